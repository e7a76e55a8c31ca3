import { describe, expect, it } from 'vitest';
import { smallPack } from '../../../tests/build/small-pack';
import { Session } from '../../state/session.svelte';
import { areaSentence, rankOfText } from './area-sentence';

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
