import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Pack } from '../../schema/pack';
import { classOf, roundClasses } from './classes';
import { encode } from './encode';
import { availability, measureLayer } from './layers';
import { rankRanges } from './ranks';

const pack = JSON.parse(readFileSync('public/packs/tanete-riattang-2006.json', 'utf8')) as Pack;
const totals = measureLayer(pack, pack.opening.kinds, 'density');

describe('measures of the study', () => {
  it('take the trusted column totals as the sum of all PMKS', () => {
    expect(totals.counts.map((count) => count?.low)).toEqual([50, 635, 7, 300, 35, 246, 246, 1]);
    expect(totals.total).toEqual({ low: 1520, high: 1520 });
  });

  it('divide by the area that is drawn', () => {
    totals.values.forEach((value, index) => {
      const area = pack.areas[index];
      expect(value?.high).toBeCloseTo((totals.counts[index]?.high ?? NaN) / (area?.areaKm2 ?? NaN), 10);
    });
  });

  it('grey the rate while some areas have no population', () => {
    expect(availability(pack)).toEqual({
      density: null,
      count: null,
      share: null,
      rate: 'population-incomplete',
    });
  });

  it('keep a range as a range through every measure', () => {
    for (const measure of ['count', 'density', 'share'] as const) {
      const layer = measureLayer(pack, ['sd'], measure);
      expect(layer.values.every((value) => value && value.low < value.high)).toBe(true);
    }
    const shares = measureLayer(pack, ['sd'], 'share').values;
    expect(shares[1]).toEqual({ low: 0, high: 7 / 30 });
  });

  it('open in round classes at 20, 50 and 100, up to 500', () => {
    const ends = totals.values.flatMap((value) => (value ? [value.low] : []));
    expect(roundClasses(ends)).toEqual({ breaks: [20, 50, 100], domain: { low: 0, high: 500 } });
  });
});

describe('classes', () => {
  it('hold every value in exactly one class, nil alone in class 0, rising with the value', () => {
    const value = fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 1e6, noNaN: true }));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 40 }), (values) => {
        const { breaks, domain } = roundClasses(values);
        expect(breaks).toEqual([...breaks].sort((a, b) => a - b));
        for (const item of values) {
          expect(classOf(item, breaks) === 0).toBe(item === 0);
          expect(item).toBeLessThanOrEqual(domain.high * (1 + 1e-9));
          const limits = [0, ...breaks, Infinity];
          const index = classOf(item, breaks);
          if (item > 0)
            expect(item >= (limits[index - 1] ?? NaN) && item < (limits[index] ?? NaN)).toBe(true);
        }
      }),
    );
  });
});

describe('encoding', () => {
  const look = (kinds: string[], mark: 'fill' | 'circle') =>
    encode(pack, measureLayer(pack, kinds, mark === 'fill' ? 'density' : 'count'), {
      mark,
      theme: 'light',
      group: 'facilities',
    });

  it('stripes an area whose ends fall in two classes and draws a sure one in one colour', () => {
    const { areas } = look(['sd'], 'fill');
    expect(areas.every((area) => area.look === 'uncertain' && area.colourLow !== area.colourHigh)).toBe(true);
    expect(look(['masjid'], 'fill').areas.every((area) => area.colourLow === area.colourHigh)).toBe(true);
  });

  it('gives circles an area proportional to the count and none to nil', () => {
    const { areas } = look(['masjid'], 'circle');
    const largest = areas.find((area) => area.radiusHigh === 1);
    expect(largest?.value).toEqual({ low: 12, high: 12 });
    const half = areas.find((area) => area.value?.high === 6);
    expect((half?.radiusHigh ?? 0) ** 2).toBeCloseTo(0.5, 10);
  });

  it('never gives nil, missing and unsure areas the same look', () => {
    const gone: Pack = structuredClone(pack);
    const row = gone.tables.flatMap((table) => table.rows).find((candidate) => candidate.kind === 'sd');
    row!.low[0] = null;
    row!.high[0] = null;
    const { areas } = encode(gone, measureLayer(gone, ['sd'], 'density'), {
      mark: 'fill',
      theme: 'light',
      group: 'facilities',
    });
    expect(areas[0]?.look).toBe('not-collected');
    expect(new Set(areas.map((area) => area.look))).toEqual(new Set(['not-collected', 'uncertain']));
  });
});

describe('ranks', () => {
  it('span what a brute force over the ends finds', () => {
    const value = fc
      .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 3 }))
      .map(([low, width]) => ({ low, high: low + width }));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 6 }), (values) => {
        const ranks = rankRanges(values);
        const found = values.map(() => new Set<number>());
        for (let mask = 0; mask < 2 ** values.length; mask += 1) {
          const chosen = values.map((item, index) => (mask & (1 << index) ? item.high : item.low));
          chosen.forEach((item, index) =>
            found[index]?.add(1 + chosen.filter((other) => other > item).length),
          );
        }
        ranks.forEach((rank, index) => {
          const seen = [...(found[index] ?? [])];
          expect(rank).toEqual({ best: Math.min(...seen), worst: Math.max(...seen) });
        });
      }),
    );
  });
});
