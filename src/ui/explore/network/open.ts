import { getContext, setContext, tick } from 'svelte';
import { addGraphTexts } from '../../../i18n/graph';
import { loadNetwork } from '../../../io/load-network';
import { NetworkSession } from '../../../state/network.svelte';
import type { Session } from '../../../state/session.svelte';
import { focusDoorSoon } from '../../shell/panes';

const KEY = 'network';

addGraphTexts();

/** Reads the network of the open pack, once a session; what went wrong stands in the session and can be tried again. */
export async function openNetwork(session: Session): Promise<void> {
  const { pack } = session;
  if (session.groupNetwork || !pack.network) return;
  const result = await loadNetwork(pack.network, pack);
  // Pane and detail both ask; the first to come opens it.
  if (session.groupNetwork) return;
  if ('problem' in result) session.groupNetwork = { problem: result.problem };
  else session.groupNetwork = new NetworkSession(session, result.network, result.faults);
}

/** Closes the network and puts the focus back on what opens it. */
export async function closeNetwork(session: Session): Promise<void> {
  session.set({ network: { ...session.asked.network, panes: 'map' } });
  await tick();
  focusDoorSoon('network');
}

/** Gives the network to the components below. */
export function provideNetwork(network: NetworkSession): void {
  setContext(KEY, network);
}

/** The network that the pane or the detail above shows. */
export function getNetwork(): NetworkSession {
  return getContext<NetworkSession>(KEY);
}
