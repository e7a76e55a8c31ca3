import { simulateNetwork } from '../../src/domain/network/simulate';
import type { SimulationOptions } from '../../src/domain/network/simulate';
import type { Group, Network, Tie } from '../../src/schema/network';
import { network, pack } from './embedded';

const both = (text: string) => ({ id: text, en: text });

/** What a simulation says of itself, where a test does not look at it. */
export const SAYS: Omit<SimulationOptions, 'seed' | 'target'> = {
  title: both('Simulasi'),
  notes: [],
  evidence: both('Buatan'),
  source: { id: 'simulation', citation: 'Simulasi.', short: 'Simulasi', year: 2026 },
};

/** A made-up network of exactly so many groups with about twice as many ties, for benches and tests of size. */
export function largeNetwork(groups: number, seed = 1): Network {
  return simulateNetwork(pack, network, { ...SAYS, seed, groups, target: { ties: groups * 2 } });
}

/** A group of its own, on the band of groups without a level unless told. */
export function group(id: string, change: Partial<Group> = {}): Group {
  return {
    id,
    role: 'single',
    kind: network.kinds[0]!.id,
    name: both(id),
    area: null,
    level: 'unrecorded',
    line: null,
    ...change,
  };
}

/** A recorded horizontal tie between two groups, unless told. */
export function tie(from: string, to: string, change: Partial<Tie> = {}): Tie {
  const { kind = 'tercatat', direction = 'horizontal' } = change;
  return {
    id: `${from}~${to}.${kind}.${direction}`,
    from,
    to,
    kind,
    direction,
    role: 'plain',
    evidence: both('Uji'),
    source: pack.sources[0]!.id,
    ...change,
  };
}
