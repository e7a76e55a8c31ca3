import type { FigureForm } from '../domain/story/figures';
import type { Formatter } from '../i18n/format';
import type { story as reference } from '../i18n/id/story';
import type { Shape } from '../i18n/shape';
import type { Pack } from '../schema/pack';
import type { FigureEnds, FigureQuery, SceneText } from '../schema/story';
import type { Study } from '../schema/study';
import { areaName, kindsName, needNoun, serviceNoun } from './gap-text';
import type { GapWords } from './gap-text';

/** Texts of stories in one language. */
export type StoryTexts = Shape<typeof reference>;

/** Real numbers from here on are written without decimals. */
const LARGE = 100;

function endText(format: Formatter, form: FigureForm, value: number): string {
  if (form === 'share') {
    const whole = format.percent(value, 0);
    // A part that is not the whole never reads as all or nothing of it.
    const isRounded = value > 0 && value < 1 && (value < 0.005 || value >= 0.995);
    return isRounded ? format.percent(value, 1) : whole;
  }
  if (form === 'count') return format.number(value);
  return Math.abs(value) >= LARGE || Number.isInteger(value)
    ? format.number(value)
    : format.number(value, 1, true);
}

/** A figure as it stands in a caption: "1.427", "0–7", "94%"; with nothing to divide by at its high end "≥ 12". */
export function figureEndsText(format: Formatter, form: FigureForm, ends: FigureEnds, none: string): string {
  const { low, high } = ends;
  if (low === null) return none;
  const from = endText(format, form, low);
  if (high === null) return `≥ ${from}`;
  const to = endText(format, form, high);
  return from === to ? from : `${from.replace('%', '')}–${to}`;
}

/** A text in the language of the formatter, or in the other where it is blank there. */
export function textOf(format: Formatter, text: SceneText): string {
  return format.text(text).trim() || text.id.trim() || text.en.trim();
}

/** Whether a text is written in the other language only. */
export function isBorrowed(format: Formatter, text: SceneText): boolean {
  return format.text(text).trim() === '' && textOf(format, text) !== '';
}

/** What a figure is of, in words: "PMKS, Masumpu", "PMKS per posyandu, Masumpu". */
export function figureName(
  { pack, t, format, study }: { pack: Pack; t: StoryTexts; format: Formatter; study: Study | null },
  gap: GapWords,
  of: FigureQuery,
): string {
  const within = (areas: readonly string[]): string =>
    areas.length === 0 ? pack.place.short : format.list(areas.map((area) => areaName(pack, area)));
  switch (of.type) {
    case 'layer':
      return t.names[of.measure](kindsName(gap, of.kinds), within(of.areas));
    case 'share':
      return t.names.share(kindsName(gap, of.kinds), within(of.areas));
    case 'gap': {
      const words = [needNoun(gap, of.question), serviceNoun(gap, of.question)] as const;
      return t.names.gap[of.part](...words, areaName(pack, of.area));
    }
    case 'statement': {
      const item = study?.statements.find(({ id }) => id === of.statement)?.items[of.item];
      return item ? format.text(item.label) : of.statement;
    }
  }
}
