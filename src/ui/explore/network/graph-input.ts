import type { Doubt, GraphMessages, GraphNode, GraphTie } from '../../../graph/types';
import type { Group } from '../../../schema/network';
import type { DrawnTie } from '../../../domain/network/aggregate';
import type { NetworkSession } from '../../../state/network.svelte';
import { placeName } from './names';

function doubtOf({ count }: Group): Doubt {
  if (count === undefined) return 'none';
  if (count === null) return 'unknown';
  return count.low < count.high ? 'range' : 'none';
}

/** A group as the picture draws it, its texts in the current language. */
export function graphNode(
  network: NetworkSession,
  group: Group,
  value: number | null | undefined,
): GraphNode {
  const { format } = network.session;
  const kind = network.kinds.get(group.kind);
  return {
    id: group.id,
    kind: group.kind,
    shape: kind?.shape ?? 'circle',
    level: group.level,
    line: group.line,
    area: group.area,
    label: format.text(group.name),
    short: kind && group.role !== 'network' ? format.text(kind.short ?? kind.name) : format.text(group.name),
    count: group.count ? format.range(group.count) : null,
    doubt: doubtOf(group),
    role: group.role,
    ...(value === undefined ? {} : { value }),
    simulated: group.simulated === true,
  };
}

/** A tie as the picture draws it. */
export function graphTie({ id, from, to, kind, direction, role, stands }: DrawnTie): GraphTie {
  return { id, from, to, kind, direction, role, weight: Math.min(4, stands) };
}

/** A group in one sentence: what it is, how many, where, and how many ties are known of it. */
export function groupSentence(network: NetworkSession, id: string): string {
  const group = network.drawnGroups.get(id) ?? network.groupOf(id);
  if (!group) return id;
  const { t, format } = network.session;
  const ties = format.number(network.tiesOf(id).length);
  const about = [network.countText(group), placeName(network, group), t.graph.levels[group.level]];
  return t.graph.selected(format.text(group.name), about.filter(Boolean).join(', '), ties);
}

/** A tie in one sentence: how it is known, between whom, and why. */
export function tieSentence(network: NetworkSession, id: string): string {
  const tie = network.drawn.ties.find((one) => one.id === id) ?? network.ties.get(id);
  if (!tie) return id;
  const { t, format } = network.session;
  const ends = t.graph.selectedTie(
    network.nameOf(tie.from),
    network.nameOf(tie.to),
    t.graph.ties[tie.kind].toLowerCase(),
  );
  return `${ends}. ${format.text(tie.evidence)}`;
}

/** Texts of the picture in the current language. */
export function graphMessages(network: NetworkSession): GraphMessages {
  const t = network.session.t.graph;
  return {
    graph: t.graph,
    keys: t.graphKeys,
    tools: t.tools,
    zoomIn: t.zoomIn,
    zoomOut: t.zoomOut,
    fit: t.fit,
    overview: t.overview,
    levels: t.levels,
    membersUnrecorded: t.membersUnrecorded,
    more: t.more,
    area: t.chooseArea,
    loading: t.loading,
    failure: t.failure,
    empty: t.nothingSeen,
  };
}
