import * as z from 'zod/mini';
import { citedWork } from './cited';
import { GAPS_VERSION, gapObjectives, gapReadings, LEAST_RULE, MOST_RULE, MOST_UNITS } from './constants';
import { says } from './faults';
import { bilingual } from './text';

/** People or metres of a rule. Beyond these ends nothing can be meant, and what follows could not be written. */
const positive = z
  .number(says('is not a number'))
  .check(
    z.positive({ error: 'must be above 0', abort: true }),
    z.gte(LEAST_RULE, `must be at least ${LEAST_RULE}`),
    z.lte(MOST_RULE, `must be at most ${MOST_RULE}`),
  );

/**
 * How many units an area needs. `average`: the kecamatan's own, total need by total service; `threshold`: people in need
 * that one unit serves; `residents`: residents that one unit serves; `radius`: metres that one unit reaches.
 */
export const gapRule = z.discriminatedUnion(
  'type',
  [
    z.object({ type: z.literal('average') }),
    z.object({ type: z.literal('threshold'), peoplePerUnit: positive }),
    z.object({ type: z.literal('residents'), perUnit: positive }),
    z.object({ type: z.literal('radius'), metres: positive }),
  ],
  says('is none of average, threshold, residents and radius with their figure'),
);
export type GapRule = z.infer<typeof gapRule>;

const kinds = z
  .array(z.string(says('is not the id of a kind')), says('is not a list of ids of kinds'))
  .check(z.minLength(1, 'names no kind'));

/**
 * A question of a planner: a need (a sum of kinds, or `RESIDENTS` alone) against a service (a sum of kinds), the rule for
 * units required, and how many next units are asked for with what in view.
 */
export const gapQuestion = z.object(
  {
    need: kinds,
    supply: kinds,
    rule: gapRule,
    k: z.optional(
      z
        .int(says('is not a whole number'))
        .check(z.gte(0, 'must be at least 0'), z.lte(MOST_UNITS, `must be at most ${MOST_UNITS}`)),
    ),
    objective: z.optional(z.enum(gapObjectives, says('is neither max nor sum'))),
    unservedFirst: z.optional(z.boolean(says('is neither true nor false'))),
  },
  says('is not a question with "need", "supply" and "rule"'),
);
export type GapQuestion = z.infer<typeof gapQuestion>;

/** Units added to (positive) or taken from (negative) an area, by its code. */
export const unitChange = z.object({ area: z.string(), units: z.int() });
export type UnitChange = z.infer<typeof unitChange>;

/** Which service a need asks for, and why it is thought so; an assumption that a person may change. */
export const gapAsk = z.object({ need: z.string(), supply: z.array(z.string()), reason: bilingual });
export type GapAsk = z.infer<typeof gapAsk>;

/** A provision standard: one unit of a service for so many residents, or within so many metres. */
export const standard = z.object({
  supply: z.string(),
  residents: z.optional(z.number().check(z.positive())),
  metres: z.optional(z.number().check(z.positive())),
  source: z.string(),
  /** `text`: the figure was seen in the standard itself; `quoted`: in documents that quote it. */
  checked: z.enum(['text', 'quoted']),
});
export type Standard = z.infer<typeof standard>;

/** What gaps of a pack are judged by. Kept apart from the pack: read when the workspace first opens. */
export const gaps = z.object({
  format: z.literal('wahana-gaps'),
  version: z.literal(GAPS_VERSION),
  /** Id of the pack it belongs to. */
  pack: z.string(),
  sources: z.array(citedWork),
  standards: z.array(standard),
  /** Ready questions; the first is what the workspace opens on. */
  questions: z.array(z.object({ id: z.string(), title: bilingual, question: gapQuestion })),
  asks: z.array(gapAsk),
  /** What a reader must know to use standards rightly. */
  notes: z.array(bilingual),
});
export type Gaps = z.infer<typeof gaps>;

/** How the source is read where it leaves a choice. */
export const gapReading = z.enum(gapReadings);
export type { GapReading, GapObjective } from './constants';
