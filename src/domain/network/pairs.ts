import { shuffle, seededRandom } from '../random';
import { within } from '../steps';
import type { Steps } from '../steps';
import { Brandes } from './brandes';
import { BLOCK } from './components';
import { distanceSteps } from './distances';
import type { TieGraph } from './graph';

/** Which sums over all pairs of nodes are taken whole, and which are estimated from pivots. */
export interface PairPlan {
  /** Number of pivots that betweenness is estimated from; null where every node is a source. */
  betweenness: number | null;
  /** The same of closeness and efficiency. */
  distances: number | null;
  seed: number;
}

/** What an estimate rests on: pivots drawn at random without replacement, each node as likely. */
export interface Sampled<Errors> {
  pivots: number;
  seed: number;
  /**
   * Standard error of each estimate, in its own unit: how far estimates from other pivots would typically lie from it.
   * Some two in three true values lie within one of these, some 19 in 20 within two. For betweenness that holds less well:
   * some nine in ten of the largest values lie within two, and the error of a node that lies between a few nodes and all
   * others is understated where none of those few was drawn.
   */
  error: Errors;
}

/** Measures over all pairs of n nodes. */
export interface PairSums {
  /** Number of pairs whose shortest paths lead through each node, a path of several counting its share. */
  betweenness: Float64Array;
  betweennessSampled: Sampled<Float64Array> | null;
  /** From 0 to 1; null where there is no other node. */
  closeness: (number | null)[];
  closenessSampled: Sampled<(number | null)[]> | null;
  /** From 0 to 1; null where there are fewer than two nodes. */
  efficiency: number | null;
  efficiencySampled: Sampled<number> | null;
  /** Numbers of other nodes within 1, 2 and 3 steps; never estimated. */
  reach: [Uint32Array, Uint32Array, Uint32Array];
}

/** Steps of a search, n (n + 2m), up to which a sum is taken whole: some 4 s each on a slow processor. */
const WHOLE_BETWEENNESS = 3e8;
const WHOLE_DISTANCES = 4e9;
/** Steps that the searches from all pivots may have together, and the fewest pivots. */
const SAMPLE = 2e8;
const FEWEST_PIVOTS = 64;

/**
 * How a network is measured within seconds: whole where it is small enough, otherwise from as many pivots as that time
 * allows. Depends on the size alone, so that every machine gives the same figures.
 *
 * @param exact whole whatever the size
 */
export function planPairs(nodes: number, ties: number, exact: boolean, seed: number): PairPlan {
  const search = nodes + 2 * ties;
  const pivots = Math.min(nodes, Math.max(FEWEST_PIVOTS, Math.floor(SAMPLE / search)));
  const fits = (limit: number) => exact || pivots === nodes || nodes * search <= limit;
  return {
    betweenness: fits(WHOLE_BETWEENNESS) ? null : pivots,
    distances: fits(WHOLE_DISTANCES) ? null : pivots,
    seed,
  };
}

/** Standard error of a mean of `drawn` values out of `all` without replacement, from the sums of them and their squares. */
function standardError(sum: number, squares: number, drawn: number, all: number): number {
  if (drawn >= all) return 0;
  const variance = Math.max(0, squares - (sum * sum) / drawn) / (drawn - 1);
  return Math.sqrt((variance / drawn) * (1 - drawn / all));
}

/** `count` different nodes of a graph, drawn at random. */
function drawPivots(nodes: number, count: number, seed: number): Uint32Array {
  const all = Uint32Array.from({ length: nodes }, (_, node) => node);
  shuffle(all, seededRandom(seed), count);
  return all.subarray(0, count);
}

/** Runs over some sources in turn, yielding how many are done as a share. */
function* searches(
  graph: TieGraph,
  sources: Uint32Array,
  byLength: boolean,
  use: (paths: Brandes, source: number) => void,
): Steps<void> {
  const paths = new Brandes(graph);
  let work = 0;
  for (const [done, source] of sources.entries()) {
    paths.run(source, byLength);
    use(paths, source);
    // Path counts make a search some three times as long as one for distances.
    work += 3 * (paths.reached + paths.links);
    if (work > BLOCK) {
      work = 0;
      yield (done + 1) / sources.length;
    }
  }
}

/**
 * Betweenness of each of n nodes (Freeman 1978, by Brandes 2001): not normalised, each pair of other nodes once.
 */
function* wholeBetweenness(graph: TieGraph): Steps<Float64Array> {
  const sums = new Float64Array(graph.ids.length);
  const all = Uint32Array.from(graph.ids, (_, node) => node);
  yield* searches(graph, all, false, ({ order, reached, dependency }) => {
    for (let at = 1; at < reached; at += 1) sums[order[at]!]! += dependency[order[at]!]!;
  });
  // Both ends of a pair were a source.
  return sums.map((sum) => sum / 2);
}

/** What searches from pivots give: sums, and sums of squares, of what each node got from each pivot. */
function* sampledPairs(graph: TieGraph, pivots: Uint32Array, withDistances: boolean) {
  const count = graph.ids.length;
  const through = new Float64Array(count);
  const throughSquares = new Float64Array(count);
  const near = new Float64Array(count);
  const nearSquares = new Float64Array(count);
  /** Closeness of the pivots themselves, which their own searches give whole. */
  const own = new Map<number, number>();
  yield* searches(graph, pivots, true, ({ order, reached, dependency, levels, depth }, source) => {
    for (let at = 1; at < reached; at += 1) {
      const node = order[at]!;
      const part = dependency[node]!;
      through[node]! += part;
      throughSquares[node]! += part * part;
    }
    if (!withDistances) return;
    let sum = 0;
    for (let distance = 1; distance <= depth; distance += 1) {
      sum += (levels[distance + 1]! - levels[distance]!) / distance;
      for (let at = levels[distance]!; at < levels[distance + 1]!; at += 1) {
        near[order[at]!]! += 1 / distance;
        nearSquares[order[at]!]! += 1 / distance ** 2;
      }
    }
    own.set(source, sum / (count - 1));
  });
  return { through, throughSquares, near, nearSquares, own };
}

/** Closeness and efficiency from the distances to and from pivots. */
function estimatedDistances(
  pivots: number,
  seed: number,
  { near, nearSquares, own }: { near: Float64Array; nearSquares: Float64Array; own: Map<number, number> },
): Pick<PairSums, 'closeness' | 'closenessSampled' | 'efficiency' | 'efficiencySampled'> {
  const count = near.length;
  const closeness = Array.from(near, (sum, node) => own.get(node) ?? sum / pivots);
  const error = Array.from(near, (sum, node) =>
    own.has(node) ? 0 : standardError(sum, nearSquares[node]!, pivots, count - 1),
  );
  let sum = 0;
  let squares = 0;
  for (const value of own.values()) {
    sum += value;
    squares += value * value;
  }
  return {
    closeness,
    closenessSampled: { pivots, seed, error },
    efficiency: sum / pivots,
    efficiencySampled: { pivots, seed, error: standardError(sum, squares, pivots, count) },
  };
}

/**
 * Betweenness (Freeman 1978), harmonic closeness sum(1/d)/(n-1) (Marchiori and Latora 2000), global efficiency, its mean
 * over all nodes (Latora and Marchiori 2001), and reach of each of n nodes. Pairs that do not reach each other add 0.
 * What the plan samples comes from pivots (Brandes and Pich 2007), with its standard error.
 */
export function* pairSteps(graph: TieGraph, plan: PairPlan): Steps<PairSums> {
  const count = graph.ids.length;
  const sampled = plan.betweenness ?? plan.distances;
  const pivots = sampled === null ? null : drawPivots(count, sampled, plan.seed);
  const estimates = pivots && (yield* within(sampledPairs(graph, pivots, plan.distances !== null), 0, 0.6));
  const whole =
    plan.betweenness === null ? yield* within(wholeBetweenness(graph), estimates ? 0.6 : 0, 0.8) : null;
  const { harmonic, reach } = yield* within(
    distanceSteps(graph, plan.distances === null ? Infinity : 3),
    whole ? 0.8 : 0.6,
    1,
  );
  const others = count < 2 ? null : count - 1;
  const sums: PairSums = {
    betweenness: whole ?? new Float64Array(count),
    betweennessSampled: null,
    closeness: Array.from(harmonic, (sum) => others && sum / others),
    closenessSampled: null,
    efficiency: others && harmonic.reduce((sum, value) => sum + value, 0) / (count * others),
    efficiencySampled: null,
    reach,
  };
  if (!estimates || !pivots) return sums;
  const drawn = pivots.length;
  const { seed } = plan;
  if (plan.distances !== null) Object.assign(sums, estimatedDistances(drawn, seed, estimates));
  if (!whole) {
    const { through, throughSquares } = estimates;
    sums.betweenness = through.map((sum) => (sum * count) / drawn);
    const error = through.map((sum, node) => count * standardError(sum, throughSquares[node]!, drawn, count));
    sums.betweennessSampled = { pivots: drawn, seed, error };
  }
  return sums;
}
