import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack as study } from '../../../tests/build/embedded';
import { smallPack } from '../../../tests/build/small-pack';
import { rowReadings } from '../tables/placements';
import { availability, layerTotal, measureLayer, measureLayerSteps } from './layers';
import { layerRanks } from './ranks';

const few = { vectors: 1, words: 1_000, work: 1_000 };

/** A row of tokens that may have lost some of its blanks. */
const tokens = (columns: number) =>
  fc.array(fc.constantFrom('-', '1', '2', '7'), { minLength: 1, maxLength: columns });

/** Rows over up to five areas, as an independent table of facilities. */
const openRows = fc.integer({ min: 2, max: 5 }).chain((columns) =>
  fc.record({
    columns: fc.constant(columns),
    rows: fc.array(tokens(columns), { minLength: 1, maxLength: 3 }),
  }),
);

function packOf(columns: number, rows: string[][]) {
  const named = Object.fromEntries(rows.map((row, index) => [`k${index}`, row]));
  const areasKm2 = Array.from({ length: columns }, (_, index) => index + 0.5);
  return {
    pack: smallPack({ areasKm2, tables: [{ group: 'facilities', rows: named }] }),
    kinds: Object.keys(named),
  };
}

/** Every joint reading of the rows, one by one. */
function allSums(columns: number, rows: string[][]): number[][] {
  let sums = [new Array<number>(columns).fill(0)];
  for (const row of rows) {
    const readings = [...rowReadings(row, columns)];
    sums = sums.flatMap((sum) => readings.map((reading) => sum.map((value, area) => value + reading[area]!)));
  }
  return sums;
}

const endsOf = (values: number[]) => ({ low: Math.min(...values), high: Math.max(...values) });

describe('measures over all joint placements', () => {
  it('are what a brute force over the readings finds, for counts, shares and ranks', () => {
    fc.assert(
      fc.property(openRows, ({ columns, rows }) => {
        const { pack, kinds } = packOf(columns, rows);
        const sums = allSums(columns, rows);
        const shareOf = (sum: number[]) => {
          const total = sum.reduce((left, right) => left + right, 0);
          return sum.map((value) => (total === 0 ? 0 : value / total));
        };
        const counts = measureLayer(pack, kinds, 'count');
        const shares = measureLayer(pack, kinds, 'share');
        const density = measureLayer(pack, kinds, 'density');
        expect(counts.readings).toBeDefined();
        for (let area = 0; area < columns; area += 1) {
          expect(counts.values[area]).toEqual(endsOf(sums.map((sum) => sum[area]!)));
          expect(shares.values[area]).toEqual(endsOf(sums.map((sum) => shareOf(sum)[area]!)));
          const densities = sums.map((sum) => sum.map((value, at) => value * (1 / (at + 0.5))));
          const ranks = densities.map((list) => 1 + list.filter((value) => value > list[area]!).length);
          expect(layerRanks(density)[area]).toEqual({ best: Math.min(...ranks), worst: Math.max(...ranks) });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('lie within the safe bounds that take their place past the limits', () => {
    fc.assert(
      fc.property(openRows, fc.constantFrom('count', 'share', 'density'), ({ columns, rows }, measure) => {
        const { pack, kinds } = packOf(columns, rows);
        const exact = measureLayer(pack, kinds, measure);
        const boxes = measureLayer(pack, kinds, measure, few);
        fc.pre(boxes.readings === undefined);
        const exactRanks = layerRanks(exact);
        const boxRanks = layerRanks(boxes);
        for (const [area, value] of exact.values.entries()) {
          expect(boxes.values[area]!.low).toBeLessThanOrEqual(value!.low + 1e-12);
          expect(boxes.values[area]!.high).toBeGreaterThanOrEqual(value!.high - 1e-12);
          expect(boxRanks[area]!.best).toBeLessThanOrEqual(exactRanks[area]!.best);
          expect(boxRanks[area]!.worst).toBeGreaterThanOrEqual(exactRanks[area]!.worst);
        }
        // Rows are read one by one, so each end is reached even where the readings are not listed.
        if (boxes.exact)
          for (const [area, value] of exact.values.entries()) {
            expect(boxes.values[area]!.low).toBeCloseTo(value!.low, 12);
            expect(boxes.values[area]!.high).toBeCloseTo(value!.high, 12);
          }
      }),
      { numRuns: 80 },
    );
  });

  it('report their progress and give the same layer step by step', () => {
    const kinds = ['dokter', 'warung', 'kelompok-tani'];
    const steps = measureLayerSteps(study, kinds, 'count', { vectors: 1e6, words: 2e7, work: 2e9 });
    const progress: number[] = [];
    let step = steps.next();
    for (; !step.done; step = steps.next()) progress.push(step.value);
    expect(progress.length).toBeGreaterThan(0);
    expect(progress).toEqual([...progress].sort((left, right) => left - right));
    expect(progress.every((share) => share >= 0 && share <= 1)).toBe(true);
    const prompt = measureLayer(study, kinds, 'count');
    expect(step.value.values).toEqual(prompt.values);
    expect(step.value.readings!.count).toBeGreaterThan(20_000);
    expect(prompt.readings).toBeUndefined();
  });
});

describe('limits of the enumeration', () => {
  it('give up on sums and on wide tables that have too many readings, and keep every end', () => {
    const facilities = study.kinds.filter((kind) => kind.group !== 'needs').map((kind) => kind.id);
    const whole = measureLayer(study, facilities, 'count');
    expect(whole.readings).toBeUndefined();
    expect(whole.exact).toBe(true);
    expect(measureLayer(study, facilities, 'share').exact).toBe(false);
    const half = Array.from({ length: 200 }, (_, index) => String(index + 1));
    const wide = smallPack({
      areasKm2: new Array<number>(400).fill(1),
      tables: [{ group: 'facilities', rows: { wide: half } }],
    });
    const layer = measureLayer(wide, ['wide'], 'share');
    expect(layer.readings).toBeUndefined();
    // 200 tokens in 400 columns fix their sum, so even the shares' ends are reached.
    expect(layer.total).toEqual({ low: 20_100, high: 20_100 });
    expect(layer.exact).toBe(true);
    expect(layer.values[0]).toEqual({ low: 0, high: 1 / 20_100 });
  });
});

describe('sums of rows', () => {
  it('keep the sum of a row whose blanks are lost, and widen it by a lost number', () => {
    const pack = smallPack({
      areasKm2: [1, 1, 1],
      tables: [
        { group: 'facilities', rows: { lost: ['4', '2'], short: ['4', '2'] }, rowTotals: { short: 9 } },
      ],
    });
    expect(layerTotal(pack, ['lost'])).toEqual({ low: 6, high: 6 });
    expect(layerTotal(pack, ['short'])).toEqual({ low: 6, high: 9 });
    expect(measureLayer(pack, ['short'], 'share').total).toEqual({ low: 6, high: 9 });
  });

  it('are narrowed by trusted column totals, fully so for a whole table', () => {
    const pack = smallPack({
      areasKm2: [1, 1, 1],
      tables: [
        {
          group: 'needs',
          rows: { one: ['1', '1'], two: ['1', '1'], three: ['2', '-', '-'] },
          columnTotals: [3, 1, 2],
        },
      ],
    });
    const [table] = pack.tables;
    expect(table!.solutions).toBeGreaterThan(1);
    const whole = measureLayer(pack, ['one', 'two', 'three'], 'count');
    expect(whole.values.map((value) => [value!.low, value!.high])).toEqual([
      [3, 3],
      [1, 1],
      [2, 2],
    ]);
    expect(whole.exact).toBe(true);
    expect(layerRanks(whole).map((rank) => rank!.best)).toEqual([1, 3, 2]);
    const pair = measureLayer(pack, ['one', 'two'], 'count');
    expect(pair.values.map((value) => [value!.low, value!.high])).toEqual([
      [1, 1],
      [1, 1],
      [2, 2],
    ]);
  });

  it('leave an area out where one of the kinds was not collected there', () => {
    const pack = smallPack({
      areasKm2: [1, 2, 4],
      tables: [
        { group: 'facilities', rows: { full: ['1', '2', '3'], open: ['5', '6'] } },
        { group: 'associations', rows: { gap: ['4', null, '-'] } },
      ],
    });
    const layer = measureLayer(pack, ['full', 'gap', 'open'], 'count');
    expect(layer.values[1]).toBeNull();
    expect(layer.values[0]).toEqual({ low: 5, high: 10 });
    // The open row's sum in the two collected areas: 5 + 6, 5 + 0 or 0 + 6.
    expect(layer.total).toEqual({ low: 13, high: 19 });
    expect(layerRanks(layer)[1]).toBeNull();
    const share = measureLayer(pack, ['gap'], 'share');
    expect(share.values).toEqual([{ low: 1, high: 1 }, null, { low: 0, high: 0 }]);
  });

  it('are unknown everywhere for a kind that is in no table', () => {
    expect(measureLayer(study, ['nothing'], 'density').values.every((value) => value === null)).toBe(true);
    expect(measureLayer(study, [], 'count').total).toBeNull();
  });
});

describe('availability', () => {
  const population = (...years: number[][]) =>
    years.map((list) => list.map((year): [number, number] => [year, 500]));
  const rate = (figures: [number, number][][]) => {
    const pack = smallPack({
      areasKm2: [1, 2],
      tables: [{ group: 'needs', rows: { need: ['3', '4'] } }],
      population: figures,
    });
    return { reason: availability(pack, ['need']).rate, layer: measureLayer(pack, ['need'], 'rate') };
  };

  it('greys the rate until every area has a population of one common year', () => {
    expect(rate(population([], [])).reason).toBe('no-population');
    expect(rate(population([2006], [])).reason).toBe('population-incomplete');
    expect(rate(population([2006], [2010])).reason).toBe('population-years-differ');
    const { reason, layer } = rate([
      [
        [2000, 100],
        [2010, 1000],
      ],
      [
        [2010, 2000],
        [2000, 100],
      ],
    ]);
    expect(reason).toBeNull();
    expect(layer.values).toEqual([
      { low: 3, high: 3 },
      { low: 2, high: 2 },
    ]);
  });

  it('never adds needs to services, and shares nothing of nil', () => {
    expect(availability(study, ['masjid', 'napza']).count).toBe('mixed-units');
    expect(availability(study, study.opening.kinds).count).toBeNull();
    expect(availability(study, ['masjid', 'pengajian']).density).toBeNull();
    const nil = smallPack({ areasKm2: [1, 1], tables: [{ group: 'needs', rows: { none: ['-', '-'] } }] });
    expect(availability(nil, ['none'])).toMatchObject({ share: 'not-enough-values', count: null });
    expect(measureLayer(nil, ['none'], 'share').values).toEqual([
      { low: 0, high: 0 },
      { low: 0, high: 0 },
    ]);
  });
});
