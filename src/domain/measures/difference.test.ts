import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallPack } from '../../../tests/build/small-pack';
import { rowReadings } from '../tables/placements';
import { areaDifference, roundsApart } from './difference';
import { measureLayer } from './layers';

const few = { vectors: 1, words: 1_000, work: 1_000 };

/** Rows of facilities over a few areas, some of which have lost blanks, and two of the areas. */
const cases = fc.integer({ min: 2, max: 5 }).chain((columns) => {
  const tokens = fc.array(fc.constantFrom('-', '1', '2', '7'), { minLength: 1, maxLength: columns });
  return fc.record({
    columns: fc.constant(columns),
    rows: fc.array(tokens, { minLength: 1, maxLength: 3 }),
    pair: fc
      .shuffledSubarray(
        Array.from({ length: columns }, (_, area) => area),
        { minLength: 2, maxLength: 2 },
      )
      .map(([first, second]) => [first!, second!] as [number, number]),
  });
});

/** Every joint reading of the rows, one by one. */
function sumsOf(columns: number, rows: string[][]): number[][] {
  return rows.reduce<number[][]>(
    (sums, row) => {
      const readings = [...rowReadings(row, columns)];
      return sums.flatMap((sum) =>
        readings.map((reading) => sum.map((value, area) => value + reading[area]!)),
      );
    },
    [new Array<number>(columns).fill(0)],
  );
}

function layerOf(
  columns: number,
  rows: string[][],
  measure: 'count' | 'density' | 'share',
  limits?: typeof few,
) {
  const named = Object.fromEntries(rows.map((row, index) => [`k${index}`, row]));
  const areasKm2 = Array.from({ length: columns }, (_, area) => area + 0.5);
  const pack = smallPack({ areasKm2, tables: [{ group: 'facilities', rows: named }] });
  return measureLayer(pack, Object.keys(named), measure, limits);
}

const valueOf = {
  count: (sum: number[], area: number) => sum[area]!,
  density: (sum: number[], area: number) => sum[area]! / (area + 0.5),
  share: (sum: number[], area: number) => {
    const whole = sum.reduce((total, count) => total + count, 0);
    return whole === 0 ? 0 : sum[area]! / whole;
  },
};

describe.each(['count', 'density', 'share'] as const)('the difference of two areas by %s', (measure) => {
  const bounds = (columns: number, rows: string[][], [first, second]: [number, number]) => {
    const apart = sumsOf(columns, rows).map(
      (sum) => valueOf[measure](sum, first) - valueOf[measure](sum, second),
    );
    return { low: Math.min(...apart), high: Math.max(...apart) };
  };

  it('is what a brute force over the joint readings finds', () => {
    fc.assert(
      fc.property(cases, ({ columns, rows, pair }) => {
        const layer = layerOf(columns, rows, measure);
        expect(layer.readings).toBeDefined();
        const found = areaDifference(layer, 'values', pair)!;
        const { low, high } = bounds(columns, rows, pair);
        expect(found.exact).toBe(true);
        expect(found.low).toBeCloseTo(low, 9);
        expect(found.high).toBeCloseTo(high, 9);
      }),
    );
  });

  it('holds it within safe bounds where the readings are too many, and then says so unless they are reached', () => {
    fc.assert(
      fc.property(cases, ({ columns, rows, pair }) => {
        const layer = layerOf(columns, rows, measure, few);
        fc.pre(layer.readings === undefined);
        const found = areaDifference(layer, 'values', pair)!;
        const { low, high } = bounds(columns, rows, pair);
        expect(found.low).toBeLessThanOrEqual(low + 1e-9);
        expect(found.high).toBeGreaterThanOrEqual(high - 1e-9);
        if (found.exact) {
          expect(found.low).toBeCloseTo(low, 9);
          expect(found.high).toBeCloseTo(high, 9);
        }
      }),
    );
  });
});

describe('the difference of two areas', () => {
  it('is narrower than its ranges, since a figure stands in one place only', () => {
    // One 7 that stands in either of two columns: 0 and 7, or 7 and 0, never 0 and 0.
    const layer = layerOf(2, [['7']], 'count');
    expect(areaDifference(layer, 'values', [0, 1])).toEqual({ low: -7, high: 7, exact: true });
    // 2 and 7 stand in this order in two of three columns: 2 − 7, 2 − 0 or 0 − 2, where the ranges alone give −7 to 2.
    const three = layerOf(3, [['2', '7']], 'count');
    expect(areaDifference(three, 'values', [0, 1])).toEqual({ low: -5, high: 2, exact: true });
    const same = layerOf(3, [['2', '7', '1']], 'count');
    expect(areaDifference(same, 'counts', [1, 0])).toEqual({ low: 5, high: 5, exact: true });
  });

  it('is unknown beside an area that was not collected', () => {
    const pack = smallPack({
      areasKm2: [1, 1],
      tables: [{ group: 'facilities', rows: { k: ['3', null] } }],
    });
    expect(areaDifference(measureLayer(pack, ['k'], 'count'), 'values', [0, 1])).toBeNull();
  });
});

describe('printed parts of a difference', () => {
  it('are told of where they do not add up', () => {
    expect(roundsApart(88.96, 295.44, 1)).toBe(true);
    expect(roundsApart(89, 295.4, 1)).toBe(false);
    expect(roundsApart(2.004, 1.996, 2)).toBe(true);
    expect(roundsApart(231, 20, 0)).toBe(false);
  });

  it('are at most one of the last decimal off', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e5, noNaN: true }),
        fc.double({ min: 0, max: 1e5, noNaN: true }),
        (a, b) => {
          const tenths = (value: number) => Math.round(Number(value.toFixed(1)) * 10);
          const off = Math.abs(tenths(a) - tenths(b) - tenths(a - b));
          expect(off).toBeLessThanOrEqual(1);
          expect(roundsApart(a, b, 1)).toBe(off === 1);
        },
      ),
    );
  });
});
