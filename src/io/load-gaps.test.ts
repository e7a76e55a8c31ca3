import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Gaps } from '../schema/gap';
import { loadGaps, readGaps } from './load-gaps';

const text = readFileSync('public/packs/tanete-riattang-2006.gaps.json', 'utf8');
const whole = JSON.parse(text) as Gaps;
const edited = (change: object): string => JSON.stringify({ ...whole, ...change });

describe('a file of standards and questions', () => {
  it('opens whole when it keeps every rule', () => {
    expect(readGaps('a.json', text, whole.pack)).toEqual({ gaps: whole });
  });

  it.each(['', text.slice(0, 900), '<!doctype html>'])('that is not JSON is unreadable', (bad) => {
    expect(readGaps('a.json', bad, whole.pack)).toEqual({ problem: { kind: 'unreadable', file: 'a.json' } });
  });

  it('of another version or pack is refused by name', () => {
    expect(readGaps('a.json', edited({ version: 9 }), whole.pack)).toEqual({
      problem: { kind: 'version', file: 'a.json', found: '9', expected: '1' },
    });
    expect(readGaps('a.json', text, 'elsewhere')).toEqual({
      problem: { kind: 'other-pack', file: 'a.json', found: whole.pack },
    });
  });

  it('with a standard of nil residents says where', () => {
    const standards = whole.standards.map((one, index) => (index === 2 ? { ...one, residents: 0 } : one));
    expect(readGaps('a.json', edited({ standards }), whole.pack)).toEqual({
      problem: { kind: 'invalid', file: 'a.json', where: 'standards.2.residents', count: 1 },
    });
  });

  it('with a question for a twenty-first unit says where', () => {
    const questions = whole.questions.map((one) => ({ ...one, question: { ...one.question, k: 21 } }));
    expect(readGaps('a.json', edited({ questions }), whole.pack)).toHaveProperty(
      'problem.where',
      'questions.0.question.k',
    );
  });
});

describe('fetching it', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('asks once, and again after a failure', async () => {
    const asked = vi
      .fn()
      .mockResolvedValueOnce(new Response('', { status: 404 }))
      .mockResolvedValueOnce(new Response(text));
    vi.stubGlobal('fetch', asked);
    expect(await loadGaps('a.gaps.json', whole.pack)).toEqual({
      problem: { kind: 'missing', file: 'a.gaps.json' },
    });
    expect(await loadGaps('a.gaps.json', whole.pack)).toEqual({ gaps: whole });
    expect(await loadGaps('a.gaps.json', whole.pack)).toEqual({ gaps: whole });
    expect(asked.mock.calls).toEqual([['./packs/a.gaps.json'], ['./packs/a.gaps.json']]);
  });
});
