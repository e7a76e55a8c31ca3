import type { Range } from '../../schema/text';
import type { RankRange } from '../measures/types';
import type { NextPlan } from './next';

/** Least and most of a list of figures over many readings. */
export class Ends {
  readonly low: Float64Array;
  readonly high: Float64Array;

  constructor(width: number) {
    this.low = new Float64Array(width).fill(Infinity);
    this.high = new Float64Array(width).fill(-Infinity);
  }

  /** Takes another value of one of the figures in. */
  add(index: number, value: number): void {
    if (value < this.low[index]!) this.low[index] = value;
    if (value > this.high[index]!) this.high[index] = value;
  }

  /** Takes both ends of a range in. */
  addRange(index: number, low: number, high: number): void {
    if (low < this.low[index]!) this.low[index] = low;
    if (high > this.high[index]!) this.high[index] = high;
  }

  /** The range of one figure; null where no reading gave it. */
  at(index: number): Range | null {
    const low = this.low[index]!;
    const high = this.high[index]!;
    return low <= high ? { low, high } : null;
  }
}

/** Figures of the whole, by their place in `Findings.whole`. */
export const WHOLE = { need: 0, supply: 1, shortage: 2, weight: 3, ratio: 4, mean: 5, largest: 6, hoover: 7 };

/** What the readings gave, area by area in the order of the areas that can be judged. */
export interface Findings {
  need: Ends;
  supply: Ends;
  /** No ends where units required cannot be had. */
  required: Ends;
  shortage: Ends;
  weight: Ends;
  ranks: RankRange[];
  /** Need per unit where there is a unit. */
  ratio: Ends;
  /** Bits: 1 for some reading with need and no unit, 2 for some other reading. */
  unserved: Uint8Array;
  /** Bits 1, 2, 4 and 8 for the classes A to D. */
  classes: Uint8Array;
  whole: Ends;
  /** As `unserved`, for readings in which some area has need and no unit. */
  wholeUnserved: number;
  next: NextPlan;
  exact: boolean;
}
