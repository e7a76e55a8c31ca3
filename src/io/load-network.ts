import { checkNetwork } from '../domain/network/check';
import type { NetworkFault } from '../domain/network/faults';
import { NETWORK_VERSION } from '../schema/constants';
import { networkFrame } from '../schema/network';
import type { Network } from '../schema/network';
import type { Pack } from '../schema/pack';
import { loadBesidePack } from './beside-pack';
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

/** Fetches the groups and ties of a pack and checks them, once. */
export function loadNetwork(file: string, pack: Pack): Promise<NetworkResult> {
  return loadBesidePack<NetworkResult>(file, pack.id, (text) => readNetwork(file, text, pack));
}
