import type { UnsureClasses } from '../domain/gaps/encode';
import type { GapAnswer, GapArea, GapAsked, GapClass } from '../domain/gaps/types';
import type { gapMap as reference } from '../i18n/id/gap-map';
import type { Shape } from '../i18n/shape';
import type { GapQuestion } from '../schema/gap';
import { areaName, badgeText, figureText, needNoun, serviceNoun, shortText, unitDecimals } from './gap-text';
import type { GapWords } from './gap-text';

/** Texts of the map of coverage gaps in one language. */
export type GapMapTexts = Shape<typeof reference>;

/** What the map of coverage gaps is written with. */
export interface GapMapWords extends GapWords {
  m: GapMapTexts;
}

/** The line under the name of an area: units there of units required, "2 dari 10,0". */
export function gapValueText(
  { m, t, format }: GapMapWords,
  { question }: Pick<GapAsked, 'question'>,
  { supply, required }: GapArea,
): string {
  if (!supply) return t.noData;
  const have = figureText(format, supply, 0);
  return required ? m.value(have, figureText(format, required, unitDecimals(question))) : m.haveOnly(have);
}

/** Letters of classes as a choice: "A atau B". */
export function classList({ format }: GapWords, classes: readonly GapClass[]): string {
  return format.list([...classes], 'or');
}

/** Whether a radius leaves open whether there is a gap, and not only whether need is high. */
function isPossibleGap({ rule }: GapQuestion, { classes }: UnsureClasses): boolean {
  const isShort = (one: GapClass): boolean => one === 'A' || one === 'C';
  return rule.type === 'radius' && classes.some(isShort) && !classes.every(isShort);
}

/**
 * How many areas are of several classes, and why: readings disagree, or nothing proves what their number of units says.
 * By a radius the two are told apart by what they say of a gap.
 */
export function unsureText(
  words: GapMapWords,
  { question }: Pick<GapAsked, 'question'>,
  one: UnsureClasses,
): string {
  const { m, format } = words;
  const figure = format.number(one.count);
  if (one.unproven) return m.unproven(one.letters, figure);
  const letters = classList(words, one.classes);
  return isPossibleGap(question, one) ? m.possible(letters, figure) : m.unsure(letters, figure);
}

/** The same for all such areas together, where there is no room for more. */
export function unsureTitle(
  { m }: GapMapWords,
  { question }: Pick<GapAsked, 'question'>,
  one: UnsureClasses,
): string {
  if (one.unproven) return m.unprovenTitle;
  return isPossibleGap(question, one) ? m.possibleTitle : m.unsureTitle;
}

/** One area in sentences with its class, figures and badge: what the tooltip and a screen reader say. */
export function gapAreaSentence(words: GapMapWords, { question }: GapAsked, row: GapArea): string {
  const { pack, m, t, format } = words;
  const { sentence } = m;
  const [only] = row.classes;
  let sure = sentence.none;
  if (only && row.classes.length > 1)
    sure = (row.unproven ? sentence.unproven : sentence.unsure)(classList(words, row.classes));
  else if (only) sure = sentence.sure(only, m.words[only]);
  const service = serviceNoun(words, question);
  const decimals = unitDecimals(question);
  const need = row.need ? figureText(format, row.need, 0) : t.noData;
  const have = row.supply ? figureText(format, row.supply, 0) : t.noData;
  const units =
    row.required && row.shortage
      ? sentence.units(
          have,
          figureText(format, row.required, decimals),
          shortText(format, row.shortage, decimals),
          service,
        )
      : sentence.have(have, service);
  const badge = row.badge ? sentence.badge(badgeText(words, question, row.badge).toLocaleLowerCase()) : null;
  return [
    `${areaName(pack, row.area)}: ${sure}`,
    `${sentence.need(need, needNoun(words, question))}; ${units}`,
    ...(badge ? [badge] : []),
  ]
    .map((part) => `${part}.`)
    .join(' ');
}

/** The threshold of high need in words; null where there is none. */
export function thresholdText({ m, format }: GapMapWords, { meanNeed }: GapAnswer): string | null {
  return meanNeed && m.threshold(figureText(format, meanNeed, Number.isInteger(meanNeed.low) ? 0 : 1));
}
