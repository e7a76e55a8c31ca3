import * as z from 'zod/mini';
import { LONGEST_NAME, LONGEST_NOTE, PROJECT_VERSION } from './constants';
import { says } from './faults';
import { gapAsk, gapQuestion, unitChange } from './gap';
import { safeId } from './ids';
import { story } from './story';

/** A line that a person has named something by: not blank, of a bounded length, without signs that cannot be seen. */
const givenName = z
  .string(says('is not a name'))
  .check(
    z.regex(/^[^\p{Cc}]*\S[^\p{Cc}]*$/u, says('is blank or holds signs that cannot be seen')),
    z.maxLength(LONGEST_NAME, `is longer than ${LONGEST_NAME} characters`),
  );

const moment = z.iso.datetime(says('is not a date and time in UTC'));

const isUnique = (list: readonly { id: string }[]): boolean =>
  new Set(list.map(({ id }) => id)).size === list.length;

/** What if: a question with units added to or taken from areas, under a name. It never touches the pack's data. */
export const scenario = z.strictObject({
  id: safeId,
  name: givenName,
  question: gapQuestion,
  changes: z.array(unitChange),
  /** What a person wants remembered with it; '' for nothing. */
  note: z
    .string(says('is not a note'))
    .check(z.maxLength(LONGEST_NOTE, `is longer than ${LONGEST_NOTE} characters`)),
});
export type Scenario = z.infer<typeof scenario>;

/** What a person adds to a pack. Nothing in it is unknown to this version, so that nothing is lost unseen. */
export const project = z.strictObject({
  format: z.literal('wahana-project', says('is not "wahana-project"')),
  version: z.literal(PROJECT_VERSION),
  id: safeId,
  /** Id of the pack that it belongs to. */
  pack: z.string(says('is not the id of a pack')),
  name: givenName,
  created: moment,
  changed: moment,
  scenarios: z
    .array(scenario, says('is not a list of scenarios'))
    .check(z.refine(isUnique, 'holds two scenarios of one id')),
  /** Which service each need asks for, as a person has it; null stands for the pack's own. */
  asks: z.nullable(z.array(gapAsk)),
  stories: z
    .array(story, says('is not a list of stories'))
    .check(z.refine(isUnique, 'holds two stories of one id')),
});
export type Project = z.infer<typeof project>;

/** What of a name can be kept: without signs that cannot be seen, blanks at its ends and what is too long; '' if nothing. */
export function nameFrom(text: string): string {
  const line = text.replace(/\p{Cc}+/gu, ' ').trim();
  // A sign of two halves is not cut in the middle.
  return line
    .slice(0, LONGEST_NAME)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
}
