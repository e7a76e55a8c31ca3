import { shuffle } from '../random';
import { BLOCK } from './components';
import type { TieGraph } from './graph';

/** A graph whose nodes stand for sets of nodes: rows as in `TieGraph`, with the number of ties that each stands for. */
interface WeightedGraph {
  starts: Uint32Array;
  neighbours: Uint32Array;
  weights: Float64Array;
  /** Ties at each node, those within it twice. */
  strength: Float64Array;
}

/** Gains of modularity below this, as a share of all ties, are rounding. */
const NO_GAIN = 1e-12;

/** The graph itself, every tie of weight 1. */
function asWeighted({ ids, starts, neighbours }: TieGraph): WeightedGraph {
  return {
    starts,
    neighbours,
    weights: new Float64Array(neighbours.length).fill(1),
    strength: Float64Array.from(ids, (_, node) => starts[node + 1]! - starts[node]!),
  };
}

/**
 * Moves nodes one by one to the neighbouring set that raises modularity most, until none does. Nodes wait in a queue, at
 * first in random order; a node comes again when a neighbour has moved away from it.
 *
 * @returns for each node its set, and whether any node moved
 */
function* moveNodes(
  { starts, neighbours, weights, strength }: WeightedGraph,
  doubled: number,
  random: () => number,
): Generator<void, { set: Uint32Array; moved: boolean }, undefined> {
  const count = strength.length;
  const set = Uint32Array.from({ length: count }, (_, node) => node);
  const total = strength.slice();
  const toSet = new Float64Array(count);
  const near = new Uint32Array(count);
  const queue = set.slice();
  shuffle(queue, random);
  const waiting = new Uint8Array(count).fill(1);
  let head = 0;
  let left = count;
  let moved = false;
  let work = 0;
  while (left > 0) {
    const node = queue[head]!;
    head = head + 1 === count ? 0 : head + 1;
    left -= 1;
    waiting[node] = 0;
    const own = set[node]!;
    const end = starts[node + 1]!;
    let found = 0;
    for (let place = starts[node]!; place < end; place += 1) {
      const other = set[neighbours[place]!]!;
      if (toSet[other] === 0) near[found++] = other;
      toSet[other]! += weights[place]!;
    }
    const pull = strength[node]! / doubled;
    total[own]! -= strength[node]!;
    let best = own;
    let most = toSet[own]! - total[own]! * pull;
    for (let at = 0; at < found; at += 1) {
      const other = near[at]!;
      const gain = toSet[other]! - total[other]! * pull;
      if (gain > most + NO_GAIN * doubled) {
        most = gain;
        best = other;
      }
      toSet[other] = 0;
    }
    total[best]! += strength[node]!;
    work += 1 + end - starts[node]!;
    if (best !== own) {
      set[node] = best;
      moved = true;
      for (let place = starts[node]!; place < end; place += 1) {
        const neighbour = neighbours[place]!;
        if (waiting[neighbour] || set[neighbour] === best) continue;
        waiting[neighbour] = 1;
        queue[(head + left) % count] = neighbour;
        left += 1;
      }
    }
    if (work > BLOCK) {
      work = 0;
      yield;
    }
  }
  return { set, moved };
}

/** Numbers sets from 0 in the order in which they are met; returns how many there are. */
function renumber(set: Uint32Array): number {
  const name = new Int32Array(set.length).fill(-1);
  let count = 0;
  set.forEach((old, node) => {
    if (name[old]! < 0) name[old] = count++;
    set[node] = name[old]!;
  });
  return count;
}

/** One node for each of `count` sets, the ties between two sets as one of their number. */
function merge({ starts, neighbours, weights, strength }: WeightedGraph, set: Uint32Array, count: number) {
  const begins = new Uint32Array(count + 1);
  for (const one of set) begins[one + 1]! += 1;
  for (let one = 0; one < count; one += 1) begins[one + 1]! += begins[one]!;
  const filled = begins.slice(0, count);
  const members = new Uint32Array(set.length);
  set.forEach((one, node) => {
    members[filled[one]!] = node;
    filled[one]! += 1;
  });
  const merged: WeightedGraph = {
    starts: new Uint32Array(count + 1),
    neighbours: new Uint32Array(neighbours.length),
    weights: new Float64Array(neighbours.length),
    strength: new Float64Array(count),
  };
  const placeOf = new Int32Array(count).fill(-1);
  let tail = 0;
  for (let one = 0; one < count; one += 1) {
    const begin = tail;
    for (let at = begins[one]!; at < begins[one + 1]!; at += 1) {
      const node = members[at]!;
      merged.strength[one]! += strength[node]!;
      for (let place = starts[node]!; place < starts[node + 1]!; place += 1) {
        const other = set[neighbours[place]!]!;
        if (other === one) continue;
        if (placeOf[other]! < begin) {
          placeOf[other] = tail;
          merged.neighbours[tail] = other;
          tail += 1;
        }
        merged.weights[placeOf[other]!]! += weights[place]!;
      }
    }
    merged.starts[one + 1] = tail;
  }
  return merged;
}

/**
 * One division of the nodes into communities that makes modularity large (Louvain: Blondel and others 2008), from a random
 * order of the nodes: for each of n nodes the number of its set, from 0 in the order of their first nodes. Yields nothing,
 * between short turns.
 */
export function* louvainSteps(
  graph: TieGraph,
  random: () => number,
): Generator<void, Uint32Array, undefined> {
  const doubled = graph.neighbours.length;
  const division = Uint32Array.from(graph.ids, (_, node) => node);
  if (doubled === 0) return division;
  let level = asWeighted(graph);
  for (;;) {
    const { set, moved } = yield* moveNodes(level, doubled, random);
    if (!moved) return division;
    const count = renumber(set);
    division.forEach((one, node) => (division[node] = set[one]!));
    level = merge(level, set, count);
    yield;
  }
}

/**
 * Modularity of a division of the nodes (Newman and Girvan 2004): the share of ties within sets less the share expected if
 * ties fell at random among the same degrees; below 1. Null where there are no ties.
 *
 * @param division for each of n nodes the number of its set, below n
 */
export function modularity(
  { ids, starts, sources, targets }: TieGraph,
  division: Uint32Array,
): number | null {
  const ties = sources.length;
  if (ties === 0) return null;
  let inside = 0;
  sources.forEach((source, tie) => {
    if (division[source] === division[targets[tie]!]) inside += 1;
  });
  const ends = new Float64Array(ids.length);
  division.forEach((one, node) => (ends[one]! += starts[node + 1]! - starts[node]!));
  return inside / ties - ends.reduce((sum, value) => sum + (value / (2 * ties)) ** 2, 0);
}
