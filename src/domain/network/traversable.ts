import { finish } from '../steps';
import type { Steps } from '../steps';
import type { Network, Tie } from '../../schema/network';

/** A simple undirected graph: ids of its nodes, and ties as pairs of indices into them, lower index first. */
export interface SimpleGraph {
  nodes: string[];
  ties: [number, number][];
}

/** Ties gone through between two pauses. */
const TURN = 2048;

/**
 * What measures may walk: all groups but named networks, whose members nobody knows, and the ties of the chosen kinds
 * without those to named networks. A pair tied in several kinds or directions counts once, a group tied to itself not. In
 * steps, since finding both ends of tens of thousands of ties takes longer than a frame.
 *
 * @param kinds tie kinds to use; all where none are given
 */
export function* traversableSteps(
  { groups, ties }: Pick<Network, 'groups' | 'ties'>,
  kinds?: ReadonlySet<Tie['kind']>,
): Steps<SimpleGraph> {
  const nodes = groups.filter((group) => group.role !== 'network').map((group) => group.id);
  const index = new Map(nodes.map((id, place) => [id, place]));
  const seen = new Set<number>();
  const pairs: [number, number][] = [];
  for (const [at, tie] of ties.entries()) {
    if (at % TURN === 0) yield at / ties.length;
    if (tie.role === 'member' || (kinds && !kinds.has(tie.kind))) continue;
    const from = index.get(tie.from);
    const to = index.get(tie.to);
    if (from === undefined || to === undefined || from === to) continue;
    const [first, last] = from < to ? [from, to] : [to, from];
    const key = first * nodes.length + last;
    if (seen.has(key)) continue;
    seen.add(key);
    pairs.push([first, last]);
  }
  return { nodes, ties: pairs };
}

/** The same at once. */
export function traversable(...input: Parameters<typeof traversableSteps>): SimpleGraph {
  return finish(traversableSteps(...input));
}
