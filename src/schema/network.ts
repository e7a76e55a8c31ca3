import * as z from 'zod/mini';
import { NETWORK_VERSION, groupRoles, levels, lines, tieDirections, tieKinds, tieRoles } from './constants';
import { citedWork } from './cited';
import { shape } from './pack';
import { bilingual, range } from './text';
import { cellReference } from './view';

/** A sentence about a group and the source that says it; `statement` is its id in the study beside the pack. */
const said = z.object({ text: bilingual, source: z.string(), statement: z.optional(z.string()) });

/** What is known of a group in the five aspects of the study; an aspect that is absent was not recorded. */
export const aspects = z.object({
  identity: z.optional(z.array(said)),
  membership: z.optional(z.array(said)),
  resources: z.optional(z.array(said)),
  programme: z.optional(z.array(said)),
  network: z.optional(z.array(said)),
});
export type Aspects = z.infer<typeof aspects>;

/**
 * A kind of group as it is drawn. `pack` kinds bear the id of a kind of the pack; the others (tiers of government and of the family welfare movement)
 * exist in the network alone.
 */
export const groupKind = z.object({
  id: z.string(),
  name: bilingual,
  short: z.optional(bilingual),
  shape,
  aspects: z.optional(aspects),
});
export type GroupKind = z.infer<typeof groupKind>;

/**
 * A node of the network. `area` is null for what belongs to no single area. `line` is the parallel line that a tier
 * belongs to, if any. `count` is how many groups a node stands for: null where that was not recorded, absent for a single
 * group. `cell` is where the count is printed. `parent` is the node that a numbered group was opened from.
 */
export const group = z.object({
  id: z.string(),
  role: z.enum(groupRoles),
  kind: z.string(),
  name: bilingual,
  area: z.nullable(z.string()),
  level: z.enum(levels),
  line: z.nullable(z.enum(lines)),
  count: z.optional(z.nullable(range)),
  cell: z.optional(cellReference),
  parent: z.optional(z.string()),
  aspects: z.optional(aspects),
  simulated: z.optional(z.literal(true)),
});
export type Group = z.infer<typeof group>;

/**
 * A tie between two groups. How it is known is its `kind`, why is its `evidence`, from where is its `source`; `quote` is a
 * marked quotation of at most 25 words. A tie of role `member` joins a kind to a named network whose members are not
 * known, and is traversed by no measure.
 */
export const tie = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  kind: z.enum(tieKinds),
  direction: z.enum(tieDirections),
  role: z.enum(tieRoles),
  evidence: bilingual,
  source: z.string(),
  section: z.optional(z.string()),
  quote: z.optional(z.string()),
  simulated: z.optional(z.literal(true)),
});
export type Tie = z.infer<typeof tie>;

/** A figure about the whole network that the source states without saying which groups it is about. */
export const networkTotal = z.object({
  id: z.string(),
  text: bilingual,
  value: z.int(),
  whole: z.int(),
  source: z.string(),
  section: z.string(),
  quote: z.optional(z.string()),
});
export type NetworkTotal = z.infer<typeof networkTotal>;

/** The groups of a pack and how they are tied. Kept apart from the pack: read when a network is first shown. */
export const network = z.object({
  format: z.literal('wahana-network'),
  version: z.literal(NETWORK_VERSION),
  /** Id of the pack it belongs to. */
  pack: z.string(),
  title: bilingual,
  simulated: z.boolean(),
  /** What the generator of a simulated network started from. */
  seed: z.optional(z.int()),
  kinds: z.array(groupKind),
  groups: z.array(group),
  ties: z.array(tie),
  totals: z.array(networkTotal),
  sources: z.array(citedWork),
  /** What a reader must know to read the picture rightly. */
  notes: z.array(bilingual),
});
export type Network = z.infer<typeof network>;

/** The frame of a network, its lists unread, so that one faulty entry does not cost the rest. */
export const networkFrame = z.extend(network, {
  kinds: z.array(z.unknown()),
  groups: z.array(z.unknown()),
  ties: z.array(z.unknown()),
  totals: z.array(z.unknown()),
  sources: z.array(z.unknown()),
});
export type NetworkFrame = z.infer<typeof networkFrame>;
