import * as z from 'zod/mini';
import { says, shown } from './faults';

const WHOLE = 'is not a whole number from 0 to 9007199254740991';
const total = z.int(says(WHOLE)).check(z.gte(0, says(WHOLE)));

const TOKEN = 'is neither "-" nor a whole number in quotes without separators';
const token = z.string(says(TOKEN)).check(
  z.regex(/^(?:-|\d+)$/, { ...says(TOKEN), abort: true }),
  z.refine((text) => text === '-' || Number.isSafeInteger(Number(text)), says('is past 9007199254740991')),
);

const WORDS = ['rows', 'columns', 'grand'];

/** What is wrong with a trust setting: a word that no total has, a value that is not true or false, or its form. */
function trustFault({ input }: { input?: unknown }): string {
  if (typeof input !== 'object' || input === null) {
    return `${shown(input)} is neither a list of "rows", "columns", "grand" nor an object of them`;
  }
  const words: unknown[] = Array.isArray(input) ? input : Object.keys(input);
  const unknown = words.filter((word) => !WORDS.includes(word as string));
  if (unknown.length > 0) return `${unknown.map(shown).join(', ')} is none of "rows", "columns", "grand"`;
  const [word, value] = Object.entries(input).find((entry) => typeof entry[1] !== 'boolean') ?? [];
  return `"${word}": ${shown(value)} is neither true nor false`;
}

const yesOrNo = z.optional(z.boolean());

/** Which totals a table to be read back trusts; every one that is given where left out. */
const trusted = z.union(
  [
    z.strictObject({ rows: yesOrNo, columns: yesOrNo, grand: yesOrNo }, { error: trustFault }),
    z.array(z.enum(['rows', 'columns', 'grand'])),
  ],
  { error: trustFault },
);

const COLUMNS = says('is neither a list of column names nor a whole number of at least 1');

/** A printed table as the command `reconstruct` and the pack build take it. Keys it does not know are let pass. */
export const reconstructionInput = z.object(
  {
    columns: z.union(
      [z.int().check(z.gte(1, COLUMNS)), z.array(z.string()).check(z.minLength(1, COLUMNS))],
      COLUMNS,
    ),
    rows: z.array(
      z.object(
        {
          id: z.string(says('is not text')).check(z.minLength(1, says('is empty'))),
          tokens: z.array(token, says('is not a list of tokens')),
          printedTotal: z.optional(z.nullable(total)),
        },
        says('is not a row with "id" and "tokens"'),
      ),
      says('is not a list of rows'),
    ),
    columnTotals: z.optional(z.nullable(z.array(total, says('is not a list of totals')))),
    grandTotal: z.optional(z.nullable(total)),
    trust: z.optional(z.nullable(trusted)),
  },
  says('is not a table with "columns" and "rows"'),
);

/** The bare outline of such a table: enough to check its parts against one another when some of them are malformed. */
export const reconstructionOutline = z.object({
  columns: z.union([z.int().check(z.gte(1)), z.array(z.unknown()).check(z.minLength(1))]),
  rows: z.array(z.object({ id: z.string(), tokens: z.array(z.unknown()) })),
  columnTotals: z.optional(z.nullable(z.array(z.unknown()))),
});
export type ReconstructionOutline = z.infer<typeof reconstructionOutline>;
export type ReconstructionInput = z.infer<typeof reconstructionInput>;
