import type { MeasuredLayer } from './types';
import type { Pack } from '../../schema/pack';

/** Up to 8! = 40,320 orders are tried one by one. */
const MOST_AREAS = 8;

/** Global Moran's I as a description of one layer. */
export interface Moran {
  value: number;
  /** Its mean over all orders, -1 / (n - 1). */
  expected: number;
  /** Number of orders of the values over the areas, and of those whose I is at least the one seen. */
  orders: number;
  atLeast: number;
}

/**
 * Global Moran's I (Moran 1950) over shared edges with weight 1, and its place among all orders of the values over the areas
 * (full enumeration, Heap 1963). A description, not a test of significance. Null where the layer has more than eight or
 * fewer than three areas, an area not collected or uncertain, no shared edge, or one value throughout.
 */
export function moran(pack: Pack, layer: MeasuredLayer): Moran | null {
  const size = pack.areas.length;
  if (size < 3 || size > MOST_AREAS) return null;
  const values: number[] = [];
  for (const value of layer.values) {
    if (!value || value.low !== value.high) return null;
    values.push(value.low);
  }
  const index = new Map(pack.areas.map((area, position) => [area.code, position]));
  const edges = pack.areas.flatMap((area, from) =>
    area.neighbours.flatMap((code) => {
      const to = index.get(code) ?? -1;
      return to > from ? [[from, to] as const] : [];
    }),
  );
  const mean = values.reduce((sum, value) => sum + value, 0) / size;
  const order = values.map((value) => value - mean);
  const spread = order.reduce((sum, distance) => sum + distance * distance, 0);
  if (edges.length === 0 || Math.min(...values) === Math.max(...values)) return null;
  const products = () => edges.reduce((sum, [from, to]) => sum + order[from]! * order[to]!, 0);
  const seen = products();
  // Orders of equal sums differ by rounding alone.
  const slack = 1e-9 * spread;
  let orders = 0;
  let atLeast = 0;
  const visit = () => {
    orders += 1;
    if (products() >= seen - slack) atLeast += 1;
  };
  const permute = (length: number) => {
    if (length === 1) {
      visit();
      return;
    }
    for (let position = 0; position < length; position += 1) {
      permute(length - 1);
      if (position === length - 1) break;
      const other = length % 2 === 0 ? position : 0;
      [order[other], order[length - 1]] = [order[length - 1]!, order[other]!];
    }
  };
  permute(size);
  return { value: (size * seen) / (edges.length * spread), expected: -1 / (size - 1), orders, atLeast };
}
