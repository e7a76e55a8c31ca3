import { checkNetwork } from '../domain/network/check';
import type { NetworkFault } from '../domain/network/faults';
import { NETWORK_VERSION } from '../schema/constants';
import { networkFrame } from '../schema/network';
import type { Network } from '../schema/network';
import type { Pack } from '../schema/pack';
import { checkFile } from './check-file';
import type { FileProblem } from './check-file';

/** Why a network file could not be opened at all, with what its sentence needs. */
export type NetworkProblem = FileProblem | { kind: 'other-pack'; file: string; found: string };

/** A network with what was left out of it because of a fault, or why there is none. */
export type NetworkResult = { network: Network; faults: NetworkFault[] } | { problem: NetworkProblem };

/** Checks the text of a network file: its frame whole, then each group and tie by itself, so that the rest is shown. */
export function readNetwork(file: string, text: string, pack: Pack): NetworkResult {
  const rules = { format: 'wahana-network', version: NETWORK_VERSION, schema: networkFrame };
  const checked = checkFile(file, text, rules);
  if ('problem' in checked) return checked;
  const frame = checked.content;
  if (frame.pack !== pack.id) return { problem: { kind: 'other-pack', file, found: frame.pack } };
  return checkNetwork(frame, pack);
}

/** Networks under way and read, by file and pack. One that could not be had is asked for again. */
const networks = new Map<string, Promise<NetworkResult>>();

async function fetchNetwork(file: string, pack: Pack): Promise<NetworkResult> {
  try {
    const response = await fetch(`./packs/${encodeURIComponent(file)}`);
    if (!response.ok) return { problem: { kind: 'missing', file } };
    return readNetwork(file, await response.text(), pack);
  } catch {
    return { problem: { kind: 'missing', file } };
  }
}

/**
 * Fetches the groups and ties of a pack, from beside the packs in the page's own folder, and checks them; once, so that
 * they stay at hand when the network is cut off.
 *
 * @param file name of the file as the pack gives it; it cannot lead out of the folder
 * @param pack the pack that the file must belong to
 */
export async function loadNetwork(file: string, pack: Pack): Promise<NetworkResult> {
  const key = `${pack.id} ${file}`;
  const asked = networks.get(key) ?? fetchNetwork(file, pack);
  networks.set(key, asked);
  const result = await asked;
  if ('problem' in result) networks.delete(key);
  return result;
}
