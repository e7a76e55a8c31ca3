import * as z from 'zod/mini';
import { bilingual } from './text';

/** The study format this build reads. */
export const STUDY_VERSION = 1;

/**
 * Something else that the source states, as data with its place in the text. `quote` is a marked quotation of at most
 * 25 words. `items` are its figures; `share` is a printed percentage; `chart` says how to draw them, if at all.
 * `whole` is the printed number that the items are parts of: what they leave over is not accounted for by the source.
 * `bound` marks a value that is no count but a limit: `above` it, or `most` so many.
 */
export const statement = z.object({
  id: z.string(),
  topic: z.enum([
    'membership',
    'board',
    'age',
    'schooling',
    'size',
    'origin',
    'purpose',
    'funding',
    'activity',
    'value',
    'benefit',
    'coaching',
    'network',
    'respondents',
    'territory',
    'history',
    'access',
    'poverty',
    'count',
    'advice',
    'method',
  ]),
  title: bilingual,
  text: bilingual,
  items: z.array(
    z.object({
      label: bilingual,
      value: z.nullable(z.number()),
      unit: z.optional(bilingual),
      share: z.optional(z.number()),
      bound: z.optional(z.enum(['above', 'most'])),
    }),
  ),
  whole: z.optional(z.number().check(z.positive())),
  chart: z.enum(['bars', 'whole', 'order', 'list', 'figure']),
  source: z.string(),
  section: z.string(),
  quote: z.optional(z.string()),
});
export type Statement = z.infer<typeof statement>;

/** The study's chart redrawn: boxes on a grid, arrows with how far each can be read from the text. */
export const diagram = z.object({
  id: z.string(),
  title: bilingual,
  printedTitle: z.string(),
  source: z.string(),
  section: z.string(),
  note: bilingual,
  columns: z.int(),
  boxes: z.array(
    z.object({
      id: z.string(),
      text: bilingual,
      row: z.int(),
      column: z.int(),
      span: z.int(),
    }),
  ),
  /** `printed`: the text keeps the arrow; `layout`: it is read from where the boxes stand. */
  arrows: z.array(z.object({ from: z.string(), to: z.string(), reading: z.enum(['printed', 'layout']) })),
});
export type Diagram = z.infer<typeof diagram>;

/** What the product uses where the source contradicts itself, and why; `id` is that of the contradiction. */
export const explanation = z.object({ id: z.string(), use: bilingual, why: bilingual });
export type Explanation = z.infer<typeof explanation>;

/** What else the source of a pack states. Kept apart from the pack so that the map's first load stays small. */
export const study = z.object({
  format: z.literal('wahana-study'),
  version: z.literal(STUDY_VERSION),
  /** Id of the pack it belongs to. */
  pack: z.string(),
  statements: z.array(statement),
  explanations: z.array(explanation),
  diagram: z.nullable(diagram),
});
export type Study = z.infer<typeof study>;
