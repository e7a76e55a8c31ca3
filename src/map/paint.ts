import type { MapEncoding } from './types';

/** How the ground of one area is painted; the same for both renderers. */
export interface AreaPaint {
  fill: string;
  /** Colour of the stripes over the fill, where the class is not sure. */
  stripe: string | null;
  /** Dots over the fill, where nobody counted. */
  stipple: boolean;
}

/** The paint of one encoded area: circles stand on quiet ground, fills show both ends of a range. */
export function areaPaint(
  area: MapEncoding['areas'][number],
  mark: MapEncoding['mark'],
  palette: MapEncoding['palette'],
): AreaPaint {
  if (area.look === 'not-collected') return { fill: palette.missing, stripe: null, stipple: true };
  if (mark === 'circle') return { fill: palette.quiet, stripe: null, stipple: false };
  const unsure = area.look === 'uncertain' && area.colourHigh !== area.colourLow;
  return { fill: area.colourLow, stripe: unsure ? area.colourHigh : null, stipple: false };
}

/** The paint of every area, in pack order. */
export function areaPaints(encoding: MapEncoding): AreaPaint[] {
  return encoding.areas.map((area) => areaPaint(area, encoding.mark, encoding.palette));
}
