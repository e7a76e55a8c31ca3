import type { TieKind } from '../schema/constants';
import type { Theme } from '../schema/view';
import { paletteOf } from './palette';
import type { GraphPalette } from './palette';
import { shapePath } from './shapes';
import type { Shape } from './types';

/** How the line of a tie kind is drawn: one line, or two with a gap between; dashes are lengths in pixels. */
export interface TiePattern {
  kind: TieKind;
  colour: string;
  /** Whole width. */
  width: number;
  /** Width of the gap in the middle of a double line; 0 for a single one. */
  gap: number;
  dash: number[];
  round: boolean;
}

const PATTERNS: Record<TieKind, Omit<TiePattern, 'kind' | 'colour'>> = {
  tercatat: { width: 2.1, gap: 0, dash: [], round: false },
  diwajibkan: { width: 4.6, gap: 1.9, dash: [], round: false },
  disimpulkan: { width: 2.6, gap: 0, dash: [0.01, 5.2], round: true },
  usulan: { width: 2.6, gap: 0, dash: [8, 5], round: false },
};

/** Width of a dimmed tie as a share. */
export const DIMMED_WIDTH = 0.82;
/** Opacity of a dimmed tie; never less. */
export const DIMMED_OPACITY = 0.5;

/** The pattern of a tie kind; legend, graph and pictures draw by this one description. */
export function tiePattern(
  kind: TieKind,
  theme: Theme,
  palette: GraphPalette = paletteOf(theme),
): TiePattern {
  const { width, gap, dash, round } = PATTERNS[kind];
  const times = theme !== 'projector' ? 1 : kind === 'usulan' ? 2 : 1.7;
  return {
    kind,
    colour: palette.ties[kind],
    width: width * times,
    gap: gap * times,
    dash: dash.map((length) => length * times),
    round,
  };
}

/** The mark of a shape as SVG path data in a square from 0 to `size`, with its colour. */
export function shapeSwatch(shape: Shape, theme: Theme, size: number): { path: string; fill: string } {
  return { path: shapePath(shape, size / 2 - 1, [size / 2, size / 2]), fill: paletteOf(theme).shapes[shape] };
}

/** The sign of a named network in a key: its pill, and the band that leads to kinds with members whom nobody has listed. */
export const NETWORK_SIGN = {
  width: 38,
  height: 14,
  band: 'M18 7h20',
  bandWidth: 6,
  pill: { x: 1, y: 2, width: 18, height: 10, rx: 5 },
  outline: 1.4,
};
