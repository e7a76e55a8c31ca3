import type { Range } from '../../schema/text';
import type { ClassMethod, MeasureId, Theme } from '../../schema/view';

/**
 * Distinct joint readings of a layer: `count` vectors of counts, one entry an area in pack order, end to end. Areas that
 * were not collected hold 0 there.
 */
export interface JointReadings {
  vectors: Float64Array;
  count: number;
  /** What each area's count is multiplied by to give the measure; 1 for counts and for shares, which order alike. */
  factors: number[];
}

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
  /** False where the ends are safe bounds that no joint placement need reach ("batas aman"). */
  exact: boolean;
  /** All joint readings; absent where they are too many to list, and ranks are then safe bounds. */
  readings?: JointReadings;
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

/** What is wrong with limits that a person typed; the interface has one sentence for each. */
export type LimitProblem =
  | 'limits-missing'
  | 'limits-not-numbers'
  | 'limits-not-positive'
  | 'limits-too-large'
  | 'limits-not-rising'
  | 'limits-too-many';

/** How the values of a layer fall into classes. */
export interface Classification {
  /** The method applied; `round` where the one asked for cannot be applied. */
  method: ClassMethod;
  /**
   * Rising: 0, the inner limits, the top end. Class 0 is nil alone; class i (from 1) holds the positive values from
   * `limits[i - 1]` up to but without `limits[i]`, the last class with its top end and all above it.
   */
  limits: number[];
  /** What was wrong with own limits. */
  problem: LimitProblem | null;
}

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
  /** The method applied, which is `round` where the one asked for cannot be applied. */
  method: ClassMethod;
  classed: boolean;
  classes: EncodedClass[];
  /** Ends of the colour ramp or of the circle scale. */
  domain: Range;
  /** Opaque; the map draws it at 85 %. */
  circleFill: string;
  /** Number of areas whose look is `uncertain`, and of those not collected. */
  uncertain: number;
  notCollected: number;
  /** What was wrong with own limits. */
  problem: LimitProblem | null;
  /** In pack order. */
  areas: EncodedArea[];
}
