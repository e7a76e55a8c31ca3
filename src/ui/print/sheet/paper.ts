import type { Size } from '../../../frame/types';

/** Paper that a sheet is printed on. */
export const papers = ['A4', 'A3'] as const;
export type PaperName = (typeof papers)[number];

export const orientations = ['portrait', 'landscape'] as const;
export type Orientation = (typeof orientations)[number];

export interface PaperForm {
  paper: PaperName;
  orientation: Orientation;
}

/** Long and short side in millimetres (ISO 216). */
const SIDES: Record<PaperName, [number, number]> = { A4: [297, 210], A3: [420, 297] };

/** How much larger letters and lines are than on A4: a larger sheet hangs farther away. */
const ENLARGED: Record<PaperName, number> = { A4: 1, A3: 1.2 };

const [MILLIMETRES, PIXELS] = [25.4, 96];

/** Unprinted edge in millimetres; printers reach to about 5. */
const EDGE = 11;

/**
 * A page to compose on. All lengths of a composition are in units, which are CSS pixels on A4 and somewhat larger on A3.
 */
export interface Paper extends Size {
  /** The page in millimetres. */
  millimetres: Size;
  /** Millimetres that a unit takes when printed at true size. */
  unit: number;
  /** Unprinted edge in units. */
  edge: number;
}

/** The page of a form. */
export function paperOf({ paper, orientation }: PaperForm): Paper {
  const [long, short] = SIDES[paper];
  const portrait = orientation === 'portrait';
  const millimetres = { width: portrait ? short : long, height: portrait ? long : short };
  const unit = (MILLIMETRES / PIXELS) * ENLARGED[paper];
  return {
    millimetres,
    unit,
    width: millimetres.width / unit,
    height: millimetres.height / unit,
    edge: EDGE / unit,
  };
}

/** A page in pixels at so many dots per inch. */
export function pixelsOf({ millimetres }: Paper, dpi: number): Size {
  const pixels = (length: number): number => Math.round((length / MILLIMETRES) * dpi);
  return { width: pixels(millimetres.width), height: pixels(millimetres.height) };
}

/** Resolutions of pictures in dots per inch. */
export const resolutions = [96, 150, 300] as const;
