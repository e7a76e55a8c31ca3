import type { LayerGroup, Pack } from '../../schema/pack';
import type { Range } from '../../schema/text';
import type { Classing, Theme, ViewState } from '../../schema/view';
import { classOf, classify } from './classes';
import { colourRamp } from './oklab';
import { paletteFor } from './palettes';
import type { Classification, EncodedArea, EncodedClass, Encoding, MeasuredLayer, Palette } from './types';

/** How a layer is to be drawn. */
export interface EncodingChoice {
  mark: 'fill' | 'circle';
  theme: Theme;
  group: LayerGroup;
  /** Round classes unless told otherwise. */
  classing?: Classing;
}

/** The mark of a view: circles for counts (a filled count makes large areas look needy), fills for the rest. */
export function markOf(view: Pick<ViewState, 'mark' | 'measure'>): 'fill' | 'circle' {
  if (view.mark !== 'auto') return view.mark;
  return view.measure === 'count' ? 'circle' : 'fill';
}

/** Colours of `count` classes above nil: the palette's four steps, or as many between its ends in OKLab. */
function classColours(palette: Palette, count: number): string[] {
  const ramp = colourRamp(palette.steps.slice(1));
  if (count === 1) return [palette.steps[3]];
  return Array.from({ length: count }, (_, index) => ramp(index / (count - 1)));
}

const lookOf = (value: Range, certain: boolean): EncodedArea['look'] => {
  if (value.high <= 0) return 'nil';
  return certain ? 'certain' : 'uncertain';
};

function missingArea(code: string, palette: Palette): EncodedArea {
  const colour = palette.missing;
  return {
    code,
    value: null,
    look: 'not-collected',
    classLow: -1,
    classHigh: -1,
    colourLow: colour,
    colourHigh: colour,
    radiusLow: 0,
    radiusHigh: 0,
  };
}

type Draw = (value: Range) => Omit<EncodedArea, 'code' | 'value'>;

/** Circles of area proportional to the value, so the radius goes by its square root; none for nil. */
function drawCircle(palette: Palette, top: number): Draw {
  const radius = (value: number) => (top > 0 ? Math.sqrt(value / top) : 0);
  return (value) => ({
    look: lookOf(value, value.low === value.high),
    classLow: -1,
    classHigh: -1,
    colourLow: palette.quiet,
    colourHigh: palette.quiet,
    radiusLow: radius(value.low),
    radiusHigh: radius(value.high),
  });
}

/** A ramp from the palette's first step to its last at the top end; nil keeps its own colour. */
function drawRamp(palette: Palette, top: number): Draw {
  const ramp = colourRamp(palette.steps.slice(1));
  const colour = (value: number) => (value <= 0 ? palette.steps[0] : ramp(value / top));
  return (value) => ({
    look: lookOf(value, value.low === value.high),
    classLow: -1,
    classHigh: -1,
    colourLow: colour(value.low),
    colourHigh: colour(value.high),
    radiusLow: 0,
    radiusHigh: 0,
  });
}

/** The colours of the classes of the two ends. */
function drawClasses(classes: EncodedClass[], classification: Classification): Draw {
  return (value) => {
    const classLow = classOf(value.low, classification);
    const classHigh = classOf(value.high, classification);
    return {
      look: lookOf(value, classLow === classHigh),
      classLow,
      classHigh,
      colourLow: classes[classLow]!.colour,
      colourHigh: classes[classHigh]!.colour,
      radiusLow: 0,
      radiusHigh: 0,
    };
  };
}

/** The classes of a legend, nil first, before any area is counted. */
function legendClasses({ limits }: Classification, palette: Palette): EncodedClass[] {
  const nil = { index: 0, from: 0, to: 0, nil: true, colour: palette.steps[0], count: 0 };
  const colours = classColours(palette, limits.length - 1);
  return [
    nil,
    ...colours.map((colour, index) => ({
      index: index + 1,
      from: limits[index]!,
      to: limits[index + 1]!,
      nil: false,
      colour,
      count: 0,
    })),
  ];
}

/**
 * How every area of a layer looks: the one object that map, legend, table and export draw from. Certain: one colour or
 * circle. Uncertain: the two ends lie in different classes, or differ at all on a ramp or as circles. Nil: surely 0. Not
 * collected: null. Radii are shares of the largest circle; circle areas are proportional to the value.
 */
export function encode(pack: Pack, layer: MeasuredLayer, choice: EncodingChoice): Encoding {
  const { mark } = choice;
  const palette = paletteFor(choice.group, choice.theme);
  const classification = classify(layer, choice.classing);
  const classed = mark === 'fill' && classification.method !== 'unclassed';
  const classes = classed ? legendClasses(classification, palette) : [];
  const greatest = layer.values.reduce((most, value) => Math.max(most, value?.high ?? 0), 0);
  const top = mark === 'circle' ? greatest : classification.limits.at(-1)!;
  let draw = classed ? drawClasses(classes, classification) : drawRamp(palette, top);
  if (mark === 'circle') draw = drawCircle(palette, top);
  let uncertain = 0;
  let notCollected = 0;
  const areas = pack.areas.map(({ code }, index): EncodedArea => {
    const value = layer.values[index] ?? null;
    if (!value) {
      notCollected += 1;
      return missingArea(code, palette);
    }
    const area = { code, value, ...draw(value) };
    if (area.look === 'uncertain') uncertain += 1;
    else if (classed) classes[area.classLow]!.count += 1;
    return area;
  });
  return {
    measure: layer.measure,
    mark,
    palette,
    method: classification.method,
    classed,
    classes,
    domain: { low: 0, high: top },
    circleFill: palette.steps[3],
    uncertain,
    notCollected,
    problem: classification.problem,
    areas,
  };
}
