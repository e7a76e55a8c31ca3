import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack as study } from '../../../tests/build/embedded';
import type { Range } from '../../schema/text';
import { classMethods } from '../../schema/constants';
import type { Classing } from '../../schema/view';
import { areasThatChange, classChoices } from './choices';
import { classOf, classify, classingUnavailable } from './classes';
import { measureLayer } from './layers';
import { limitProblem, shortestBetween } from './limits';
import { classCost, naturalStarts, weighValues } from './natural';
import { roundLimits } from './round';
import type { MeasuredLayer } from './types';

function layerOf(values: (Range | null)[]): MeasuredLayer {
  return { kinds: [], measure: 'density', values, counts: values, total: null, exact: true };
}
const certain = (...values: number[]) => layerOf(values.map((value) => ({ low: value, high: value })));
const by = (method: Classing['method'], count = 4, limits: number[] = []): Classing => ({
  method,
  count,
  limits,
});

const end = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 40 }),
  fc.double({ min: 1e-4, max: 1e6, noNaN: true }),
);
const range = fc
  .tuple(end, fc.oneof(fc.constant(0), end))
  .map(([low, width]): Range => ({ low, high: low + width }));
const layers = fc.array(fc.option(range), { minLength: 1, maxLength: 30 }).map(layerOf);
const classings = fc.record({
  method: fc.constantFrom(...classMethods),
  count: fc.integer({ min: 2, max: 7 }),
  limits: fc.array(fc.double({ min: -1, max: 100 }), { maxLength: 8 }),
});

describe('classes of any method', () => {
  it('tile the domain from 0 to a top end above every value', () => {
    fc.assert(
      fc.property(layers, classings, (layer, classing) => {
        const { limits } = classify(layer, classing);
        expect(limits[0]).toBe(0);
        expect(limits.length).toBeGreaterThanOrEqual(2);
        expect(limits.length).toBeLessThanOrEqual(8);
        for (let index = 1; index < limits.length; index += 1) {
          expect(limits[index]).toBeGreaterThan(limits[index - 1]!);
        }
        for (const value of layer.values) if (value) expect(limits.at(-1)).toBeGreaterThanOrEqual(value.high);
      }),
    );
  });

  it('give every value exactly one class, nil its own, and never a lower class to a higher value', () => {
    fc.assert(
      fc.property(layers, classings, fc.array(end), (layer, classing, values) => {
        const classification = classify(layer, classing);
        const { limits } = classification;
        for (const value of values) {
          const holding = limits.slice(1).flatMap((to, index) => {
            const from = limits[index]!;
            const last = index === limits.length - 2;
            return value > 0 && value >= from && (value < to || last) ? [index + 1] : [];
          });
          expect([classOf(value, classification)]).toEqual(value === 0 ? [0] : holding);
        }
        const rising = values.toSorted((left, right) => left - right);
        const classes = rising.map((value) => classOf(value, classification));
        expect(classes).toEqual(classes.toSorted((left, right) => left - right));
      }),
    );
  });

  it('keep to the number of classes asked for where the method can be used', () => {
    fc.assert(
      fc.property(
        layers,
        fc.constantFrom('quantile', 'equal', 'natural'),
        classings,
        (layer, method, any) => {
          const classing = { ...any, method: method as 'equal' };
          fc.pre(classingUnavailable(layer, classing) === null);
          const { limits, method: used } = classify(layer, classing);
          expect(used).toBe(method);
          expect(limits.length - 1).toBeLessThanOrEqual(classing.count);
          if (method !== 'quantile') expect(limits.length - 1).toBe(classing.count);
        },
      ),
    );
  });
});

describe('round classes', () => {
  it('stand at 20, 50 and 100 up to 500 for the needs of the study per km2', () => {
    expect(classify(measureLayer(study, study.opening.kinds, 'density')).limits).toEqual([
      0, 20, 50, 100, 500,
    ]);
  });

  it('part no near ties, leave no class empty, and use round numbers alone', () => {
    const values = fc.array(fc.double({ min: 0.01, max: 1e5, noNaN: true }), { minLength: 1, maxLength: 11 });
    fc.assert(
      fc.property(values, (list) => {
        const weighted = weighValues(list);
        const limits = roundLimits(weighted, 4);
        expect(limits.length).toBeLessThanOrEqual(3);
        for (const [index, limit] of limits.entries()) {
          const below = weighted.values.filter((value) => value < limit).at(-1)!;
          const above = weighted.values.find((value) => value >= limit)!;
          expect((above - below) / above).toBeGreaterThan(0.05);
          expect(below).toBeGreaterThanOrEqual(limits[index - 1] ?? 0);
          expect(String(limit.toExponential()).replace(/e.*/, '').length).toBeLessThanOrEqual(3);
        }
      }),
    );
  });

  it('are whole for counts and never split one value', () => {
    expect(classify(certain(2, 2, 3, 4, 4)).limits).toEqual([0, 3, 4, 5]);
    expect(classify(certain(1, 1, 1)).limits).toEqual([0, 1]);
    expect(classify(certain(0, 0)).limits).toEqual([0, 1]);
    expect(classify(certain(0.12, 0.42)).limits).toEqual([0, 0.2, 0.5]);
  });
});

describe('natural breaks', () => {
  /** Least cost over every way to cut the sorted values, one by one. */
  function bruteForce(sorted: number[], count: number): number {
    const spread = (part: number[]) => {
      const mean = part.reduce((sum, value) => sum + value, 0) / part.length;
      return part.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    };
    const cut = (from: number, parts: number): number => {
      if (parts === 1) return spread(sorted.slice(from));
      let least = Infinity;
      for (let to = from + 1; to <= sorted.length - parts + 1; to += 1) {
        least = Math.min(least, spread(sorted.slice(from, to)) + cut(to, parts - 1));
      }
      return least;
    };
    return cut(0, count);
  }

  it('have the least cost of all cuts', () => {
    const values = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 4 }), (list, count) => {
        const weighted = weighValues(list);
        fc.pre(weighted.values.length >= count);
        const starts = [0, ...naturalStarts(weighted, count), weighted.values.length];
        const cost = classCost(weighted);
        const total = starts.slice(1).reduce((sum, to, index) => sum + cost(starts[index]!, to), 0);
        const least = bruteForce(
          list.toSorted((left, right) => left - right),
          count,
        );
        expect(starts).toHaveLength(count + 1);
        expect(total).toBeCloseTo(least, 6);
      }),
    );
  });

  it('are found for thousands of values', () => {
    const values = Array.from({ length: 6000 }, (_, index) => (index * 7919) % 6007);
    const starts = naturalStarts(weighValues(values), 3);
    expect(starts.map((start) => Math.round(start / 100))).toEqual([20, 40]);
  });
});

describe('other methods', () => {
  it('put equal numbers of values into quantiles and keep equal values together', () => {
    const classification = classify(certain(1, 2, 3, 4, 5, 6, 7, 80), by('quantile', 4));
    const sizes = [1, 2, 3, 4, 5, 6, 7, 80].map((value) => classOf(value, classification));
    expect(sizes).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
    const tied = classify(certain(1, 1, 1, 1, 1, 2, 3, 4), by('quantile', 2));
    expect(classOf(1, tied)).toBe(1);
    expect(classOf(2, tied)).toBe(2);
  });

  it('divide equally from 0 to the greatest value', () => {
    expect(classify(certain(3, 8), by('equal', 2)).limits).toEqual([0, 4, 8]);
  });

  it('take own limits as given and name what is wrong with others', () => {
    expect(classify(certain(3, 8, 70), by('own', 3, [5, 10]))).toMatchObject({
      method: 'own',
      problem: null,
      limits: [0, 5, 10, 80],
    });
    expect(classify(certain(3, 8, 70), by('own', 3, [10, 5]))).toMatchObject({
      method: 'round',
      problem: 'limits-not-rising',
    });
    expect(limitProblem([])).toBe('limits-missing');
    expect(limitProblem([1, Number.NaN])).toBe('limits-not-numbers');
    expect(limitProblem([0, 1])).toBe('limits-not-positive');
    expect(limitProblem([1, 1e12])).toBe('limits-too-large');
    expect(limitProblem([5, 5])).toBe('limits-not-rising');
    expect(limitProblem([1, 2, 3, 4, 5, 6, 7])).toBe('limits-too-many');
    expect(limitProblem([1, 2, 3, 4, 5, 6])).toBeNull();
  });

  it('write a limit between two values with the fewest digits', () => {
    expect(shortestBetween(37.1, 69.6)).toBe(50);
    expect(shortestBetween(0.14, 0.161)).toBe(0.15);
    expect(shortestBetween(2, 3)).toBe(3);
    fc.assert(
      fc.property(end, end, (one, other) => {
        const [below, above] = [Math.min(one, other), Math.max(one, other)];
        fc.pre(below < above);
        const limit = shortestBetween(below, above);
        expect(limit).toBeGreaterThan(below);
        expect(limit).toBeLessThanOrEqual(above);
      }),
    );
  });
});

describe('choices', () => {
  const layer = measureLayer(study, study.opening.kinds, 'density');
  const reasons = (mark?: 'circle') =>
    new Map(
      classChoices(layer, mark).map(({ method, counts }) => [
        method,
        counts.filter(({ unavailable }) => unavailable === null).map(({ count }) => count),
      ]),
    );

  it('offer for eight areas only what their number supports', () => {
    expect(Object.fromEntries(reasons())).toEqual({
      round: [4],
      unclassed: [4],
      standard: [],
      quantile: [2, 4],
      equal: [2, 3, 4, 5, 6, 7],
      natural: [2, 3],
      own: [4],
    });
    const many = certain(...Array.from({ length: 12 }, (_, index) => index + 1));
    expect(classingUnavailable(many, by('natural', 7))).toBeNull();
    expect(classingUnavailable(many, by('quantile', 3))).toBeNull();
    expect(classingUnavailable(certain(1, 1, 2), by('natural', 3))).toBe('not-enough-values');
  });

  it('class no circles', () => {
    const choices = classChoices(layer, 'circle').flatMap(({ counts }) => counts);
    expect(choices.every(({ unavailable }) => unavailable === 'circles-are-not-classed')).toBe(true);
  });

  it('fall back to round classes where a link asks for what cannot be had', () => {
    expect(classify(layer, by('natural', 6))).toEqual(classify(layer));
    expect(classify(layer, by('standard'))).toEqual(classify(layer));
  });

  it('name the areas that would change class', () => {
    const own = by('own', 4, [20, 60, 100]);
    expect(areasThatChange(study, layer, by('round'), by('round'))).toEqual([]);
    expect(areasThatChange(study, layer, by('round'), own)).toEqual([]);
    const lower = by('own', 4, [20, 50, 80]);
    const changed = areasThatChange(study, layer, by('round'), lower);
    expect(study.areas.filter((area) => changed.includes(area.code)).map((area) => area.name)).toEqual([
      'Bukaka',
    ]);
    expect(areasThatChange(study, layer, by('round'), by('unclassed'))).toEqual([]);
  });
});
