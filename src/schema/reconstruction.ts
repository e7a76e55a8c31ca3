import * as z from 'zod/mini';

const total = z.int().check(z.gte(0));

/** Which totals a table to be read back trusts; every one that is given where left out. */
const trusted = z.union([
  z.strictObject({
    rows: z.optional(z.boolean()),
    columns: z.optional(z.boolean()),
    grand: z.optional(z.boolean()),
  }),
  z.array(z.enum(['rows', 'columns', 'grand'])),
]);

/** A printed table as the command `reconstruct` and the pack build take it. */
export const reconstructionInput = z.object({
  columns: z.union([z.int().check(z.gte(1)), z.array(z.string()).check(z.minLength(1))]),
  rows: z.array(
    z.object({
      id: z.string(),
      tokens: z.array(z.string().check(z.regex(/^(-|\d{1,15})$/))),
      printedTotal: z.optional(z.nullable(total)),
    }),
  ),
  columnTotals: z.optional(z.nullable(z.array(total))),
  grandTotal: z.optional(z.nullable(total)),
  trust: z.optional(trusted),
});
export type ReconstructionInput = z.infer<typeof reconstructionInput>;
