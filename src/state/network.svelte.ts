import { aggregate, CLOSE_ABOVE, closedNode, nodeOf } from '../domain/network/aggregate';
import type { DrawnTie } from '../domain/network/aggregate';
import type { NetworkFault } from '../domain/network/faults';
import { filterNetwork } from '../domain/network/filter';
import type { NetworkFilter } from '../domain/network/filter';
import { openNetwork } from '../domain/network/open';
import { shortestPath } from '../domain/network/paths';
import { levels, tieDirections, tieKinds } from '../schema/constants';
import type { Group, GroupKind, Network, Tie } from '../schema/network';
import type { LeftOut, NetworkLayout, NetworkView } from '../schema/view';
import { NetworkMeasures, usedTies } from './network-measures.svelte';
import type { Session } from './session.svelte';
import { OPENING_NETWORK } from './view';

/** The values of `all` that are not left out; undefined, which lets everything through, where none is. */
function kept<Value>(all: readonly Value[], without: readonly Value[]): ReadonlySet<Value> | undefined {
  return without.length > 0 ? new Set(all.filter((value) => !without.includes(value))) : undefined;
}

/**
 * The network of the open pack, what is seen of it, and all that follows. How it is looked at is part of the session's view,
 * so that link, Back and Forward hold it; a group that is selected selects its area everywhere else.
 */
export class NetworkSession {
  readonly session: Session;
  readonly network: Network;
  /** What was wrong in the file and left out. */
  readonly faults: readonly NetworkFault[];
  readonly measures: NetworkMeasures;
  /** Places that groups were moved to by hand in the free layout; kept while the page is open. */
  moved: ReadonlyMap<string, [number, number]> = $state.raw(new Map());

  /** Whether the picture has been painted once, or need not be waited for. */
  painted = $state(false);

  readonly groups: ReadonlyMap<string, Group>;
  readonly ties: ReadonlyMap<string, Tie>;
  readonly kinds: ReadonlyMap<string, GroupKind>;

  view = $derived.by(() => this.session.view.network);
  // A step of the view keeps the parts that it leaves alone, so a selection does not have the network narrowed anew.
  #openIds = $derived(this.view.opened);
  #without = $derived(this.view.without);
  #hidden = $derived(this.view.hidden);
  #focus = $derived(this.view.focus);
  #asked = $derived.by(() => this.session.asked.network);
  /** The network with the opened nodes one by one; no measure works on it. */
  opened = $derived.by(() => openNetwork(this.network, new Set(this.#openIds)));
  seen = $derived.by(() => filterNetwork(this.opened, this.filter));
  /** What is drawn and listed: past a limit, groups of one kind in one area as one node. */
  drawn = $derived.by(() => {
    const { pack } = this.session;
    const open = new Set(this.#openIds);
    return aggregate(this.seen, { kinds: this.network.kinds, areas: pack.areas, open });
  });
  drawnGroups = $derived.by(() => new Map(this.drawn.groups.map((group) => [group.id, group])));
  /** The drawn groups by their names; none is sorted anew because another is selected. */
  named = $derived.by(() => {
    const { format } = this.session;
    const all = this.drawn.groups.map(({ id, name }) => ({ id, name: format.text(name) }));
    return all.sort((one, two) => format.compare(one.name, two.name));
  });
  /** Groups of opened nodes by id, and the drawn ties at each end. */
  #openedGroups = $derived.by(() => new Map(this.opened.groups.map((group) => [group.id, group])));
  #tiesAt = $derived.by(() => {
    const ties = new Map<string, DrawnTie[]>();
    for (const tie of this.drawn.ties) {
      for (const end of [tie.from, tie.to]) {
        const list = ties.get(end);
        if (list) list.push(tie);
        else ties.set(end, [tie]);
      }
    }
    return ties;
  });
  closed = $derived.by(() => this.seen.groups.length > CLOSE_ABOVE && this.drawn.closedInto.size > 0);

  constructor(session: Session, network: Network, faults: readonly NetworkFault[]) {
    this.session = session;
    this.network = network;
    this.faults = faults;
    this.groups = new Map(network.groups.map((group) => [group.id, group]));
    this.ties = new Map(network.ties.map((tie) => [tie.id, tie]));
    this.kinds = new Map(network.kinds.map((kind) => [kind.id, kind]));
    this.measures = new NetworkMeasures(network);
    this.#dropUnknown();
  }

  get filter(): NetworkFilter {
    const [without, hidden, focus] = [this.#without, this.#hidden, this.#focus];
    const { network, session } = this;
    return {
      kinds: kept(
        network.kinds.map(({ id }) => id),
        without.kinds,
      ),
      areas: kept(
        session.pack.areas.map(({ code }) => code),
        without.areas,
      ),
      levels: kept(levels, without.levels),
      tieKinds: kept(tieKinds, without.ties),
      directions: kept(tieDirections, without.directions),
      hidden: hidden.length > 0 ? new Set(hidden) : undefined,
      focus: focus ?? undefined,
    };
  }

  /** The selected groups that are drawn, one that has closed into its node as that node. */
  get selected(): Group[] {
    return this.#groupsIn(this.view);
  }

  /** Ids of what was asked to be selected, which the picture shows first: an area only where no group or tie is. */
  get picked(): { area: string | null; nodes: string[]; tie: string | null } {
    const { network, selection } = this.session.asked;
    const area = network.groups.length > 0 || network.tie !== null ? null : (selection[0] ?? null);
    const nodes = this.#groupsIn(network).map(({ id }) => id);
    return { area, nodes, tie: this.#tieIn(network)?.id ?? null };
  }

  /**
   * The shortest way between the two groups that were asked to be selected, as ids of groups; empty where there is none, null
   * where none is asked for, an end stands for several groups, or the measures, whose ties it goes by, have not come.
   */
  path = $derived.by((): readonly string[] | null => {
    const { all } = this.measures;
    const [from, to] = this.#groupsIn(this.#asked).map(({ id }) => id);
    if (!all || from === undefined || to === undefined) return null;
    const [start, end] = [all.places.get(from), all.places.get(to)];
    if (start === undefined || end === undefined) return null;
    return (shortestPath(all.graph, start, end) ?? []).map((at) => all.graph.ids[at] ?? '');
  });
  /** That way as ids of drawn nodes: what is closed into one node is passed in one. */
  drawnPath = $derived(
    (this.path ?? [])
      .map((id) => this.drawn.closedInto.get(id) ?? id)
      .filter((id, at, ids) => id !== ids[at - 1]),
  );
  /** Groups of that way that filters leave out or a person hid, so that its line is not drawn there. */
  pathHidden = $derived.by((): ReadonlySet<string> => {
    const { closedInto } = this.drawn;
    return new Set((this.path ?? []).filter((id) => !this.drawnGroups.has(closedInto.get(id) ?? id)));
  });
  /** The first of the two ends that no measure knows, so that no way is told, and why it does not. */
  pathStop = $derived.by((): { end: Group; why: 'closed' | 'numbered' | 'network' } | null => {
    const ends = this.#groupsIn(this.#asked);
    if (ends.length < 2) return null;
    const end = ends.find(({ id, role }) => role === 'network' || !this.groups.has(id));
    if (!end) return null;
    const one = end.parent === undefined ? 'closed' : 'numbered';
    return { end, why: end.role === 'network' ? 'network' : one };
  });

  #groupsIn({ groups }: NetworkView): Group[] {
    return groups.flatMap((id) => {
      const group = this.drawnGroups.get(this.drawn.closedInto.get(id) ?? id) ?? this.groupOf(id);
      return group ? [group] : [];
    });
  }

  /** The selected tie. */
  get tie(): Tie | null {
    return this.#tieIn(this.view);
  }

  #tieIn({ tie }: NetworkView): Tie | null {
    return tie === null ? null : (this.drawn.ties.find(({ id }) => id === tie) ?? this.ties.get(tie) ?? null);
  }

  /** A group by its id, also a numbered one of an opened node. */
  groupOf(id: string): Group | undefined {
    return this.groups.get(id) ?? this.#openedGroups.get(id);
  }

  /** The groups that close into a node which the network does not have itself. */
  #closingInto(id: string): Group[] {
    return id.startsWith('closed.') ? this.network.groups.filter((group) => nodeOf(group) === id) : [];
  }

  /** The name of a group in the current language, also of a node that its groups do not close into at present. */
  nameOf(id: string): string {
    let group = this.drawnGroups.get(id) ?? this.groupOf(id);
    const closing = group ? [] : this.#closingInto(id);
    if (closing.length > 0)
      group = closedNode(id, closing, { kinds: this.network.kinds, areas: this.session.pack.areas });
    return group ? this.session.format.text(group.name) : id;
  }

  kindName(kind: string): string {
    const found = this.kinds.get(kind);
    return found ? this.session.format.text(found.name) : kind;
  }

  /** A work that a tie or a sentence about a group rests on: of the network itself, or of the pack. */
  sourceOf(id: string): { id: string; short: string; citation: string } | undefined {
    return [...this.network.sources, ...this.session.pack.sources].find((source) => source.id === id);
  }

  /** Takes the measures for the ties that filters leave in use; gives what stops it. */
  takeMeasures(): () => void {
    return this.measures.take(usedTies(this.view.without));
  }

  /** Takes them anew, as after the work was given up. */
  retakeMeasures(): void {
    this.measures.again(usedTies(this.view.without));
  }

  /** What changes with a layout: rings need a measure to stand by. */
  laidOut(layout: NetworkLayout): Pick<NetworkView, 'layout' | 'measure'> {
    const { measure } = this.session.asked.network;
    return { layout, measure: layout === 'concentric' ? (measure ?? 'degree') : measure };
  }

  /** How many groups a node stands for, in words. */
  countText({ role, count }: Group): string {
    const { t, format } = this.session;
    if (role === 'single' || count === undefined) return t.graph.single;
    return count === null ? t.graph.countUnrecorded : t.graph.groupCount(format.range(count));
  }

  /** The drawn ties of a group; a numbered one of an opened node has none of its own, since no source tells of any. */
  tiesOf(id: string): DrawnTie[] {
    return this.#tiesAt.get(id) ?? [];
  }

  set(patch: Partial<NetworkView>, history: 'push' | 'replace' = 'push'): void {
    this.session.set({ network: { ...this.session.asked.network, ...patch } }, history);
  }

  /**
   * Selects a group, or adds it to the selected one; its area is selected with it. Null leaves the area selected.
   *
   * @param painted whether the picture is painted first, as in `Session.set`
   */
  select(id: string | null, compare = false, painted = false): void {
    const { asked } = this.session;
    const [first] = asked.network.groups;
    let groups = id === null || (first === id && asked.network.groups.length === 1) ? [] : [id];
    if (id !== null && compare && first !== undefined && first !== id) groups = [first, id];
    const areas = groups.map((group) => this.groupOf(group)?.area ?? this.drawnGroups.get(group)?.area);
    const codes = [...new Set(areas.filter((code) => typeof code === 'string'))];
    const selection = groups.length > 0 ? { selection: codes } : {};
    this.session.set({ ...selection, network: { ...asked.network, groups, tie: null } }, 'push', painted);
  }

  /** Selects a group from elsewhere and shows the network with it, also where the person had hidden it or filtered it out. */
  reveal(id: string): void {
    const { asked } = this.session;
    const { panes, hidden } = asked.network;
    const shown = {
      panes: panes === 'map' ? ('both' as const) : panes,
      hidden: hidden.filter((one) => one !== id),
    };
    this.session.set({ workspace: 'explore', network: { ...asked.network, ...shown } });
    const isSeen = this.seen.groups.some((group) => group.id === id);
    if (!isSeen) this.clearFilters();
    if (asked.network.groups.length !== 1 || asked.network.groups[0] !== id) this.select(id);
  }

  /** Selects a tie, and with it the area that both its ends lie in; `painted` as in `select`. */
  selectTie(id: string | null, painted = false): void {
    const { asked } = this.session;
    const tie = id === null ? null : (this.drawn.ties.find((one) => one.id === id) ?? this.ties.get(id));
    const [from, to] = [tie?.from, tie?.to].map((end) => this.groupOf(end ?? '')?.area ?? null);
    const selection =
      from && (from === to || !to) ? [from] : to && !from ? [to] : from && to ? [from, to] : [];
    const network = { ...asked.network, groups: [], tie: tie?.id ?? null };
    this.session.set({ ...(tie ? { selection } : {}), network }, 'push', painted);
  }

  /** Leaves a value of an aspect out, or takes it in again. */
  toggle<Aspect extends keyof LeftOut>(aspect: Aspect, value: LeftOut[Aspect][number]): void {
    const { without } = this.session.asked.network;
    const list: readonly string[] = without[aspect];
    const next = list.includes(value) ? list.filter((other) => other !== value) : [...list, value];
    this.set({ without: { ...without, [aspect]: next } });
  }

  /** How many values filters leave out. */
  get filtered(): number {
    return Object.values(this.view.without).reduce((sum, list) => sum + list.length, 0);
  }

  clearFilters(): void {
    this.set({ without: OPENING_NETWORK.without, hidden: [], focus: null });
  }

  toggleOpen(id: string): void {
    const { opened } = this.session.asked.network;
    this.set({ opened: opened.includes(id) ? opened.filter((one) => one !== id) : [...opened, id] });
  }

  /** Notes where a group was moved to by hand. */
  move(id: string, to: [number, number]): void {
    this.moved = new Map([...this.moved, [id, to]]);
  }

  hide(id: string): void {
    const { hidden, groups, focus } = this.session.asked.network;
    const rest = groups.filter((one) => one !== id);
    this.set({ hidden: [...hidden, id], groups: rest, focus: focus?.group === id ? null : focus });
  }

  /** Leaves out of the view what this network does not have, and says so. */
  #dropUnknown(): void {
    const { groups, opened, hidden, focus, tie, without } = this.session.asked.network;
    // Numbered groups bear the id of their node and a number.
    const known = (id: string) =>
      this.groups.has(id) || this.groups.has(id.replace(/\.\d+$/, '')) || this.#closingInto(id).length > 0;
    const asked = [...groups, ...opened, ...hidden, ...(focus ? [focus.group] : [])];
    const lost = asked.filter((id) => !known(id));
    const lostKinds = without.kinds.filter((id) => !this.kinds.has(id));
    const lostTie = tie !== null && !this.ties.has(tie) && !tie.startsWith('closed.') ? [tie] : [];
    if (lost.length + lostKinds.length + lostTie.length === 0) return;
    this.set(
      {
        groups: groups.filter(known),
        opened: opened.filter(known),
        hidden: hidden.filter(known),
        focus: focus && known(focus.group) ? focus : null,
        tie: lostTie.length > 0 ? null : tie,
        without: { ...without, kinds: without.kinds.filter((id) => this.kinds.has(id)) },
      },
      'replace',
    );
    const what = [...lost, ...lostKinds, ...lostTie].map((id) => id.slice(0, 40)).join(', ');
    this.session.notify('warn', this.session.t.graph.dropped(what));
  }
}
