/** A set of whole numbers as closed intervals, rising, disjoint and not touching. */
export type ValueSet = readonly (readonly [number, number])[];

/** Builds a set from intervals in any order, merging those that overlap or touch. */
export function valueSet(intervals: Iterable<readonly [number, number]>): ValueSet {
  const sorted = [...intervals].sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [low, high] of sorted) {
    const last = merged.at(-1);
    if (last && low <= last[1] + 1) last[1] = Math.max(last[1], high);
    else merged.push([low, high]);
  }
  return merged;
}

/** The part of a set inside [low, high]. */
export function cutValues(set: ValueSet, low: number, high: number): ValueSet {
  return set
    .filter(([start, end]) => end >= low && start <= high)
    .map(([start, end]) => [Math.max(start, low), Math.min(end, high)] as const);
}

/** Whether a set holds a value. */
export function hasValue(set: ValueSet, value: number): boolean {
  return set.some(([start, end]) => start <= value && value <= end);
}

/** How many values a set holds. */
export function valueCount(set: ValueSet): number {
  return set.reduce((sum, [start, end]) => sum + end - start + 1, 0);
}

/**
 * The values of a set in rising order, all of them up to `limit`; past it the two ends alone, so that a very wide set
 * never fills memory.
 */
export function listValues(set: ValueSet, limit: number): { values: number[]; complete: boolean } {
  const first = set[0];
  const last = set.at(-1);
  if (!first || !last) return { values: [], complete: true };
  if (valueCount(set) > limit) return { values: [first[0], last[1]], complete: false };
  const values: number[] = [];
  for (const [start, end] of set) for (let value = start; value <= end; value += 1) values.push(value);
  return { values, complete: true };
}
