import { describe, expect, it } from 'vitest';
import { smallPack } from '../../../tests/build/small-pack';
import { Session } from '../../state/session.svelte';
import { areaSentence, areaText, measureText, rankOfText } from './area-sentence';

describe('the sentence of an area', () => {
  it('says of a density that the count is certain and the area schematic', () => {
    const pack = smallPack({
      areasKm2: [2, 1],
      tables: [{ group: 'facilities', rows: { k: ['3', '5'] } }],
    });
    const session = new Session({ ...pack, opening: { kinds: ['k'] } }, '');
    expect(areaSentence(session, 'a0')).toContain('1,5 per km², jumlah pasti, luas skematis, peringkat');
    session.set({ measure: 'count' });
    expect(areaSentence(session, 'a0')).toContain(' 3, pasti, peringkat');
  });
});

describe('the rank of an area', () => {
  it('counts among the areas that were collected alone', () => {
    const pack = smallPack({
      areasKm2: [1, 1, 1],
      tables: [{ group: 'facilities', rows: { k: ['3', null, '5'] } }],
    });
    const session = new Session({ ...pack, opening: { kinds: ['k'] } }, '');
    expect(rankOfText(session, 'a0')).toBe('Peringkat 2 dari 2');
    expect(areaSentence(session, 'a2')).toContain('peringkat 1 dari 2');
  });
});

describe('the area that a density divides by', () => {
  it('is written so finely that a pocket calculator gives the density that is printed', () => {
    const areasKm2 = [2.7651, 0.9442, 7.3214];
    const counts = ['246', '191', '301'];
    const pack = smallPack({ areasKm2, tables: [{ group: 'needs', rows: { k: counts } }] });
    const session = new Session({ ...pack, opening: { kinds: ['k'] } }, '');
    const read = (text: string) => Number(text.replace(',', '.'));
    expect(areaText(session, 2.7651)).toBe('2,7651');
    for (const [index, areaKm2] of areasKm2.entries()) {
      const worked = Number(counts[index]) / read(areaText(session, areaKm2));
      expect(worked.toFixed(1)).toBe(read(measureText(session, session.measured.values[index]!)).toFixed(1));
    }
  });
});
