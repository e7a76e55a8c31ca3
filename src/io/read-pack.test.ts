import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPack } from './read-pack';

const text = readFileSync('public/packs/tanete-riattang-2006.json', 'utf8');

describe('a pack file', () => {
  it('opens when it keeps every rule', () => {
    expect(readPack('a.json', text)).toHaveProperty('pack.id', 'tanete-riattang-2006');
  });

  it('that is cut off is called unreadable', () => {
    expect(readPack('a.json', text.slice(0, 500))).toEqual({
      problem: { kind: 'unreadable', file: 'a.json' },
    });
  });

  it('of another version names both versions', () => {
    const other = JSON.stringify({ ...(JSON.parse(text) as object), version: 9 });
    expect(readPack('a.json', other)).toEqual({
      problem: { kind: 'version', file: 'a.json', found: '9', expected: '1' },
    });
  });

  it('that breaks a rule names the place', () => {
    const other = JSON.stringify({ ...(JSON.parse(text) as object), year: 'x' });
    expect(readPack('a.json', other)).toEqual({
      problem: { kind: 'invalid', file: 'a.json', where: 'year', count: 1 },
    });
  });
});
