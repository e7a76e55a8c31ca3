// The network beside the map: one file, fetched when it is first shown or ahead of need.
import { library } from '../../graph/library';
import { loadNetwork } from '../../io/load-network';
import type { Pack } from '../../schema/pack';

export { saveNetwork } from './network/export';
export { default as NetworkHost } from './network/NetworkHost.svelte';

/** Fetches what the network needs beside this file, so that it can be shown when the connection is cut off. */
export async function fetchNetwork(pack: Pack): Promise<void> {
  if (pack.network) await Promise.all([library(), loadNetwork(pack.network, pack)]);
}
