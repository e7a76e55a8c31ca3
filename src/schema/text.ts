import * as z from 'zod/mini';

/** A text of the interface or of a pack in both languages: Indonesian first, English second. */
export const bilingual = z.object({ id: z.string(), en: z.string() });
export type Bilingual = z.infer<typeof bilingual>;

/** A closed range of counts; low equals high when the value is certain. */
export const range = z
  .object({ low: z.number(), high: z.number() })
  .check(z.refine((value) => value.low <= value.high, 'low exceeds high'));
export type Range = z.infer<typeof range>;
