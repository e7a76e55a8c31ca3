import type { Range } from '../../schema/text';
import type { GapQuestion, GapReading, UnitChange } from '../../schema/gap';
import type { RankRange, Unavailable } from '../measures/types';

/** `pasti`: short under every reading; `mungkin`: under some; `tidak`: under none. */
export type GapBadge = 'pasti' | 'mungkin' | 'tidak';

/** Need at or above the mean and service short (A), high and enough (B), low and short (C), low and enough (D). */
export type GapClass = 'A' | 'B' | 'C' | 'D';

/** Why a question has no answer, or a part of it none; the interface has one sentence for each. */
export type GapProblem =
  'no-need-counted' | 'no-service-counted' | 'no-need' | 'no-service' | PopulationProblem;

/** Why there are no residents to divide by. */
export type PopulationProblem = Extract<
  Unavailable,
  'no-population' | 'population-incomplete' | 'population-years-differ'
>;

/** People per unit at its least and its most over the readings. An end is null where there is no unit to divide by. */
export interface PeoplePerUnit {
  low: number | null;
  high: number | null;
  /** Whether the area has need and no unit: under every reading, some, or none ("tanpa layanan"). */
  unserved: 'always' | 'possible' | 'never';
}

/** The answer for one area. Null stands for what is not collected or cannot be had, never for nil. */
export interface GapArea {
  /** Code of the area. */
  area: string;
  need: Range | null;
  /** Units there are, with what a scenario adds or takes. */
  supply: Range | null;
  /** Units required, kept real. */
  required: Range | null;
  /** Required less supply; below 0 where there are more units than required. */
  shortage: Range | null;
  badge: GapBadge | null;
  /** Need times shortage, nil where there is none short. */
  weight: Range | null;
  /** 1 + the number of areas of strictly greater weight, from best to worst over the readings. */
  rank: RankRange | null;
  peoplePerUnit: PeoplePerUnit;
  /** The classes it takes over the readings, in order of their letters; empty where undefined. */
  classes: GapClass[];
  /** Whether there are enough units by number, which by a radius proves no coverage ("tak terbukti"). */
  unproven: boolean;
}

/** An area that a next unit may go to. */
export interface NextPlace {
  /** Code of the area. */
  area: string;
  /** Need per unit before the unit is added, over the readings that choose it here. */
  ratio: PeoplePerUnit;
}

/** One of the next units. */
export interface NextStep {
  /** From 1. */
  step: number;
  /** Where it is best put under some reading, in pack order; with ties, every place that is as good. */
  areas: NextPlace[];
  /** Whether it is one and the same place under every reading. */
  certain: boolean;
  /** Other areas that come within 5 % of the best under some reading ("nyaris seri"). */
  near: { area: string; /** Least distance from the best, as a share. */ apart: number }[];
}

/** What the next units give an area over all best ways to place them. */
export interface Placed {
  area: string;
  /** Units that it gets in every best way, and in some. */
  units: Range;
}

/** The answer to a question for all areas of a pack, in pack order. */
export interface GapAnswer {
  areas: GapArea[];
  /** Sums over the areas; null where undefined. */
  total: {
    need: Range | null;
    supply: Range | null;
    /** What is short, added up over the areas that are short. */
    shortage: Range | null;
    weight: Range | null;
  };
  /** People in need per unit that the rule asks for, where it is one figure for all areas. */
  ruleRatio: Range | null;
  /** Mean need of an area, at or above which need is high. */
  meanNeed: Range | null;
  /** Largest need per unit of any area; an end is null where some area has no unit. */
  largestRatio: PeoplePerUnit;
  /** Hoover index of service against need, 0 to 1; null where need or service is nil. */
  hoover: Range | null;
  /** How many areas bear each badge. */
  badges: Record<GapBadge, number>;
  /** The next units, as many as asked for; one more as reserve ("cadangan") stands in `reserve`. */
  next: NextStep[];
  reserve: NextStep | null;
  placed: Placed[];
  /** False where the ends are safe bounds that no reading need reach ("batas aman"). */
  exact: boolean;
  /** Why there is no answer, or why units required cannot be had. */
  problem: GapProblem | null;
}

/** A question with the units that a scenario changes and how the source is read; all but the question may be left out. */
export interface GapAsked {
  question: GapQuestion;
  changes?: readonly UnitChange[];
  reading?: GapReading;
}

/** What one doubt of the source decides: areas whose badge or rank it flips. */
export interface Flip {
  area: string;
  /** Badges that it moves between, from the least to the most certain of being short; null where it does not. */
  badges: [GapBadge, GapBadge] | null;
  /** Ranks that it moves between, from the highest; null where it does not. */
  ranks: [RankRange, RankRange] | null;
}

/** A range or contradiction of the source and what it would change. */
export interface Sensitivity {
  /** `range`: an open row of a table; `contradiction`: two figures of the source that cannot both hold. */
  cause: { type: 'range'; table: string; kind: string } | { type: 'contradiction'; id: string };
  flips: Flip[];
}
