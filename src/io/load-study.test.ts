import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Study } from '../schema/study';
import { loadStudy, readStudy } from './load-study';

const text = readFileSync('public/packs/tanete-riattang-2006.study.json', 'utf8');
const pack = 'tanete-riattang-2006';
const edited = (change: (study: Study) => unknown): string => {
  const study = JSON.parse(text) as Study;
  return JSON.stringify(change(study) ?? study);
};

describe('a study file', () => {
  it('opens when it keeps every rule', () => {
    const result = readStudy('a.json', text, pack);
    expect(result).toHaveProperty('study.statements.length', 52);
    expect(result).toHaveProperty('study.diagram.boxes.length', 6);
  });

  it.each(['', '{"format":', text.slice(0, 900), '<!doctype html>'])(
    'that is not JSON is unreadable',
    (bad) => {
      expect(readStudy('a.json', bad, pack)).toEqual({ problem: { kind: 'unreadable', file: 'a.json' } });
    },
  );

  it.each(['null', '[]', '1', '{}'])('that is %s breaks a rule', (bad) => {
    expect(readStudy('a.json', bad, pack)).toHaveProperty('problem.kind', 'invalid');
  });

  it('of another version names both versions', () => {
    const other = edited((study) => ({ ...study, version: 7 }));
    expect(readStudy('a.json', other, pack)).toEqual({
      problem: { kind: 'version', file: 'a.json', found: '7', expected: '1' },
    });
  });

  it('that breaks rules names the first place and how many', () => {
    const other = edited((study) => {
      Object.assign(study.statements[3]!, { chart: 'pie', section: 4 });
    });
    const { problem } = readStudy('a.json', other, pack) as { problem: { where: string; count: number } };
    expect(problem).toMatchObject({ kind: 'invalid', count: 2 });
    expect(problem.where).toMatch(/^statements\.3\./);
  });

  it('of another pack is refused', () => {
    expect(readStudy('a.json', text, 'elsewhere')).toEqual({
      problem: { kind: 'other-pack', file: 'a.json', found: pack },
    });
  });
});

describe('fetching a study file', () => {
  afterEach(() => vi.unstubAllGlobals());
  const answer = (reply: () => Promise<Response>) => {
    const asked = vi.fn<(address: string) => Promise<Response>>(reply);
    vi.stubGlobal('fetch', asked);
    return asked;
  };

  it('asks for a file beside the packs, and never outside that folder', async () => {
    const asked = answer(() => Promise.resolve(new Response(text)));
    expect(await loadStudy('a.study.json', pack)).toHaveProperty('study.pack', pack);
    await loadStudy('../../secret.json', pack);
    await loadStudy('https://example.invalid/a.json', pack);
    const addresses = asked.mock.calls.map(([address]) => address);
    expect(addresses[0]).toBe('./packs/a.study.json');
    for (const address of addresses) {
      expect(new URL(address, 'http://localhost/').href).toMatch(/^http:\/\/localhost\/packs\/[^/]+$/);
    }
  });

  it('calls it missing when it is not there or the network is gone', async () => {
    answer(() => Promise.resolve(new Response('', { status: 404 })));
    expect(await loadStudy('a.json', pack)).toEqual({ problem: { kind: 'missing', file: 'a.json' } });
    answer(() => Promise.reject(new TypeError('failed')));
    expect(await loadStudy('a.json', pack)).toEqual({ problem: { kind: 'missing', file: 'a.json' } });
  });
});
