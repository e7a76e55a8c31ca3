import type { Steps } from '../steps';
import { degreeOf } from './graph';
import type { TieGraph } from './graph';

/** Nodes and ends of ties looked at between two yields: about a millisecond of work, some where memory is slow. */
export const BLOCK = 100_000;

/** The parts of a network: nodes in one part reach each other over ties, nodes in two never do. */
export interface Components {
  count: number;
  /** For each node the rank of its component, from 1: the largest first, equal ones by their smallest id. */
  rank: Uint32Array;
  /** Number of nodes in the component of rank r at place r - 1. */
  sizes: Uint32Array;
}

/**
 * Numbers sets of nodes by size, the largest first, then by the smallest id (in order of UTF-16 code units).
 *
 * @param ids n ids
 * @param label for each of n nodes the set it is in, below n
 * @returns for each node the rank of its set from 1, and the size of each set by rank
 */
export function rankSets(ids: readonly string[], label: Uint32Array): Omit<Components, 'count'> {
  const size = new Uint32Array(ids.length);
  const first = new Array<string | undefined>(ids.length);
  label.forEach((set, node) => {
    size[set]! += 1;
    const known = first[set];
    const id = ids[node]!;
    if (known === undefined || id < known) first[set] = id;
  });
  const sets = [...size.keys()].filter((set) => size[set]! > 0);
  sets.sort((a, b) => size[b]! - size[a]! || (first[a]! < first[b]! ? -1 : 1));
  const rankOf = new Uint32Array(ids.length);
  sets.forEach((set, place) => (rankOf[set] = place + 1));
  return { rank: label.map((set) => rankOf[set]!), sizes: Uint32Array.from(sets, (set) => size[set]!) };
}

/** The connected components of a graph, by breadth-first search; none in an empty graph. Shapes: see `Components`. */
export function* componentSteps(graph: TieGraph): Steps<Components> {
  const { ids, starts, neighbours } = graph;
  const count = ids.length;
  const label = new Uint32Array(count);
  const seen = new Uint8Array(count);
  const queue = new Uint32Array(count);
  let tail = 0;
  let work = 0;
  for (let start = 0; start < count; start += 1) {
    if (seen[start]) continue;
    seen[start] = 1;
    let head = tail;
    queue[tail++] = start;
    while (head < tail) {
      const node = queue[head++]!;
      label[node] = start;
      work += 1 + degreeOf(graph, node);
      for (let place = starts[node]!; place < starts[node + 1]!; place += 1) {
        const neighbour = neighbours[place]!;
        if (seen[neighbour]) continue;
        seen[neighbour] = 1;
        queue[tail++] = neighbour;
      }
      if (work > BLOCK) {
        work = 0;
        yield head / count;
      }
    }
  }
  const { rank, sizes } = rankSets(ids, label);
  return { count: sizes.length, rank, sizes };
}

/** Number of ties of each node, n entries. A pair tied in several ways counts once. */
export function degrees(graph: TieGraph): Uint32Array {
  return Uint32Array.from(graph.ids, (_, node) => degreeOf(graph, node));
}

/** Number of nodes without any tie. */
export function isolateCount(graph: TieGraph): number {
  return graph.ids.reduce((sum, _, node) => sum + (degreeOf(graph, node) === 0 ? 1 : 0), 0);
}

/** Share of the n(n-1)/2 pairs that are tied, from 0 to 1; null where there are fewer than two nodes. */
export function density({ ids: { length: count }, sources }: TieGraph): number | null {
  return count < 2 ? null : sources.length / ((count * (count - 1)) / 2);
}

/**
 * Share of the pairs that cannot reach each other, 1 - sum s(s-1) / n(n-1) over components of s nodes (Borgatti 2006), from
 * 0 (all in one part) to 1 (no ties); null where there are fewer than two nodes.
 */
export function fragmentation({ sizes }: Pick<Components, 'sizes'>): number | null {
  const count = sizes.reduce((sum, size) => sum + size, 0);
  if (count < 2) return null;
  return 1 - sizes.reduce((sum, size) => sum + size * (size - 1), 0) / (count * (count - 1));
}

/** Ties that could be lost without parting any pair, m - n + c: the number of independent circuits; 0 in a hierarchy. */
export function redundancy(graph: TieGraph, { count }: Pick<Components, 'count'>): number {
  return graph.sources.length - graph.ids.length + count;
}
