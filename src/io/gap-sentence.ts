import type { GapAnswer, GapArea, GapAsked } from '../domain/gaps/types';
import { gaps as english } from '../i18n/en/gaps';
import { createFormatter } from '../i18n/format';
import { gaps as indonesian } from '../i18n/id/gaps';
import type { Pack } from '../schema/pack';
import type { Bilingual } from '../schema/text';
import { RULE_DECIMALS, areaName, needNoun, serviceNoun, shortText, unitDecimals } from './gap-text';
import type { GapWords } from './gap-text';

/** Most areas that a sentence names; more are counted. */
const MOST_NAMED = 4;

function named({ pack, t, format }: GapWords, areas: readonly GapArea[], others = false): string {
  const counted = others ? t.sentence.others : t.sentence.areas;
  if (areas.length > MOST_NAMED) return counted(format.number(areas.length), format.text(pack.areaTerm));
  return format.list(areas.map(({ area }) => areaName(pack, area)));
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** The rule for units required as a sentence ends with it: "terhadap rata-rata kecamatan". */
export function ruleText(words: GapWords, { question }: GapAsked): string {
  const { pack, t, format } = words;
  const { rules } = t.sentence;
  const { rule } = question;
  if (rule.type === 'average') return rules.average(format.text(pack.place.level).toLocaleLowerCase());
  if (rule.type === 'threshold')
    return rules.threshold(format.number(rule.peoplePerUnit, RULE_DECIMALS), needNoun(words, question));
  return rule.type === 'residents'
    ? rules.residents(format.number(rule.perUnit, RULE_DECIMALS))
    : rules.radius(format.number(rule.metres, RULE_DECIMALS));
}

/** Who is short, surely and possibly. */
function finding(words: GapWords, asked: GapAsked, { areas, total }: GapAnswer): string {
  const { pack, t, format } = words;
  const { sentence } = t;
  const service = serviceNoun(words, asked.question);
  const rule = ruleText(words, asked);
  const heaviest = (one: GapArea, other: GapArea) =>
    (other.weight?.high ?? 0) - (one.weight?.high ?? 0) || (other.weight?.low ?? 0) - (one.weight?.low ?? 0);
  const certain = areas.filter(({ badge }) => badge === 'pasti').sort(heaviest);
  const possible = areas.filter(({ badge }) => badge === 'mungkin').sort(heaviest);
  if (certain.length === 0 && possible.length === 0) {
    const none = asked.question.rule.type === 'radius' ? sentence.noneProven : sentence.none;
    return none(format.text(pack.areaTerm), service, rule);
  }
  if (certain.length === 0)
    return `${capital(sentence.possible(named(words, possible), service, rule))}. ${sentence.noneCertain}`;
  const carried = certain.reduce(
    (sum, { need }) => ({ low: sum.low + (need?.low ?? 0), high: sum.high + (need?.high ?? 0) }),
    { low: 0, high: 0 },
  );
  const share = total.need
    ? sentence.carries(format.range(carried), format.range(total.need), needNoun(words, asked.question))
    : '';
  const first = `${capital(sentence.certain(named(words, certain), service, rule))}${share}.`;
  return possible.length > 0
    ? `${first} ${capital(sentence.alsoPossible(named(words, possible, true)))}.`
    : first;
}

/** Which is first, and which may change places with another. */
function order(words: GapWords, asked: GapAsked, { areas }: GapAnswer): string[] {
  const { pack, t, format } = words;
  const { sentence } = t;
  const short = areas.filter(({ weight }) => weight !== null && weight.high > 0);
  const first = short.filter(({ rank }) => rank?.worst === 1);
  const swapping = short.filter(({ rank }) => rank && rank.best < rank.worst);
  const said: string[] = [];
  const [only] = first;
  if (only?.need && only.shortage && first.length === 1) {
    const need = `${format.range(only.need)} ${needNoun(words, asked.question)}`;
    const shortage = shortText(format, only.shortage, unitDecimals(asked.question));
    const say = swapping.length > 0 ? sentence.first : sentence.top;
    said.push(say(areaName(pack, only.area), shortage, serviceNoun(words, asked.question), need));
  }
  if (swapping.length > 0)
    said.push(swapping.length === areas.length ? sentence.allSwap : sentence.swap(named(words, swapping)));
  return said;
}

/**
 * The finding of an answer with its doubt in one language: what stands under the table, what a screen reader says, and the note
 * of a story.
 */
export function gapSentenceIn(words: GapWords, asked: GapAsked, answer: GapAnswer): string {
  const { sentence, problems } = words.t;
  if (answer.problem) return problems[answer.problem];
  const { reading = 'cells', changes = [] } = asked;
  const said = [finding(words, asked, answer), ...order(words, asked, answer)];
  if (!answer.exact && (reading === 'cells' || reading === 'printed')) said.push(sentence.notExact);
  const before = [
    ...(changes.length > 0 ? [sentence.scenario] : []),
    ...(reading === 'cells' ? [] : [sentence.reading[reading]]),
  ];
  return `${before.join('')}${said.join(' ')}`;
}

/** What is said of gaps in both languages, whatever the page speaks. */
export function inBoth(pack: Pack, say: (words: GapWords) => string): Bilingual {
  return {
    id: say({ pack, t: indonesian, format: createFormatter('id') }),
    en: say({ pack, t: english, format: createFormatter('en') }),
  };
}

/** The sentence of an answer in both languages. */
export function gapSentence(pack: Pack, asked: GapAsked, answer: GapAnswer): Bilingual {
  return inBoth(pack, (words) => gapSentenceIn(words, asked, answer));
}
