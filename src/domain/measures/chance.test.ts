import { describe, expect, it } from 'vitest';
import { pack as study } from '../../../tests/build/embedded';
import { chanceInterval, chanceOfRange, hasChance, isSmallNumber } from './chance';

/** Sum of the Poisson probabilities of 0 to `count` at a mean. */
function cumulative(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let step = 1; step <= count; step += 1) {
    term *= mean / step;
    sum += term;
  }
  return sum;
}

describe('chance in a count', () => {
  it('agrees with the published table of exact limits', () => {
    const table: [number, number, number][] = [
      [0, 0, 3.689],
      [1, 0.0253, 5.572],
      [5, 1.623, 11.668],
      [10, 4.795, 18.39],
      [20, 12.217, 30.888],
      [100, 81.364, 121.627],
    ];
    for (const [count, low, high] of table) {
      const interval = chanceInterval(count);
      expect(interval.low).toBeCloseTo(low, 3);
      expect(interval.high).toBeCloseTo(high, 3);
    }
  });

  it('leaves 2.5 % in each tail, summed term by term', () => {
    for (let count = 0; count <= 120; count += 1) {
      const { low, high } = chanceInterval(count);
      expect(cumulative(count, high)).toBeCloseTo(0.025, 8);
      if (count > 0) expect(1 - cumulative(count - 1, low)).toBeCloseTo(0.025, 8);
    }
  });

  it('holds for the largest counts and refuses what is no count', () => {
    expect(chanceInterval(1520).low).toBeCloseTo(1444.6, 0);
    expect(chanceInterval(1e6).high).toBeCloseTo(1e6 + 1.96e3, -2);
    expect(() => chanceInterval(-1)).toThrow(RangeError);
    expect(() => chanceInterval(1.5)).toThrow(RangeError);
  });

  it('is spoken of for needs alone and flags small numbers', () => {
    const kind = (id: string) => study.kinds.filter((one) => one.id === id);
    expect(hasChance(kind('napza'))).toBe(true);
    expect(hasChance(kind('masjid'))).toBe(false);
    expect(hasChance([...kind('napza'), ...kind('masjid')])).toBe(false);
    expect(hasChance([])).toBe(false);
    expect(isSmallNumber({ low: 19, high: 40 })).toBe(true);
    expect(isSmallNumber({ low: 20, high: 20 })).toBe(false);
    const both = chanceOfRange({ low: 0, high: 5 });
    expect(both.low).toBe(0);
    expect(both.high).toBeCloseTo(11.668, 3);
  });
});
