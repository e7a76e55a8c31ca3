import fc from 'fast-check';
import Graph from 'graphology';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness';
import { density as graphologyDensity } from 'graphology-metrics/graph/density';
import { describe, expect, it } from 'vitest';
import {
  adjacencyTable,
  allDistances,
  betweennessByPaths,
  constraintByFormula,
  coresByDeletion,
  parts,
  shortestPaths,
  tiedPairs,
} from '../../../tests/build/brute-network';
import { madeHierarchy } from '../../../scripts/bench/hierarchy';
import { buildGraph, tieBetween } from './graph';
import { NETWORK_MEASURES, measureNetwork, measureNetworkSteps } from './measures';
import { egoNetwork, shortestPath } from './paths';

/** Small networks with doubles, loops, isolates and several parts; ids whose order is not that of the places. */
const networks = fc.integer({ min: 0, max: 9 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    ties:
      count === 0
        ? fc.constant<[number, number][]>([])
        : fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 18 }),
    nodes: fc.shuffledSubarray(
      ['__proto__', 'constructor', '10', '9', 'a', 'B', 'ä', 'zz', 'z', 'b'].slice(0, count),
      { minLength: count },
    ),
  }),
);

const close = (found: Iterable<number | null>, wanted: readonly (number | null)[]) => {
  const values = [...found];
  expect(values.length).toBe(wanted.length);
  wanted.forEach((value, at) => {
    if (value === null) expect(values[at]).toBeNull();
    else expect(values[at]).toBeCloseTo(value, 9);
  });
};

describe('the measures of small networks', () => {
  it('are what their definitions give', () => {
    fc.assert(
      fc.property(networks, ({ count, ties, nodes }) => {
        const graph = buildGraph({ nodes, ties });
        const found = measureNetwork({ graph });
        const tied = adjacencyTable({ count, ties });
        const pairs = tiedPairs(tied);
        const distance = allDistances(tied);
        const all = parts(tied);
        const pairCount = count * (count - 1);

        expect([...graph.sources].map((source, tie) => [source, graph.targets[tie]])).toEqual(pairs);
        expect(found.groups).toBe(count);
        expect(found.ties).toBe(pairs.length);
        expect(found.components.count).toBe(all.length);
        expect(found.isolates).toBe(tied.filter((row) => !row.includes(true)).length);
        expect([...found.degree]).toEqual(tied.map((row) => row.filter(Boolean).length));
        const closeness = distance.map((row, node) =>
          count < 2
            ? null
            : row.reduce((sum, d, other) => sum + (other === node ? 0 : 1 / d), 0) / (count - 1),
        );
        close(found.harmonicCloseness.values, closeness);
        const efficiency =
          count < 2 ? null : closeness.reduce<number>((sum, value) => sum + (value ?? 0), 0) / count;
        const apart = distance.flat().filter((d) => d === Infinity).length;
        close(
          [found.density, found.efficiency.value, found.fragmentation],
          count < 2 ? [null, null, null] : [(2 * pairs.length) / pairCount, efficiency, apart / pairCount],
        );
        expect(found.redundancy).toBe(pairs.length - count + all.length);

        const cutNodes = [...tied.keys()].filter((node) => {
          const alone = tied[node]!.includes(true) ? 0 : 1;
          return parts(tied, [node]).length + alone > all.length;
        });
        expect([...found.articulationPoints]).toEqual(cutNodes);
        const cutTies = pairs.filter((removed) => {
          const rest = pairs.filter((pair) => pair !== removed);
          return parts(adjacencyTable({ count, ties: rest })).length > all.length;
        });
        expect([...found.bridges].map((tie) => pairs[tie])).toEqual(cutTies);

        close(found.betweenness.values, betweennessByPaths(tied));
        close(found.constraint, constraintByFormula(tied));
        expect([...found.core]).toEqual(coresByDeletion(tied));
        found.reach.forEach((reached, step) => {
          const within = (row: number[]) => row.filter((d) => d > 0 && d <= step + 1).length;
          expect([...reached]).toEqual(distance.map(within));
        });

        const smallest = (part: number[]) => part.map((node) => nodes[node]!).sort()[0]!;
        const ranked = [...all].sort((a, b) => b.length - a.length || (smallest(a) < smallest(b) ? -1 : 1));
        expect([...found.component]).toEqual(
          [...tied.keys()].map((node) => 1 + ranked.findIndex((part) => part.includes(node))),
        );
        expect([...found.components.sizes]).toEqual(ranked.map((part) => part.length));
      }),
      { numRuns: 400 },
    );
  });

  it('give paths and surroundings that hold, the same both ways', () => {
    fc.assert(
      fc.property(networks, fc.nat(8), fc.nat(8), fc.nat(4), ({ count, ties, nodes }, a, b, steps) => {
        fc.pre(count > 0);
        const [from, to] = [a % count, b % count];
        const graph = buildGraph({ nodes, ties });
        const tied = adjacencyTable({ count, ties });
        const path = shortestPath(graph, from, to);
        expect(shortestPath(graph, to, from)).toEqual(path?.toReversed() ?? null);
        const [start, end] = nodes[from]! < nodes[to]! ? [from, to] : [to, from];
        const possible = shortestPaths(tied, start, end).map((one) => one.map((node) => nodes[node]!));
        const first = possible.sort((one, other) => {
          const at = one.findIndex((id, place) => id !== other[place]);
          return at < 0 ? 0 : one[at]! < other[at]! ? -1 : 1;
        })[0];
        const found = shortestPath(graph, start, end)?.map((node) => nodes[node]!);
        expect(found).toEqual(first);
        const ego = egoNetwork(graph, from, steps);
        const row = allDistances(tied)[from]!;
        const wanted = [...row.keys()].filter((node) => row[node]! <= steps);
        wanted.sort((one, other) => row[one]! - row[other]! || one - other);
        expect([...ego.nodes]).toEqual(wanted);
        expect([...ego.distances]).toEqual(wanted.map((node) => row[node]));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a known network', () => {
  // Two triangles joined by one tie, and a group alone.
  const nodes = ['a', 'b', 'c', 'd', 'e', 'f', 'alone'];
  const ties: [number, number][] = [
    [0, 1],
    [1, 2],
    [0, 2],
    [2, 3],
    [3, 4],
    [4, 5],
    [3, 5],
    [5, 3],
    [6, 6],
  ];
  const graph = buildGraph({ nodes, ties });
  const found = measureNetwork({
    graph,
    attributes: { area: ['x', 'x', 'x', 'y', 'y', null, 'y'], none: nodes.map(() => null) },
  });

  it('has the measures worked out by hand', () => {
    expect([graph.loops, graph.doubles]).toEqual([1, 1]);
    expect([...graph.tieOf]).toEqual([0, 2, 1, 3, 4, 6, 5, 5, -1]);
    expect(tieBetween(graph, 5, 3)).toBe(5);
    expect(tieBetween(graph, 0, 6)).toBe(-1);
    expect([...found.betweenness.values]).toEqual([0, 0, 6, 6, 0, 0, 0]);
    expect([...found.articulationPoints]).toEqual([2, 3]);
    expect([...found.bridges]).toEqual([3]);
    expect([...found.core]).toEqual([2, 2, 2, 2, 2, 2, 0]);
    expect(found.redundancy).toBe(2);
    expect(found.fragmentation).toBeCloseTo(1 - 30 / 42, 12);
    // 7 pairs at distance 1, 4 at 2, 4 at 3, of 21.
    expect(found.efficiency.value).toBeCloseTo((7 + 4 / 2 + 4 / 3) / 21, 12);
  });

  it('has an E-I index of the ties whose ends are known', () => {
    expect(found.eiIndex).toEqual([
      { attribute: 'area', external: 1, internal: 4, unknown: 2, value: -0.6 },
      { attribute: 'none', external: 0, internal: 0, unknown: 7, value: null },
    ]);
  });

  it('has the two triangles as communities that every run finds', () => {
    expect([...found.community]).toEqual([1, 1, 1, 2, 2, 2, 3]);
    expect(found.communities.modularity).toBeCloseTo(6 / 7 - 2 * (7 / 14) ** 2, 12);
    const shares = [...found.communities.together].map((share) => Math.round(share * 1e9) / 1e9);
    expect(shares).toEqual([1, 1, 1, 0, 1, 1, 1]);
  });

  it('gives null where nothing is defined', () => {
    for (const few of [[], ['a']]) {
      const none = measureNetwork({ graph: buildGraph({ nodes: few, ties: [] }) });
      expect([none.density, none.efficiency.value, none.fragmentation, none.communities.modularity]).toEqual([
        null,
        null,
        null,
        null,
      ]);
      expect(none.harmonicCloseness.values).toEqual(few.map(() => null));
      expect(none.constraint).toEqual(few.map(() => null));
    }
  });

  it('refuses a tie without an end', () => {
    for (const tie of [
      [0, 7],
      [-1, 0],
      [0.5, 1],
    ] as [number, number][]) {
      expect(() => buildGraph({ nodes, ties: [tie] })).toThrow(RangeError);
    }
  });
});

describe('the registry', () => {
  it('names every measure once and runs each alone', () => {
    const ids = NETWORK_MEASURES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(measureNetwork({ graph: buildGraph({ nodes: ['a'], ties: [] }) }))).toEqual(ids);
  });

  it('tells of progress that only grows, in many steps', () => {
    const graph = buildGraph(madeHierarchy(1500, 3000, 5));
    const shares: number[] = [];
    const steps = measureNetworkSteps({ graph });
    for (let step = steps.next(); !step.done; step = steps.next()) shares.push(step.value);
    expect(shares.length).toBeGreaterThan(100);
    expect(shares.every((share, at) => share >= (shares[at - 1] ?? 0) && share <= 1)).toBe(true);
  });
});

describe('a network of 400 groups', () => {
  const made = madeHierarchy(400, 800, 3);
  const graph = buildGraph(made);
  const other = new Graph({ type: 'undirected' });
  for (const node of made.nodes) other.addNode(node);
  for (const [one, two] of made.ties) other.addEdge(made.nodes[one], made.nodes[two]);

  it('has the betweenness and density that graphology gives', () => {
    const found = measureNetwork({ graph });
    const wanted = betweennessCentrality(other, { normalized: false });
    close(
      found.betweenness.values,
      made.nodes.map((node) => wanted[node]!),
    );
    expect(found.density).toBeCloseTo(graphologyDensity(other), 12);
  });
});
