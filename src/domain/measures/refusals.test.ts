import { describe, expect, it } from 'vitest';
import { pack as study } from '../../../tests/build/embedded';
import { smallPack } from '../../../tests/build/small-pack';
import { refusals } from './refusals';

describe('refusals', () => {
  it('name what eight areas cannot carry, with the figures of the reason', () => {
    const list = refusals(study);
    expect(list.map((refusal) => refusal.id)).toEqual([
      'local-clusters',
      'significance-stars',
      'regression-line',
      'standard-deviation-classes',
    ]);
    const [clusters] = list;
    expect(clusters).toMatchObject({ areas: 8, needed: 0.00625 });
    expect(clusters && 'smallest' in clusters ? clusters.smallest : 0).toBeCloseTo(1 / 35, 10);
  });

  it('fall away with enough areas', () => {
    const areas = (count: number) =>
      refusals(smallPack({ areasKm2: new Array<number>(count).fill(1), tables: [] })).map(
        (refusal) => refusal.id,
      );
    expect(areas(1)).toContain('regression-line');
    // A chain: two neighbours at most, so 1 / C(39, 2) = 0.00135 against 0.05 / 40 = 0.00125.
    expect(areas(40)).toEqual(['local-clusters']);
    expect(areas(60)).toEqual([]);
  });
});
