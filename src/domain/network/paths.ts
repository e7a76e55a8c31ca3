import type { TieGraph } from './graph';

/** The nodes around one, in order of their distance in steps, then of their place; the first is the node itself. */
export interface Ego {
  nodes: Uint32Array;
  distances: Uint32Array;
}

/** The nodes that can be reached from one over at most `steps` ties (0: the node alone), by breadth-first search. */
export function egoNetwork({ ids, starts, neighbours }: TieGraph, node: number, steps: number): Ego {
  const seen = new Uint8Array(ids.length);
  seen[node] = 1;
  const nodes = [node];
  const distances = [0];
  let ring = [node];
  for (let distance = 1; distance <= steps && ring.length > 0; distance += 1) {
    const outer: number[] = [];
    for (const inner of ring) {
      for (let place = starts[inner]!; place < starts[inner + 1]!; place += 1) {
        const neighbour = neighbours[place]!;
        if (seen[neighbour]) continue;
        seen[neighbour] = 1;
        outer.push(neighbour);
      }
    }
    outer.sort((a, b) => a - b);
    for (const found of outer) {
      nodes.push(found);
      distances.push(distance);
    }
    ring = outer;
  }
  return { nodes: Uint32Array.from(nodes), distances: Uint32Array.from(distances) };
}

/**
 * A shortest path between two nodes as their places, both ends included; null where there is none. Of several, always the
 * same: seen from the end with the smaller id, the one whose ids come first, compared from that end on (by UTF-16 code
 * units). So the way back is the way there.
 */
export function shortestPath(graph: TieGraph, from: number, to: number): number[] | null {
  const { ids, starts, neighbours } = graph;
  if (ids[to]! < ids[from]!) return shortestPath(graph, to, from)?.reverse() ?? null;
  const { nodes, distances } = egoNetwork(graph, to, ids.length);
  const left = new Int32Array(ids.length).fill(-1);
  nodes.forEach((node, at) => (left[node] = distances[at]!));
  if (left[from]! < 0) return null;
  const path = [from];
  for (let node = from; node !== to;) {
    let best = -1;
    for (let place = starts[node]!; place < starts[node + 1]!; place += 1) {
      const neighbour = neighbours[place]!;
      if (left[neighbour] === left[node]! - 1 && (best < 0 || ids[neighbour]! < ids[best]!)) best = neighbour;
    }
    node = best;
    path.push(node);
  }
  return path;
}
