import type { Shape } from '../shape';
import type { networkMeasures as reference } from '../id/network';

export const networkMeasures = {
  groups: { name: 'Groups', meaning: 'How many groups are counted.' },
  ties: {
    name: 'Ties',
    meaning: 'How many pairs of groups are connected; a pair with several ties counts once.',
  },
  components: {
    name: 'Separate parts',
    meaning:
      'How many parts of the network are not connected with each other; if there is only one, every group can reach every other.',
  },
  isolates: {
    name: 'Without ties',
    meaning: 'How many groups have no recorded tie; their ties may simply not have been recorded yet.',
  },
  density: {
    name: 'Density',
    meaning: 'Out of all pairs of groups that could be connected, the share that are.',
  },
  efficiency: {
    name: 'Efficiency',
    meaning:
      'How short the ways between groups are overall: 1 if all are directly connected, 0 if none are connected.',
  },
  fragmentation: {
    name: 'Fragmentation',
    meaning: 'Out of all pairs of groups, the share that cannot reach each other at all.',
  },
  redundancy: {
    name: 'Spare ties',
    meaning: 'How many ties could be lost without cutting anyone off, if they are the right ones.',
  },
  articulationPoints: {
    name: 'Critical groups',
    meaning: 'Groups which, if they stopped, would leave some other groups cut off from the rest.',
  },
  bridges: {
    name: 'Critical ties',
    meaning: 'Ties which, if they were lost, would split the network because there is no other way.',
  },
  eiIndex: {
    name: 'Outside-inside index',
    meaning:
      'Whether ties lead more often outside or stay inside the own area or kind: 1 if all lead outside, −1 if all stay inside.',
  },
  communities: {
    name: 'Clusters',
    meaning:
      'Sets of groups that are tied more with each other than with the rest; their limits are an estimate, so it is said how often the result is the same.',
  },
  degree: { name: 'Number of ties', meaning: 'How many other groups are directly connected with this one.' },
  betweenness: {
    name: 'Go-between',
    meaning:
      'How many pairs of other groups have their shortest way through this one; where there are several ways, a part is counted.',
  },
  harmonicCloseness: {
    name: 'Closeness',
    meaning:
      'How near this group is to all others: 1 if directly connected with all of them, 0 if it reaches nobody.',
  },
  constraint: {
    name: 'Constraint',
    meaning:
      'How far this group depends on a circle that already knows each other: the smaller, the more varied its ways to others.',
  },
  component: {
    name: 'Part',
    meaning: 'The number of the part of the network that this group is in; number 1 is the largest part.',
  },
  core: {
    name: 'Core',
    meaning:
      'The largest number k such that this group belongs to a set in which each is connected with at least k others of the set.',
  },
  reach: {
    name: 'Reach',
    meaning: 'How many other groups this one can reach in 1, 2 and 3 steps.',
  },
  community: {
    name: 'Cluster number',
    meaning: 'The number of the cluster that this group is in; number 1 is the largest cluster.',
  },
} satisfies Shape<typeof reference>;

/** What is said of a fault: `where` is its place in the file, `id` what the entry calls itself. */
interface Fault {
  where: string;
  id: string | null;
  values: Record<string, string>;
}

const named = (id: string | null): string => (id === null ? '' : ` “${id}”`);

/** Faults of a network file, one sentence each: what is wrong, where, and what became of it. */
export const networkFaults = {
  title: (count: string) => `Parts of the network file at fault: ${count}. The rest is shown.`,
  invalid: ({ where, id }: Fault) => `${where}: the entry${named(id)} breaks a rule; not shown.`,
  'repeated-id': ({ where, id, values }: Fault) =>
    `${where}: the id${named(id)} is already used at ${values.other}; only the first is shown.`,
  'unknown-kind': ({ where, id, values }: Fault) =>
    `${where}: the group${named(id)} names the kind “${values.kind}”, which does not exist; not shown.`,
  'unknown-area': ({ where, id, values }: Fault) =>
    `${where}: the group${named(id)} names the area “${values.area}”, which does not exist; not shown.`,
  'unknown-parent': ({ where, id, values }: Fault) =>
    `${where}: the group${named(id)} names the parent “${values.parent}”, which does not exist; shown without one.`,
  'unknown-source': ({ where, id, values }: Fault) =>
    `${where}: the entry${named(id)} names the source “${values.source}”, which does not exist; not shown.`,
  'unknown-cell': ({ where, id }: Fault) =>
    `${where}: the group${named(id)} names a table cell that does not exist; shown without its origin.`,
  'unknown-end': ({ where, id, values }: Fault) =>
    `${where}: the tie${named(id)} ends at “${values.end}”, which does not exist; not shown.`,
  'lost-end': ({ where, id, values }: Fault) =>
    `${where}: the tie${named(id)} ends at “${values.end}”, which is at fault itself; not shown.`,
  loop: ({ where, id, values }: Fault) =>
    `${where}: the tie${named(id)} joins “${values.end}” to itself; not shown.`,
  'doubled-tie': ({ where, id, values }: Fault) =>
    `${where}: the tie${named(id)} repeats “${values.other}” (same pair, kind and direction); not shown.`,
  'wrong-step': ({ where, id }: Fault) =>
    `${where}: the tie${named(id)} joins levels that may not be joined directly; not shown.`,
  'wrong-role': ({ where, id }: Fault) =>
    `${where}: the role of the tie${named(id)} does not fit its two ends; not shown.`,
  'wrong-level': ({ where, id }: Fault) =>
    `${where}: the level of the group${named(id)} does not fit its line; not shown.`,
  'wrong-count': ({ where, id }: Fault) =>
    `${where}: the count of${named(id)} is no whole number; shown as not recorded.`,
  'stray-simulated': ({ where, id }: Fault) =>
    `${where}: the entry${named(id)} is simulated, but this network is not; not shown.`,
  'unmarked-simulated': ({ where, id }: Fault) =>
    `${where}: the entry${named(id)} is not marked as simulated, but this network is; shown as simulated.`,
  'long-quote': ({ where, id, values }: Fault) =>
    `${where}: the quotation of${named(id)} has more than ${values.most} words; shown without it.`,
};
