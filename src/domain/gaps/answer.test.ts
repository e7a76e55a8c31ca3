import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack as study } from '../../../tests/build/embedded';
import { smallPack } from '../../../tests/build/small-pack';
import type { GapRule } from '../../schema/gap';
import type { Range } from '../../schema/text';
import { rowReadings } from '../tables/placements';
import { PROMPT_LIMITS } from '../measures/joint';
import { answerGap } from './answer';
import type { GapLimits } from './answer';
import type { GapAnswer } from './types';

/** Nothing is gone through: every answer is in safe bounds. */
const BOUNDS: GapLimits = { joint: { ...PROMPT_LIMITS, vectors: 0 }, figures: 0, coverings: false };

const tokens = (columns: number) =>
  fc.array(fc.constantFrom('-', '1', '2', '5'), { minLength: 1, maxLength: columns });

/** A few areas with open rows of needs and of services, and a rule. */
const cases = fc.integer({ min: 2, max: 4 }).chain((columns) =>
  fc.record({
    columns: fc.constant(columns),
    need: fc.array(
      fc.array(fc.constantFrom('-', '3', '7', '40'), { minLength: columns - 1, maxLength: columns }),
      { minLength: 1, maxLength: 2 },
    ),
    supply: fc.array(tokens(columns), { minLength: 1, maxLength: 2 }),
    rule: fc.oneof(
      fc.constant<GapRule>({ type: 'average' }),
      fc.record({
        type: fc.constant<'threshold'>('threshold'),
        peoplePerUnit: fc.constantFrom(0.5, 3, 7, 12.1),
      }),
      fc.record({ type: fc.constant<'residents'>('residents'), perUnit: fc.constantFrom(10, 33) }),
    ),
    changes: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: columns, maxLength: columns }),
  }),
);

type Case = typeof cases extends fc.Arbitrary<infer Kind> ? Kind : never;

const residentsOf = (area: number): number => 20 + 13 * area;

function packOf({ columns, need, supply }: Case) {
  const named = (prefix: string, rows: string[][]) =>
    Object.fromEntries(rows.map((row, index) => [`${prefix}${index}`, row]));
  return {
    pack: smallPack({
      areasKm2: Array.from({ length: columns }, () => 1),
      population: Array.from({ length: columns }, (_, area): [number, number][] => [
        [2006, residentsOf(area)],
      ]),
      tables: [
        { group: 'needs', rows: named('n', need) },
        { group: 'facilities', rows: named('s', supply) },
      ],
    }),
    need: need.map((_, index) => `n${index}`),
    supply: supply.map((_, index) => `s${index}`),
  };
}

/** Every sum of one placement a row. */
function allSums(columns: number, rows: string[][]): number[][] {
  let sums = [new Array<number>(columns).fill(0)];
  for (const row of rows) {
    const readings = [...rowReadings(row, columns)];
    sums = sums.flatMap((sum) => readings.map((reading) => sum.map((value, area) => value + reading[area]!)));
  }
  return sums;
}

const total = (values: number[]): number => values.reduce((sum, value) => sum + value, 0);

/** What one reading gives, straight from the definitions. */
function judge(need: number[], supply: number[], { rule, changes }: Pick<Case, 'rule' | 'changes'>) {
  const units = supply.map((value, area) => value + changes[area]!);
  const required = need.map((people, area) => {
    if (rule.type === 'threshold') return people / rule.peoplePerUnit;
    if (rule.type === 'residents') return residentsOf(area) / rule.perUnit;
    return total(need) === 0 ? 0 : (people * total(supply)) / total(need);
  });
  const shortage = required.map((value, area) => {
    const short = value - units[area]!;
    return Math.abs(short) < 1e-9 ? 0 : short;
  });
  const weight = need.map((people, area) => people * Math.max(0, shortage[area]!));
  const rank = weight.map((value) => 1 + weight.filter((other) => other > value + 1e-9).length);
  const classes = need.map((people, area) => {
    const high = people * need.length >= total(need);
    return shortage[area]! > 0 ? (high ? 'A' : 'C') : high ? 'B' : 'D';
  });
  const hoover =
    total(need) > 0 && total(units) > 0
      ? total(need.map((people, area) => Math.abs(people / total(need) - units[area]! / total(units)))) / 2
      : null;
  return { need, units, required, shortage, weight, rank, classes, hoover };
}

const endsOf = (values: number[]): Range => ({ low: Math.min(...values), high: Math.max(...values) });

function expectRange(found: Range | null, wanted: Range): void {
  expect(found).not.toBeNull();
  expect(found!.low).toBeCloseTo(wanted.low, 8);
  expect(found!.high).toBeCloseTo(wanted.high, 8);
}

function expectHolds(found: Range | null, inner: Range): void {
  expect(found).not.toBeNull();
  expect(found!.low).toBeLessThanOrEqual(inner.low + 1e-8);
  expect(found!.high).toBeGreaterThanOrEqual(inner.high - 1e-8);
}

function readingsOf(given: Case) {
  const needs = allSums(given.columns, given.need);
  const supplies = allSums(given.columns, given.supply);
  return needs.flatMap((need) => supplies.map((supply) => judge(need, supply, given)));
}

function askedOf(given: Case) {
  const { pack, need, supply } = packOf(given);
  const changes = given.changes.map((units, area) => ({ area: `a${area}`, units }));
  return { pack, asked: { question: { need, supply, rule: given.rule, k: 3 }, changes } };
}

const badgeOf = ({ low, high }: Range) => (low > 0 ? 'pasti' : high > 0 ? 'mungkin' : 'tidak');

describe('an answer over all joint placements', () => {
  it('is what a brute force over the placements finds', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { pack, asked } = askedOf(given);
        const answer = answerGap(pack, asked);
        fc.pre(answer.problem === null);
        const readings = readingsOf(given);
        expect(answer.exact).toBe(true);
        for (const [area, found] of answer.areas.entries()) {
          const each = (key: 'need' | 'units' | 'required' | 'shortage' | 'weight' | 'rank') =>
            endsOf(readings.map((reading) => reading[key][area]!));
          expectRange(found.need, each('need'));
          expectRange(found.supply, each('units'));
          expectRange(found.required, each('required'));
          expectRange(found.shortage, each('shortage'));
          expectRange(found.weight, each('weight'));
          expect(found.badge).toBe(badgeOf(each('shortage')));
          expect(found.rank).toEqual({ best: each('rank').low, worst: each('rank').high });
          expect(found.classes).toEqual([...new Set(readings.map(({ classes }) => classes[area]!))].sort());
          const bare = readings.filter(({ need, units }) => need[area]! > 0 && units[area] === 0).length;
          expect(found.peoplePerUnit.unserved).toBe(
            bare === 0 ? 'never' : bare === readings.length ? 'always' : 'possible',
          );
          const ratios = readings.flatMap(({ need, units }) => {
            return units[area]! > 0 ? [need[area]! / units[area]!] : [];
          });
          if (ratios.length === 0) expect(found.peoplePerUnit.low).toBeNull();
          else expect(found.peoplePerUnit.low).toBeCloseTo(Math.min(...ratios), 8);
          if (bare > 0 || ratios.length === 0) expect(found.peoplePerUnit.high).toBeNull();
          else expect(found.peoplePerUnit.high).toBeCloseTo(Math.max(...ratios), 8);
        }
        const shortages = readings.map(({ shortage }) => total(shortage.map((value) => Math.max(0, value))));
        expectRange(answer.total.shortage, endsOf(shortages));
        expectRange(answer.total.weight, endsOf(readings.map(({ weight }) => total(weight))));
        const hoovers = readings.flatMap(({ hoover }) => hoover ?? []);
        if (hoovers.length > 0) expectRange(answer.hoover, endsOf(hoovers));
        else expect(answer.hoover).toBeNull();
      }),
      { numRuns: 120 },
    );
  });

  it('lies within the safe bounds that take its place past the limits, which say that they are such', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { pack, asked } = askedOf(given);
        const exact = answerGap(pack, asked);
        const bounds = answerGap(pack, asked, BOUNDS);
        fc.pre(exact.problem === null);
        expect(bounds.exact).toBe(false);
        for (const [area, found] of bounds.areas.entries()) {
          const inner = exact.areas[area]!;
          for (const key of ['need', 'supply', 'required', 'shortage', 'weight'] as const)
            expectHolds(found[key], inner[key]!);
          expect(found.rank!.best).toBeLessThanOrEqual(inner.rank!.best);
          expect(found.rank!.worst).toBeGreaterThanOrEqual(inner.rank!.worst);
          expect(found.classes).toEqual(expect.arrayContaining(inner.classes));
          // A bound may say `mungkin` where every reading agrees, but never the opposite of one.
          expect([inner.badge, 'mungkin']).toContain(found.badge);
        }
        expectHolds(bounds.total.shortage, exact.total.shortage!);
        expectHolds(bounds.total.weight, exact.total.weight!);
        if (exact.hoover) expectHolds(bounds.hoover, exact.hoover);
        if (exact.largestRatio.low !== null && exact.largestRatio.high !== null) {
          expect(bounds.largestRatio.low ?? 0).toBeLessThanOrEqual(exact.largestRatio.low + 1e-8);
          expect(bounds.largestRatio.high ?? Infinity).toBeGreaterThanOrEqual(exact.largestRatio.high - 1e-8);
        }
        for (const [index, step] of exact.next.entries()) {
          const possible = bounds.next[index]!.areas.map(({ area }) => area);
          for (const { area } of step.areas) expect(possible).toContain(area);
        }
        for (const [index, { units }] of exact.placed.entries())
          expectHolds(bounds.placed[index]!.units, units);
      }),
      { numRuns: 120 },
    );
  });
});

describe('the study', () => {
  const code = new Map(study.areas.map(({ name, code }) => [name, code]));
  const needs = study.kinds.filter(({ group }) => group === 'needs').map(({ id }) => id);
  const named = (answer: GapAnswer, name: string) =>
    answer.areas.find(({ area }) => area === code.get(name))!;

  it('shows all needs against posyandu as the design worked them out', () => {
    const answer = answerGap(study, {
      question: { need: needs, supply: ['posyandu'], rule: { type: 'average' } },
    });
    expect(answer).toMatchObject({ exact: true, problem: null, badges: { pasti: 3, mungkin: 0, tidak: 5 } });
    const worst = named(answer, 'Masumpu');
    expect(worst).toMatchObject({ need: { low: 635 }, supply: { low: 2 }, badge: 'pasti', classes: ['A'] });
    expect(worst.required!.low).toBeCloseTo((635 * 24) / 1520, 10);
    expect(Math.round(worst.weight!.low)).toBe(5097);
    expect(named(answer, 'Bukaka')).toMatchObject({
      badge: 'tidak',
      classes: ['B'],
      rank: { best: 4, worst: 4 },
    });
    expect(answer.ruleRatio!.low).toBeCloseTo(1520 / 24, 10);
    expect(answer.hoover!.low).toBeCloseTo(0.44, 2);
    expect(answer.next.map(({ areas }) => areas.map(({ area }) => area))).toEqual([
      ...Array.from({ length: 4 }, () => [code.get('Masumpu')]),
      [code.get('Walennae')],
    ]);
    expect(answer.next[3]!.near).toEqual([
      { area: code.get('Walennae'), apart: expect.closeTo(1 - 123 / 127) as number },
    ]);
  });

  it('holds the rule at its start when units are added, and leaves the tables alone', () => {
    const question = { need: needs, supply: ['posyandu'], rule: { type: 'average' as const } };
    const before = answerGap(study, { question });
    const after = answerGap(study, {
      question,
      changes: [
        { area: code.get('Masumpu')!, units: 4 },
        { area: code.get('Walennae')!, units: 1 },
      ],
    });
    expect(after.total.supply).toEqual({ low: 29, high: 29 });
    expect(named(after, 'Masumpu').required).toEqual(named(before, 'Masumpu').required);
    expect(after.largestRatio.low).toBeCloseTo(635 / 6, 10);
    expect(after.total.shortage!.low).toBeCloseTo(5.6, 1);
    expect(Math.round(after.total.weight!.low)).toBe(2995);
    expect(after.hoover!.low).toBeCloseTo(0.35, 2);
    expect(answerGap(study, { question })).toEqual(before);
  });

  it('reads totals as printed only where that is asked for', () => {
    const question = { need: needs, supply: ['bidan'], rule: { type: 'average' as const } };
    const cells = answerGap(study, { question });
    const printed = answerGap(study, { question, reading: 'printed' });
    expect(named(cells, 'Masumpu').required!.low).toBeCloseTo((635 * 39) / 1520, 10);
    expect(named(printed, 'Masumpu').required!.low).toBeCloseTo((635 * 16) / 1520, 10);
  });

  it('holds every open cell at one end without losing the total that its row prints', () => {
    const question = {
      need: ['keluarga-fakir-miskin'],
      supply: ['kube'],
      rule: { type: 'average' as const },
    };
    const low = answerGap(study, { question, reading: 'low' });
    expect(low).toMatchObject({ exact: false, problem: null, total: { supply: { low: 0, high: 0 } } });
    expect(low.ruleRatio).toEqual({ low: 374, high: 374 });
    expect(low.badges.pasti).toBe(5);
    const high = answerGap(study, { question, reading: 'high' });
    expect(high.total.supply).toEqual({ low: 6, high: 6 });
    expect(named(high, 'Manurunge').badge).toBe('tidak');
  });

  it('says why residents cannot be asked for, and answers the rest still', () => {
    const answer = answerGap(study, {
      question: { need: needs, supply: ['posyandu'], rule: { type: 'residents', perUnit: 1250 } },
    });
    expect(answer.problem).toBe('population-incomplete');
    expect(
      answer.areas.every(({ badge, required, rank }) => badge === null && required === null && rank === null),
    ).toBe(true);
    expect(named(answer, 'Masumpu').peoplePerUnit).toEqual({ low: 317.5, high: 317.5, unserved: 'never' });
    expect(answer.next).toHaveLength(5);
  });
});

describe('a question without an answer', () => {
  const pack = smallPack({
    areasKm2: [1, 1],
    tables: [
      { group: 'needs', rows: { poor: ['3', '4'], none: ['-', '-'], unknown: [null, null] } },
      { group: 'facilities', rows: { clinic: ['1', '-'], closed: ['-', '-'] } },
    ],
  });
  const ask = (need: string, supply: string, rule: GapRule = { type: 'average' }) =>
    answerGap(pack, { question: { need: [need], supply: [supply], rule } });

  it.each([
    ['poor', 'closed', 'no-service'],
    ['none', 'clinic', 'no-need'],
    ['unknown', 'clinic', 'no-need-counted'],
    ['absent', 'clinic', 'no-need-counted'],
    ['poor', 'absent', 'no-service-counted'],
    ['residents', 'clinic', 'no-population'],
  ])('%s against %s has the reason %s and no figure that is none', (need, supply, problem) => {
    const answer = ask(need, supply);
    expect(answer.problem).toBe(problem);
    expect(answer.areas).toHaveLength(2);
    expect(answer.areas.every(({ badge, weight }) => badge === null && weight === null)).toBe(true);
    expect(JSON.stringify(answer)).not.toMatch(/NaN|Infinity/);
    const figures: unknown[] = [];
    JSON.stringify(answer, (_, value: unknown) => {
      if (typeof value === 'number') figures.push(value);
      return value;
    });
    expect(figures.every(Number.isFinite)).toBe(true);
  });

  it('has areas without any unit, which is neither nil nor endless', () => {
    const answer = ask('poor', 'closed', { type: 'threshold', peoplePerUnit: 2 });
    expect(answer.problem).toBeNull();
    expect(answer.areas.map(({ badge }) => badge)).toEqual(['pasti', 'pasti']);
    expect(answer.areas[0]!.peoplePerUnit).toEqual({ low: null, high: null, unserved: 'always' });
    expect(answer.largestRatio).toEqual({ low: null, high: null, unserved: 'always' });
    expect(answer.hoover).toBeNull();
  });

  it('leaves out an area that one side does not count', () => {
    const partly = smallPack({
      areasKm2: [1, 1, 1],
      tables: [
        { group: 'needs', rows: { poor: ['3', null, '6'] } },
        { group: 'facilities', rows: { clinic: ['1', '1', '2'] } },
      ],
    });
    const { areas, total } = answerGap(partly, {
      question: { need: ['poor'], supply: ['clinic'], rule: { type: 'average' } },
    });
    expect(areas[1]).toMatchObject({ need: null, badge: null, rank: null, classes: [] });
    expect(total).toMatchObject({ need: { low: 9, high: 9 }, supply: { low: 3, high: 3 } });
    expect(areas[0]!.shortage).toEqual({ low: 0, high: 0 });
  });
});
