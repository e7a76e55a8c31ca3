import type { Steps } from '../steps';
import { BLOCK } from './components';
import { degreeOf } from './graph';
import type { TieGraph } from './graph';

/**
 * Burt's constraint of each of n nodes (Burt 1992), without unit: sum over neighbours j of (p_ij + sum over q of p_iq
 * p_qj)^2, where p_ij is 1 over the number of ties of i and q runs over the neighbours of both. 1 for a node with one tie,
 * small for one whose neighbours do not know each other, and above 1 in small groups where all do. Null for an isolate.
 */
export function* constraintSteps(graph: TieGraph): Steps<(number | null)[]> {
  const { ids, starts, neighbours, tieAt } = graph;
  const count = ids.length;
  // For each tie the sum of 1 / degree over the neighbours of both its ends. It is the same from either end.
  const between = new Float64Array(graph.sources.length);
  const marked = new Int32Array(count).fill(-1);
  let work = 0;
  for (let node = 0; node < count; node += 1) {
    const degree = degreeOf(graph, node);
    for (let place = starts[node]!; place < starts[node + 1]!; place += 1) marked[neighbours[place]!] = node;
    for (let place = starts[node]!; place < starts[node + 1]!; place += 1) {
      const other = neighbours[place]!;
      const otherDegree = degreeOf(graph, other);
      // Each tie once, reading the shorter of both rows: a hub would be read by all its neighbours.
      if (otherDegree > degree || (otherDegree === degree && other < node)) continue;
      let sum = 0;
      for (let inner = starts[other]!; inner < starts[other + 1]!; inner += 1) {
        const third = neighbours[inner]!;
        if (marked[third] === node) sum += 1 / degreeOf(graph, third);
      }
      between[tieAt[place]!] = sum;
      work += otherDegree;
    }
    work += 1 + degree;
    if (work > BLOCK) {
      work = 0;
      yield node / count;
    }
  }
  return ids.map((_, node) => {
    const degree = degreeOf(graph, node);
    if (degree === 0) return null;
    let sum = 0;
    for (let place = starts[node]!; place < starts[node + 1]!; place += 1) {
      sum += ((1 + between[tieAt[place]!]!) / degree) ** 2;
    }
    return sum;
  });
}
