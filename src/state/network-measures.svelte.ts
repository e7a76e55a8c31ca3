import { buildGraph } from '../domain/network/graph';
import type { TieGraph } from '../domain/network/graph';
import type { NetworkResults } from '../domain/network/measures';
import { traversable } from '../domain/network/traversable';
import { tieDirections, tieKinds } from '../schema/constants';
import type { TieDirection, TieKind } from '../schema/constants';
import type { Network } from '../schema/network';
import { measureNetworkAway } from '../workers/network';
import type { Running } from '../workers/long';

/** Measures of a network with the ties that they were worked out from. */
export interface Measured {
  graph: TieGraph;
  results: NetworkResults;
  /** Places of the groups in the graph, by id. */
  places: ReadonlyMap<string, number>;
}

/** The kinds and directions of the ties in use. */
export interface UsedTies {
  kinds: TieKind[];
  directions: TieDirection[];
}

type Part = 'all' | 'vertical';

/**
 * The measures of a network, taken off the main thread: once with the ties in use and once without the horizontal ones of
 * them. They work on the closed network, so that opening and hiding groups change no figure.
 */
export class NetworkMeasures {
  readonly #network: Network;
  /** With all ties in use. */
  all: Measured | null = $state.raw(null);
  /** Without the horizontal ones. */
  vertical: Measured | null = $state.raw(null);
  /** How far the work is, 0 to 1; null when none is under way. */
  progress: number | null = $state(null);
  ended: 'cancelled' | 'failed' | null = $state(null);
  /** What the measures at hand were worked out from. */
  #done = '';
  #running: Running | null = null;

  constructor(network: Network) {
    this.#network = network;
  }

  /** Takes the measures for these ties unless they are at hand; gives what stops it. */
  take(used: UsedTies): () => void {
    const key = JSON.stringify(used);
    if (key === this.#done) return () => {};
    this.#done = '';
    [this.all, this.vertical, this.ended, this.progress] = [null, null, null, 0];
    this.#run('all', used, () => {
      if (!used.directions.includes('horizontal') || !this.hasHorizontal(used)) {
        this.vertical = this.all;
        this.#end(key);
      } else this.#run('vertical', { ...used, directions: ['vertical'] }, () => this.#end(key));
    });
    return () => this.#stop();
  }

  /** Gives the work up; what was taken before stays away, since it was of other ties. */
  cancel(): void {
    if (this.#running) this.ended = 'cancelled';
    this.#stop();
  }

  /** Whether any of these ties is a horizontal one that a measure may walk. */
  hasHorizontal({ kinds }: UsedTies): boolean {
    return this.#network.ties.some(
      ({ kind, direction, role }) => direction === 'horizontal' && role !== 'member' && kinds.includes(kind),
    );
  }

  #end(key: string): void {
    this.#running = null;
    this.progress = null;
    this.#done = key;
  }

  #stop(): void {
    this.#running?.cancel();
    this.#running = null;
    this.progress = null;
  }

  #run(part: Part, { kinds, directions }: UsedTies, then: () => void): void {
    const { groups, ties } = this.#network;
    const used = ties.filter(({ kind, direction }) => kinds.includes(kind) && directions.includes(direction));
    const graph = buildGraph(traversable({ groups, ties: used }));
    const byId = new Map(groups.map((group) => [group.id, group]));
    const attribute = (of: 'area' | 'kind') => graph.ids.map((id) => byId.get(id)?.[of] ?? null);
    const input = { graph, attributes: { area: attribute('area'), kind: attribute('kind') } };
    this.#running = measureNetworkAway(input, {
      onprogress: (share) => (this.progress = part === 'all' ? share / 2 : 0.5 + share / 2),
      ondone: (results) => {
        this[part] = { graph, results, places: new Map(graph.ids.map((id, place) => [id, place])) };
        then();
      },
      onfail: () => {
        this.#stop();
        this.ended = 'failed';
      },
    });
  }
}

/** The ties that filters leave in use. */
export function usedTies(without: {
  ties: readonly TieKind[];
  directions: readonly TieDirection[];
}): UsedTies {
  return {
    kinds: tieKinds.filter((kind) => !without.ties.includes(kind)),
    directions: tieDirections.filter((direction) => !without.directions.includes(direction)),
  };
}
