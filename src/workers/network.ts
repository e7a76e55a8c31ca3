import type { TieGraph } from '../domain/network/graph';
import type { NetworkResults } from '../domain/network/measures';
import type { Steps } from '../domain/steps';
import { runInTurns, runLong } from './long';
import type { Follow, Running } from './long';
import { measurePackedSteps, packSteps } from './packed-network';
import type { MeasuredAway, NetworkToMeasure, PackedNetwork } from './packed-network';

/** All measures of a network with the graph that they were taken of. */
export interface MeasuredGraph {
  graph: TieGraph;
  results: NetworkResults;
}

/**
 * Builds the graph of a network and takes all measures of it, off the main thread, which gets the network ready in short
 * turns, and hands over and gets back a few pieces of memory. Nothing is reported after `cancel`.
 *
 * @param steps gives the network
 */
export function measureNetworkAway(
  steps: () => Steps<NetworkToMeasure>,
  follow: Follow<MeasuredGraph>,
): Running {
  function* ready(): Steps<[NetworkToMeasure, PackedNetwork]> {
    const network = yield* steps();
    yield 0;
    return [network, yield* packSteps(network)];
  }
  let running = runInTurns(ready, {
    onprogress: () => {},
    onfail: follow.onfail,
    ondone: ([{ nodes }, packed]) => {
      running = runLong<MeasuredAway>(
        () => new Worker(new URL('./network.worker.ts', import.meta.url), { type: 'module' }),
        packed,
        () => measurePackedSteps(packed),
        {
          ...follow,
          ondone: ({ graph, results }) => follow.ondone({ graph: { ids: nodes, ...graph }, results }),
        },
      );
    },
  });
  return { cancel: () => running.cancel() };
}
