import type { Range } from '../../schema/text';
import type { RankRange } from './types';

/** How many of a sorted list lie strictly above a value. */
function above(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) > value) high = middle;
    else low = middle + 1;
  }
  return sorted.length - low;
}

/**
 * Rank of each value, 1 + the number of values strictly greater, from best to worst when every value may lie anywhere
 * in its own range. Sound for any readings of the source, and equal to them where all values are certain. Null stays null.
 */
export function rankRanges(values: readonly (Range | null)[]): (RankRange | null)[] {
  const known = values.filter((value) => value !== null);
  const lows = known.map((value) => value.low).sort((a, b) => a - b);
  const highs = known.map((value) => value.high).sort((a, b) => a - b);
  return values.map((value) => {
    if (!value) return null;
    // Its own range counts above its low end when it is wide; that is no rival.
    const itself = value.high > value.low ? 1 : 0;
    return { best: 1 + above(lows, value.high), worst: 1 + above(highs, value.low) - itself };
  });
}
