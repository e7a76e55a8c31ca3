import type { GapAnswer } from '../../domain/gaps/types';
import { figureText, perUnitText, unitDecimals } from '../../io/gap-text';
import type { GapWords } from '../../io/gap-text';
import type { GapQuestion } from '../../schema/gap';
import type { Range } from '../../schema/text';

/** Whether a change helps: less of every measure here is better. */
export type Turn = 'better' | 'worse' | 'same';

/** One measure of an answer, told as text and as a range to compare by. */
export interface Measured {
  label: string;
  text: string;
  value: Range | null;
  /** Decimals of its figures, and so of a difference, which is told in the same unit. */
  decimals: 0 | 1 | 2;
}

/** What is compared before and after, and between scenarios (methods 3). */
export function measuresOf(
  words: GapWords,
  unit: string,
  question: Pick<GapQuestion, 'rule'>,
  { largestRatio, total, hoover, badges }: GapAnswer,
): Measured[] {
  const { t, format, pack } = words;
  const w = t.whatIf;
  const text = (range: Range | null, decimals: number) =>
    range ? figureText(format, range, decimals) : t.noData;
  const { low, high } = largestRatio;
  const largest = low !== null && high !== null ? { low, high } : null;
  const certain = { low: badges.pasti, high: badges.pasti };
  return [
    { label: w.largest(unit), text: perUnitText(words, largestRatio), value: largest, decimals: 1 },
    {
      label: w.shortage(format.text(pack.place.level).toLowerCase()),
      text: text(total.shortage, unitDecimals(question)),
      value: total.shortage,
      decimals: unitDecimals(question),
    },
    { label: w.weight, text: text(total.weight, 0), value: total.weight, decimals: 0 },
    { label: w.hoover, text: text(hoover, 2), value: hoover, decimals: 2 },
    { label: w.badges, text: format.number(badges.pasti), value: certain, decimals: 0 },
  ];
}

/** Less than this is no more than rounding. */
const NOTHING = 1e-9;

/** How a measure differs from what it was: a word or a number, and whether that helps. */
export function differenceOf(
  { t, format }: GapWords,
  before: Measured,
  after: Measured,
): { text: string; turn: Turn } {
  const w = t.whatIf;
  const [was, is] = [before.value, after.value];
  if (!was || !is) {
    if (before.text === after.text) return { text: w.same, turn: 'same' };
    // From no service to some, or the other way.
    return was ? { text: w.rises, turn: 'worse' } : { text: w.falls, turn: 'better' };
  }
  const [low, high] = [is.low - was.low, is.high - was.high];
  if (Math.abs(low) < NOTHING && Math.abs(high) < NOTHING) return { text: w.same, turn: 'same' };
  const turn: Turn =
    low <= NOTHING && high <= NOTHING ? 'better' : low >= -NOTHING && high >= -NOTHING ? 'worse' : 'same';
  const one = Math.abs(low - high) < NOTHING;
  if (one) return { text: format.signed(low, before.decimals, true), turn };
  if (turn === 'same') return { text: `${w.falls}/${w.rises}`, turn };
  return { text: turn === 'better' ? w.falls : w.rises, turn };
}
