import type { Theme } from '../../schema/view';
import { colourRamp } from '../measures/oklab';
import { GROUND } from '../measures/palettes';
import type { EncodedArea, Palette } from '../measures/types';
import { classColours } from './palette';
import type { ClassColours } from './palette';
import type { GapAnswer, GapArea, GapClass } from './types';

/** How an area of an answer looks: one colour, stripes of two, or dots where the class is undefined. */
export type EncodedGap = Omit<EncodedArea, 'classLow' | 'classHigh'> & {
  /** The classes it takes over the readings, in order of their letters. */
  classes: GapClass[];
  /** Whether a choice of classes leaves it out. */
  dimmed: boolean;
};

/** An answer as it is drawn; map, legend and picture take their colours from here. */
export interface GapEncoding {
  mark: 'fill';
  palette: Omit<Palette, 'name' | 'theme' | 'steps'>;
  /** No circles are drawn. */
  circleFill: string;
  areas: EncodedGap[];
}

/** The classes, in order of their letters. */
export const gapClasses: readonly GapClass[] = ['A', 'B', 'C', 'D'];

/** How much of its colour an area keeps that a choice of classes leaves out. */
const KEPT = 0.24;

/** What a look at the classes of an area needs of its answer. */
type Classed = Pick<GapArea, 'classes' | 'unproven'>;

/** The classes of enough service. */
const ENOUGH: readonly GapClass[] = ['B', 'D'];
/**
 * How far stripes go towards the class of short service where nothing proves that it is one: as far from the class by number,
 * so that they are seen, as from the stripes of a possible gap.
 */
const HALFWAY = 0.5;

/**
 * The letters of an area's classes: "A", or "A/B" where readings disagree; "B?" where units are enough by number and coverage is
 * not proven; null where the class is undefined.
 */
export function lettersOf({ classes, unproven }: Classed): string | null {
  if (classes.length === 0) return null;
  return unproven ? `${classes.filter((one) => ENOUGH.includes(one)).join('/')}?` : classes.join('/');
}

/**
 * The two colours of an area's stripes, the same twice where its class is sure: those of the first and the last class. Where
 * coverage is not proven no reading finds a gap, so stripes are faint: the class by number, and halfway to that of short service.
 * Where its need is open too, they are the two classes by number.
 */
export function stripeColours(
  { classes, unproven }: Classed,
  colours: ClassColours,
): { colourLow: string; colourHigh: string } | null {
  const byNumber = unproven ? classes.filter((one) => ENOUGH.includes(one)) : classes;
  const [first, last] = [byNumber[0], byNumber.at(-1)];
  if (!first || !last) return null;
  const [colourLow, colourHigh] = [colours[first].fill, colours[last].fill];
  if (!unproven || first !== last) return { colourLow, colourHigh };
  const short = colours[first === 'B' ? 'A' : 'C'].fill;
  return { colourLow, colourHigh: colourRamp([colourLow, short])(HALFWAY) };
}

/** Whether an area may be of a class that is chosen; all are where none is chosen. */
export function isChosen(classes: readonly GapClass[], chosen: readonly GapClass[] | null): boolean {
  return !chosen || classes.some((one) => chosen.includes(one));
}

/** Classes that areas take beside one another, and how many areas take just these for the same reason. */
export interface UnsureClasses extends Classed {
  /** As they stand on the map. */
  letters: string;
  count: number;
}

/** How many areas are sure to be of each class, and how many of several: every area with a class counts once. */
export function classCounts({ areas }: Pick<GapAnswer, 'areas'>): {
  sure: Record<GapClass, number>;
  /** In order of their letters: the stripes of a legend. */
  unsure: UnsureClasses[];
} {
  const sure = { A: 0, B: 0, C: 0, D: 0 };
  const found = new Map<string, UnsureClasses>();
  for (const area of areas) {
    const { classes, unproven } = area;
    const letters = lettersOf(area);
    const [only] = classes;
    if (only && classes.length === 1) sure[only] += 1;
    else if (letters)
      found.set(letters, { letters, classes, unproven, count: (found.get(letters)?.count ?? 0) + 1 });
  }
  const ordered = [...found].sort(([one], [other]) => (one < other ? -1 : 1));
  return { sure, unsure: ordered.map(([, unsure]) => unsure) };
}

/**
 * How every area of an answer looks. Sure of its class: that colour. Of several over the readings: stripes of the first and the
 * last, whose letters all stand on the area; fainter where coverage is not proven. Undefined, as where a side was not collected: dots.
 *
 * @param chosen classes that are looked at, all others paler; null for all
 * @param colours of the classes where they are not those of the theme
 */
export function encodeGaps(
  { areas }: Pick<GapAnswer, 'areas'>,
  theme: Theme,
  chosen: readonly GapClass[] | null = null,
  colours: ClassColours = classColours(theme),
): GapEncoding {
  const palette = GROUND[theme];
  return {
    mark: 'fill',
    palette,
    circleFill: palette.quiet,
    areas: areas.map(({ area: code, supply, classes, unproven }): EncodedGap => {
      const rest = { code, value: supply, classes, radiusLow: 0, radiusHigh: 0 };
      const stripes = stripeColours({ classes, unproven }, colours);
      if (!stripes) {
        const colour = palette.missing;
        return { ...rest, look: 'not-collected', colourLow: colour, colourHigh: colour, dimmed: false };
      }
      const dimmed = !isChosen(classes, chosen);
      const shown = (colour: string): string => (dimmed ? colourRamp([palette.quiet, colour])(KEPT) : colour);
      const look = classes.length > 1 ? 'uncertain' : 'certain';
      const { colourLow, colourHigh } = stripes;
      return { ...rest, look, colourLow: shown(colourLow), colourHigh: shown(colourHigh), dimmed };
    }),
  };
}
