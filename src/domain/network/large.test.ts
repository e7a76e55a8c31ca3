import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import { describe, expect, it } from 'vitest';
import { madeHierarchy } from '../../../scripts/bench/hierarchy';
import { seededRandom } from '../random';
import { finish } from '../steps';
import { communitySteps } from './communities';
import { componentSteps } from './components';
import { constraintSteps } from './constraint';
import { coreSteps } from './core';
import { cutSteps } from './cuts';
import { distanceSteps } from './distances';
import { buildGraph } from './graph';
import { modularity } from './louvain';
import { measureNetwork } from './measures';
import { pairSteps, planPairs } from './pairs';
import { shortestPath } from './paths';

const numbered = (count: number) => Array.from({ length: count }, (_, node) => `${node}`);

describe('networks of odd shape', () => {
  it('take a chain of 20,000 without running deep', () => {
    const nodes = numbered(20_000);
    const graph = buildGraph({ nodes, ties: nodes.slice(1).map((_, node) => [node, node + 1]) });
    const { articulationPoints, bridges } = finish(cutSteps(graph));
    expect(articulationPoints.length).toBe(19_998);
    expect(bridges.length).toBe(19_999);
    expect(finish(componentSteps(graph)).count).toBe(1);
    expect(Math.max(...finish(coreSteps(graph)))).toBe(1);
    expect(shortestPath(graph, 0, 19_999)?.length).toBe(20_000);
    const { reach } = finish(distanceSteps(graph, 3));
    expect(reach.map((steps) => [steps[0], steps[1], steps[9_999]])).toEqual([
      [1, 2, 2],
      [2, 3, 4],
      [3, 4, 6],
    ]);
  });

  it('take a hub with 20,000 groups around it', () => {
    const nodes = numbered(20_001);
    const graph = buildGraph({ nodes, ties: nodes.slice(1).map((_, node) => [0, node + 1]) });
    expect(finish(constraintSteps(graph))[0]).toBeCloseTo(1 / 20_000, 15);
    const { harmonic, reach } = finish(distanceSteps(graph));
    expect([harmonic[0], harmonic[7]]).toEqual([20_000, 1 + 19_999 / 2]);
    expect(reach.map((steps) => steps[7])).toEqual([1, 20_000, 20_000]);
  });

  it('count paths past what a number can hold: a chain of 1,200 diamonds has 2^1200 of them', () => {
    const diamonds = 1200;
    const ties: [number, number][] = [];
    for (let at = 0; at < diamonds; at += 1) {
      for (const side of [1, 2]) ties.push([3 * at, 3 * at + side], [3 * at + side, 3 * at + 3]);
    }
    const count = 3 * diamonds + 1;
    const graph = buildGraph({ nodes: numbered(count), ties });
    const { betweenness } = finish(pairSteps(graph, planPairs(count, ties.length, true, 0)));
    // A side lies on half the paths between what is before and what is behind it.
    for (const at of [0, 1, 599, 600, 1199]) {
      const pairs = (3 * at + 1) * (3 * (diamonds - at - 1) + 1);
      expect(betweenness[3 * at + 1]! / (pairs / 2)).toBeCloseTo(1, 9);
    }
    // A knot lies on all, and on one of the two ways between both sides of either diamond next to it.
    for (const knot of [1, 600]) {
      const pairs = 3 * knot * (count - 1 - 3 * knot);
      expect(betweenness[3 * knot]! / (pairs + 1)).toBeCloseTo(1, 12);
    }
  });
});

describe('estimates from pivots', () => {
  const made = madeHierarchy(1500, 3000, 4);
  const graph = buildGraph(made);
  const whole = finish(pairSteps(graph, planPairs(1500, 3000, true, 1)));

  it.each([
    ['a hierarchy with many ties across', 1500, 3000, 300],
    ['a hierarchy with few', 1500, 1600, 150],
    ['a pure hierarchy, where few nodes lie behind each', 1500, 1499, 150],
  ])('lie as near to the whole as their errors say, in 19 of 20 cases: %s', (_, nodes, ties, pivots) => {
    const plain = buildGraph(madeHierarchy(nodes, ties, 4));
    const exact = finish(pairSteps(plain, planPairs(nodes, ties, true, 1)));
    const between = [...exact.betweenness.keys()].filter((node) => exact.betweenness[node]! > 0);
    const seeds = 20;
    let near = 0;
    let through = 0;
    let efficient = 0;
    for (let seed = 0; seed < seeds; seed += 1) {
      const found = finish(pairSteps(plain, { betweenness: pivots, distances: pivots, seed }));
      const { error } = found.closenessSampled!;
      exact.closeness.forEach((value, node) => {
        if (Math.abs(found.closeness[node]! - value!) <= error[node]! + 1e-12) near += 1 / nodes / seeds;
      });
      const errors = found.betweennessSampled!.error;
      for (const node of between) {
        const off = Math.abs(found.betweenness[node]! - exact.betweenness[node]!);
        if (off <= errors[node]!) through += 1 / between.length / seeds;
      }
      const off = Math.abs(found.efficiency! - exact.efficiency!);
      if (off <= found.efficiencySampled!.error) efficient += 1 / seeds;
      expect(found.reach).toEqual(exact.reach);
    }
    expect(through).toBeGreaterThan(0.95);
    // Pivots err for all nodes together, so 20 seeds leave some play around 19 of 20.
    expect(near).toBeGreaterThan(0.93);
    expect(efficient).toBeGreaterThan(0.84);
  });

  it('are the whole where every node is a pivot', () => {
    const found = finish(pairSteps(graph, { betweenness: 1500, distances: 1500, seed: 7 }));
    whole.betweenness.forEach((value, node) => expect(found.betweenness[node]).toBeCloseTo(value, 5));
    whole.closeness.forEach((value, node) => expect(found.closeness[node]).toBeCloseTo(value!, 9));
    expect(Math.max(...found.betweennessSampled!.error)).toBe(0);
    expect(found.efficiencySampled!.error).toBe(0);
  });

  it('have no bias: over many seeds their mean is the whole', () => {
    const small = buildGraph(madeHierarchy(60, 90, 2));
    const exact = finish(pairSteps(small, planPairs(60, 90, true, 1)));
    const sums = new Float64Array(60);
    const seeds = 2000;
    for (let seed = 0; seed < seeds; seed += 1) {
      const { betweenness } = finish(pairSteps(small, { betweenness: 10, distances: null, seed }));
      betweenness.forEach((value, node) => (sums[node]! += value / seeds));
    }
    const top = [...exact.betweenness.keys()].filter((node) => exact.betweenness[node]! > 50);
    expect(top.length).toBeGreaterThan(5);
    for (const node of top) expect(sums[node]! / exact.betweenness[node]!).toBeCloseTo(1, 1);
  });

  it('come into use by size alone, and say so', () => {
    expect(planPairs(5_000, 10_000, false, 1)).toMatchObject({ betweenness: null, distances: null });
    const large = planPairs(20_000, 40_000, false, 1);
    expect(large.betweenness).toBeGreaterThan(1000);
    expect(planPairs(20_000, 40_000, true, 1)).toMatchObject({ betweenness: null, distances: null });
    expect(planPairs(500_000, 1_000_000, false, 1)).toMatchObject({ betweenness: 64, distances: 64 });
  });
});

describe('communities', () => {
  it('are as good as those of graphology, the same each time, and ranked by size', () => {
    const made = madeHierarchy(600, 1200, 6);
    const graph = buildGraph(made);
    const found = finish(communitySteps(graph, 20, 1));
    expect(finish(communitySteps(graph, 20, 1))).toEqual(found);
    const other = new Graph({ type: 'undirected' });
    for (const node of made.nodes) other.addNode(node);
    for (const [one, two] of made.ties) other.addEdge(made.nodes[one], made.nodes[two]);
    const best = Math.max(
      ...Array.from(
        { length: 20 },
        (_, run) => louvain.detailed(other, { rng: seededRandom(run) }).modularity,
      ),
    );
    expect(found.modularity).toBeGreaterThan(best - 0.01);
    expect(
      modularity(
        graph,
        found.rank.map((rank) => rank - 1),
      ),
    ).toBeCloseTo(found.modularity!, 12);
    expect([...found.sizes]).toEqual([...found.sizes].sort((a, b) => b - a));
    expect(found.together.every((share) => share >= 0 && share <= 1 + 1e-9)).toBe(true);
    expect(found.together.some((share) => share > 0.05 && share < 0.95)).toBe(true);
  });

  it('are one for each group where there are no ties', () => {
    const {
      count,
      together,
      modularity: quality,
    } = finish(communitySteps(buildGraph({ nodes: ['b', 'a'], ties: [] }), 20, 1));
    expect([count, together.length, quality]).toEqual([2, 0, null]);
  });

  it('heed the number of runs and the seed', () => {
    const graph = buildGraph(madeHierarchy(200, 400, 8));
    const found = measureNetwork({ graph, settings: { runs: 3, seed: 9 } });
    expect(found.communities).toMatchObject({ runs: 3, seed: 9 });
  });
});
