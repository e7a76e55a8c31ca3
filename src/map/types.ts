import type { Range } from '../schema/text';

/** Texts of the map; the interface passes them in the current language. */
export interface MapMessages {
  /** Name of the map for a screen reader. */
  map: string;
  /** How the keys work, read after the name. */
  keys: string;
  north: string;
  northLong: string;
  scale: string;
  zoomIn: string;
  zoomOut: string;
  fit: string;
  tools: string;
  /** Names the button that opens the full attribution. */
  attribution: string;
  noData: string;
}

export type Renderer = 'webgl' | 'svg';
/** Why the map is drawn as SVG: its library did not come, or WebGL is not to be had. */
export type Failure = 'library' | 'webgl';
export type FormatValue = (range: Range | null) => string;
