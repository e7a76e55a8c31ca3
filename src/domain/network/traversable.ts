import type { Network, Tie } from '../../schema/network';
import { pairKey } from './steps';

/** A simple undirected graph: ids of its nodes, and ties as pairs of indices into them, lower index first. */
export interface SimpleGraph {
  nodes: string[];
  ties: [number, number][];
}

/**
 * What measures may walk: all groups but named networks, whose members nobody knows, and the ties of the chosen kinds
 * without those to named networks. A pair tied in several kinds or directions counts once, a group tied to itself not.
 *
 * @param kinds tie kinds to use; all where none are given
 */
export function traversable(
  { groups, ties }: Pick<Network, 'groups' | 'ties'>,
  kinds?: ReadonlySet<Tie['kind']>,
): SimpleGraph {
  const nodes = groups.filter((group) => group.role !== 'network').map((group) => group.id);
  const index = new Map(nodes.map((id, place) => [id, place]));
  const seen = new Set<string>();
  const pairs: [number, number][] = [];
  for (const tie of ties) {
    const [from, to] = [index.get(tie.from), index.get(tie.to)];
    if (tie.role === 'member' || (kinds && !kinds.has(tie.kind))) continue;
    if (from === undefined || to === undefined || from === to) continue;
    const key = pairKey(tie.from, tie.to);
    if (seen.has(key)) continue;
    seen.add(key);
    pairs.push(from < to ? [from, to] : [to, from]);
  }
  return { nodes, ties: pairs };
}
