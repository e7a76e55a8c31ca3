import { getContext, setContext } from 'svelte';
import { layouts } from '../../../graph/layouts/registry';
import { addGraphTexts } from '../../../i18n/graph';
import { loadNetwork } from '../../../io/load-network';
import { NetworkSession } from '../../../state/network.svelte';
import { networkLayouts } from '../../../schema/constants';
import type { Session } from '../../../state/session.svelte';

const KEY = 'network';

const drawable = networkLayouts.filter((layout) => layout in layouts);

addGraphTexts();

/** Reads the network of the open pack, once a session; what went wrong stands in the session and can be tried again. */
export async function openNetwork(session: Session): Promise<void> {
  const { pack } = session;
  if (session.groupNetwork || !pack.network) return;
  const result = await loadNetwork(pack.network, pack);
  if ('problem' in result) session.groupNetwork = { problem: result.problem };
  else session.groupNetwork = new NetworkSession(session, result.network, result.faults, drawable);
}

/** Gives the network to the components below. */
export function provideNetwork(network: NetworkSession): void {
  setContext(KEY, network);
}

/** The network that the pane or the detail above shows. */
export function getNetwork(): NetworkSession {
  return getContext<NetworkSession>(KEY);
}
