import {
  componentSteps,
  degrees,
  density,
  fragmentation,
  isolateCount,
  redundancy,
} from '../domain/network/components';
import { constraintSteps } from '../domain/network/constraint';
import { coreSteps } from '../domain/network/core';
import { cutSteps } from '../domain/network/cuts';
import { buildGraph } from '../domain/network/graph';
import type { TieGraph } from '../domain/network/graph';
import { pairSteps, planPairs } from '../domain/network/pairs';
import { finish } from '../domain/steps';
import { faultLine, shown } from '../schema/faults';
import { metricsInput, metricsOutline } from '../schema/metrics';
import type { MetricsInput } from '../schema/metrics';
import { parseJson } from './command';
import type { CommandResult } from './command';

/** Dropped ties that are named one by one; the others are counted. */
const NAMED = 20;

/** The text of a property, where something is an object that has it. */
function textOf(from: unknown, key: string): string | null {
  const value = (from as Record<string, unknown> | null | undefined)?.[key];
  return typeof value === 'string' ? value : null;
}

/** Repeated ids and ends that no node has. Looks at nothing else, so parts may be malformed. */
function outlineFaults(content: unknown): string[] {
  const outline = metricsOutline.safeParse(content);
  if (!outline.success) return [];
  const { nodes, ties } = outline.data;
  const faults: string[] = [];
  const places = new Map<string, number>();
  nodes.forEach((node, index) => {
    const id = textOf(node, 'id');
    if (id === null) return;
    const first = places.get(id);
    if (first === undefined) places.set(id, index);
    else faults.push(`nodes[${index}].id: ${shown(id)} is also the id of nodes[${first}]`);
  });
  ties.forEach((tie, index) => {
    for (const end of ['source', 'target']) {
      const id = textOf(tie, end);
      if (id !== null && !places.has(id))
        faults.push(`ties[${index}].${end}: no node has the id ${shown(id)}`);
    }
  });
  return faults;
}

function checkNetwork(content: unknown): { input: MetricsInput } | { faults: string[] } {
  const parsed = metricsInput.safeParse(content);
  const schemaFaults = parsed.success
    ? []
    : parsed.error.issues.map((issue) => faultLine('the network', issue));
  const faults = [...schemaFaults, ...outlineFaults(content)];
  return parsed.success && faults.length === 0 ? { input: parsed.data } : { faults };
}

/** One line for each tie that the graph leaves out. */
function droppedTies({ ties }: MetricsInput, graph: TieGraph): string[] {
  const lines: string[] = [];
  const first = new Map<number, number>();
  graph.tieOf.forEach((tie, index) => {
    const known = first.get(tie);
    if (tie < 0) lines.push(`ties[${index}]: dropped, it ties ${shown(ties[index]?.source)} to itself`);
    else if (known === undefined) first.set(tie, index);
    else lines.push(`ties[${index}]: dropped, it ties the same pair as ties[${known}]`);
  });
  const more = lines.length - NAMED;
  return more > 0 ? [...lines.slice(0, NAMED), `${more} more ties dropped for the same reasons`] : lines;
}

/** A JSON object with keys in the order given, which an object with keys such as "10" or "__proto__" would not keep. */
function keyed(keys: readonly string[], valueAt: (place: number) => unknown): string {
  return `{${keys.map((key, place) => `${JSON.stringify(key)}:${JSON.stringify(valueAt(place))}`).join(',')}}`;
}

const byCode = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/**
 * Measures the network in the text of a JSON file, always exactly: undirected, loops and doubled ties dropped with a warning.
 * Nodes come in the order of the file, lists of ids in order of their UTF-16 code units; what is undefined is null. Every
 * fault is one line with its place.
 */
export function runMetrics(text: string): CommandResult {
  const parsed = parseJson(text);
  if ('faults' in parsed) return parsed;
  const checked = checkNetwork(parsed.content);
  if ('faults' in checked) return checked;
  const ids = checked.input.nodes.map(({ id }) => id);
  const places = new Map(ids.map((id, place) => [id, place]));
  const graph = buildGraph({
    nodes: ids,
    ties: checked.input.ties.map(({ source, target }) => [places.get(source)!, places.get(target)!]),
  });
  const components = finish(componentSteps(graph));
  const { articulationPoints, bridges } = finish(cutSteps(graph));
  const pairs = finish(pairSteps(graph, planPairs(ids.length, graph.sources.length, true, 0)));
  const constraint = finish(constraintSteps(graph));
  const core = finish(coreSteps(graph));
  const degree = degrees(graph);
  const idAt = (place: number | undefined) => ids[place ?? -1] ?? '';
  const network = {
    nodes: ids.length,
    ties: graph.sources.length,
    components: components.count,
    isolates: isolateCount(graph),
    density: density(graph),
    efficiency: pairs.efficiency,
    fragmentation: fragmentation(components),
    redundancy: redundancy(graph, components),
    articulationPoints: Array.from(articulationPoints, idAt).sort(byCode),
    bridges: Array.from(bridges, (tie) =>
      [idAt(graph.sources[tie]), idAt(graph.targets[tie])].sort(byCode),
    ).sort(([a = '', b = ''], [c = '', d = '']) => byCode(a, c) || byCode(b, d)),
  };
  const nodes = keyed(ids, (place) => ({
    degree: degree[place],
    betweenness: pairs.betweenness[place],
    harmonicCloseness: pairs.closeness[place],
    constraint: constraint[place],
    core: core[place],
    component: components.rank[place],
  }));
  return {
    output: `{"network":${JSON.stringify(network)},"nodes":${nodes}}`,
    warnings: droppedTies(checked.input, graph),
  };
}
