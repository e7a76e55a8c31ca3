import type { Steps } from '../steps';
import { BLOCK, degrees } from './components';
import type { TieGraph } from './graph';

/**
 * For each of n nodes the largest k such that it belongs to a group in which everyone is tied to at least k others of that
 * group (k-core: Seidman 1983; by buckets of degree: Batagelj and Zaversnik 2003); 0 for a node without ties.
 */
export function* coreSteps(graph: TieGraph): Steps<Uint32Array> {
  const { ids, starts, neighbours } = graph;
  const count = ids.length;
  const core = degrees(graph);
  // Nodes in rising order of the degree left, with the place where each degree begins and each node's own place.
  const begins = new Uint32Array(core.reduce((most, degree) => Math.max(most, degree), 0) + 2);
  for (const degree of core) begins[degree + 1]! += 1;
  for (let degree = 1; degree < begins.length; degree += 1) begins[degree]! += begins[degree - 1]!;
  const filled = begins.slice();
  const order = new Uint32Array(count);
  const placeOf = new Uint32Array(count);
  core.forEach((degree, node) => {
    const place = filled[degree]!;
    filled[degree] = place + 1;
    order[place] = node;
    placeOf[node] = place;
  });
  let work = 0;
  for (let at = 0; at < count; at += 1) {
    const node = order[at]!;
    for (let place = starts[node]!; place < starts[node + 1]!; place += 1) {
      const neighbour = neighbours[place]!;
      const degree = core[neighbour]!;
      if (degree <= core[node]!) continue;
      // The neighbour changes place with the first of its degree, which then begins one later.
      const first = begins[degree]!;
      const other = order[first]!;
      const own = placeOf[neighbour]!;
      order[first] = neighbour;
      order[own] = other;
      placeOf[neighbour] = first;
      placeOf[other] = own;
      begins[degree] = first + 1;
      core[neighbour] = degree - 1;
    }
    work += 1 + starts[node + 1]! - starts[node]!;
    if (work > BLOCK) {
      work = 0;
      yield at / count;
    }
  }
  return core;
}
