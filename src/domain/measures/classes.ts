import type { Range } from '../../schema/text';

/** Limits between classes above nil, rising, and the ends of the whole scale. */
export interface Classification {
  breaks: number[];
  domain: Range;
}

/** A value this close to a limit, as a ratio, would be told apart from its near-tie on the other side. */
const CLEARANCE = 1.1;
const MOST_BREAKS = 3;

function roundNumbers(low: number, high: number): number[] {
  const numbers: number[] = [];
  for (let power = Math.floor(Math.log10(low)) - 1; power <= Math.ceil(Math.log10(high)) + 1; power += 1) {
    for (const factor of [1, 2, 5]) numbers.push(Number(`${factor}e${power}`));
  }
  return numbers;
}

/** The round limit between two neighbouring values that keeps clear of both: a power of ten if possible, else the lowest. */
function roundBreak(below: number, beyond: number, candidates: readonly number[]): number | null {
  const clear = candidates.filter((limit) => limit / below >= CLEARANCE && beyond / limit >= CLEARANCE);
  return clear.find((limit) => /^10*$/.test(String(limit))) ?? clear[0] ?? null;
}

/** Sum of squared distances from the mean. */
function spread(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

function* choices(items: readonly number[], size: number, from = 0): Generator<number[]> {
  if (size === 0) yield [];
  else {
    for (let index = from; index <= items.length - size; index += 1) {
      for (const rest of choices(items, size - 1, index + 1)) yield [items[index] ?? 0, ...rest];
    }
  }
}

/** Gaps tried at most; the widest of a long list of values. */
const MOST_GAPS = 24;

/**
 * Round class limits (1, 2 or 5 times a power of ten) above nil: among the sets of up to three limits that no near-tie
 * straddles, the set that leaves the least spread of square roots inside the classes. The scale ends at the next round
 * number. Without a value above nil there is one class.
 *
 * @param values certain values or ends of ranges, any unit
 */
export function roundClasses(values: readonly number[]): Classification {
  const sorted = [...new Set(values.filter((value) => value > 0))].sort((a, b) => a - b);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return { breaks: [], domain: { low: 0, high: 1 } };
  const candidates = roundNumbers(first, last);
  const high = candidates.find((limit) => limit >= last * (1 - 1e-12)) ?? last;
  const gaps = sorted.slice(1).flatMap((value, index) => {
    const limit = roundBreak(sorted[index] ?? value, value, candidates);
    return limit === null ? [] : [{ limit, width: value / (sorted[index] ?? value) }];
  });
  const limits = gaps
    .sort((a, b) => b.width - a.width)
    .slice(0, MOST_GAPS)
    .map(({ limit }) => limit)
    .sort((a, b) => a - b);
  const roots = sorted.map(Math.sqrt);
  let best: number[] = [];
  let least = Infinity;
  for (const breaks of choices(limits, Math.min(MOST_BREAKS, limits.length))) {
    let cost = 0;
    for (let index = 0; index <= breaks.length; index += 1) {
      const from = breaks[index - 1] ?? -Infinity;
      const to = breaks[index] ?? Infinity;
      const inside = roots.filter((_, at) => (sorted[at] ?? 0) >= from && (sorted[at] ?? 0) < to);
      if (inside.length > 0) cost += spread(inside);
    }
    if (cost < least) {
      least = cost;
      best = breaks;
    }
  }
  return { breaks: best, domain: { low: 0, high } };
}

/** The class of a value: 0 for nil, else 1 + the number of limits at or below it. */
export function classOf(value: number, breaks: readonly number[]): number {
  if (value <= 0) return 0;
  return 1 + breaks.filter((limit) => value >= limit).length;
}
