import * as z from 'zod/mini';
import { bilingual, range } from './text';

/**
 * How a cell is known. `printed`: its row prints every column; `forced`: every placement of the row agrees;
 * `proved`: the trusted totals leave one value; `open`: several values remain; `edited`: a person replaced it;
 * `not-collected`: nobody counted it, which is neither nil nor a lost blank.
 */
export const basis = z.enum(['printed', 'forced', 'proved', 'open', 'edited', 'not-collected']);
export type Basis = z.infer<typeof basis>;

/** Which printed totals of a table are taken as true when its rows are read back. */
export const trust = z.object({ rows: z.boolean(), columns: z.boolean(), grand: z.boolean() });
export type Trust = z.infer<typeof trust>;

/**
 * One row of a printed table with its cells read back. Every array of cells has one entry a column of the table.
 * `low` and `high` are null where the cell was not collected. `values` lists an open cell's possible values in rising
 * order and is empty for a cell with one value. `origins` lists, per cell, the token indices that may stand there,
 * LOST_BLANK where the print may have lost a blank, and LOST_NUMBER where a trusted row total leaves a lost number; it is
 * empty where the row prints every column, since there a cell's token has the cell's own index. A token is null where
 * nobody counted; its row prints every column.
 */
export const tableRow = z.object({
  kind: z.string(),
  printedNumber: z.nullable(z.int()),
  label: z.string(),
  tokens: z.array(z.nullable(z.string())),
  printedTotal: z.nullable(z.int()),
  mended: z.optional(bilingual),
  low: z.array(z.nullable(z.number())),
  high: z.array(z.nullable(z.number())),
  basis: z.array(basis),
  values: z.array(z.array(z.number())),
  origins: z.array(z.array(z.int())),
});
export type TableRow = z.infer<typeof tableRow>;

/** A printed table: its columns are areas (joined by code), its rows are kinds. */
export const table = z.object({
  id: z.string(),
  title: bilingual,
  printedTitle: z.string(),
  year: z.int(),
  source: z.string(),
  section: z.string(),
  trust,
  trustReason: bilingual,
  columns: z.array(z.object({ area: z.string(), printed: z.string() })),
  rows: z.array(tableRow),
  columnTotals: z.nullable(z.array(z.int())),
  grandTotal: z.nullable(z.int()),
  announcedKinds: z.optional(z.int()),
  /** Number of placements that meet the trusted totals; a decimal string past 2^53; null when it is not exact. */
  solutions: z.nullable(z.union([z.int(), z.string()])),
  exact: z.boolean(),
});
export type Table = z.infer<typeof table>;

/** A place in the source: a row, cell, column total or grand total of a table, or a statement of the prose. */
export const place = z.object({
  table: z.optional(z.string()),
  /** A kind id, or absent for the row of totals. */
  row: z.optional(z.string()),
  /** A column index, or absent for the column of totals. */
  column: z.optional(z.int()),
  statement: z.optional(z.string()),
});
export type Place = z.infer<typeof place>;

export const contradictionKind = z.enum([
  'row-total',
  'column-totals',
  'grand-total',
  'kind-count',
  'prose',
  'percentage',
  'spelling',
]);

/**
 * One disagreement of the source with itself. `printed` and `computed` are what stands and what the rest gives;
 * `difference` is printed minus computed where both are numbers. What the product uses and why stands
 * in the study beside the pack (`explanation`). Severity follows
 * a rule: `serious` where a printed total of a table fails, `note` for spellings and shares that differ by rounding
 * alone, `moderate` for the rest.
 */
export const contradiction = z.object({
  id: z.string(),
  kind: contradictionKind,
  severity: z.enum(['serious', 'moderate', 'note']),
  where: z.array(place),
  printed: z.union([z.number(), z.string()]),
  computed: z.union([z.number(), z.string(), range]),
  difference: z.nullable(z.number()),
  title: bilingual,
  /** Other disagreements that explain this one. */
  see: z.optional(z.array(z.string())),
});
export type Contradiction = z.infer<typeof contradiction>;
