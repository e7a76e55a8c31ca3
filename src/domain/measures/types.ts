import type { Range } from '../../schema/text';
import type { MeasureId, Theme } from '../../schema/view';

/** Values of a layer for every area of a pack, in pack order. */
export interface MeasuredLayer {
  kinds: string[];
  measure: MeasureId;
  /** Null where the area was not collected. */
  values: (Range | null)[];
  /** The underlying counts, whatever the measure. */
  counts: (Range | null)[];
  /** Sum over the areas, as a range; null where no area was collected. */
  total: Range | null;
  /** False where the ends come from boxes, not from joint placements ("batas aman"). */
  exact: boolean;
}

/** Rank of an area, 1 being the highest value: best and worst over all readings of the source. */
export interface RankRange {
  best: number;
  worst: number;
}

/** Why a measure or a class method cannot be chosen; the interface has one sentence for each. */
export type Unavailable =
  | 'no-population'
  | 'population-incomplete'
  | 'population-years-differ'
  | 'mixed-units'
  | 'no-standard'
  | 'too-few-areas'
  | 'not-enough-values'
  | 'refused-at-this-size'
  | 'circles-are-not-classed';

/** Colours of one theme that data is drawn in (design 3.1 and 3.5). */
export interface Palette {
  name: 'need' | 'supply';
  theme: Theme;
  /** Class 0 (nil), then rising. */
  steps: [string, string, string, string, string];
  boundary: string;
  boundaryWidth: number;
  quiet: string;
  ink: string;
  halo: string;
  missing: string;
  missingDot: string;
}

/** One class of a fill legend. `from` is inclusive; `to` is exclusive except in the last class. */
export interface EncodedClass {
  /** Position in the legend, rising; nil is 0. */
  index: number;
  from: number;
  to: number;
  nil: boolean;
  colour: string;
  /** Number of areas surely in the class. */
  count: number;
}

/** How one area looks. Nil, certain, uncertain and not collected never share a look. */
export interface EncodedArea {
  code: string;
  value: Range | null;
  look: 'certain' | 'uncertain' | 'nil' | 'not-collected';
  /** Class indices of the two ends; equal when the class is sure; -1 where not collected or unclassed. */
  classLow: number;
  classHigh: number;
  /** Fill colours of the two ends; the same when they do not differ. */
  colourLow: string;
  colourHigh: string;
  /** Circle radius as a share (0 to 1) of the largest circle, at the low and the high end; 0 draws nothing. */
  radiusLow: number;
  radiusHigh: number;
}

/** Value to class to colour: one object feeds map, legend, table and export, so they cannot disagree. */
export interface Encoding {
  measure: MeasureId;
  mark: 'fill' | 'circle';
  palette: Palette;
  classed: boolean;
  classes: EncodedClass[];
  /** Ends of the colour ramp or of the circle scale. */
  domain: Range;
  circleFill: string;
  /** In pack order. */
  areas: EncodedArea[];
}
