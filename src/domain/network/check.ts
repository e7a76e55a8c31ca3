import { citedWork } from '../../schema/cited';
import * as schema from '../../schema/network';
import type { Group, GroupKind, Network, NetworkFrame, NetworkTotal, Tie } from '../../schema/network';
import type { Pack } from '../../schema/pack';
import { keepKnownAspects, quoteIsLong, repairGroup } from './check-parts';
import { FaultList } from './faults';
import type { NetworkFault } from './faults';
import { fitsRole, isAllowedStep, pairKey } from './steps';

/** What is right of a network, and every fault of the rest. */
export interface CheckedNetwork {
  network: Network;
  faults: NetworkFault[];
}

type List = 'kinds' | 'groups' | 'ties' | 'totals' | 'sources';

/** An entry that keeps the schema, with its place in the list as it was given. */
interface Entry<Item> {
  item: Item;
  path: string;
}

interface Parser<Item> {
  safeParse(
    value: unknown,
  ):
    | { success: true; data: Item }
    | { success: false; error: { issues: { path: PropertyKey[]; message: string }[] } };
}

/** The id that an entry gives itself, however malformed it is. */
function idOf(entry: unknown): string | null {
  const id = (entry as { id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' ? id : null;
}

/** The entries of a list that keep the schema, each id once: of two the first. */
function readList<Item extends { id: string }>(
  list: List,
  entries: unknown[],
  parser: Parser<Item>,
  faults: FaultList,
): Entry<Item>[] {
  const first = new Map<string, string>();
  return entries.flatMap((entry, index) => {
    const path = `${list}.${index}`;
    const read = parser.safeParse(entry);
    if (!read.success) {
      for (const issue of read.error.issues) {
        faults.add('invalid', [path, ...issue.path.map(String)].join('.'), idOf(entry));
      }
      return [];
    }
    const before = first.get(read.data.id);
    if (before !== undefined) {
      faults.add('repeated-id', path, read.data.id, { other: before });
      return [];
    }
    first.set(read.data.id, path);
    return [{ item: read.data, path }];
  });
}

/** A tie's ends, where both are there; what is missing is a fault. */
function endsOf(
  { item, path }: Entry<Tie>,
  groups: Map<string, Group>,
  given: Set<string>,
  faults: FaultList,
): [Group, Group] | null {
  const ends = (['from', 'to'] as const).map((side) => {
    const end = item[side];
    const group = groups.get(end);
    if (!group) faults.add(given.has(end) ? 'lost-end' : 'unknown-end', `${path}.${side}`, item.id, { end });
    return group;
  });
  return ends[0] && ends[1] ? [ends[0], ends[1]] : null;
}

/** The ties that hold: ends that exist, no loop, an allowed step, none twice. */
function checkTies(
  entries: Entry<Tie>[],
  groups: Map<string, Group>,
  given: Set<string>,
  sources: Set<string>,
  simulated: boolean,
  faults: FaultList,
): Tie[] {
  const seen = new Map<string, string>();
  return entries.flatMap((entry) => {
    const { item: tie, path } = entry;
    const ends = endsOf(entry, groups, given, faults);
    if (!ends) return [];
    const [from, to] = ends;
    const fault = (code: NetworkFault['code'], values: NetworkFault['values'] = {}): Tie[] => {
      faults.add(code, path, tie.id, values);
      return [];
    };
    if (from === to) return fault('loop', { end: tie.from });
    if (!isAllowedStep(from, to, tie.direction)) {
      return fault('wrong-step', { direction: tie.direction, from: from.level, to: to.level });
    }
    if (!fitsRole(tie, from, to)) return fault('wrong-role', { role: tie.role });
    if (!sources.has(tie.source)) return fault('unknown-source', { source: tie.source });
    if (tie.simulated && !simulated) return fault('stray-simulated');
    const key = `${pairKey(tie.from, tie.to)} ${tie.kind} ${tie.direction}`;
    const before = seen.get(key);
    if (before !== undefined) return fault('doubled-tie', { other: before });
    seen.set(key, tie.id);
    const kept = quoteIsLong(tie.quote, path, tie.id, faults) ? { ...tie, quote: undefined } : tie;
    if (!simulated || kept.simulated) return [kept];
    faults.add('unmarked-simulated', path, tie.id);
    return [{ ...kept, simulated: true }];
  });
}

/**
 * Checks a network against the rules of its format and against its pack, and gives what is right of it. A faulty group,
 * tie or other entry is left out and reported with its place, a tie whose end was left out likewise; all else is kept.
 *
 * @param frame a network whose own frame keeps the schema, with lists of anything
 * @param pack the pack that it belongs to
 */
export function checkNetwork(frame: NetworkFrame, pack: Pack): CheckedNetwork {
  const faults = new FaultList();
  const sourceEntries = readList('sources', frame.sources, citedWork, faults);
  const sources = new Set([
    ...pack.sources.map((source) => source.id),
    ...sourceEntries.map((entry) => entry.item.id),
  ]);
  const kinds: GroupKind[] = readList('kinds', frame.kinds, schema.groupKind, faults).map(({ item, path }) =>
    keepKnownAspects(item, path, sources, faults),
  );
  const known = {
    kinds: new Set(kinds.map((kind) => kind.id)),
    areas: new Set(pack.areas.map((area) => area.code)),
    sources,
    pack,
    simulated: frame.simulated,
  };
  const groupEntries = readList('groups', frame.groups, schema.group, faults);
  const standing = groupEntries.flatMap(({ item, path }) => repairGroup(item, path, known, faults));
  const ids = new Set(standing.map(({ group }) => group.id));
  const groups = standing.map(({ group, path }) => {
    if (group.parent === undefined || (group.parent !== group.id && ids.has(group.parent))) return group;
    faults.add('unknown-parent', `${path}.parent`, group.id, { parent: group.parent });
    return { ...group, parent: undefined };
  });
  const given = new Set(frame.groups.flatMap((entry) => idOf(entry) ?? []));
  const ties = checkTies(
    readList('ties', frame.ties, schema.tie, faults),
    new Map(groups.map((group) => [group.id, group])),
    given,
    sources,
    frame.simulated,
    faults,
  );
  const totals: NetworkTotal[] = readList('totals', frame.totals, schema.networkTotal, faults).flatMap(
    ({ item, path }) => {
      if (!sources.has(item.source)) {
        faults.add('unknown-source', path, item.id, { source: item.source });
        return [];
      }
      return [quoteIsLong(item.quote, path, item.id, faults) ? { ...item, quote: undefined } : item];
    },
  );
  return {
    network: { ...frame, kinds, groups, ties, totals, sources: sourceEntries.map(({ item }) => item) },
    faults: faults.all,
  };
}
