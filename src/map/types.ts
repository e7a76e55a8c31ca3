import type { EncodedArea } from '../domain/measures/types';
import type { Component, Snippet } from 'svelte';
import type { Box } from '../frame/boxes';
import type { Measure } from '../frame/text';
import type { Area, Pack } from '../schema/pack';
import type { Range } from '../schema/text';
import type { Camera, Theme } from '../schema/view';
import type { TextForm } from './forms';
import type { placeLabels } from './labels';
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
  /** Places labels with such marks. */
  place: typeof placeLabels<TextForm>;
  /** Draws the mark of a label. */
  Mark: Component<{ box: Box; pill: NonNullable<TextForm['pill']>; palette: Ground; letters: number }>;
}

/** What the map is given and what it gives back. */
export interface MapProps {
  areas: Area[];
  context: Pack['context'];
  encoding: MapEncoding;
  /** How the areas are painted already, a frame before labels and the rest of the page follow; else as `encoding`. */
  ahead?: MapEncoding;
  /** Circles of a second layer over the fills. */
  overlay?: MapEncoding | null;
  /** The selected area, then the one it is compared with. */
  selection: string[];
  hovered: string | null;
  /** Null shows all areas. */
  camera: Camera | null;
  theme: Theme;
  reducedMotion?: boolean;
  messages: MapMessages;
  /** Values of the layer, and of the layer over it, as they stand on the map. */
  formatValue: FormatValue;
  formatOverlay?: FormatValue;
  /** What stands on every area beside its name and value. */
  pills?: Pills;
  /** A whole sentence about an area. */
  areaLabel: (code: string) => string;
  attribution: { short: string; full: string };
  onselect: (code: string | null, compare: boolean) => void;
  onhover: (code: string | null) => void;
  /** The person moved the map; null when all areas are asked for. */
  oncamera: (camera: Camera | null) => void;
  onready?: (ready: { renderer: Renderer; failure: Failure | null }) => void;
  renderer?: 'auto' | 'svg';
  /** Areas with a heavy outline; for a picture that is told about: without tools and scale, flying to another camera. */
  emphasis?: readonly string[];
  told?: boolean;
  /** What else stands over the map, given `Scene.largest`; elements marked `data-map-furniture` are kept clear. */
  children?: Snippet<[number | null]>;
}
