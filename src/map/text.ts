import { SLACK, fontOf } from '../frame/text';
import type { Measure } from '../frame/text';
import type { Size } from '../frame/types';
import type { Theme } from '../schema/view';

/** Sizes of the writing on the map, in pixels. */
export interface Lettering {
  name: number;
  nameWeight: number;
  value: number;
  /** Letters of a label that lies in its area only so; the least that is allowed (design 2.3). */
  smallest: number;
  context: number;
  halo: number;
  /** Radius of the largest circle of a layer, and of a layer over a fill. */
  circle: number;
  overlayCircle: number;
}

/** Height of a line as a share of the letter size: ascenders, descenders and no more. */
const LINE = 1.16;
/** Lettering of a theme in a frame of some width. */
export function letteringOf(theme: Theme, width: number): Lettering {
  const narrow = width < 420;
  if (theme === 'projector') {
    const size = narrow ? 14.5 : 20;
    return {
      name: size,
      nameWeight: 750,
      value: size,
      smallest: size,
      context: narrow ? 15 : 20,
      halo: 6,
      circle: narrow ? 30 : 44,
      overlayCircle: narrow ? 13 : 19,
    };
  }
  const size = narrow ? 13 : 13.5;
  return {
    name: size,
    nameWeight: 650,
    value: size,
    smallest: narrow ? size : 12.5,
    context: narrow ? 11.5 : 12,
    halo: 4,
    circle: narrow ? 28 : 44,
    overlayCircle: narrow ? 12 : 14.5,
  };
}

/** Size that a line takes, with the halo around it. */
export function lineSize(measure: Measure, text: string, weight: number, size: number, halo: number): Size {
  return { width: measure(text, fontOf(weight, size)) * SLACK + halo, height: size * LINE };
}

/** Breaks a name into two lines at the space nearest to its middle, if it is long. */
export function wrapped(text: string, longest = 16): string[] {
  if (text.length <= longest) return [text];
  const middle = text.length / 2;
  const spaces = [...text].flatMap((letter, index) => (letter === ' ' ? [index] : []));
  const space = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return space === undefined ? [text] : [text.slice(0, space), text.slice(space + 1)];
}
