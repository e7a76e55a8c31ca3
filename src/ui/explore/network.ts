// The network beside the map: one file, fetched when it is first shown or ahead of need.
import { library, readyLibrary } from '../../graph/library';
import { loadNetwork } from '../../io/load-network';
import { inSpareTime } from '../../map/moments';
import type { Pack } from '../../schema/pack';
import { quietly } from '../shared/once';

export { saveNetwork } from './network/export';
export { default as NetworkHost } from './network/NetworkHost.svelte';

/** Fetches what the network needs beside this file, so that it can be shown when the connection is cut off, and at once. */
export async function fetchNetwork(pack: Pack): Promise<void> {
  if (!pack.network) return;
  await Promise.all([library(), loadNetwork(pack.network, pack)]);
  inSpareTime(() => quietly(readyLibrary));
}
