import type { EncodedArea } from '../domain/measures/types';
import type { Component } from 'svelte';
import type { Box } from '../frame/boxes';
import type { Measure } from '../frame/text';
import type { Range } from '../schema/text';
import type { TextForm } from './forms';
import type { Ground } from './layers';
import type { Lettering } from './text';

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
/** A value as it stands on the map; the code tells of which area. */
export type FormatValue = (range: Range | null, code: string) => string;

/** What the map draws of an encoding, whatever it encodes. */
export interface MapEncoding {
  mark: 'fill' | 'circle';
  palette: Ground;
  circleFill: string;
  areas: Omit<EncodedArea, 'classLow' | 'classHigh'>[];
}

/** Marks that stand on every area with its name: on maps without them nothing of this is loaded. */
export interface Pills {
  /** The ways to write a label with its mark, from those without. */
  forms: (code: string, forms: TextForm[], measure: Measure, lettering: Lettering) => TextForm[];
  /** Draws the mark of a label. */
  Mark: Component<{ box: Box; pill: NonNullable<TextForm['pill']>; palette: Ground; letters: number }>;
}
