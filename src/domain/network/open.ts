import type { Group, Network } from '../../schema/network';

/** What opening a node shows: its groups one by one, and what is not sure of them. */
export interface Opened {
  /** The id of the opened node, which stays: its ties are its own. */
  node: string;
  groups: Group[];
  /** How many more there may be ("mungkin sampai n lagi"); 0 where the count is sure. */
  more: number;
  /** Whether the number of groups was not recorded, so that none can be shown. */
  unrecorded: boolean;
}

/** Whether a node stands for several groups that can be shown one by one. */
export function canOpen(group: Group): boolean {
  return group.role === 'kind' && (group.count ?? null) !== null;
}

/**
 * Opens the node of a kind in an area into numbered groups, as many as are sure. The source says nothing of any single
 * one: a group takes kind, area, level and line from the node, and has no ties of its own.
 */
export function openNode(node: Group): Opened {
  const { count = null } = node;
  if (!canOpen(node) || count === null) {
    return { node: node.id, groups: [], more: 0, unrecorded: node.role === 'kind' };
  }
  const groups = Array.from({ length: count.low }, (_, index): Group => {
    const number = index + 1;
    return {
      id: `${node.id}.${number}`,
      role: 'single',
      kind: node.kind,
      name: { id: `${node.name.id} ${number}`, en: `${node.name.en} ${number}` },
      area: node.area,
      level: node.level,
      line: node.line,
      parent: node.id,
      ...(node.simulated ? { simulated: true as const } : {}),
    };
  });
  return { node: node.id, groups, more: count.high - count.low, unrecorded: false };
}

/**
 * A network with some of its nodes opened, for showing only: measures run on the closed network, so that opening a node
 * changes no figure. Numbered groups follow their node; ties are those of the closed network.
 *
 * @param open ids of the nodes to open; others are ignored
 */
export function openNetwork(
  network: Network,
  open: ReadonlySet<string>,
): Pick<Network, 'groups' | 'ties'> & { opened: Opened[] } {
  const opened: Opened[] = [];
  const groups = network.groups.flatMap((group) => {
    if (!open.has(group.id) || group.role !== 'kind') return [group];
    const own = openNode(group);
    opened.push(own);
    return [group, ...own.groups];
  });
  return { groups, ties: network.ties, opened };
}
