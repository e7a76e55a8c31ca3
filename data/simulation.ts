import { simulateNetwork } from '../src/domain/network/simulate';
import type { BuiltPack } from './build';
import { PackFault } from './fault';
import type { AuthoredSimulation } from './read';

/**
 * Makes the simulated example of a pack: a copy of its places and tables under another id and title, and a network made
 * up from them by the seed.
 *
 * @throws PackFault where the pack has no network, or no such total
 */
export function buildSimulation(
  { pack: { stories: _stories, ...pack }, study, network, gaps }: BuiltPack,
  authored: AuthoredSimulation,
): BuiltPack {
  const { id, title, seed, networkTitle, evidence, source, notes } = authored;
  if (!network) throw new PackFault([`simulation.json: ${authored.from} has no network`]);
  const total = network.totals.find((candidate) => candidate.id === authored.share);
  if (!total) throw new PackFault([`simulation.json: no total ${authored.share}`]);
  const simulated = {
    ...pack,
    id,
    title,
    simulated: true,
    study: `${id}.study.json`,
    network: `${id}.network.json`,
    ...(gaps ? { gaps: `${id}.gaps.json` } : {}),
  };
  return {
    pack: simulated,
    study: { ...study, pack: id },
    gaps: gaps && { ...gaps, pack: id },
    // Ready stories tell what the study found, which a simulated example must not.
    stories: null,
    network: simulateNetwork(simulated, network, {
      seed,
      target: { share: total.value / total.whole },
      title: networkTitle,
      notes,
      evidence,
      source,
    }),
  };
}
