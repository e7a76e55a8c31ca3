/** Distinct values in rising order with how often each stands. */
export interface WeightedValues {
  values: number[];
  weights: number[];
}

/** Sorts values and merges equal ones. */
export function weighValues(list: Iterable<number>): WeightedValues {
  const sorted = Float64Array.from(list).sort();
  const values: number[] = [];
  const weights: number[] = [];
  for (const value of sorted) {
    if (value === values.at(-1)) weights[weights.length - 1]! += 1;
    else {
      values.push(value);
      weights.push(1);
    }
  }
  return { values, weights };
}

/**
 * Cost of putting the distinct values `from` up to but without `to` into one class: the weighted sum of squared
 * differences from their mean, in the square of the values' unit. Constant time by running sums.
 */
export function classCost({ values, weights }: WeightedValues): (from: number, to: number) => number {
  const weight = new Float64Array(values.length + 1);
  const sum = new Float64Array(values.length + 1);
  const square = new Float64Array(values.length + 1);
  // Centred, so that the running sums of squares stay accurate.
  const centre = values.length > 0 ? values[values.length >> 1]! : 0;
  for (const [index, value] of values.entries()) {
    const distance = value - centre;
    weight[index + 1] = weight[index]! + weights[index]!;
    sum[index + 1] = sum[index]! + weights[index]! * distance;
    square[index + 1] = square[index]! + weights[index]! * distance * distance;
  }
  return (from, to) => {
    if (to - from < 2) return 0;
    const count = weight[to]! - weight[from]!;
    const total = sum[to]! - sum[from]!;
    return Math.max(0, square[to]! - square[from]! - (total * total) / count);
  };
}

/**
 * Natural breaks (Fisher 1958, Jenks 1967), exact: the starts of the `count` classes of rising values whose summed cost is
 * least, found by dynamic programming over the distinct values; since the best start never moves back as the end moves on,
 * each layer is solved by halving in O(n log n). Returns the indices of the distinct values that open classes 2 and on;
 * fewer classes where there are fewer distinct values.
 */
export function naturalStarts(weighted: WeightedValues, count: number): number[] {
  const size = weighted.values.length;
  const classes = Math.min(count, size);
  if (classes < 2) return [];
  const cost = classCost(weighted);
  let best = Float64Array.from({ length: size + 1 }, (_, end) => cost(0, end));
  const starts: Int32Array[] = [];
  for (let layer = 2; layer <= classes; layer += 1) {
    const next = new Float64Array(size + 1).fill(Infinity);
    const start = new Int32Array(size + 1);
    const previous = best;
    const solve = (low: number, high: number, least: number, most: number) => {
      if (low > high) return;
      const end = (low + high) >> 1;
      for (let split = Math.max(least, layer - 1); split <= Math.min(most, end - 1); split += 1) {
        const total = previous[split]! + cost(split, end);
        if (total < next[end]!) {
          next[end] = total;
          start[end] = split;
        }
      }
      solve(low, end - 1, least, start[end]!);
      solve(end + 1, high, start[end]!, most);
    };
    solve(layer, size, layer - 1, size - 1);
    starts.push(start);
    best = next;
  }
  const found: number[] = [];
  let end = size;
  for (const start of starts.reverse()) {
    end = start[end]!;
    found.unshift(end);
  }
  return found;
}
