import type { GapObjective } from '../../schema/gap';
import type { Range } from '../../schema/text';
import { Ends } from './findings';

/** How the next units are placed. */
export interface NextRules {
  /** How many units. */
  units: number;
  objective: GapObjective;
  /** Whether areas without a unit come first, by need. */
  unservedFirst: boolean;
}

/**
 * One of the next units: the areas, by index, that are best under some reading, with need per unit there before it. `bare`
 * has bit 1 for a reading in which there is no unit yet, and bit 2 for another.
 */
export interface PlannedStep {
  areas: { area: number; ratio: Range | null; bare: number }[];
  near: { area: number; apart: number }[];
}

/** The next units, one more than asked for, and what each area gets over all best ways to place those asked for. */
export interface NextPlan {
  steps: PlannedStep[];
  placed: Range[];
}

/** A tie that is no more than rounding. */
const SAME = 1e-12;
/** Within this share of the best a place is a near tie. */
const NEAR = 0.05;
/**
 * Units that an area without any counts as having, where it is not to come first: its need is then held against others as
 * twice that of one unit, so that both aims stay falling and ever slower (decision 0010).
 */
const HALF_A_UNIT = 0.5;

/** Lifts what one more unit is worth in areas that go first above what it is worth anywhere else. */
const FIRST = 1e9;
/** No unit goes where nobody is in need. */
const NOWHERE = -1;

/** What one more unit in an area is worth that has `need` people, more than none, and `units` units. */
function worthOf(need: number, units: number, { objective, unservedFirst }: NextRules): number {
  if (units <= 0 && unservedFirst) return FIRST + need;
  const ratio = need / Math.max(units, HALF_A_UNIT);
  return objective === 'max' ? ratio : ratio - need / Math.max(units + 1, HALF_A_UNIT);
}

const isSame = (one: number, other: number): boolean => Math.abs(one - other) <= SAME * Math.max(one, other);

const isMore = (one: number, other: number): boolean => one > other && !isSame(one, other);

/**
 * Gathers the next units over readings. Each unit goes where one more is worth most: with need over units as the ratio, that
 * is where the ratio is largest to make the largest ratio small, and where it falls most to make the sum small. Both are exact,
 * since what a further unit in one area is worth only falls (Gross 1956; checked against brute force).
 */
export class NextTally {
  private readonly steps: { ratios: Map<number, Ratio>; near: Map<number, number> }[];
  private readonly placed: Ends;
  /** What the next unit is worth in each area, how many it was given, and how many before the present group of ties. */
  private readonly worth: Float64Array;
  private readonly given: Int32Array;
  private readonly before: Int32Array;

  constructor(
    private readonly width: number,
    private readonly rules: NextRules,
  ) {
    this.steps = Array.from({ length: rules.units + 1 }, () => ({ ratios: new Map(), near: new Map() }));
    this.placed = new Ends(width);
    this.worth = new Float64Array(width);
    this.given = new Int32Array(width);
    this.before = new Int32Array(width);
  }

  /** Takes in one reading: need and units of every area. */
  add(need: Float64Array, units: Float64Array): void {
    const { width, rules, worth, given, before } = this;
    given.fill(0);
    before.fill(0);
    for (let area = 0; area < width; area += 1) {
      worth[area] = need[area]! > 0 ? worthOf(need[area]!, units[area]!, rules) : NOWHERE;
    }
    let start = 0;
    let group: number[] = [];
    let value = NOWHERE;
    for (let step = 0; step <= rules.units; step += 1) {
      const best = bestOf(worth);
      if (best < 0) break;
      const found = worth[best]!;
      if (step === 0 || !isSame(value, found)) {
        value = found;
        start = step;
        before.set(given);
        group = [];
        for (let area = 0; area < width; area += 1) if (isSame(worth[area]!, found)) group.push(area);
      }
      const here = this.steps[step]!;
      for (const area of group) {
        const has = units[area]! + before[area]!;
        if (has > 0) widen(here.ratios, area, need[area]! / has, need[area]! / has);
        else bare(here.ratios, area);
      }
      this.near(group, found, here.near);
      given[best]! += 1;
      worth[best] = worthOf(need[best]!, units[best]! + given[best]!, rules);
      if (step === rules.units - 1) this.place(before, group, step + 1 - start);
    }
    if (value === NOWHERE || rules.units === 0) this.place(before, [], 0);
  }

  /** The areas that come within 5 % of the best and are not as good. */
  private near(group: readonly number[], best: number, near: Map<number, number>): void {
    // Areas that go first are told apart by their need alone.
    const base = best >= FIRST ? FIRST : 0;
    const least = base + (best - base) * (1 - NEAR);
    for (let area = 0; area < this.width; area += 1) {
      const other = this.worth[area]!;
      if (other < least || group.includes(area)) continue;
      const apart = 1 - (other - base) / (best - base);
      near.set(area, Math.min(apart, near.get(area) ?? Infinity));
    }
  }

  /** What every area gets when `slots` of the equally good places of a group are taken besides those given before. */
  private place(before: Int32Array, group: readonly number[], slots: number): void {
    for (let area = 0; area < this.width; area += 1) {
      const tied = group.includes(area);
      const low = before[area]! + (tied && group.length <= slots ? 1 : 0);
      this.placed.addRange(area, low, before[area]! + (tied && slots > 0 ? 1 : 0));
    }
  }

  /** What the readings gave. */
  result(): NextPlan {
    const steps = this.steps
      .filter(({ ratios }) => ratios.size > 0)
      .map(({ ratios, near }) => ({
        areas: [...ratios.entries()].sort(([one], [other]) => one - other).map(placeOf),
        near: [...near.entries()]
          .filter(([area]) => !ratios.has(area))
          .sort(([, one], [, other]) => one - other)
          .map(([area, apart]) => ({ area, apart })),
      }));
    const placed = Array.from(
      { length: this.width },
      (_, area) => this.placed.at(area) ?? { low: 0, high: 0 },
    );
    return { steps, placed };
  }
}

/** Index of the area where one more unit is worth most, the first of several; -1 where none has need. */
function bestOf(worth: Float64Array): number {
  let best = -1;
  for (let area = 0; area < worth.length; area += 1) {
    if (worth[area]! >= 0 && (best < 0 || isMore(worth[area]!, worth[best]!))) best = area;
  }
  return best;
}

/** Need per unit at a place over the readings, and whether it has no unit in some (bit 1) or others (bit 2). */
interface Ratio {
  low: number;
  high: number;
  bare: number;
}

function ratioAt(ratios: Map<number, Ratio>, area: number): Ratio {
  const known = ratios.get(area) ?? { low: Infinity, high: -Infinity, bare: 0 };
  ratios.set(area, known);
  return known;
}

function widen(ratios: Map<number, Ratio>, area: number, low: number, high: number): void {
  const ratio = ratioAt(ratios, area);
  ratio.bare |= 2;
  if (low < ratio.low) ratio.low = low;
  if (high > ratio.high) ratio.high = high;
}

function bare(ratios: Map<number, Ratio>, area: number): void {
  ratioAt(ratios, area).bare |= 1;
}

function placeOf([area, ratio]: [number, Ratio]): PlannedStep['areas'][number] {
  const { low, high, bare: bits } = ratio;
  return { area, ratio: low <= high ? { low, high } : null, bare: bits };
}

/**
 * The next units where need and units are known as ranges alone: every area that could be best at a step, and what each area
 * surely and possibly gets. Safe bounds: the s-th best of all places lies between the s-th largest of their least and
 * of their most worth.
 */
export function nextFromBoxes(need: readonly Range[], units: readonly Range[], rules: NextRules): NextPlan {
  const rounds = rules.units + 1;
  const lows = new Float64Array(need.length * rounds).fill(NOWHERE);
  const highs = lows.slice();
  for (const [area, people] of need.entries()) {
    const has = units[area]!;
    for (let had = 0; had < rounds; had += 1) {
      if (people.low > 0) lows[area * rounds + had] = worthOf(people.low, has.high + had, rules);
      if (people.high > 0) highs[area * rounds + had] = worthOf(people.high, has.low + had, rules);
    }
  }
  const [rising, risingHigh] = [lows.slice().sort(), highs.slice().sort()];
  const least = (step: number): number => rising.at(-1 - step)!;
  const most = (step: number): number => risingHigh.at(-1 - step)!;
  const steps: PlannedStep[] = [];
  for (let step = 0; step < rounds && step < lows.length && most(step) >= 0; step += 1) {
    const ratios = new Map<number, Ratio>();
    const [from, to] = [least(step), most(step)];
    for (let area = 0; area < need.length; area += 1) {
      for (let had = 0; had <= step; had += 1) {
        const [low, high] = [lows[area * rounds + had]!, highs[area * rounds + had]!];
        if (high < 0 || isMore(from, high)) break;
        if (isMore(low, to)) continue;
        const [fewest, highest] = [units[area]!.low + had, units[area]!.high + had];
        if (fewest <= 0) bare(ratios, area);
        // The most is reached with the fewest units that there can be where there are any.
        const smallest = Math.max(fewest, Math.min(1, highest));
        if (highest > 0) widen(ratios, area, need[area]!.low / highest, need[area]!.high / smallest);
      }
    }
    steps.push({ areas: [...ratios.entries()].map(placeOf), near: [] });
  }
  const [last, reserve] = [rules.units > 0 ? least(rules.units - 1) : Infinity, most(rules.units)];
  const placed = need.map((_, area) => {
    let [low, high] = [0, 0];
    for (let had = 0; had < rules.units; had += 1) {
      const place = area * rounds + had;
      if (lows[place]! >= 0 && (reserve === undefined || isMore(lows[place]!, reserve))) low += 1;
      if (highs[place]! >= 0 && (last === undefined || !isMore(last, highs[place]!))) high += 1;
    }
    return { low, high };
  });
  return { steps, placed };
}
