import type { Steps } from '../steps';
import { BLOCK } from './components';
import type { TieGraph } from './graph';

/** What holds a network together alone. */
export interface Cuts {
  /** Nodes without which some others could not reach each other any more, rising. */
  articulationPoints: Uint32Array;
  /** Ties of the same sort, rising. */
  bridges: Uint32Array;
}

const NONE = 0xffffffff;

/**
 * Articulation points and bridges, by depth-first search with low points (Tarjan 1972, Hopcroft and Tarjan 1973), in a loop
 * rather than by recursion, since a chain is as deep as it is long.
 */
export function* cutSteps(graph: TieGraph): Steps<Cuts> {
  const { ids, starts, neighbours, tieAt, sources } = graph;
  const count = ids.length;
  // When a node was met, from 1; the earliest met that its subtree is tied to; how far its row was read; who met it.
  const met = new Uint32Array(count);
  const low = new Uint32Array(count);
  const next = starts.slice(0, count);
  const above = new Uint32Array(count).fill(NONE);
  const isCut = new Uint8Array(count);
  const isBridge = new Uint8Array(sources.length);
  let clock = 0;
  let work = 0;
  for (let root = 0; root < count; root += 1) {
    if (met[root]! > 0) continue;
    let rootChildren = 0;
    let node = root;
    met[root] = low[root] = ++clock;
    while (node !== NONE) {
      if (++work % BLOCK === 0) yield clock / count;
      const parent = above[node]!;
      const place = next[node]!;
      if (place < starts[node + 1]!) {
        next[node] = place + 1;
        const neighbour = neighbours[place]!;
        if (neighbour === parent) continue;
        if (met[neighbour]! > 0) {
          if (met[neighbour]! < low[node]!) low[node] = met[neighbour]!;
          continue;
        }
        above[neighbour] = node;
        met[neighbour] = low[neighbour] = ++clock;
        node = neighbour;
        continue;
      }
      // All below this node is known; its parent had last read the tie to it.
      if (parent !== NONE) {
        if (low[node]! < low[parent]!) low[parent] = low[node]!;
        if (low[node]! > met[parent]!) isBridge[tieAt[next[parent]! - 1]!] = 1;
        if (parent === root) rootChildren += 1;
        else if (low[node]! >= met[parent]!) isCut[parent] = 1;
      }
      node = parent;
    }
    if (rootChildren > 1) isCut[root] = 1;
  }
  return { articulationPoints: placesOf(isCut), bridges: placesOf(isBridge) };
}

function placesOf(marks: Uint8Array): Uint32Array {
  const places: number[] = [];
  marks.forEach((mark, place) => {
    if (mark) places.push(place);
  });
  return Uint32Array.from(places);
}
