import { limitDecimals } from '../../domain/measures/limits';
import { colourRamp } from '../../domain/measures/oklab';
import type { EncodedClass, Encoding } from '../../domain/measures/types';
import type { Classing } from '../../schema/view';
import { isWhole } from '../../state/session.svelte';
import type { Session } from '../../state/session.svelte';

/** The ramp of a layer without classes as a CSS gradient from its lowest to its highest colour. */
export function rampGradient({ palette }: Encoding): string {
  const colour = colourRamp(palette.steps.slice(1));
  return `linear-gradient(in oklab to right, ${[0, 0.25, 0.5, 0.75, 1].map(colour).join(', ')})`;
}

/** The layer's name as part of a title. */
function titleName(session: Session): string {
  const { view, t } = session;
  return isWhole(session.pack, view.kinds) && session.groupOf(view.kinds) === 'needs'
    ? t.measures.units.needs
    : session.layerName(view.kinds);
}

/** What the map shows, as its heading. */
export function mapHeading(session: Session): string {
  const { view, t } = session;
  // A sum has no name of its own, and its title would read "count: sum of ...".
  if (session.isOwnSum(view.kinds))
    return t.explore.mapTitle(session.layerName(view.kinds), t.explore[view.measure]);
  return t.measures.titles[view.measure](titleName(session));
}

/** What the legend explains, with the year of the data. */
export function legendHeading(session: Session): string {
  const { view, t, pack } = session;
  if (session.isOwnSum(view.kinds)) return `${mapHeading(session)}, ${pack.year}`;
  return t.measures.legendTitles[view.measure](titleName(session), String(pack.year));
}

/** What is counted in some kinds: their common unit, PMKS for a mix of needs, else simply units. */
export function unitText(session: Session, kinds: readonly string[]): string {
  const { units } = session.t.measures;
  const found = [...new Set(kinds.map((kind) => session.kinds.get(kind)?.unit ?? 'units'))];
  if (found.length === 1 && found[0]) return units[found[0]];
  return session.groupOf(kinds) === 'needs' ? units.needs : units.units;
}

/** Writes limits of the layer's classes with the decimals that all of them need; a share as a percentage without its sign. */
export function limitWriter(session: Session): (value: number) => string {
  const { encoding, view, format } = session;
  const scale = view.measure === 'share' ? 100 : 1;
  // Without classes the scale ends at the highest value itself, which is written as values are.
  if (!encoding.classed) return (value) => format.number(value * scale, view.measure === 'count' ? 0 : 1);
  const limits = encoding.classes.map((one) => one.to);
  const ends = encoding.areas.flatMap(({ value }) => (value ? [value.low, value.high] : []));
  const decimals = limitDecimals(
    limits.map((limit) => limit * scale),
    ends.map((end) => end * scale),
  );
  return (value) => format.number(value * scale, decimals);
}

/** A class as figures ("20–50") and in words that say which end belongs to it. */
export interface ClassText {
  short: string;
  long: string;
}

/** The texts of a class of the layer on the map. Counts are whole, so their classes name the first and the last count. */
export function classText(session: Session, entry: EncodedClass): ClassText {
  const { view, encoding, format, t } = session;
  const words = t.measures.legend;
  const sign = view.measure === 'share' ? '%' : '';
  if (entry.nil) return { short: `0${sign}`, long: words.nil };
  const isLast = entry.index === encoding.classes.length - 1;
  if (view.measure === 'count') {
    const low = Math.max(1, Math.ceil(entry.from));
    const high = isLast ? Math.floor(entry.to) : Math.ceil(entry.to) - 1;
    if (low <= high) {
      const text = format.range({ low, high });
      return { short: text, long: low === high ? text : words.upTo(format.number(low), format.number(high)) };
    }
  }
  const write = limitWriter(session);
  const [from, to] = [write(entry.from), write(entry.to)];
  const first = entry.from <= 0;
  const short = `${first ? '>' : ''}${from}–${to}${sign}`;
  if (first) return { short, long: isLast ? words.aboveNilUpTo(to + sign) : words.aboveNil(to + sign) };
  return {
    short,
    long: isLast ? words.upTo(from + sign, to + sign) : words.between(from + sign, to + sign),
  };
}

/** A class method with its number of classes where it comes in several: "Kuantil, 4". */
export function classingText(
  session: Session,
  { method, count }: Pick<Classing, 'method' | 'count'>,
): string {
  const { t, format } = session;
  const name = t.measures.methods[method];
  const counted = method === 'quantile' || method === 'equal' || method === 'natural';
  return counted ? t.measures.classing.withCount(name, format.number(count)) : name;
}
