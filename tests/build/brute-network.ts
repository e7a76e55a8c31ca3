// Measures of small networks by their definitions alone, as slowly and plainly as can be: what the fast code is held against.

/** A network by places, ties given once or more, in any direction. */
export interface Plain {
  count: number;
  ties: readonly (readonly [number, number])[];
}

/** Whether each pair is tied, as a table. */
export function adjacencyTable({ count, ties }: Plain): boolean[][] {
  const table = Array.from({ length: count }, () => new Array<boolean>(count).fill(false));
  for (const [one, other] of ties) {
    if (one === other) continue;
    table[one]![other] = true;
    table[other]![one] = true;
  }
  return table;
}

/** All distances (Floyd and Warshall), infinite where there is no way. */
export function allDistances(tied: boolean[][]): number[][] {
  const distance = tied.map((row, one) => row.map((is, other) => (one === other ? 0 : is ? 1 : Infinity)));
  const nodes = [...tied.keys()];
  for (const by of nodes) {
    for (const from of nodes) {
      for (const to of nodes) {
        distance[from]![to] = Math.min(distance[from]![to]!, distance[from]![by]! + distance[by]![to]!);
      }
    }
  }
  return distance;
}

/** The pairs that are tied, the smaller place first, rising. */
export function tiedPairs(tied: boolean[][]): [number, number][] {
  return tied.flatMap((row, one) =>
    row.flatMap((is, other): [number, number][] => (is && one < other ? [[one, other]] : [])),
  );
}

/** The sets of nodes that reach each other, without those that are left out. */
export function parts(tied: boolean[][], without: readonly number[] = []): number[][] {
  const distance = allDistances(
    tied.map((row, one) => row.map((is, other) => is && !without.includes(one) && !without.includes(other))),
  );
  const found = distance.map((row) => [...row.keys()].filter((node) => row[node]! < Infinity));
  return found.filter((part, node) => part[0] === node && !without.includes(node));
}

/** Every shortest path between two nodes, by going on from the start in all ways that come nearer to the end. */
export function shortestPaths(tied: boolean[][], from: number, to: number): number[][] {
  const left = allDistances(tied).map((row) => row[to]!);
  if (left[from] === Infinity) return [];
  const goOn = (path: number[]): number[][] => {
    const last = path.at(-1)!;
    if (last === to) return [path];
    return [...tied.keys()]
      .filter((next) => tied[last]![next] && left[next] === left[last]! - 1)
      .flatMap((next) => goOn([...path, next]));
  };
  return goOn([from]);
}

/** For each node, over all pairs of others, the share of their shortest paths that pass it. */
export function betweennessByPaths(tied: boolean[][]): number[] {
  const sums = tied.map(() => 0);
  for (let from = 0; from < tied.length; from += 1) {
    for (let to = from + 1; to < tied.length; to += 1) {
      const paths = shortestPaths(tied, from, to);
      for (const path of paths) for (const node of path.slice(1, -1)) sums[node]! += 1 / paths.length;
    }
  }
  return sums;
}

/** For each node the largest k for which it is left when nodes with fewer than k ties are deleted again and again. */
export function coresByDeletion(tied: boolean[][]): number[] {
  const core = tied.map(() => 0);
  for (let k = 1; k < tied.length; k += 1) {
    let left = [...tied.keys()];
    for (;;) {
      const kept = left.filter((node) => left.filter((other) => tied[node]![other]).length >= k);
      if (kept.length === left.length) break;
      left = kept;
    }
    for (const node of left) core[node] = k;
  }
  return core;
}

/** Burt's constraint by its formula over all triples; null without ties. */
export function constraintByFormula(tied: boolean[][]): (number | null)[] {
  const nodes = [...tied.keys()];
  const share = (one: number, other: number) =>
    tied[one]![other] ? 1 / nodes.filter((third) => tied[one]![third]).length : 0;
  return nodes.map((node) => {
    const near = nodes.filter((other) => tied[node]![other]);
    if (near.length === 0) return null;
    return near.reduce((sum, other) => {
      const indirect = nodes.reduce((inner, by) => inner + share(node, by) * share(by, other), 0);
      return sum + (share(node, other) + indirect) ** 2;
    }, 0);
  });
}
