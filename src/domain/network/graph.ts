/** What a graph is made of: the ids of its nodes, and ties as pairs of places in that list. */
export interface GraphInput {
  nodes: readonly string[];
  ties: readonly (readonly [number, number])[];
}

/**
 * An undirected graph without loops and doubled ties, in compressed rows. n nodes are known by their place in `ids`, m ties
 * by theirs in `sources` and `targets`. All but `ids` are numbers in typed arrays, so that a worker gets it fast.
 */
export interface TieGraph {
  ids: readonly string[];
  /** n + 1 entries: the neighbours of node v stand in `neighbours` from `starts[v]` up to before `starts[v + 1]`. */
  starts: Uint32Array;
  /** 2m entries, rising within each node. */
  neighbours: Uint32Array;
  /** Which tie leads to the neighbour at the same place, 2m entries. */
  tieAt: Uint32Array;
  /** The ends of each tie, m entries each, the smaller place first; ties stand in rising order of both. */
  sources: Uint32Array;
  targets: Uint32Array;
  /** For each tie given, the tie of the graph that it became: doubles share one, a loop has -1. */
  tieOf: Int32Array;
  /** Ties given that were left out: from a node to itself, and between a pair already tied. */
  loops: number;
  doubles: number;
}

/** Number of other nodes that a node is tied to. */
export function degreeOf({ starts }: TieGraph, node: number): number {
  return starts[node + 1]! - starts[node]!;
}

/** The place in `neighbours` where node `from` lists `to`, by bisection; -1 where they are not tied. */
function placeOf({ starts, neighbours }: TieGraph, from: number, to: number): number {
  let low = starts[from]!;
  let high = starts[from + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (neighbours[middle]! < to) low = middle + 1;
    else high = middle;
  }
  return low < starts[from + 1]! && neighbours[low] === to ? low : -1;
}

/** The tie between two nodes, in either order; -1 where there is none. */
export function tieBetween(graph: TieGraph, one: number, other: number): number {
  const place = placeOf(graph, one, other);
  return place < 0 ? -1 : graph.tieAt[place]!;
}

/** Ties given as places, from both ends, in rows that still hold doubles. */
function rawRows(count: number, ties: GraphInput['ties']) {
  const starts = new Uint32Array(count + 1);
  let loops = 0;
  for (const [source, target] of ties) {
    if (!Number.isInteger(source) || !Number.isInteger(target)) throw new RangeError('a tie has no place');
    if (Math.min(source, target) < 0 || Math.max(source, target) >= count) {
      throw new RangeError(`a tie joins ${source} and ${target}, but there are ${count} nodes`);
    }
    if (source === target) loops += 1;
    else {
      starts[source + 1]! += 1;
      starts[target + 1]! += 1;
    }
  }
  for (let node = 0; node < count; node += 1) starts[node + 1]! += starts[node]!;
  const filled = starts.slice(0, count);
  const rows = new Uint32Array(starts[count]!);
  const put = (from: number, to: number) => {
    rows[filled[from]!] = to;
    filled[from]! += 1;
  };
  for (const [source, target] of ties) {
    if (source === target) continue;
    put(source, target);
    put(target, source);
  }
  return { starts, rows, loops };
}

/**
 * Builds the graph: undirected; loops and doubled pairs are dropped and counted.
 *
 * @throws RangeError where a tie names a place that no node has; who reads ties from elsewhere checks their ends first
 */
export function buildGraph({ nodes, ties }: GraphInput): TieGraph {
  const count = nodes.length;
  const raw = rawRows(count, ties);
  const starts = new Uint32Array(count + 1);
  let kept = 0;
  for (let node = 0; node < count; node += 1) {
    const row = raw.rows.subarray(raw.starts[node], raw.starts[node + 1]).sort();
    // Rows move to the front as they shrink, never over a row not yet read.
    for (let at = 0; at < row.length; at += 1) {
      const neighbour = row[at]!;
      if (kept > starts[node]! && raw.rows[kept - 1] === neighbour) continue;
      raw.rows[kept] = neighbour;
      kept += 1;
    }
    starts[node + 1] = kept;
  }
  const neighbours = raw.rows.slice(0, kept);
  const sources = new Uint32Array(kept / 2);
  const targets = new Uint32Array(kept / 2);
  const tieAt = new Uint32Array(kept);
  const graph: TieGraph = {
    ids: nodes,
    starts,
    neighbours,
    tieAt,
    sources,
    targets,
    tieOf: new Int32Array(ties.length),
    loops: raw.loops,
    doubles: ties.length - raw.loops - kept / 2,
  };
  // Ties are met in rising order from their smaller end; the larger end lists its smaller neighbours in that order too.
  const met = starts.slice(0, count);
  let tie = 0;
  for (let source = 0; source < count; source += 1) {
    for (let place = starts[source]!; place < starts[source + 1]!; place += 1) {
      const target = neighbours[place]!;
      if (target < source) continue;
      sources[tie] = source;
      targets[tie] = target;
      tieAt[place] = tie;
      tieAt[met[target]!] = tie;
      met[target]! += 1;
      tie += 1;
    }
  }
  ties.forEach(([source, target], index) => {
    graph.tieOf[index] = source === target ? -1 : tieBetween(graph, source, target);
  });
  return graph;
}
