import type { Group, GroupKind, Network, Tie } from '../../schema/network';
import type { Area } from '../../schema/pack';

/** Past so many visible nodes, single groups close into the node of their kind. */
export const CLOSE_ABOVE = 150;

/** A tie as drawn: how many ties it stands for, all of one kind, direction and role. */
export interface DrawnTie extends Tie {
  stands: number;
}

/** Ties whose two ends closed into the same node: no line can show them. */
export interface InnerTies {
  node: string;
  kind: Tie['kind'];
  direction: Tie['direction'];
  stands: number;
}

export interface Aggregated {
  groups: Group[];
  ties: DrawnTie[];
  inner: InnerTies[];
  /** The node into which each closed group went, by the group's id. */
  closedInto: Map<string, string>;
}

export interface AggregateOptions {
  /** Names for nodes that the network does not have itself. */
  kinds: readonly Pick<GroupKind, 'id' | 'name' | 'short'>[];
  areas: readonly Pick<Area, 'code' | 'name'>[];
  /** Ids of nodes that a person has opened and that stay open. */
  open?: ReadonlySet<string>;
  /** Visible nodes from which groups close; `CLOSE_ABOVE` unless told. */
  above?: number;
}

/** The node that a single group closes into: the one it was opened from, or one of its kind, area and level. */
export function nodeOf(group: Group): string | null {
  if (group.role !== 'single') return null;
  return group.parent ?? ['closed', group.kind, group.area ?? '', group.level, group.line ?? ''].join('.');
}

/** A node for single groups that were opened from none, of which there is at least one. */
export function closedNode(id: string, members: Group[], { kinds, areas }: AggregateOptions): Group {
  const first = members[0]!;
  const kind = kinds.find((candidate) => candidate.id === first.kind);
  const area = areas.find((candidate) => candidate.code === first.area);
  const name = kind?.short ?? kind?.name ?? { id: first.kind, en: first.kind };
  const place = area ? ` ${area.name}` : '';
  return {
    id,
    role: 'kind',
    kind: first.kind,
    name: { id: `${name.id}${place}`, en: `${name.en}${place}` },
    area: first.area,
    level: first.level,
    line: first.line,
    count: { low: members.length, high: members.length },
    ...(members.some((member) => member.simulated) ? { simulated: true as const } : {}),
  };
}

/** Merges ties that come to join the same two nodes, each kind, direction and role by itself. */
function mergeTies(ties: Tie[], closedInto: Map<string, string>): Pick<Aggregated, 'ties' | 'inner'> {
  const drawn = new Map<string, DrawnTie>();
  const inner = new Map<string, InnerTies>();
  for (const tie of ties) {
    const from = closedInto.get(tie.from) ?? tie.from;
    const to = closedInto.get(tie.to) ?? tie.to;
    const { kind, direction, role } = tie;
    if (from === to) {
      const key = JSON.stringify([from, kind, direction]);
      const before = inner.get(key) ?? { node: from, kind, direction, stands: 0 };
      inner.set(key, { ...before, stands: before.stands + 1 });
      continue;
    }
    const [one, other] = from < to ? [from, to] : [to, from];
    const key = JSON.stringify([one, other, kind, direction, role]);
    const before = drawn.get(key);
    if (before) {
      const id = before.stands === 1 ? `closed.${one}~${other}.${kind}.${direction}.${role}` : before.id;
      drawn.set(key, { ...before, id, stands: before.stands + 1 });
    } else drawn.set(key, { ...tie, from, to, stands: 1 });
  }
  return { ties: [...drawn.values()], inner: [...inner.values()] };
}

/**
 * Closes single groups into one node for each kind in an area where more nodes are seen than can be told apart. Ties are
 * merged with how many they stand for, those of different kinds never. Below the limit nothing changes. A group that
 * would close alone stays as it is.
 *
 * @param view the groups and ties that are seen
 */
export function aggregate(view: Pick<Network, 'groups' | 'ties'>, options: AggregateOptions): Aggregated {
  const { open, above = CLOSE_ABOVE } = options;
  const closedInto = new Map<string, string>();
  if (view.groups.length <= above) {
    return { groups: view.groups, ...mergeTies(view.ties, closedInto), closedInto };
  }
  const present = new Set(view.groups.map((group) => group.id));
  const members = new Map<string, Group[]>();
  for (const group of view.groups) {
    const node = nodeOf(group);
    if (node === null || open?.has(node)) continue;
    const list = members.get(node);
    if (list) list.push(group);
    else members.set(node, [group]);
  }
  const groups = view.groups.flatMap((group) => {
    const node = nodeOf(group);
    const own = node === null ? undefined : members.get(node);
    if (node === null || !own || (own.length === 1 && !present.has(node))) return [group];
    closedInto.set(group.id, node);
    return own[0] === group && !present.has(node) ? [closedNode(node, own, options)] : [];
  });
  return { groups, ...mergeTies(view.ties, closedInto), closedInto };
}
