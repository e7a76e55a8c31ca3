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

/** The letters of an area's classes: "A", "A/B"; null where the class is undefined. */
export function lettersOf({ classes }: Pick<GapArea, 'classes'>): string | null {
  return classes.length > 0 ? classes.join('/') : null;
}

/** Whether an area may be of a class that is chosen; all are where none is chosen. */
export function isChosen(classes: readonly GapClass[], chosen: readonly GapClass[] | null): boolean {
  return !chosen || classes.some((one) => chosen.includes(one));
}

/** Classes that areas take beside one another, and how many areas take just these. */
export interface UnsureClasses {
  classes: GapClass[];
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
  for (const { classes } of areas) {
    const [only] = classes;
    if (only && classes.length === 1) sure[only] += 1;
    else if (only) {
      const letters = classes.join('/');
      found.set(letters, { classes, count: (found.get(letters)?.count ?? 0) + 1 });
    }
  }
  const ordered = [...found].sort(([one], [other]) => (one < other ? -1 : 1));
  return { sure, unsure: ordered.map(([, unsure]) => unsure) };
}

/**
 * How every area of an answer looks. Sure of its class: that colour. Of several over the readings: stripes of the first and the
 * last, whose letters all stand on the area. Undefined, as where a side was not collected: dots.
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
    areas: areas.map(({ area: code, supply, classes }): EncodedGap => {
      const rest = { code, value: supply, classes, radiusLow: 0, radiusHigh: 0 };
      const [first] = classes;
      const last = classes.at(-1);
      if (first === undefined || last === undefined) {
        const colour = palette.missing;
        return { ...rest, look: 'not-collected', colourLow: colour, colourHigh: colour, dimmed: false };
      }
      const dimmed = !isChosen(classes, chosen);
      const colour = (one: GapClass): string =>
        dimmed ? colourRamp([palette.quiet, colours[one].fill])(KEPT) : colours[one].fill;
      const look = classes.length > 1 ? 'uncertain' : 'certain';
      return { ...rest, look, colourLow: colour(first), colourHigh: colour(last), dimmed };
    }),
  };
}
