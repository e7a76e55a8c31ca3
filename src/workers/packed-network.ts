import { buildGraph } from '../domain/network/graph';
import type { TieGraph } from '../domain/network/graph';
import { measureNetworkSteps } from '../domain/network/measures';
import type { NetworkResults } from '../domain/network/measures';
import type { SimpleGraph } from '../domain/network/traversable';
import type { Steps } from '../domain/steps';

/** A network to be measured: nodes and ties, and attributes by name, one value for each of n nodes, null where not known. */
export interface NetworkToMeasure extends SimpleGraph {
  attributes: Readonly<Record<string, readonly (string | null)[]>>;
}

/**
 * The same in few pieces of memory. The page has to copy whatever a worker is sent, at once: tens of thousands of texts and
 * pairs hold it for longer than a frame, one text and a few typed arrays do not.
 */
export interface PackedNetwork {
  /** Ids and attribute values, as JSON: each value once. */
  texts: string;
  /** Both ends of each tie, two entries a tie. */
  ends: Uint32Array;
  /** For each attribute in order, n places among its values; -1 where not known. */
  places: Int32Array[];
}

interface Texts {
  ids: string[];
  attributes: { name: string; values: string[] }[];
}

/** Measures with the graph that they were taken of, all but its ids, which who asked has. */
export interface MeasuredAway {
  graph: Omit<TieGraph, 'ids'>;
  results: NetworkResults;
}

/** Packs a network for a worker, in steps. */
export function* packSteps({ nodes, ties, attributes }: NetworkToMeasure): Steps<PackedNetwork> {
  const ends = new Uint32Array(2 * ties.length);
  ties.forEach(([from, to], tie) => {
    ends[2 * tie] = from;
    ends[2 * tie + 1] = to;
  });
  const texts: Texts = { ids: nodes, attributes: [] };
  const places: Int32Array[] = [];
  for (const [name, given] of Object.entries(attributes)) {
    yield 0;
    const values = [...new Set(given)].filter((value) => value !== null);
    const byValue = new Map(values.map((value, place) => [value, place]));
    texts.attributes.push({ name, values });
    places.push(Int32Array.from(given, (value) => (value === null ? -1 : (byValue.get(value) ?? -1))));
  }
  yield 0;
  const packed = { texts: JSON.stringify(texts), ends, places };
  yield 0;
  return packed;
}

/** Builds the graph of a packed network and takes all measures of it, in steps. */
export function* measurePackedSteps({ texts, ends, places }: PackedNetwork): Steps<MeasuredAway> {
  yield 0;
  const { ids, attributes } = JSON.parse(texts) as Texts;
  const ties = Array.from({ length: ends.length / 2 }, (_, tie): [number, number] => [
    ends[2 * tie] as number,
    ends[2 * tie + 1] as number,
  ]);
  const graph = buildGraph({ nodes: ids, ties });
  const valuesOf = (index: number, values: string[]): (string | null)[] =>
    Array.from(places[index] ?? [], (place) => values[place] ?? null);
  const input = {
    graph,
    attributes: Object.fromEntries(
      attributes.map(({ name, values }, index) => [name, valuesOf(index, values)]),
    ),
  };
  const results = yield* measureNetworkSteps(input);
  const { ids: _ids, ...rest } = graph;
  return { graph: rest, results };
}
