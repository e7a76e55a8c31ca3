import type { LayerGroup, Pack } from '../../schema/pack';
import type { Theme, ViewState } from '../../schema/view';
import { classOf, roundClasses } from './classes';
import type { Classification } from './classes';
import { paletteFor } from './palettes';
import type { EncodedArea, EncodedClass, Encoding, MeasuredLayer, Palette } from './types';

/** Colour of a class: the lightest and the darkest step stand at the ends whatever the number of classes. */
function classColour(palette: Palette, index: number, classes: number): string {
  if (index === 0) return palette.steps[0];
  const step = classes <= 1 ? 3 : 1 + Math.round(((index - 1) * 3) / (classes - 1));
  return palette.steps[step] ?? palette.steps[4];
}

function encodedClasses(
  { breaks, domain }: Classification,
  palette: Palette,
  areas: readonly EncodedArea[],
): EncodedClass[] {
  const limits = [0, ...breaks, domain.high];
  const above = limits.slice(1).map((to, index) => ({
    index: index + 1,
    from: limits[index] ?? 0,
    to,
    nil: false,
    colour: classColour(palette, index + 1, breaks.length + 1),
  }));
  return [{ index: 0, from: 0, to: 0, nil: true, colour: palette.steps[0] }, ...above].map((entry) => ({
    ...entry,
    count: areas.filter((area) => area.classLow === entry.index && area.classHigh === entry.index).length,
  }));
}

/** What stands for densities, rates and shares by default, and for counts, which filled would make large areas look needy. */
export function markOf(view: Pick<ViewState, 'mark' | 'measure'>): 'fill' | 'circle' {
  if (view.mark !== 'auto') return view.mark;
  return view.measure === 'count' ? 'circle' : 'fill';
}

/**
 * Encodes a measured layer: value to class to colour, or to a circle whose area is proportional to the value. Each value
 * has one class; a range has the classes of its two ends; nil is class 0 alone; not collected has none.
 */
export function encode(
  pack: Pack,
  layer: MeasuredLayer,
  options: { mark: 'fill' | 'circle'; theme: Theme; group: LayerGroup },
): Encoding {
  const palette = paletteFor(options.group, options.theme);
  const ends = layer.values.flatMap((value) => (value ? [value.low, value.high] : []));
  const classification = roundClasses(ends);
  const most = Math.max(0, ...ends);
  const classes = classification.breaks.length + 1;
  const circles = options.mark === 'circle';
  const areas = pack.areas.map(({ code }, index): EncodedArea => {
    const value = layer.values[index] ?? null;
    if (!value) {
      const missing = {
        colourLow: palette.missing,
        colourHigh: palette.missing,
        radiusLow: 0,
        radiusHigh: 0,
      };
      return { code, value, look: 'not-collected', classLow: -1, classHigh: -1, ...missing };
    }
    const classLow = classOf(value.low, classification.breaks);
    const classHigh = classOf(value.high, classification.breaks);
    const nil = value.high <= 0;
    const unsure = circles ? value.low < value.high : classLow !== classHigh;
    const radius = (end: number): number => (circles && most > 0 ? Math.sqrt(end / most) : 0);
    return {
      code,
      value,
      look: nil ? 'nil' : unsure ? 'uncertain' : 'certain',
      classLow,
      classHigh,
      colourLow: circles ? palette.quiet : classColour(palette, classLow, classes),
      colourHigh: circles ? palette.quiet : classColour(palette, classHigh, classes),
      radiusLow: radius(value.low),
      radiusHigh: radius(value.high),
    };
  });
  return {
    measure: layer.measure,
    mark: options.mark,
    palette,
    classed: !circles,
    classes: circles ? [] : encodedClasses(classification, palette, areas),
    domain: circles ? { low: 0, high: most } : classification.domain,
    circleFill: palette.steps[3],
    areas,
  };
}
