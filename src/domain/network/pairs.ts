import { shuffle, seededRandom } from '../random';
import { within } from '../steps';
import type { Steps } from '../steps';
import { Brandes, endShare } from './brandes';
import { BLOCK, degrees } from './components';
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
   * How far the true value lies from each estimate at most, in 19 of 20 cases, in its own unit: over all nodes together, for
   * pivots are shared and right or wrong together.
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
const SAMPLE = 1.4e8;
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

/** Standard errors within which 19 of 20 means lie. */
const WIDTH = 2;
/** Of a kind of node with this many times n / k members none may be among k pivots, in one of 20 cases. */
const UNSEEN = 3;

/**
 * What may be missing from betweenness because none of a node's neighbours was a pivot: at most this many of them that
 * others lie behind, each bringing at most what it could if the node lay on all of its ways.
 *
 * @param beside as in `Distances`
 */
function unseenBetweenness(graph: TieGraph, pivots: number, beside: Float64Array): Float64Array {
  const most = (UNSEEN * graph.ids.length) / pivots;
  return degrees(graph).reduce((all, degree, node) => {
    all[node] = Math.min(most, Math.max(0, degree - 1)) * beside[node]!;
    return all;
  }, new Float64Array(graph.ids.length));
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

/** Steps within which other nodes are counted, not estimated. */
const COUNTED = 3;

/** What searches from pivots give: sums, and sums of squares, of what each node got from each pivot. */
function* sampledPairs(graph: TieGraph, pivots: Uint32Array, withDistances: boolean) {
  const count = graph.ids.length;
  const through = new Float64Array(count);
  const throughSquares = new Float64Array(count);
  /** What pivots further off than is counted bring to closeness. */
  const far = new Float64Array(count);
  const farSquares = new Float64Array(count);
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
      for (let at = levels[distance]!; distance > COUNTED && at < levels[distance + 1]!; at += 1) {
        far[order[at]!]! += 1 / distance;
        farSquares[order[at]!]! += 1 / distance ** 2;
      }
    }
    own.set(source, sum / (count - 1));
  });
  return { through, throughSquares, far, farSquares, own };
}

/** Closeness and efficiency from the distances to and from pivots. */
function estimatedDistances(
  pivots: number,
  seed: number,
  { far, farSquares, own }: { far: Float64Array; farSquares: Float64Array; own: Map<number, number> },
  reach: PairSums['reach'],
): Pick<PairSums, 'closeness' | 'closenessSampled' | 'efficiency' | 'efficiencySampled'> {
  const count = far.length;
  const [first, second, third] = reach;
  // Those nearby are known one by one; only the others are estimated.
  const closeness = Array.from(far, (sum, node) => {
    const [one, two, three] = [first[node]!, second[node]!, third[node]!];
    const near = one + (two - one) / 2 + (three - two) / 3;
    return own.get(node) ?? near / (count - 1) + sum / pivots;
  });
  const error = Array.from(far, (sum, node) =>
    own.has(node) ? 0 : WIDTH * standardError(sum, farSquares[node]!, pivots, count - 1),
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
    efficiencySampled: { pivots, seed, error: WIDTH * standardError(sum, squares, pivots, count) },
  };
}

/**
 * Betweenness (Freeman 1978), harmonic closeness sum(1/d)/(n-1) (Marchiori and Latora 2000), global efficiency, its mean
 * over all nodes (Latora and Marchiori 2001), and reach of each of n nodes. Pairs that do not reach each other add 0.
 * What the plan samples comes from pivots (Brandes and Pich 2007), with its error.
 */
export function* pairSteps(graph: TieGraph, plan: PairPlan): Steps<PairSums> {
  const count = graph.ids.length;
  const sampled = plan.betweenness ?? plan.distances;
  const pivots = sampled === null ? null : drawPivots(count, sampled, plan.seed);
  const estimates = pivots && (yield* within(sampledPairs(graph, pivots, plan.distances !== null), 0, 0.6));
  const whole =
    plan.betweenness === null ? yield* within(wholeBetweenness(graph), estimates ? 0.6 : 0, 0.8) : null;
  const { harmonic, reach, beside } = yield* within(
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
  if (plan.distances !== null) Object.assign(sums, estimatedDistances(drawn, seed, estimates, reach));
  if (!whole) {
    const { through, throughSquares } = estimates;
    sums.betweenness = through.map((sum) => (sum * count) / drawn);
    // Where distances end after three steps, all others count as if they lay at the fourth.
    const further = plan.distances === null ? 0 : endShare(1 / 5);
    const near = beside.map((sum, node) => sum + further * (count - 1 - reach[2][node]!));
    const unseen = drawn < count ? unseenBetweenness(graph, drawn, near) : near.fill(0);
    const error = through.map(
      (sum, node) => WIDTH * count * standardError(sum, throughSquares[node]!, drawn, count) + unseen[node]!,
    );
    sums.betweennessSampled = { pivots: drawn, seed, error };
  }
  return sums;
}
