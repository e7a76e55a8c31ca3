import { SLACK, fontOf } from '../frame/text';
import type { Measure } from '../frame/text';
import type { Theme } from '../schema/view';
import type { Size } from './types';

/** Sizes of the writing on the graph, in pixels. */
export interface Lettering {
  /** Names of nodes. */
  name: number;
  /** Names of bands and areas. */
  guide: number;
  /** Numbers in nodes, and the smallest that they are written. */
  count: number;
  leastCount: number;
  weight: number;
  halo: number;
}

/** Width of a frame, as of a phone, in which the whole network would be too small to read. */
const NARROW = 520;

/** The least zoom at which names can be read, from the back row or on a phone; 0 where the whole picture comes first. */
export function readableZoom(theme: Theme, { width }: Size): number {
  return theme === 'projector' || width < NARROW ? 1 : 0;
}

/** Share of their size down to which letters of names can be read: 11.5 px of 12.5. */
export const LEGIBLE = 0.92;

/** Height of a line as a share of the letter size. */
export const LINE = 1.18;

/** Lettering of a theme. Words of weight 600 and more are never smaller than 11.5 px. */
export function letteringOf(theme: Theme): Lettering {
  if (theme === 'projector') return { name: 20, guide: 20, count: 20, leastCount: 20, weight: 700, halo: 5 };
  return { name: 12.5, guide: 12.5, count: 12, leastCount: 11.5, weight: 600, halo: 3 };
}

/** Width of a line with the slack that letters drawn on whole pixels need. */
export function lineWidth(measure: Measure, text: string, weight: number, size: number): number {
  return measure(text, fontOf(weight, size)) * SLACK + 2;
}

/** A band's name on as many lines as its words need beside the columns. */
export function bandLines(text: string, gutter: number, letters: number): string[] {
  const most = Math.max(8, Math.floor(((gutter - 12) / letters) * 1.9));
  return text.split(' ').reduce<string[]>((found, word) => {
    const last = found[found.length - 1];
    if (last !== undefined && `${last} ${word}`.length <= most) found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
    return found;
  }, []);
}
