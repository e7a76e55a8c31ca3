import { describe, expect, it } from 'vitest';
import { NETWORK_MEASURES } from '../domain/network/measures';
import type { NetworkMeasureId } from '../domain/network/measures';
import { networkMeasures as en } from './en/network';
import { networkMeasures as id } from './id/network';

/** That every measure has both is checked by the compiler. */
type Texts = Record<NetworkMeasureId, { name: string; meaning: string }>;

describe('texts of the measures of a network', () => {
  it.each([
    ['id', id],
    ['en', en],
  ])('%s: one name and one sentence a measure, no two the same', (_, texts: Texts) => {
    expect(Object.keys(texts).sort()).toEqual(NETWORK_MEASURES.map((measure) => measure.id).sort());
    const all = Object.values(texts);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    expect(new Set(all.map(({ meaning }) => meaning)).size).toBe(all.length);
    for (const { name, meaning } of all) {
      expect(name).toMatch(/^\p{Lu}[^.]*$/u);
      expect(meaning).toMatch(/^\p{Lu}[^.!]*\.$/u);
    }
  });
});
