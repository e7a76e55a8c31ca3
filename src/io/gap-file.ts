import type { GapAsked } from '../domain/gaps/types';
import type { GapRule } from '../schema/gap';
import { RULE_DECIMALS, kindsName } from './gap-text';
import type { GapWords } from './gap-text';
import { plainName } from './save';

function rulePart({ t, format }: GapWords, rule: GapRule): string {
  const { rules } = t.files;
  if (rule.type === 'threshold') return rules.threshold(format.number(rule.peoplePerUnit, RULE_DECIMALS));
  if (rule.type === 'residents') return rules.residents(format.number(rule.perUnit, RULE_DECIMALS));
  return rule.type === 'radius' ? rules.radius(format.number(rule.metres, RULE_DECIMALS)) : rules.average;
}

/**
 * What a file's name says of the question that it answers: "celah-posyandu-rata-rata", with the need where that is not the
 * whole, and the reading and the what-if where there are such.
 *
 * @param what what the file holds, as a word: a gap, a map of gaps
 */
export function gapFilePart(words: GapWords, what: string, { question, reading, changes }: GapAsked): string {
  const { t } = words;
  const need = kindsName(words, question.need);
  return [
    what,
    ...(need === t.allNeeds ? [] : [need]),
    kindsName(words, question.supply),
    rulePart(words, question.rule),
    ...(reading && reading !== 'cells' ? [t.readings.names[reading]] : []),
    ...(changes && changes.length > 0 ? [t.whatIf.title] : []),
  ]
    .map(plainName)
    .filter(Boolean)
    .join('-');
}
