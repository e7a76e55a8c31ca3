import { classCost } from './natural';
import type { WeightedValues } from './natural';

/** Values whose distance is at most this share of the larger are near ties: no limit may part them. */
const NEAR = 0.05;
/** From so many ends (two an area) on, a few near ties at a limit are allowed: dense values leave no other place. */
const DENSE = 24;
const STEPS = [1, 2, 5];
const FINER_STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9];

/** The round numbers m x 10^e, in rising order, above `from` and up to `to` (both positive); whole ones alone for counts. */
function roundNumbers(
  steps: readonly number[],
  from: number,
  to: number,
  whole: boolean,
): { value: number; step: number }[] {
  const found: { value: number; step: number }[] = [];
  const last = Math.ceil(Math.log10(to));
  for (let exponent = Math.floor(Math.log10(from)) - 1; exponent <= last; exponent += 1) {
    for (const step of steps) {
      // Written and read, so that 5 x 10^-2 is the number 0.05.
      const value = Number(`${step}e${exponent}`);
      if (value > from && value <= to && (!whole || Number.isInteger(value))) found.push({ value, step });
    }
  }
  return found;
}

/** The least round number at or above the greatest value and above the last limit: where a legend ends. Whole for counts. */
export function roundTop({ values }: WeightedValues, lastLimit = 0): number {
  const greatest = values.at(-1) ?? 0;
  const floor = Math.max(greatest, lastLimit);
  if (floor <= 0) return 1;
  const steps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8];
  const whole = areWhole(values);
  // The least whole number can be far above a limit that is close to nil.
  return roundNumbers(steps, floor * 0.999, whole ? Math.max(1, floor * 10) : floor * 10, whole).find(
    ({ value }) => value >= greatest && value > lastLimit,
  )!.value;
}

const areWhole = (values: readonly number[]) => values.every(Number.isInteger);

interface Candidate {
  limit: number;
  /** Index of the first distinct value at or above the limit. */
  start: number;
  /** Lower is better: values close by, then roundness, then distance from the neighbours. */
  order: [number, number, number];
}

/** The best round limit of every gap between neighbouring values that one may stand in. */
function candidates(
  { values, weights }: WeightedValues,
  steps: readonly number[],
  allowNear: number,
): Candidate[] {
  const best = new Map<number, Candidate>();
  const isBetter = (one: Candidate, other: Candidate) => {
    const at = one.order.findIndex((part, index) => part !== other.order[index]);
    return at >= 0 && one.order[at]! < other.order[at]!;
  };
  for (const { value: limit, step } of roundNumbers(steps, values[0]!, values.at(-1)!, areWhole(values))) {
    const start = values.findIndex((value) => value >= limit);
    const above = values[start]!;
    const below = values[start - 1]!;
    if (above - below <= NEAR * above) {
      let near = 0;
      for (const [index, value] of values.entries()) {
        if (Math.abs(value - limit) <= NEAR * limit) near += weights[index]!;
      }
      if (near > allowNear) continue;
    }
    const touching = (value: number) => value !== limit && Math.abs(value - limit) <= NEAR * limit;
    const close = Number(touching(above)) + Number(touching(below));
    const roundness = [1, 5, 2].indexOf(step);
    const distance = Math.min(limit / below, above === limit ? Infinity : above / limit);
    const candidate: Candidate = {
      limit,
      start,
      order: [close, roundness < 0 ? 3 : roundness, -distance],
    };
    const other = best.get(start);
    if (!other || isBetter(candidate, other)) best.set(start, candidate);
  }
  return [...best.values()].sort((left, right) => left.start - right.start);
}

/** The choice of at most `most` candidates, as many as there are, whose classes have the least summed cost. */
function leastCost(weighted: WeightedValues, choices: Candidate[], most: number): number[] {
  const cost = classCost(weighted);
  const ends = [...choices.map((choice) => choice.start), weighted.values.length];
  // best[i]: least cost of the values before ends[i] with the limits chosen so far, and where they are.
  let best = ends.map((end) => ({ cost: cost(0, end), limits: [] as number[] }));
  for (let limit = 1; limit <= Math.min(most, choices.length); limit += 1) {
    best = ends.map((end, index) => {
      let found = { cost: Infinity, limits: [] as number[] };
      for (let split = limit - 1; split < index; split += 1) {
        const total = best[split]!.cost + cost(ends[split]!, end);
        if (total < found.cost) {
          found = { cost: total, limits: [...best[split]!.limits, choices[split]!.limit] };
        }
      }
      return found;
    });
  }
  return best.at(-1)!.limits;
}

/**
 * Inner limits of up to `count` classes of positive values, all round (1, 2 or 5 times a power of ten; finer steps where
 * these leave fewer than `count` classes). No limit parts near ties (within 5 %), no class is empty, and among what is
 * left the choice has the least sum of squares within classes (Fisher 1958). Of several round numbers in one gap the
 * roundest that no value lies close to. Values carry any unit; with one distinct value there is no limit.
 */
export function roundLimits(weighted: WeightedValues, count: number): number[] {
  const { values, weights } = weighted;
  if (values.length < 2) return [];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const allowNear = total >= DENSE ? NEAR * total : 0;
  const wanted = count - 1;
  const coarse = candidates(weighted, STEPS, allowNear);
  if (coarse.length >= wanted) return leastCost(weighted, coarse, wanted);
  const fine = candidates(weighted, FINER_STEPS, allowNear);
  if (fine.length > 0 || total < DENSE) return leastCost(weighted, fine, wanted);
  return leastCost(weighted, candidates(weighted, FINER_STEPS, Infinity), wanted);
}
