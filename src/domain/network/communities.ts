import { seededRandom } from '../random';
import type { Steps } from '../steps';
import { rankSets } from './components';
import type { TieGraph } from './graph';
import { louvainSteps, modularity } from './louvain';

/** Communities, and how far they depend on chance. */
export interface Communities {
  count: number;
  /** For each of n nodes the rank of its community, from 1: the largest first, equal ones by their smallest id. */
  rank: Uint32Array;
  /** Number of nodes in the community of rank r at place r - 1. */
  sizes: Uint32Array;
  /** Modularity of this division; null where there are no ties. */
  modularity: number | null;
  /** For each of m ties the share of all runs, from 0 to 1, in which both its ends were in one community. */
  together: Float64Array;
  /** How many runs there were, each from another random order of the nodes, and the seed of the first. */
  runs: number;
  seed: number;
}

/**
 * Communities by the Louvain method (Blondel and others 2008), run several times from seeds that follow one another. The
 * division shown is the one of largest modularity (of equal ones the first run's); `together` says for every tie how often
 * the runs agree on it. A node without ties is a community of its own.
 */
export function* communitySteps(graph: TieGraph, runs: number, seed: number): Steps<Communities> {
  const together = new Float64Array(graph.sources.length);
  let best: { division: Uint32Array; quality: number | null } | null = null;
  for (let run = 0; run < runs; run += 1) {
    const steps = louvainSteps(graph, seededRandom(seed + run));
    let step = steps.next();
    for (let turn = 1; !step.done; turn += 1) {
      // How many turns a run takes is not known before: each is told as half of what is left of it.
      yield (run + 1 - 0.5 ** turn) / runs;
      step = steps.next();
    }
    const division = step.value;
    const quality = modularity(graph, division);
    if (!best || (quality ?? 0) > (best.quality ?? 0) + 1e-12) best = { division, quality };
    graph.sources.forEach((source, tie) => {
      if (division[source] === division[graph.targets[tie]!]) together[tie]! += 1 / runs;
    });
    yield (run + 1) / runs;
  }
  const { rank, sizes } = rankSets(graph.ids, best?.division ?? new Uint32Array(graph.ids.length));
  return {
    count: sizes.length,
    rank,
    sizes,
    modularity: best?.quality ?? null,
    together,
    runs,
    seed,
  };
}
