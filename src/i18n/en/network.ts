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

/** What stands beside an opened node, for groups that nobody can be sure of. */
export const networkOpening = {
  perhaps: (count: string) => `perhaps up to ${count} more`,
  unrecorded: 'number not recorded',
};
