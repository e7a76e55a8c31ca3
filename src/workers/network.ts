import { measureNetworkSteps } from '../domain/network/measures';
import type { NetworkInput, NetworkResults } from '../domain/network/measures';
import { runLong } from './long';
import type { Follow, Running } from './long';

/**
 * Takes all measures of a network off the main thread. The graph is copied to the worker, so it stays of use here; results
 * are handed over. Nothing is reported after `cancel`. The input must be plain values: no proxies of state.
 */
export function measureNetworkAway(input: NetworkInput, follow: Follow<NetworkResults>): Running {
  return runLong(
    () => new Worker(new URL('./network.worker.ts', import.meta.url), { type: 'module' }),
    input,
    () => measureNetworkSteps(input),
    follow,
  );
}
