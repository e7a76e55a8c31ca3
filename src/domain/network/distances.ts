import type { Steps } from '../steps';
import { endShare } from './brandes';
import { BLOCK, degrees } from './components';
import type { TieGraph } from './graph';

/** How far nodes are from each other, summed up. */
export interface Distances {
  /** For each of n nodes the sum of 1 / distance over the others that it can reach. */
  harmonic: Float64Array;
  /** For each node the number of others within 1, 2 and 3 steps. */
  reach: [Uint32Array, Uint32Array, Uint32Array];
  /** For each node the sum of `endShare` over ways from a neighbour through it to the others that were met. */
  beside: Float64Array;
}

/** Searches that share one pass: one a bit. */
const WIDTH = 32;

/** Number of bits that are set. */
function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * Sums over the distances between all nodes, or over those of at most `farthest` steps. Breadth-first searches from 32
 * nodes at once, which share the reading of rows that all of them reach (Then and others 2014); distances alone need no
 * path counts, so this is some ten times faster than one search after another.
 */
export function* distanceSteps(graph: TieGraph, farthest = Infinity): Steps<Distances> {
  const { ids, starts, neighbours } = graph;
  const count = ids.length;
  const harmonic = new Float64Array(count);
  const beside = new Float64Array(count);
  const within1 = degrees(graph);
  const within2 = new Uint32Array(count);
  const within3 = new Uint32Array(count);
  // Bits of the searches that have met a node; that met it at this distance; that will meet it at the next.
  const seen = new Int32Array(count);
  const now = new Int32Array(count);
  const coming = new Int32Array(count);
  let ring = new Uint32Array(count);
  let outer = new Uint32Array(count);
  // Near nodes search together: their searches then soon read the same rows.
  const order = nearOrder(graph);
  let work = 0;
  for (let first = 0; first < count; first += WIDTH) {
    seen.fill(0);
    const searches = Math.min(WIDTH, count - first);
    let size = 0;
    for (let search = 0; search < searches; search += 1) {
      const node = order[first + search]!;
      seen[node] = now[node] = 1 << search;
      ring[size++] = node;
    }
    for (let distance = 1; size > 0 && distance <= farthest; distance += 1) {
      let found = 0;
      const share = endShare(1 / (1 + distance));
      for (let at = 0; at < size; at += 1) {
        const node = ring[at]!;
        const bits = now[node]!;
        now[node] = 0;
        const end = starts[node + 1]!;
        work += 1 + end - starts[node]!;
        for (let place = starts[node]!; place < end; place += 1) {
          const neighbour = neighbours[place]!;
          const fresh = bits & ~seen[neighbour]!;
          if (fresh === 0) continue;
          if (coming[neighbour] === 0) outer[found++] = neighbour;
          coming[neighbour]! |= fresh;
        }
      }
      for (let at = 0; at < found; at += 1) {
        const node = outer[at]!;
        const bits = coming[node]!;
        coming[node] = 0;
        now[node] = bits;
        seen[node]! |= bits;
        const met = bitCount(bits);
        // Distances are the same both ways: what met this node is met by it.
        harmonic[node]! += met / distance;
        beside[node]! += met * share;
        if (distance === 2) within2[node]! += met;
        else if (distance === 3) within3[node]! += met;
      }
      const spare = ring;
      ring = outer;
      outer = spare;
      size = found;
      if (work > BLOCK) {
        work = 0;
        yield first / count;
      }
    }
    for (let at = 0; at < size; at += 1) now[ring[at]!] = 0;
  }
  for (let node = 0; node < count; node += 1) {
    within2[node]! += within1[node]!;
    within3[node]! += within2[node]!;
  }
  return { harmonic, reach: [within1, within2, within3], beside };
}

/** All nodes in the order in which one breadth-first search after another meets them. */
function nearOrder({ ids, starts, neighbours }: TieGraph): Uint32Array {
  const count = ids.length;
  const order = new Uint32Array(count);
  const seen = new Uint8Array(count);
  let tail = 0;
  for (let start = 0; start < count; start += 1) {
    if (seen[start]) continue;
    seen[start] = 1;
    let head = tail;
    order[tail++] = start;
    while (head < tail) {
      const node = order[head++]!;
      for (let place = starts[node]!; place < starts[node + 1]!; place += 1) {
        const neighbour = neighbours[place]!;
        if (seen[neighbour]) continue;
        seen[neighbour] = 1;
        order[tail++] = neighbour;
      }
    }
  }
  return order;
}
