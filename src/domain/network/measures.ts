import { finish, once, within } from '../steps';
import type { Steps } from '../steps';
import { communitySteps } from './communities';
import { componentSteps, degrees, density, fragmentation, isolateCount, redundancy } from './components';
import { constraintSteps } from './constraint';
import { coreSteps } from './core';
import { cutSteps } from './cuts';
import type { TieGraph } from './graph';
import { externalInternal } from './mixing';
import { pairSteps, planPairs } from './pairs';

/** What a run can be told; every measure names those that it heeds. */
export interface MeasureSettings {
  /** Takes every sum whole, however long that lasts. */
  exact: boolean;
  /** What all drawing by lot starts from. */
  seed: number;
  /** How often communities are sought. */
  runs: number;
}

export const DEFAULT_SETTINGS: MeasureSettings = { exact: false, seed: 1, runs: 20 };

/** A network to be measured: which ties it holds is the caller's choice, and the caller's to say. */
export interface NetworkInput {
  graph: TieGraph;
  /** Attributes by name, such as area and kind: one value for each of n nodes, null where it is not known. */
  attributes?: Readonly<Record<string, readonly (string | null)[]>>;
  settings?: Partial<MeasureSettings>;
}

/** What all measures of one run work on, with the work that several of them share, which is done once. */
export interface Subject {
  graph: TieGraph;
  attributes: Readonly<Record<string, readonly (string | null)[]>>;
  settings: MeasureSettings;
  components: () => ReturnType<typeof componentSteps>;
  cuts: () => ReturnType<typeof cutSteps>;
  pairs: () => ReturnType<typeof pairSteps>;
  communities: () => ReturnType<typeof communitySteps>;
}

/** Prepares a network for measures; does none of the work yet. */
export function subjectOf({ graph, attributes = {}, settings: asked }: NetworkInput): Subject {
  const settings = { ...DEFAULT_SETTINGS, ...asked };
  const { exact, seed, runs } = settings;
  return {
    graph,
    attributes,
    settings,
    components: once(() => componentSteps(graph)),
    cuts: once(() => cutSteps(graph)),
    pairs: once(() => pairSteps(graph, planPairs(graph.ids.length, graph.sources.length, exact, seed))),
    communities: once(() => communitySteps(graph, runs, seed)),
  };
}

/** A measure of a whole network, or of each of its groups (then one value for each of n nodes, in their order). */
export interface NetworkMeasure<Id extends string = string, Value = unknown> {
  id: Id;
  scope: 'network' | 'group';
  parameters: readonly (keyof MeasureSettings)[];
  run: (subject: Subject) => Steps<Value>;
}

function mixings(graph: TieGraph, attributes: Subject['attributes']) {
  return Object.entries(attributes).map(([name, values]) => externalInternal(graph, name, values));
}

const define = <const Id extends string, Value>(
  id: Id,
  scope: NetworkMeasure['scope'],
  parameters: NetworkMeasure['parameters'],
  run: (subject: Subject) => Steps<Value>,
): NetworkMeasure<Id, Value> => ({ id, scope, parameters, run });

/** A measure that is had in one step. */
const at = <Value>(compute: (subject: Subject) => Value) =>
  function* (subject: Subject): Steps<Value> {
    yield 0;
    return compute(subject);
  };

/** Every measure; each method, unit and source stands with the function that computes it. */
export const NETWORK_MEASURES = [
  define(
    'groups',
    'network',
    [],
    at(({ graph }) => graph.ids.length),
  ),
  define(
    'ties',
    'network',
    [],
    at(({ graph }) => graph.sources.length),
  ),
  define('components', 'network', [], function* ({ components }) {
    const { count, sizes } = yield* components();
    return { count, sizes };
  }),
  define(
    'isolates',
    'network',
    [],
    at(({ graph }) => isolateCount(graph)),
  ),
  define(
    'density',
    'network',
    [],
    at(({ graph }) => density(graph)),
  ),
  define('efficiency', 'network', ['exact', 'seed'], function* ({ pairs }) {
    const { efficiency: value, efficiencySampled: sampled } = yield* pairs();
    return { value, sampled };
  }),
  define('fragmentation', 'network', [], function* ({ components }) {
    return fragmentation(yield* components());
  }),
  define('redundancy', 'network', [], function* ({ graph, components }) {
    return redundancy(graph, yield* components());
  }),
  define('articulationPoints', 'network', [], function* ({ cuts }) {
    return (yield* cuts()).articulationPoints;
  }),
  define('bridges', 'network', [], function* ({ cuts }) {
    return (yield* cuts()).bridges;
  }),
  define(
    'eiIndex',
    'network',
    [],
    at(({ graph, attributes }) => mixings(graph, attributes)),
  ),
  define('communities', 'network', ['runs', 'seed'], function* ({ communities }) {
    const { rank: _rank, ...whole } = yield* communities();
    return whole;
  }),
  define(
    'degree',
    'group',
    [],
    at(({ graph }) => degrees(graph)),
  ),
  define('betweenness', 'group', ['exact', 'seed'], function* ({ pairs }) {
    const { betweenness: values, betweennessSampled: sampled } = yield* pairs();
    return { values, sampled };
  }),
  define('harmonicCloseness', 'group', ['exact', 'seed'], function* ({ pairs }) {
    const { closeness: values, closenessSampled: sampled } = yield* pairs();
    return { values, sampled };
  }),
  define('constraint', 'group', [], ({ graph }) => constraintSteps(graph)),
  define('component', 'group', [], function* ({ components }) {
    return (yield* components()).rank;
  }),
  define('core', 'group', [], ({ graph }) => coreSteps(graph)),
  define('reach', 'group', [], function* ({ pairs }) {
    return (yield* pairs()).reach;
  }),
  define('community', 'group', ['runs', 'seed'], function* ({ communities }) {
    return (yield* communities()).rank;
  }),
] as const;

type Registered = (typeof NETWORK_MEASURES)[number];

export type NetworkMeasureId = Registered['id'];

/** What each measure gives, by its id; places are those in the graph. */
export type NetworkResults = {
  [Entry in Registered as Entry['id']]: Entry extends NetworkMeasure<string, infer Value> ? Value : never;
};

/** Takes all measures in steps: yields the share done, from 0 to 1. The work over all pairs is done once for all. */
export function* measureNetworkSteps(input: NetworkInput): Steps<NetworkResults> {
  const subject = subjectOf(input);
  // The two that last are told apart from the others, which are over in moments.
  yield* within(subject.pairs(), 0, 0.7);
  yield* within(subject.communities(), 0.7, 0.95);
  const results: [string, unknown][] = [];
  for (const [done, { id, run }] of NETWORK_MEASURES.entries()) {
    const share = (count: number) => 0.95 + (0.05 * count) / NETWORK_MEASURES.length;
    results.push([id, yield* within<unknown>(run(subject), share(done), share(done + 1))]);
    yield share(done + 1);
  }
  return Object.fromEntries(results) as NetworkResults;
}

/** All measures at once. */
export function measureNetwork(input: NetworkInput): NetworkResults {
  return finish(measureNetworkSteps(input));
}
