import type { Range } from '../../schema/text';
import type { JointReadings, MeasuredLayer } from './types';

/** First minus second; `exact` is false where the ends are safe bounds that no joint reading need reach. */
export interface Difference extends Range {
  exact: boolean;
}

/** The least and the most of first minus second over all joint readings, each read as `valueOf` says. */
function overReadings(
  { vectors, count }: JointReadings,
  width: number,
  valueOf: (start: number, area: number) => number,
  [first, second]: [number, number],
): Difference {
  const found = { low: Infinity, high: -Infinity, exact: true };
  for (let start = 0; start < count * width && start < vectors.length; start += width) {
    const apart = valueOf(start, first) - valueOf(start, second);
    if (apart < found.low) found.low = apart;
    if (apart > found.high) found.high = apart;
  }
  return found;
}

/**
 * How far two areas of a layer, given by their place in the pack, lie apart in its values or its counts, in their unit;
 * null where one was not collected. Joint readings give the ends that are reached, as the two then never take the same
 * printed figure and shares have one whole; without them, interval arithmetic gives safe bounds (methods 1 and 2).
 */
export function areaDifference(
  layer: MeasuredLayer,
  of: 'values' | 'counts',
  areas: [number, number],
): Difference | null {
  const [first, second] = areas.map((area) => layer[of][area] ?? null);
  if (!first || !second) return null;
  const { readings } = layer;
  if (readings) {
    const { vectors, factors } = readings;
    const width = layer.counts.length;
    const countOf = (start: number, area: number) => vectors[start + area]!;
    if (of === 'counts') return overReadings(readings, width, countOf, areas);
    if (layer.measure !== 'share') {
      const valueOf = (start: number, area: number) => countOf(start, area) * factors[area]!;
      return overReadings(readings, width, valueOf, areas);
    }
    const shareOf = (start: number, area: number) => {
      let whole = 0;
      for (let one = start; one < start + width; one += 1) whole += vectors[one]!;
      return whole === 0 ? 0 : countOf(start, area) / whole;
    };
    return overReadings(readings, width, shareOf, areas);
  }
  // Where one of the two is certain, the other's ends are reached beside it.
  const certain = [first, second].filter(({ low, high }) => low === high).length;
  const exact = certain === 2 || (certain === 1 && layer.exact);
  return { low: first.low - second.high, high: first.high - second.low, exact };
}

/**
 * Whether first minus second, all three printed with so many decimals, does not add up as printed. Each is rounded by
 * itself, so the last decimal may be one off.
 */
export function roundsApart(first: number, second: number, decimals: number): boolean {
  const printed = (value: number) => Math.round(Number(value.toFixed(decimals)) * 10 ** decimals);
  return printed(first) - printed(second) !== printed(first - second);
}
