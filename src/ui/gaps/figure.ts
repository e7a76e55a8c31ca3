import { parseNumber } from '../../i18n/parse';
import type { Language } from '../../schema/constants';

/** A figure of an area in the ranking. */
export type GapFigure = 'need' | 'supply' | 'required' | 'shortage' | 'weight';

/** Why a typed figure cannot be used; the interface has one sentence for each. */
export type FigureProblem = 'empty' | 'not-number' | 'not-positive' | 'fraction' | 'too-large';

/** Greatest figure of a rule, people or metres. */
export const MOST_FIGURE = 1_000_000;

/** Reads a whole number above 0 as a person of a language types it, or says why it is none. */
export function readFigure(
  text: string,
  language: Language,
  most = MOST_FIGURE,
): { value: number } | { problem: FigureProblem } {
  if (text.trim() === '') return { problem: 'empty' };
  const value = parseNumber(text, language);
  if (Number.isNaN(value)) return { problem: 'not-number' };
  if (value <= 0) return { problem: 'not-positive' };
  if (!Number.isInteger(value)) return { problem: 'fraction' };
  return value > most ? { problem: 'too-large' } : { value };
}
