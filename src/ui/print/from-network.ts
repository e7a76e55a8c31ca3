import type { StillGraph, StillInput } from '../../graph/still';
import type { Shape } from '../../graph/types';
import type { Measure } from '../../frame/text';
import type { Size } from '../../frame/types';
import { tieKinds } from '../../schema/constants';
import type { NetworkSession } from '../../state/network.svelte';
import { graphNode, graphTie } from '../explore/network/graph-input';
import { chosenMeasure, groupValue } from '../explore/network/measure-values';
import { textsOf } from './frame-texts';
import type { Choices } from './frame-texts';
import type { NetworkSheetInput } from './sheet/network-sheet';

/** What the network is titled where nobody titles it otherwise. */
export function networkTitle({ session }: NetworkSession): string {
  return `${session.t.graph.pane}, ${session.pack.place.short}`;
}

const sum = (counts: Record<string, number>): number =>
  Object.values(counts).reduce((all, one) => all + one, 0);

/** The network as it is looked at, to be drawn in a frame. */
export function stillInput(network: NetworkSession, size: Size, measure: Measure): StillInput {
  const { session, view, drawn } = network;
  const sized = chosenMeasure(network);
  return {
    nodes: drawn.groups.map((group) => graphNode(network, group, groupValue(network, sized, group.id))),
    ties: drawn.ties.map(graphTie),
    areas: session.pack.areas,
    layout: view.layout,
    moved: network.moved,
    open: session.view.selection[0] ?? null,
    size,
    levels: session.t.graph.levels,
    measure,
  };
}

/** What of the network is not drawn: what is beyond the focus, and what filters leave out. */
export function leftOutNotes(network: NetworkSession): string[] {
  const { session, seen, view } = network;
  const { t, format } = session;
  const g = t.graph;
  const leftOut = { groups: sum(seen.leftOut.groups), ties: sum(seen.leftOut.ties) };
  return [
    ...(view.focus
      ? [`${g.focused(network.nameOf(view.focus.group), format.number(view.focus.steps))}.`]
      : []),
    ...(leftOut.groups + leftOut.ties > 0
      ? [`${g.leftOut(format.number(leftOut.groups), format.number(leftOut.ties))}.`]
      : []),
  ];
}

/** What stands on the sheet beside the drawing; what the drawing shows is not known before it is drawn. */
export function networkSheetInput(
  network: NetworkSession,
  choices: Choices,
  shown: Pick<StillGraph, 'folded' | 'counted' | 'unsure' | 'rails'>,
): NetworkSheetInput {
  const { session, drawn, view } = network;
  const { t, format, pack } = session;
  const { on } = t.print;
  const g = t.graph;
  const shapes = [
    ...new Set(drawn.groups.map(({ kind }): Shape => network.kinds.get(kind)?.shape ?? 'circle')),
  ];
  const cited = new Set(drawn.ties.map(({ source }) => network.sourceOf(source)?.citation ?? source));
  return {
    form: choices.form,
    grey: choices.grey,
    texts: textsOf(session, choices, {
      title: networkTitle(network),
      subtitle: [
        on.year(String(pack.year)),
        on.networkCounts(format.number(drawn.groups.length), format.number(drawn.ties.length)),
        on.layout(g.layouts[view.layout].toLocaleLowerCase()),
      ].join(' · '),
      simulated: network.network.simulated,
    }),
    key: {
      tiesTitle: g.legendTies,
      ties: tieKinds.map((kind) => ({ kind, text: g.ties[kind] })),
      groupsTitle: g.legendGroups,
      groups: shapes.map((shape) => ({ shape, text: g.families[shape] })),
      signs: [
        [
          ...(shown.counted || shown.unsure ? [on.count] : []),
          ...(shown.folded ? [on.more] : []),
          ...(shown.rails ? [on.rails] : []),
        ].join('. '),
      ]
        .filter(Boolean)
        .map((text) => `${text}.`),
    },
    sentence: g.trapUnknown,
    notes: [
      ...leftOutNotes(network),
      ...(view.layout === 'map' ? [format.text(pack.boundary.full)] : []),
      on.source(
        [...cited, ...pack.sources.slice(0, 1).map(({ citation }) => citation)]
          .filter((one, at, all) => all.indexOf(one) === at)
          .join(' '),
      ),
    ],
  };
}
