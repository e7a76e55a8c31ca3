import type { Theme } from '../schema/view';
import type { Measure } from './types';

/** Sizes of the writing on the graph, in pixels. */
export interface Lettering {
  /** Names of nodes. */
  name: number;
  /** Names of bands and areas. */
  guide: number;
  /** Numbers in nodes. */
  count: number;
  weight: number;
  halo: number;
}

const FAMILY = "'Atkinson Hyperlegible Next', system-ui, sans-serif";
/** Height of a line as a share of the letter size. */
export const LINE = 1.18;

/** Lettering of a theme. Words of weight 600 and more are never smaller than 11.5 px. */
export function letteringOf(theme: Theme): Lettering {
  if (theme === 'projector') return { name: 20, guide: 20, count: 20, weight: 700, halo: 5 };
  return { name: 12.5, guide: 12.5, count: 12, weight: 600, halo: 3 };
}

/** The family of all writing, as the drawing library takes it. */
export const fontFamily = FAMILY.replaceAll("'", '');

/** The CSS font of a line on the graph. */
export function fontOf(weight: number, size: number, italic = false): string {
  return `${italic ? 'italic ' : ''}${weight} ${size}px ${FAMILY}`;
}

/** Width of a line with the slack that letters drawn on whole pixels need. */
export function lineWidth(measure: Measure, text: string, weight: number, size: number): number {
  return measure(text, fontOf(weight, size)) * 1.03 + 2;
}

/** Measures by a canvas, remembering every answer; `forget` empties the memory once web fonts have arrived. */
export function createMeasure(): { measure: Measure; forget: () => void } {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  const measure: Measure = (text, font) => {
    const key = `${font}|${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (!context) return text.length * 7;
    context.font = font;
    const { width } = context.measureText(text);
    known.set(key, width);
    return width;
  };
  return { measure, forget: () => known.clear() };
}
