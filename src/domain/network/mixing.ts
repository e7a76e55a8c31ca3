import type { TieGraph } from './graph';

/** How ties run between the sets of nodes that an attribute makes. */
export interface Mixing {
  attribute: string;
  /** Ties between different sets, within one, and with an end whose attribute is not known. */
  external: number;
  internal: number;
  unknown: number;
  /** (external - internal) / (external + internal), from -1 (all within) to 1 (all between); null without such ties. */
  value: number | null;
}

/**
 * The E-I index of an attribute (Krackhardt and Stern 1988). Ties with an end whose attribute is null are counted apart and
 * in neither part of the index.
 *
 * @param values one value for each of n nodes
 */
export function externalInternal(
  { sources, targets }: TieGraph,
  attribute: string,
  values: readonly (string | null)[],
): Mixing {
  let external = 0;
  let internal = 0;
  let unknown = 0;
  sources.forEach((source, tie) => {
    const one = values[source] ?? null;
    const other = values[targets[tie]!] ?? null;
    if (one === null || other === null) unknown += 1;
    else if (one === other) internal += 1;
    else external += 1;
  });
  const known = external + internal;
  return {
    attribute,
    external,
    internal,
    unknown,
    value: known === 0 ? null : (external - internal) / known,
  };
}
