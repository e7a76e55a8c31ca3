import type { TieKind } from '../schema/constants';
import type { Theme } from '../schema/view';
import type { Shape } from './types';

/** Colours of the graph in a theme. */
export interface GraphPalette {
  ink: string;
  ink2: string;
  surface: string;
  sunken: string;
  /** The band of groups whose level is not recorded. */
  quiet: string;
  line: string;
  lineStrong: string;
  select: string;
  selectSoft: string;
  onSelect: string;
  focus: string;
  bad: string;
  /** The rail of a named network, whose members are not known. */
  rail: string;
  shapes: Record<Shape, string>;
  ties: Record<TieKind, string>;
}

const LIGHT_SHAPES: Record<Shape, string> = {
  hexagon: '#394251',
  square: '#8a1f12',
  circle: '#0f52ea',
  plus: '#1a6e4c',
  diamond: '#aa860d',
  triangle: '#8030ac',
  star: '#0a96c2',
};

const light: GraphPalette = {
  ink: '#17212b',
  ink2: '#435060',
  surface: '#ffffff',
  sunken: '#f5f7f9',
  quiet: '#eef1f4',
  line: '#d5dbe2',
  lineStrong: '#7a8796',
  select: '#ffc629',
  selectSoft: '#fff3cf',
  onSelect: '#17212b',
  focus: '#1a56db',
  bad: '#b42318',
  rail: '#d3dae2',
  shapes: LIGHT_SHAPES,
  ties: { tercatat: '#17212b', diwajibkan: '#2457a6', disimpulkan: '#727b86', usulan: '#96105f' },
};

const palettes: Record<Theme, GraphPalette> = {
  light,
  projector: {
    ...light,
    ink: '#000000',
    ink2: '#000000',
    sunken: '#ffffff',
    quiet: '#ffffff',
    line: '#8a8a8a',
    lineStrong: '#000000',
    onSelect: '#000000',
    rail: '#c4c9cf',
  },
  dark: {
    ink: '#f2f5f7',
    ink2: '#b9c4ce',
    surface: '#18222c',
    sunken: '#131c25',
    quiet: '#0f161d',
    line: '#34424f',
    lineStrong: '#8796a5',
    select: '#ffc629',
    selectSoft: '#3a3010',
    onSelect: '#17212b',
    focus: '#8ab4ff',
    bad: '#ff9a8f',
    rail: '#34424f',
    shapes: {
      hexagon: '#79899b',
      square: '#fa5a28',
      circle: '#9abcfc',
      plus: '#20b87e',
      diamond: '#fac15b',
      triangle: '#bd79e4',
      star: '#90edf9',
    },
    ties: { tercatat: '#f2f5f7', diwajibkan: '#7aa8ff', disimpulkan: '#7f8b97', usulan: '#ffa6d2' },
  },
};

/** The colours of a theme. */
export function paletteOf(theme: Theme): GraphPalette {
  return palettes[theme];
}

const channels = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** A colour laid over another with some opacity, as one opaque colour. Both are `#rrggbb`. */
export function mixed(over: string, under: string, opacity: number): string {
  const below = channels(under);
  const parts = channels(over).map((value, index) =>
    Math.round(value * opacity + (below[index] ?? 0) * (1 - opacity)),
  );
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours after WCAG 2.2, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((one, other) => other - one) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** The colour of writing on a fill: white or near black, whichever stands out more. */
export function writingOn(fill: string): string {
  return contrast('#ffffff', fill) >= contrast('#0f161d', fill) ? '#ffffff' : '#0f161d';
}
