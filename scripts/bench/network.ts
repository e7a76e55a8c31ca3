import { buildGraph } from '../../src/domain/network/graph';
import { measureNetworkSteps } from '../../src/domain/network/measures';
import { madeHierarchy } from './hierarchy';
import { median } from './statistics';
import type { Line } from './statistics';

/** Networks made for the bench, and milliseconds within which all their measures must be had. */
const NETWORKS = [
  { groups: 5_000, ties: 10_000, limit: 5_000, runs: 3, how: 'all whole' },
  { groups: 20_000, ties: 40_000, limit: 10_000, runs: 1, how: 'betweenness from pivots' },
];

/** Milliseconds of one run, and of its longest steps: the one that only one in a thousand is longer than. */
function timedRun(input: Parameters<typeof measureNetworkSteps>[0]): { whole: number; step: number } {
  const times: number[] = [];
  const start = performance.now();
  const steps = measureNetworkSteps(input);
  let before = start;
  for (let done = false; !done;) {
    done = steps.next().done === true;
    const now = performance.now();
    times.push(now - before);
    before = now;
  }
  times.sort((a, b) => a - b);
  return { whole: before - start, step: times[Math.floor(times.length * 0.999)] ?? NaN };
}

/** All measures of made-up hierarchies with ties across, the graph already built: computed here, without a page. */
export function benchNetworks(): Line[] {
  return NETWORKS.flatMap(({ groups, ties, limit, runs: count, how }) => {
    const graph = buildGraph(madeHierarchy(groups, ties, 1));
    const areas = graph.ids.map((_, node) => `${node % 8}`);
    const input = { graph, attributes: { area: areas } };
    const runs = Array.from({ length: count }, () => timedRun(input));
    const name = `measures of ${groups} groups and ${ties} ties`;
    return [
      { name: `${name}, ${how}`, value: median(runs.map(({ whole }) => whole)), unit: 'ms', limit },
      { name: `${name}: step, 99.9 %`, value: median(runs.map(({ step }) => step)), unit: 'ms' },
    ];
  });
}
