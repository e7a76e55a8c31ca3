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

/** How much a next unit in an area is worth: those of a higher tier go first, then the larger value. */
interface Priority {
  tier: 0 | 1;
  value: number;
}

/** What one more unit in an area is worth that has `need` people and `units` units. */
function priorityOf(need: number, units: number, { objective, unservedFirst }: NextRules): Priority {
  if (units <= 0 && unservedFirst) return { tier: 1, value: need };
  const shared = Math.max(units, HALF_A_UNIT);
  const ratio = need / shared;
  return { tier: 0, value: objective === 'max' ? ratio : ratio - need / Math.max(units + 1, HALF_A_UNIT) };
}

const isSame = (one: Priority, other: Priority): boolean =>
  one.tier === other.tier && Math.abs(one.value - other.value) <= SAME * Math.max(one.value, other.value);

const isMore = (one: Priority, other: Priority): boolean =>
  one.tier !== other.tier ? one.tier > other.tier : one.value > other.value && !isSame(one, other);

/**
 * Gathers the next units over readings. Each unit goes where one more is worth most: with need over units as the ratio, that
 * is where the ratio is largest to make the largest ratio small, and where it falls most to make the sum small. Both are exact,
 * since what a further unit in one area is worth only falls (Gross 1956; checked against brute force).
 */
export class NextTally {
  private readonly steps: { ratios: Map<number, Ratio>; near: Map<number, number> }[];
  private readonly placed: Ends;
  private readings = 0;

  constructor(
    private readonly width: number,
    private readonly rules: NextRules,
  ) {
    this.steps = Array.from({ length: rules.units + 1 }, () => ({ ratios: new Map(), near: new Map() }));
    this.placed = new Ends(width);
  }

  /** Takes in one reading: need and units of every area. */
  add(need: Float64Array, units: Float64Array): void {
    this.readings += 1;
    const { width, rules } = this;
    const priority: (Priority | null)[] = [];
    for (let area = 0; area < width; area += 1) {
      priority.push(need[area]! > 0 ? priorityOf(need[area]!, units[area]!, rules) : null);
    }
    const given = new Int32Array(width);
    const before = new Int32Array(width);
    let start = 0;
    let group: number[] = [];
    let value: Priority | null = null;
    for (let step = 0; step <= rules.units; step += 1) {
      const best = bestOf(priority);
      if (best < 0) break;
      const found = priority[best]!;
      if (!value || !isSame(value, found)) {
        value = found;
        start = step;
        before.set(given);
        group = priority.flatMap((other, area) => (other && isSame(other, found) ? [area] : []));
      }
      const here = this.steps[step]!;
      for (const area of group) {
        const has = units[area]! + before[area]!;
        if (has > 0) widen(here.ratios, area, need[area]! / has, need[area]! / has);
        else bare(here.ratios, area);
      }
      this.near(priority, group, found, here.near);
      given[best]! += 1;
      priority[best] = priorityOf(need[best]!, units[best]! + given[best]!, rules);
      if (step === rules.units - 1) this.place(before, group, step + 1 - start);
    }
    if (value === null || rules.units === 0) this.place(before, [], 0);
    // Where no area has need, fewer units than asked for have a place.
  }

  /** The areas that come within 5 % of the best and are not as good. */
  private near(
    priority: readonly (Priority | null)[],
    group: readonly number[],
    best: Priority,
    near: Map<number, number>,
  ): void {
    for (const [area, other] of priority.entries()) {
      if (!other || other.tier !== best.tier || other.value < best.value * (1 - NEAR)) continue;
      if (group.includes(area)) continue;
      const apart = 1 - other.value / best.value;
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
function bestOf(priority: readonly (Priority | null)[]): number {
  let best = -1;
  for (let area = 0; area < priority.length; area += 1) {
    const one = priority[area];
    if (one && (best < 0 || isMore(one, priority[best]!))) best = area;
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

/** A unit that may be placed: the area, how many it got before, and the least and most it is worth. */
interface Item {
  area: number;
  had: number;
  low: Priority;
  high: Priority;
}

const NOTHING: Priority = { tier: 0, value: -1 };
const falling = (one: Priority, other: Priority): number => other.tier - one.tier || other.value - one.value;

/**
 * The next units where need and units are known as ranges alone: every area that could be best at a step, and what each area
 * surely and possibly gets. Safe bounds: the s-th best of all places lies between the s-th largest of their least and
 * of their most worth.
 */
export function nextFromBoxes(need: readonly Range[], units: readonly Range[], rules: NextRules): NextPlan {
  const items: Item[] = [];
  for (const [area, people] of need.entries()) {
    if (people.high <= 0) continue;
    const has = units[area]!;
    for (let had = 0; had <= rules.units; had += 1) {
      const low = people.low > 0 ? priorityOf(people.low, has.high + had, rules) : NOTHING;
      items.push({ area, had, low, high: priorityOf(people.high, has.low + had, rules) });
    }
  }
  const lows = items.map(({ low }) => low).sort(falling);
  const highs = items.map(({ high }) => high).sort(falling);
  const placed = need.map(() => ({ low: 0, high: 0 }));
  const steps: PlannedStep[] = [];
  for (let step = 0; step <= rules.units && step < items.length; step += 1) {
    const [least, most] = [lows[step]!, highs[step]!];
    const ratios = new Map<number, Ratio>();
    for (const { area, had, low, high } of items) {
      if (had > step || isMore(least, high) || isMore(low, most)) continue;
      const [fewest, highest] = [units[area]!.low + had, units[area]!.high + had];
      if (fewest <= 0) bare(ratios, area);
      // The most is reached with the fewest units that there can be where there are any.
      if (highest > 0)
        widen(
          ratios,
          area,
          need[area]!.low / highest,
          need[area]!.high / Math.max(fewest, Math.min(1, highest)),
        );
    }
    const areas = [...ratios.entries()].map(placeOf);
    steps.push({ areas: areas.sort((one, other) => one.area - other.area), near: [] });
  }
  const [last, reserve] = [lows[rules.units - 1], highs[rules.units]];
  for (const { area, had, low, high } of items) {
    if (had >= rules.units) continue;
    if (low !== NOTHING && (!reserve || isMore(low, reserve))) placed[area]!.low += 1;
    if (!last || !isMore(last, high)) placed[area]!.high += 1;
  }
  return { steps, placed };
}
