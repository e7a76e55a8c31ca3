import type { Range } from '../../schema/text';
import type { JointReadings, MeasuredLayer, RankRange } from './types';

/** Up to here counting pairs is quicker than sorting. */
const FEW = 16;

/** Number of entries of a rising array that are at most `value`. */
function countUpTo(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Calls `visit` with the rank of every value: 1 + the number of strictly greater ones. */
export function visitRanks(values: Float64Array, visit: (index: number, rank: number) => void): void {
  const sorted = values.length > FEW ? values.slice().sort() : null;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index]!;
    let greater = 0;
    if (sorted) greater = values.length - countUpTo(sorted, value);
    else for (let other = 0; other < values.length; other += 1) if (values[other]! > value) greater += 1;
    visit(index, 1 + greater);
  }
}

/** Ranks over all joint readings; `present` are the indices of the collected areas. */
function jointRanks({ vectors, count, factors }: JointReadings, present: number[]): RankRange[] {
  const width = factors.length;
  const ranks = present.map(() => ({ best: present.length, worst: 1 }));
  const values = new Float64Array(present.length);
  const widen = (index: number, rank: number) => {
    const range = ranks[index]!;
    if (rank < range.best) range.best = rank;
    if (rank > range.worst) range.worst = rank;
  };
  for (let reading = 0; reading < count; reading += 1) {
    for (const [index, area] of present.entries()) {
      values[index] = vectors[reading * width + area]! * factors[area]!;
    }
    visitRanks(values, widen);
  }
  return ranks;
}

/**
 * Rank of each value, 1 + the number of strictly greater ones, from best to worst when every value may lie anywhere in its
 * own range: best counts the ranges surely above, worst those possibly above. Sound for any readings of the source, and
 * equal to them where all values are certain. Null stays null and is not counted.
 */
export function rankRanges(values: readonly (Range | null)[]): (RankRange | null)[] {
  const known = values.filter((value) => value !== null);
  const lows = Float64Array.from(known, (value) => value.low).sort();
  const highs = Float64Array.from(known, (value) => value.high).sort();
  return values.map((value) => {
    if (!value) return null;
    // Its own range counts above its low end when it is wide; that is no rival.
    const itself = value.high > value.low ? 1 : 0;
    return {
      best: 1 + known.length - countUpTo(lows, value.high),
      worst: 1 + known.length - countUpTo(highs, value.low) - itself,
    };
  });
}

/** Number of other areas that certainly stand at the very rank of this one. */
export function sharedWith(ranks: readonly (RankRange | null)[], index: number): number {
  const own = ranks[index];
  if (!own || own.best < own.worst) return 0;
  return ranks.filter((rank) => rank?.best === own.best && rank.worst === own.best).length - 1;
}

/**
 * Rank of each area of a layer among the collected ones, in pack order and as `rankRanges` counts: over all joint readings
 * where the layer has them (exact), else from its counts' or values' own ranges (sound). Null where not collected.
 */
export function layerRanks(layer: MeasuredLayer): (RankRange | null)[] {
  // Shares order the areas of one reading as their counts do, and counts have the narrower ranges.
  if (!layer.readings) return rankRanges(layer.measure === 'share' ? layer.counts : layer.values);
  const present = layer.values.flatMap((value, area) => (value ? [area] : []));
  const found = jointRanks(layer.readings, present);
  const ranks: (RankRange | null)[] = layer.values.map(() => null);
  for (const [index, area] of present.entries()) ranks[area] = found[index]!;
  return ranks;
}
