import { networkForms, networkLayouts } from '../../schema/constants';
import type { NetworkSession } from '../../state/network.svelte';
import type { Session } from '../../state/session.svelte';
import { exploreParts } from '../explore/parts';
import { choice } from './entries';
import type { Command, EntryActions } from './entries';
import { packChoices } from './packs';

/** What narrows the network and can be taken back. */
function narrowedCommands(network: NetworkSession, words: Session['t']['palette']): Command[] {
  const list: Command[] = [];
  if (network.filtered > 0 || network.view.focus) {
    list.push({
      id: 'network filters',
      icon: 'clear',
      label: words.clearNetworkFilters,
      run: () => network.clearFilters(),
    });
  }
  if (network.view.hidden.length > 0) {
    list.push({
      id: 'network hidden',
      icon: 'network',
      label: words.bringGroupsBack,
      run: () => network.set({ hidden: [] }),
    });
  }
  return list;
}

/** How the network is drawn, and what of it can be saved; once it has been read. */
function lookCommands(network: NetworkSession, t: Session['t']): Command[] {
  const words = t.palette;
  const { session, view } = network;
  const list: Command[] = [];
  const look = (patch: Partial<typeof view>) => {
    const panes = session.asked.network.panes === 'map' ? 'both' : session.asked.network.panes;
    session.set({ workspace: 'explore', network: { ...session.asked.network, panes, ...patch } });
  };
  for (const layout of networkLayouts) {
    const command: Command = {
      id: `network layout ${layout}`,
      icon: 'network',
      label: words.networkLayout(t.graph.layouts[layout]),
      run: () => look({ ...network.laidOut(layout), form: 'picture' }),
    };
    list.push(choice(view.form === 'picture' && layout === view.layout, words, command));
  }
  for (const form of networkForms) {
    const command: Command = {
      id: `network form ${form}`,
      icon: 'network',
      label: words.networkForm(t.graph.forms[form]),
      run: () => look({ form }),
    };
    list.push(choice(form === view.form, words, command));
  }
  for (const part of ['groups', 'ties'] as const) {
    list.push({
      id: `network save ${part}`,
      icon: 'save',
      label: part === 'groups' ? words.groupsCsv : words.tiesCsv,
      quiet: true,
      run: () => void exploreParts.network().then(({ saveNetwork }) => saveNetwork(network, part)),
    });
  }
  return list;
}

/** What can be done with the network of the pack, named in the language of the given texts. */
export function networkCommands(session: Session, t: Session['t'], actions: EntryActions): Command[] {
  if (!session.pack.network) return [];
  const words = t.palette;
  const { workspace } = session.view;
  const { panes } = session.view.network;
  const show = (next: typeof panes) =>
    session.set({ workspace: 'explore', network: { ...session.asked.network, panes: next } });
  const list: Command[] = [];
  if (panes === 'map' || workspace !== 'explore') {
    list.push({
      id: 'network show',
      icon: 'network',
      label: words.showNetwork,
      run: () => {
        if (panes === 'map') show('both');
        actions.visit('explore', 'network');
      },
    });
  } else {
    list.push({ id: 'network hide', icon: 'clear', label: words.hideNetwork, run: () => show('map') });
  }
  if (panes !== 'network') {
    list.push({
      id: 'network alone',
      icon: 'network',
      label: words.networkAlone,
      quiet: true,
      run: () => show('network'),
    });
  }
  const found = session.groupNetwork;
  if (!found || 'problem' in found) return list;
  return [...list, ...lookCommands(found, t), ...narrowedCommands(found, words)];
}

/** Opening another pack in the place of this one, such as the simulated example, or the way back. */
export function packCommands(session: Session, t: Session['t']): Command[] {
  return packChoices(session, t).map(({ id, label, title, run }) => ({
    id: `pack ${id}`,
    icon: 'pack',
    label,
    also: [title],
    run,
  }));
}
