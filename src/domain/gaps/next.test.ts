import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NextTally, nextFromBoxes } from './next';
import type { NextRules } from './next';

/** Every way to place so many units in so many areas. */
function allocations(areas: number, units: number): number[][] {
  if (areas === 1) return [[units]];
  const found: number[][] = [];
  for (let first = 0; first <= units; first += 1) {
    for (const rest of allocations(areas - 1, units - first)) found.push([first, ...rest]);
  }
  return found;
}

/** An area without a unit that is not to come first counts as having half of one (decision 0010). */
const ratioOf = (need: number, units: number): number => need / Math.max(units, 0.5);

/**
 * How good a placement is, the less the better, compared entry by entry: need left without a unit first where that goes first, then the
 * largest ratio and all after it, or the sum of ratios.
 */
function badness(need: number[], units: number[], added: number[], rules: NextRules): number[] {
  const has = units.map((value, area) => value + added[area]!);
  const needy = need.flatMap((people, area) => (people > 0 ? [area] : []));
  const bare = needy.filter((area) => has[area] === 0);
  const left = rules.unservedFirst ? bare.map((area) => need[area]!).sort((a, b) => b - a) : [];
  const served = rules.unservedFirst ? needy.filter((area) => has[area]! > 0) : needy;
  const ratios = served.map((area) => ratioOf(need[area]!, has[area]!)).sort((a, b) => b - a);
  const aim = rules.objective === 'max' ? ratios : [ratios.reduce((sum, ratio) => sum + ratio, 0)];
  return [left.length, ...left, ...aim];
}

const EPSILON = 1e-9;
function compare(one: number[], other: number[]): number {
  for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
    const apart = (one[index] ?? -1) - (other[index] ?? -1);
    if (Math.abs(apart) > EPSILON) return apart;
  }
  return 0;
}

const cases = fc.integer({ min: 1, max: 4 }).chain((areas) =>
  fc.record({
    need: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: areas, maxLength: areas }),
    units: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: areas, maxLength: areas }),
    rules: fc.record({
      units: fc.integer({ min: 1, max: 4 }),
      objective: fc.constantFrom('max' as const, 'sum' as const),
      unservedFirst: fc.boolean(),
    }),
  }),
);

function plan(readings: { need: number[]; units: number[] }[], rules: NextRules) {
  const tally = new NextTally(readings[0]!.need.length, rules);
  for (const { need, units } of readings) tally.add(Float64Array.from(need), Float64Array.from(units));
  return tally.result();
}

describe('the next units', () => {
  it('are the best of all placements, for either aim, with areas without a unit first or not', () => {
    fc.assert(
      fc.property(cases, ({ need, units, rules }) => {
        fc.pre(need.some((people) => people > 0));
        const ways = allocations(need.length, rules.units);
        const fit = ways.filter((added) => added.every((count, area) => count === 0 || need[area]! > 0));
        const best = fit.reduce((one, other) => {
          const [first, second] = [badness(need, units, one, rules), badness(need, units, other, rules)];
          return compare(second, first) < 0 ? other : one;
        });
        const { steps } = plan([{ need, units }], rules);
        const added = need.map(() => 0);
        let group: number[] = [];
        for (const { areas } of steps.slice(0, rules.units)) {
          // Of equally good places any will do, and each is taken once before the next best come.
          const listed = areas.map(({ area }) => area);
          const left = group.filter((area) => listed.includes(area));
          group = left.length > 0 ? left : listed;
          const pick = group.shift()!;
          added[pick]! += 1;
        }
        if (rules.objective === 'sum') {
          expect(compare(badness(need, units, added, rules), badness(need, units, best, rules))).toBe(0);
        } else {
          // Making the largest ratio small says nothing of the second largest.
          const head = (list: number[]) => list.slice(0, 1 + (rules.unservedFirst ? list[0]! : 0) + 1);
          expect(
            compare(head(badness(need, units, added, rules)), head(badness(need, units, best, rules))),
          ).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('give each area what it gets in every best way at least, and in some at most', () => {
    fc.assert(
      fc.property(cases, ({ need, units, rules }) => {
        fc.pre(rules.objective === 'sum' && need.some((people) => people > 0));
        const fit = allocations(need.length, rules.units).filter((added) =>
          added.every((count, area) => count === 0 || need[area]! > 0),
        );
        const scored = fit.map((added) => ({ added, bad: badness(need, units, added, rules) }));
        const least = scored.reduce((one, other) => (compare(other.bad, one.bad) < 0 ? other : one));
        const best = scored.filter(({ bad }) => compare(bad, least.bad) === 0);
        const { placed } = plan([{ need, units }], rules);
        for (const [area, range] of placed.entries()) {
          const counts = best.map(({ added }) => added[area]!);
          expect(range).toEqual({ low: Math.min(...counts), high: Math.max(...counts) });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('name an area at a step when some reading puts it there, and only then', () => {
    const rules: NextRules = { units: 2, objective: 'max', unservedFirst: true };
    const { steps, placed } = plan(
      [
        { need: [10, 8], units: [1, 1] },
        { need: [10, 8], units: [2, 1] },
      ],
      rules,
    );
    expect(steps.map(({ areas }) => areas.map(({ area }) => area))).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
    ]);
    expect(placed).toEqual([
      { low: 1, high: 1 },
      { low: 1, high: 1 },
    ]);
  });

  it('say which places nearly tie with the best, within 5 %', () => {
    const { steps } = plan([{ need: [100, 96, 90], units: [1, 1, 1] }], {
      units: 1,
      objective: 'max',
      unservedFirst: true,
    });
    expect(steps[0]!.near).toEqual([{ area: 1, apart: expect.closeTo(0.04) as number }]);
  });

  it('go nowhere where nobody is in need', () => {
    const { steps, placed } = plan([{ need: [0, 0], units: [0, 1] }], {
      units: 3,
      objective: 'sum',
      unservedFirst: true,
    });
    expect(steps).toEqual([]);
    expect(placed).toEqual([
      { low: 0, high: 0 },
      { low: 0, high: 0 },
    ]);
  });

  it('lie within what ranges alone allow', () => {
    const range = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 3 }));
    const boxes = fc.record({
      need: fc.array(range, { minLength: 3, maxLength: 3 }),
      units: fc.array(range, { minLength: 3, maxLength: 3 }),
      rules: fc.record({
        units: fc.integer({ min: 1, max: 3 }),
        objective: fc.constantFrom('max' as const, 'sum' as const),
        unservedFirst: fc.boolean(),
      }),
      shares: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 6 }),
    });
    fc.assert(
      fc.property(boxes, ({ need, units, rules, shares }) => {
        const pick = (pairs: [number, number][], from: number) =>
          pairs.map(([low, wide], area) => low + Math.min(wide, shares[from + area]!));
        const exact = plan([{ need: pick(need, 0), units: pick(units, 3) }], rules);
        const ends = (pairs: [number, number][]) => pairs.map(([low, wide]) => ({ low, high: low + wide }));
        const bounds = nextFromBoxes(ends(need), ends(units), rules);
        for (const [index, step] of exact.steps.entries()) {
          const possible = bounds.steps[index]!.areas.map(({ area }) => area);
          for (const { area } of step.areas) expect(possible).toContain(area);
        }
        for (const [area, { low, high }] of exact.placed.entries()) {
          expect(bounds.placed[area]!.low).toBeLessThanOrEqual(low);
          expect(bounds.placed[area]!.high).toBeGreaterThanOrEqual(high);
        }
      }),
      { numRuns: 300 },
    );
  });
});
