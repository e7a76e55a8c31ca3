import fc from 'fast-check';
import { expect, it } from 'vitest';
import { smallPack } from '../../tests/build/small-pack';
import type { gapRecord } from '../io/gap-record';
import { runGap } from './gap';

/**
 * The command held to a second answer that shares no line with it: every placement of every row by itself, the definitions of
 * methods 3 in fractions over whole numbers, and next units by going through all ways of breaking ties.
 */

type Printed = ReturnType<typeof gapRecord>;
type Row = (number | null)[];

/** Divisors are exact in binary, so that products of them are. */
const RULES = [
  { type: 'average' },
  { type: 'threshold', peoplePerUnit: 0.5 },
  { type: 'threshold', peoplePerUnit: 7.25 },
  { type: 'threshold', peoplePerUnit: 40 },
  { type: 'residents', perUnit: 16 },
  { type: 'residents', perUnit: 30.5 },
] as const;
const RESIDENTS = [20, 33, 46, 59];

const row = (figures: readonly number[], least: number, most: number) =>
  fc.array(fc.constantFrom<number | null>(null, ...figures), { minLength: least, maxLength: most });

const cases = fc.integer({ min: 2, max: 4 }).chain((width) =>
  fc.record({
    width: fc.constant(width),
    needs: fc.array(row([3, 7, 40], width - 1, width), { minLength: 1, maxLength: 2 }),
    units: fc.array(row([1, 2, 5], 1, width), { minLength: 1, maxLength: 2 }),
    ofResidents: fc.boolean(),
    rule: fc.constantFrom(...RULES),
    k: fc.integer({ min: 0, max: 4 }),
    objective: fc.constantFrom('max' as const, 'sum' as const),
  }),
);
type Case = typeof cases extends fc.Arbitrary<infer Kind> ? Kind : never;

/** Every way to put the printed figures of a row, a dash being nil, into its columns in their order; the others are nil. */
function placements(figures: Row, width: number): number[][] {
  if (width === 0) return figures.length === 0 ? [[]] : [];
  const [first, ...rest] = figures;
  const here = figures.length > 0 ? placements(rest, width - 1).map((more) => [first ?? 0, ...more]) : [];
  const blank = figures.length < width ? placements(figures, width - 1).map((more) => [0, ...more]) : [];
  return [...here, ...blank];
}

const sums = (rows: Row[], width: number): number[][] =>
  rows.reduce<number[][]>(
    (all, figures) =>
      all.flatMap((sum) =>
        placements(figures, width).map((more) => more.map((value, at) => value + sum[at]!)),
      ),
    [new Array<number>(width).fill(0)],
  );

const total = (values: number[]): number => values.reduce((sum, value) => sum + value, 0);

/** One reading: units required and short as fractions over one divisor, and the areas of greater weight. */
function judge(need: number[], has: number[], { rule }: Case) {
  const [top, bottom] =
    rule.type === 'average'
      ? [need.map((people) => people * total(has)), total(need)]
      : rule.type === 'threshold'
        ? [need, rule.peoplePerUnit]
        : [RESIDENTS, rule.perUnit];
  const lack = need.map((_, area) => top[area]! - has[area]! * bottom);
  const weight = need.map((people, area) => people * Math.max(0, lack[area]!));
  return need.map((people, area) => ({
    need: people,
    supply: has[area]!,
    required: top[area]! / bottom,
    shortage: lack[area]! / bottom,
    weight: weight[area]! / bottom,
    rank: 1 + weight.filter((other) => other > weight[area]!).length,
  }));
}

/** For each step all areas that some optimal way puts its unit into. */
function nextOf(need: number[], has: number[], { k, objective }: Case): Set<number>[] {
  let ways = [has];
  return Array.from({ length: k }, () => {
    const chosen = new Set<number>();
    const then = new Map<string, number[]>();
    for (const units of ways) {
      const inNeed = need.flatMap((people, area) => (people > 0 ? [area] : []));
      const bare = inNeed.filter((area) => units[area] === 0);
      const worth = (area: number): [number, number] => {
        const [people, there] = [need[area]!, units[area]!];
        if (bare.length > 0) return [there === 0 ? people : -1, 1];
        return objective === 'max' ? [people, there] : [people, there * (there + 1)];
      };
      const isMore = ([a, b]: [number, number], [c, d]: [number, number]): boolean => a * d > c * b;
      const best = inNeed.filter((area) => !inNeed.some((other) => isMore(worth(other), worth(area))));
      for (const area of best) {
        chosen.add(area);
        const after = units.map((there, at) => there + (at === area ? 1 : 0));
        then.set(after.join(), after);
      }
    }
    ways = [...then.values()];
    return chosen;
  });
}

/** Fractions of figures in whole numbers are one and the same however they were come by, but for the last digit. */
function expectEnds(found: { low: number | null; high: number | null }, values: number[]): void {
  expect(found.low).toBeCloseTo(Math.min(...values), 9);
  expect(found.high).toBeCloseTo(Math.max(...values), 9);
}

it('prints what a second answer finds by going through every placement', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const { width, needs, units, ofResidents, rule, k, objective } = given;
      const written = (prefix: string, rows: Row[]) =>
        Object.fromEntries(
          rows.map((figures, at) => [`${prefix}${at}`, figures.map((one) => String(one ?? '-'))]),
        );
      const pack = smallPack({
        areasKm2: RESIDENTS.slice(0, width).map(() => 1),
        population: RESIDENTS.slice(0, width).map((residents) => [[2006, residents]]),
        tables: [
          { group: 'needs', rows: written('n', needs) },
          { group: 'facilities', rows: written('s', units) },
        ],
      });
      const question = {
        need: ofResidents ? ['residents'] : needs.map((_, at) => `n${at}`),
        supply: units.map((_, at) => `s${at}`),
        rule,
        k,
        objective,
      };
      const result = runGap(JSON.stringify(question), JSON.stringify(pack), 'pack.json', 'json');
      expect(result).toHaveProperty('output');
      const answer = JSON.parse('output' in result ? result.output : '') as Printed;

      for (const sentence of Object.values(answer.sentence)) {
        expect(sentence.length).toBeGreaterThan(20);
        expect(sentence).not.toMatch(/NaN|Infinity|∞|undefined|null/);
      }
      const people = ofResidents ? [RESIDENTS.slice(0, width)] : sums(needs, width);
      const supplies = sums(units, width);
      const readings = people.flatMap((need) => supplies.map((has) => ({ need, has })));
      const nothing = people.every((need) => total(need) === 0)
        ? 'no-need'
        : rule.type === 'average' && supplies.every((has) => total(has) === 0)
          ? 'no-service'
          : null;
      expect(answer.problem).toBe(nothing);
      expect(answer.exact).toBe(true);

      const judged = readings.map(({ need, has }) => judge(need, has, given));
      for (const [area, found] of answer.areas.entries()) {
        const each = (part: keyof (typeof judged)[0][0]) => judged.map((reading) => reading[area]![part]);
        const need = each('need');
        if (Math.min(...need) === Math.max(...need)) expect(found.need).toBe(need[0]);
        else expect(found.need).toEqual({ low: Math.min(...need), high: Math.max(...need) });
        expectEnds(found.supply, each('supply'));
        const ratios = readings.flatMap((reading) =>
          reading.has[area]! > 0 ? [reading.need[area]! / reading.has[area]!] : [],
        );
        const bare = readings.some((reading) => reading.need[area]! > 0 && reading.has[area] === 0);
        expect(found.peoplePerUnit.low ?? Infinity).toBeCloseTo(Math.min(...ratios), 9);
        expect(found.peoplePerUnit.high).toEqual(
          bare || ratios.length === 0 ? null : expect.closeTo(Math.max(...ratios), 9),
        );
        if (nothing) {
          const none = { low: null, high: null };
          expect(found).toMatchObject({ required: none, shortage: none, weight: none, badge: null });
          expect(found.rank).toEqual({ best: null, worst: null });
          continue;
        }
        for (const part of ['required', 'shortage', 'weight'] as const) expectEnds(found[part], each(part));
        const ranks = each('rank');
        expect(found.rank).toEqual({ best: Math.min(...ranks), worst: Math.max(...ranks) });
        const short = each('shortage').map((value) => value > 0);
        expect(found.badge).toBe(
          !short.includes(true) ? 'tidak' : short.includes(false) ? 'mungkin' : 'pasti',
        );
      }

      const steps = Array.from({ length: k }, () => new Set<string>());
      for (const { need, has } of readings) {
        for (const [step, areas] of nextOf(need, has, given).entries())
          for (const area of areas) steps[step]!.add(`Area ${area}`);
      }
      const wanted = steps
        .filter((areas) => areas.size > 0)
        .map((areas, at) => ({ step: at + 1, areas: [...areas].sort(), certain: areas.size === 1 }));
      expect(answer.next).toEqual(wanted);
    }),
    { numRuns: 300 },
  );
});
