import type { GapArea, GapBadge, PeoplePerUnit } from '../domain/gaps/types';
import type { Formatter } from '../i18n/format';
import type { gaps as reference } from '../i18n/id/gaps';
import type { Shape } from '../i18n/shape';
import { RESIDENTS } from '../schema/constants';
import type { GapQuestion } from '../schema/gap';
import type { Pack } from '../schema/pack';
import type { Range } from '../schema/text';

/** Texts of coverage gaps in one language. */
export type GapTexts = Shape<typeof reference>;

/** What figures and names are written with. */
export interface GapWords {
  pack: Pack;
  t: GapTexts;
  format: Formatter;
}

/** Most decimals of an end that would round to nothing. */
const SMALLEST = 3;

/** Decimals of a rule's own figure, which is never rounded to another. */
export const RULE_DECIMALS = 3;

/** One figure; what rounds to nothing reads as less than the last decimal, for it is not nil. */
function endText(format: Formatter, value: number, decimals: number): string {
  const least = 10 ** -decimals;
  if (value > 0 && value < least) return `<${format.number(least, decimals)}`;
  return value === 0 ? '0' : format.number(value, decimals, true);
}

/** The end of a range; what would round to nothing has as many decimals as show it, since “0–<0,1” is hard to read. */
function rangeEndText(format: Formatter, value: number, decimals: number): string {
  let more = decimals;
  while (value > 0 && value < 10 ** -more && more < SMALLEST) more += 1;
  return endText(format, value, more);
}

/** A range with so many decimals as it stands in table, map and sentence: "5,5–12,5", "<0,1", "0–0,03", "0". */
export function figureText(format: Formatter, { low, high }: Range, decimals: number): string {
  const [from, to] = [endText(format, low, decimals), endText(format, high, decimals)];
  if (from === to) return from;
  return `${rangeEndText(format, low, decimals)}–${rangeEndText(format, high, decimals)}`;
}

/** Decimals of units required and short: a circle is whole, while the other rules keep units real. */
export function unitDecimals({ rule }: Pick<GapQuestion, 'rule'>): 0 | 1 {
  return rule.type === 'radius' ? 0 : 1;
}

/** What is short as it is printed; more units than required are nothing short. */
export function shortRange({ low, high }: Range): Range {
  return { low: Math.max(0, low), high: Math.max(0, high) };
}

/** What is short, in figures. */
export function shortText(format: Formatter, shortage: Range, decimals: number): string {
  return figureText(format, shortRange(shortage), decimals);
}

/** People per unit, "tanpa layanan" where there is none under any reading. */
export function perUnitText({ t, format }: GapWords, { low, high, unserved }: PeoplePerUnit): string {
  if (unserved === 'always') return t.unserved;
  if (low === null) return t.noData;
  if (unserved === 'possible') return `≥ ${format.number(low, 1, true)}`;
  return figureText(format, { low, high: high ?? low }, 1);
}

/** Whether there is a gap, in a word. By a radius enough units prove nothing, so the third badge says less. */
export function badgeText({ t }: Pick<GapWords, 't'>, { rule }: GapQuestion, badge: GapBadge): string {
  return rule.type === 'radius' && badge === 'tidak' ? t.badgeRadiusNone : t.badges[badge];
}

/** Ranks from best to worst: "1", "2–4". */
export function rankRangeText(format: Formatter, rank: GapArea['rank']): string {
  return rank ? format.range({ low: rank.best, high: rank.worst }) : '';
}

const isWhole = (pack: Pack, kinds: readonly string[]): boolean =>
  kinds.length === pack.opening.kinds.length && pack.opening.kinds.every((kind) => kinds.includes(kind));

/** The name of a need or service as it stands alone: the kind's, the whole's, or of a sum. */
export function kindsName({ pack, t, format }: GapWords, kinds: readonly string[]): string {
  if (kinds[0] === RESIDENTS) return t.residents;
  if (isWhole(pack, kinds) && kinds.length > 1) return t.allNeeds;
  const named = kinds.map((id) => pack.kinds.find((kind) => kind.id === id));
  if (named.length > 3) return t.sumOf(format.number(named.length));
  return named.map((kind, at) => (kind ? format.text(kind.short ?? kind.name) : kinds[at])).join(' + ');
}

/** What is counted of a need within a sentence: "PMKS", "jiwa", "keluarga fakir miskin". */
export function needNoun(words: GapWords, { need }: GapQuestion): string {
  const { t } = words;
  if (need[0] === RESIDENTS) return t.nouns.residents;
  return need.length === 1 ? t.nouns.within(kindsName(words, need)) : t.nouns.needs;
}

/** What is counted of a need as a word for the head of a column: "PMKS", "Keluarga". */
export function needUnit({ pack, t }: GapWords, { need }: GapQuestion): string {
  if (need[0] === RESIDENTS) return t.needColumn.residents;
  const only = need.length === 1 ? pack.kinds.find((kind) => kind.id === need[0]) : undefined;
  return t.needColumn[only?.unit ?? 'needs'];
}

/** A unit of a service within a sentence: "posyandu", "KUBE", "unit layanan". */
export function serviceNoun(words: GapWords, { supply }: GapQuestion): string {
  return supply.length === 1 ? words.t.nouns.within(kindsName(words, supply)) : words.t.nouns.units;
}

/** Name of an area by its code. */
export function areaName(pack: Pack, code: string): string {
  return pack.areas.find((area) => area.code === code)?.name ?? code;
}

/** Most decimals with which a factor is written so that its product can be followed. */
const MOST_DECIMALS = 4;

/**
 * Decimals with which a shortage has to be written for need times shortage to give the weight as it is printed, at both
 * ends; null where no number of them does, as where the ends of a range come from readings of their own.
 */
export function weightDecimals(need: Range, shortage: Range, weight: Range): number | null {
  const fits = (decimals: number, end: 'low' | 'high'): boolean => {
    const written = Number(Math.max(0, shortage[end]).toFixed(decimals));
    return Math.round(need[end] * written) === Math.round(weight[end]);
  };
  for (let decimals = 1; decimals <= MOST_DECIMALS; decimals += 1) {
    if (fits(decimals, 'low') && fits(decimals, 'high')) return decimals;
  }
  return null;
}
