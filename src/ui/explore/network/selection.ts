import type { DrawnTie } from '../../../domain/network/aggregate';
import type { Group } from '../../../schema/network';
import type { NetworkSession } from '../../../state/network.svelte';

/** The groups of what is selected: the selected ones, else all of the selected area, else all that are seen. */
export function selectedGroups(network: NetworkSession): Group[] {
  const { selected, session, drawn } = network;
  if (selected.length > 0) return selected;
  const [area] = session.view.selection;
  return area === undefined ? drawn.groups : drawn.groups.filter((group) => group.area === area);
}

/** The drawn ties with an end among what is selected; a selected tie alone where there is one. */
export function selectedTies(network: NetworkSession): DrawnTie[] {
  const { tie, drawn } = network;
  if (tie) return drawn.ties.filter(({ id }) => id === tie.id);
  const ids = new Set(selectedGroups(network).map(({ id }) => id));
  return drawn.ties.filter(({ from, to }) => ids.has(from) || ids.has(to));
}

/** The name of what is selected, for headings. */
export function selectionName(network: NetworkSession): string {
  const { selected, tie, session } = network;
  if (tie) return session.t.graph.tieName(network.nameOf(tie.from), network.nameOf(tie.to));
  if (selected.length > 0) return selected.map(({ name }) => session.format.text(name)).join(', ');
  const area = session.pack.areas.find(({ code }) => code === session.view.selection[0]);
  return area?.name ?? session.pack.place.name;
}
