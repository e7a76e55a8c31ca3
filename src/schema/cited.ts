import * as z from 'zod/mini';

/** A work cited by a file beside a pack, beyond the sources of the pack itself. */
export const citedWork = z.object({
  id: z.string(),
  citation: z.string(),
  short: z.string(),
  year: z.int(),
  url: z.optional(z.string()),
});
export type CitedWork = z.infer<typeof citedWork>;
