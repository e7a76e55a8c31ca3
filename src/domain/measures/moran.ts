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

/** Orders tried between two pauses: some milliseconds of work. */
const BLOCK = 2000;

/**
 * Global Moran's I (Moran 1950) over shared edges with weight 1, and its place among all orders of the values over the areas
 * (full enumeration, Heap 1963). A description, not a test of significance. Null where the layer has more than eight or
 * fewer than three areas, an area not collected or uncertain, no shared edge, or one value throughout.
 */
export function moran(pack: Pack, layer: MeasuredLayer): Moran | null {
  const steps = moranSteps(pack, layer);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Computes `moran` in steps, so that a page can draw between them; yields the number of orders tried so far. */
export function* moranSteps(pack: Pack, layer: MeasuredLayer): Generator<number, Moran | null, undefined> {
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
  for (const _ of permutations(order)) {
    orders += 1;
    if (products() >= seen - slack) atLeast += 1;
    if (orders % BLOCK === 0) yield orders;
  }
  return { value: (size * seen) / (edges.length * spread), expected: -1 / (size - 1), orders, atLeast };
}

/** Puts a list into every order in turn, each by one exchange of two entries (Heap 1963, without recursion). */
function* permutations(list: number[]): Generator<void, void, undefined> {
  const counters = new Array<number>(list.length).fill(0);
  yield;
  for (let level = 1; level < list.length;) {
    const counter = counters[level]!;
    if (counter >= level) {
      counters[level] = 0;
      level += 1;
      continue;
    }
    const other = level % 2 === 0 ? 0 : counter;
    [list[other], list[level]] = [list[level]!, list[other]!];
    counters[level] = counter + 1;
    level = 1;
    yield;
  }
}
