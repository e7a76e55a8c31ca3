import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack as study } from '../../../tests/build/embedded';
import { measureLayer } from './layers';
import { layerRanks, rankRanges, sharedWith } from './ranks';

const range = fc
  .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 3 }))
  .map(([low, width]) => ({ low, high: low + width }));

describe('ranks', () => {
  it('of boxes span what a brute force over their ends finds', () => {
    fc.assert(
      fc.property(fc.array(range, { minLength: 1, maxLength: 6 }), (values) => {
        const found = values.map(() => new Set<number>());
        for (let mask = 0; mask < 2 ** values.length; mask += 1) {
          const chosen = values.map((value, index) => (mask & (1 << index) ? value.high : value.low));
          for (const [index, value] of chosen.entries()) {
            found[index]!.add(1 + chosen.filter((other) => other > value).length);
          }
        }
        const expected = found.map((ranks) => ({ best: Math.min(...ranks), worst: Math.max(...ranks) }));
        expect(rankRanges(values)).toEqual(expected);
      }),
    );
  });

  it('of many certain values are the same by sorting as by counting', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 17, maxLength: 30 }), (values) => {
        const ranges = values.map((value) => ({ low: value, high: value }));
        const layer = {
          kinds: [],
          measure: 'count' as const,
          values: ranges,
          counts: ranges,
          total: null,
          exact: true,
          readings: { vectors: Float64Array.from(values), count: 1, factors: values.map(() => 1) },
        };
        const expected = values.map((value) => 1 + values.filter((other) => other > value).length);
        expect(layerRanks(layer).map((rank) => rank!.best)).toEqual(expected);
        expect(layerRanks(layer)).toEqual(rankRanges(ranges));
      }),
    );
  });

  it('of the study follow its certain totals', () => {
    const ranks = layerRanks(measureLayer(study, study.opening.kinds, 'count'));
    expect(ranks.map((rank) => [rank!.best, rank!.worst])).toEqual([
      [5, 5],
      [1, 1],
      [7, 7],
      [2, 2],
      [6, 6],
      [3, 3],
      [3, 3],
      [8, 8],
    ]);
  });

  it('of one open row are narrower than its boxes, since a token stands in one place only', () => {
    const layer = measureLayer(study, ['shalawat'], 'count');
    expect(layerRanks(layer)[0]).toEqual({ best: 1, worst: 2 });
    expect(rankRanges(layer.values)[0]).toEqual({ best: 1, worst: 8 });
  });
});

describe('a shared rank', () => {
  const at = (best: number, worst = best) => ({ best, worst });
  it('counts the others that certainly stand there, and nobody beside an uncertain rank', () => {
    const ranks = [at(1), at(2), at(2), at(2, 4), null, at(2)];
    expect(ranks.map((_, index) => sharedWith(ranks, index))).toEqual([0, 2, 2, 0, 0, 2]);
  });
});
