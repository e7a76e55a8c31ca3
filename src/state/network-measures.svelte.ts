import { traversableSteps } from '../domain/network/traversable';
import type { Steps } from '../domain/steps';
import { tieDirections, tieKinds } from '../schema/constants';
import type { TieDirection, TieKind } from '../schema/constants';
import type { Network } from '../schema/network';
import { measureNetworkAway } from '../workers/network';
import type { MeasuredGraph } from '../workers/network';
import type { Running } from '../workers/long';
import type { NetworkToMeasure } from '../workers/packed-network';

/** Measures of a network with the ties that they were worked out from. */
export interface Measured extends MeasuredGraph {
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
  /** The ties that the measures are of, at hand or under way, and how many parts of the page ask for them. */
  #key = '';
  #asking = 0;
  #running: Running | null = null;
  /** Places of the groups in every graph of the network: which ties are in use changes none of them. */
  readonly #places = new Map<string, number>();

  constructor(network: Network) {
    this.#network = network;
  }

  /** Takes the measures for these ties, once for all who ask; gives what lets go of them, and stops the work with the last. */
  take(used: UsedTies): () => void {
    if (JSON.stringify(used) !== this.#key) this.again(used);
    this.#asking += 1;
    return () => {
      this.#asking -= 1;
      if (this.#asking > 0 || !this.#running) return;
      this.#stop();
      this.#key = '';
    };
  }

  /** Takes them anew, as after the work was given up. */
  again(used: UsedTies): void {
    this.#stop();
    this.#key = JSON.stringify(used);
    [this.all, this.vertical, this.ended, this.progress] = [null, null, null, 0];
    this.#run('all', used, () => {
      if (used.directions.includes('horizontal') && this.hasHorizontal(used)) {
        this.#run('vertical', { ...used, directions: ['vertical'] }, () => this.#stop());
      } else {
        this.vertical = this.all;
        this.#stop();
      }
    });
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

  #stop(): void {
    this.#running?.cancel();
    this.#running = null;
    this.progress = null;
  }

  #run(part: Part, used: UsedTies, then: () => void): void {
    this.#running = measureNetworkAway(() => toMeasure(this.#network, used, this.#places), {
      onprogress: (share) => (this.progress = part === 'all' ? share / 2 : 0.5 + share / 2),
      ondone: (measured) => {
        this[part] = { ...measured, places: this.#places };
        then();
      },
      onfail: () => {
        this.#stop();
        this.ended = 'failed';
      },
    });
  }
}

/** What is to be measured of a network, in steps: its groups with these ties. `places` takes where each group stands. */
function* toMeasure(
  { groups, ties }: Network,
  { kinds, directions }: UsedTies,
  places: Map<string, number>,
): Steps<NetworkToMeasure> {
  const used = ties.filter(({ kind, direction }) => kinds.includes(kind) && directions.includes(direction));
  yield 0;
  const simple = yield* traversableSteps({ groups, ties: used });
  yield 0;
  simple.nodes.forEach((id, place) => places.set(id, place));
  yield 0;
  const blank = (): (string | null)[] => Array.from(simple.nodes, () => null);
  const attributes = { area: blank(), kind: blank() };
  for (const { id, area, kind } of groups) {
    const place = places.get(id);
    if (place === undefined) continue;
    attributes.area[place] = area;
    attributes.kind[place] = kind;
  }
  return { ...simple, attributes };
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
