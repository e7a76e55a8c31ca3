import type { Group, Network, Tie } from '../../schema/network';
import { nodeOf } from './aggregate';

/** What is looked at of a network. A set that is absent lets everything through. */
export interface NetworkFilter {
  kinds?: ReadonlySet<string> | undefined;
  /** Area codes. What belongs to no single area always passes: it stands above all of them. */
  areas?: ReadonlySet<string> | undefined;
  levels?: ReadonlySet<Group['level']> | undefined;
  tieKinds?: ReadonlySet<Tie['kind']> | undefined;
  directions?: ReadonlySet<Tie['direction']> | undefined;
  /** Ids of groups that a person has hidden, or of nodes that hidden groups close into. */
  hidden?: ReadonlySet<string> | undefined;
  /** Only a group, or all that close into one node, and what lies within so many steps of it. */
  focus?: { group: string; steps: number } | undefined;
  /** False takes all horizontal ties away, to compare. */
  horizontal?: boolean | undefined;
}

/** Why a group or tie is not seen, in the order in which it is asked: each counts once, under the first that applies. */
export interface LeftOut {
  groups: Record<'kind' | 'area' | 'level' | 'hidden' | 'focus', number>;
  ties: Record<'kind' | 'direction' | 'end', number>;
}

export interface VisibleNetwork {
  groups: Group[];
  /** Ties of which both ends are seen. */
  ties: Tie[];
  leftOut: LeftOut;
}

type Parts = Pick<Network, 'groups' | 'ties'>;

/**
 * How many steps each group lies from a start, at most `most`, by breadth-first search over the given ties. A named
 * network is reached but not walked through, since nobody knows which of its groups are tied.
 *
 * @param start a group, or a node that groups close into: then they all are the start
 * @returns steps by id; empty where the start is not among the groups
 */
export function stepsFrom(start: string, most: number, { groups, ties }: Parts): Map<string, number> {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const steps = new Map<string, number>();
  const starts = byId.has(start)
    ? [start]
    : groups.filter((group) => nodeOf(group) === start).map(({ id }) => id);
  if (starts.length === 0) return steps;
  const beside = new Map<string, string[]>();
  const add = (one: string, other: string): void => {
    const list = beside.get(one);
    if (list) list.push(other);
    else beside.set(one, [other]);
  };
  for (const { from, to } of ties) {
    add(from, to);
    add(to, from);
  }
  for (const id of starts) steps.set(id, 0);
  const queue = [...starts];
  for (const id of queue) {
    const walked = steps.get(id) ?? 0;
    if (walked >= most || (walked > 0 && byId.get(id)?.role === 'network')) continue;
    for (const next of beside.get(id) ?? []) {
      if (steps.has(next) || !byId.has(next)) continue;
      steps.set(next, walked + 1);
      queue.push(next);
    }
  }
  return steps;
}

function groupReason(group: Group, filter: NetworkFilter): keyof LeftOut['groups'] | null {
  const { kinds, areas, levels, hidden } = filter;
  if (kinds && !kinds.has(group.kind)) return 'kind';
  if (areas && group.area !== null && !areas.has(group.area)) return 'area';
  if (levels && !levels.has(group.level)) return 'level';
  if (!hidden) return null;
  return [group.id, group.parent, nodeOf(group)].some((id) => id && hidden.has(id)) ? 'hidden' : null;
}

function tieReason(tie: Tie, filter: NetworkFilter): keyof LeftOut['ties'] | null {
  const { tieKinds, directions, horizontal = true } = filter;
  if (tieKinds && !tieKinds.has(tie.kind)) return 'kind';
  const away =
    (directions && !directions.has(tie.direction)) || (!horizontal && tie.direction === 'horizontal');
  return away ? 'direction' : null;
}

/** Whether a group, or the node that it was opened from, lies within the steps of a focus. */
function isNear(group: Group, near: Map<string, number>): boolean {
  return near.has(group.id) || (group.parent !== undefined && near.has(group.parent));
}

/**
 * The groups and ties that pass a filter, and how many of each did not and why. The focus walks the ties and groups that
 * pass everything else; what it starts from is seen even where it has no tie. Numbered groups go with their node.
 */
export function filterNetwork({ groups, ties }: Parts, filter: NetworkFilter): VisibleNetwork {
  const leftOut: LeftOut = {
    groups: { kind: 0, area: 0, level: 0, hidden: 0, focus: 0 },
    ties: { kind: 0, direction: 0, end: 0 },
  };
  let seen = groups.filter((group) => {
    const reason = groupReason(group, filter);
    if (reason) leftOut.groups[reason] += 1;
    return reason === null;
  });
  const passing = ties.filter((tie) => {
    const reason = tieReason(tie, filter);
    if (reason) leftOut.ties[reason] += 1;
    return reason === null;
  });
  if (filter.focus) {
    const near = stepsFrom(filter.focus.group, filter.focus.steps, { groups: seen, ties: passing });
    const all = seen.length;
    seen = seen.filter((group) => isNear(group, near));
    leftOut.groups.focus = all - seen.length;
  }
  const ids = new Set(seen.map((group) => group.id));
  const both = passing.filter((tie) => ids.has(tie.from) && ids.has(tie.to));
  leftOut.ties.end = passing.length - both.length;
  return { groups: seen, ties: both, leftOut };
}
