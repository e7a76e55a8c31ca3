import { spreadRows } from '../../../domain/measures/legend';
import type { Measure } from '../../../frame/text';
import type { AreaPaint } from '../../../map/paint';
import { fillOf } from '../../../map/picture-parts';
import { textureFill } from '../../../map/textures';
import type { Textures } from '../../../map/textures';
import {
  INK,
  INK_2,
  LETTERS,
  line,
  lineHeight,
  LINE_STRONG,
  NOTHING,
  placed,
  stacked,
  words,
} from './blocks';
import type { Block } from './blocks';

/** What patterns of a sheet are named by. */
export const NAMES = 'sheet-';

/** A key of nested circles at the scale of the map. */
export interface CircleKeyInput {
  fill: string;
  /** Falling, with radii as shares of the largest circle. */
  entries: { text: string; radius: number }[];
  /** Largest radius that room is kept for, in units. */
  most: number;
  note: string;
}

/** What a legend explains. */
export interface LegendInput {
  heading: string;
  /** Classes from the highest down, then what is nil, unsure or not collected. */
  entries: { paint: AreaPaint; text: string }[];
  /** A scale without classes: its colours from low to high, and its ends. */
  ramp: { colours: string[]; low: string; high: string } | null;
  circles: CircleKeyInput | null;
  /** A range among circles: filled to the low end, ringed at the high. */
  ring: string | null;
  /** The second layer, as circles over the fills. */
  over: { heading: string; circles: CircleKeyInput } | null;
  textures: Textures;
}

const [SWATCH_WIDTH, SWATCH_HEIGHT] = [26, 15];
const BODY = { size: LETTERS.body };

/** A small piece of map. */
export function swatch(
  paint: AreaPaint,
  textures: Textures,
  width = SWATCH_WIDTH,
  height = SWATCH_HEIGHT,
): string {
  const box = `width="${width}" height="${height}"`;
  const texture = paint.stripe || paint.stipple ? undefined : textures.get(paint.fill);
  const over = texture ? `<rect ${box} fill="${textureFill(texture, NAMES)}"/>` : '';
  return `<rect ${box} fill="${fillOf(paint, NAMES)}"/>${over}<rect ${box} fill="none" stroke="${INK_2}" stroke-width="0.8"/>`;
}

function entryBlock(
  { paint, text }: LegendInput['entries'][number],
  width: number,
  measure: Measure,
  textures: Textures,
): Block {
  const said = words(text, width - SWATCH_WIDTH - 9, measure, BODY);
  const height = Math.max(said.height, SWATCH_HEIGHT + 3);
  return {
    width,
    height,
    svg:
      placed({ svg: swatch(paint, textures) }, 0, (lineHeight(LETTERS.body) - SWATCH_HEIGHT) / 2) +
      placed(said, SWATCH_WIDTH + 9, 0),
  };
}

function rampBlock({ colours, low, high }: NonNullable<LegendInput['ramp']>, width: number): Block {
  const long = Math.min(width, 190);
  const part = long / colours.length;
  const steps = colours.map(
    (colour, index) =>
      `<rect x="${index * part}" width="${part + 0.5}" height="${SWATCH_HEIGHT}" fill="${colour}"/>`,
  );
  const y = SWATCH_HEIGHT + 2;
  return {
    width: long,
    height: y + lineHeight(LETTERS.body),
    svg: `${steps.join('')}<rect width="${long}" height="${SWATCH_HEIGHT}" fill="none" stroke="${INK_2}" stroke-width="0.8"/>${line(low, 0, y, BODY)}${line(high, long, y, BODY, 'end')}`,
  };
}

/** Nested circles that stand on one foot, each with its value. */
export function circleBlock(
  { fill, entries, most, note }: CircleKeyInput,
  largest: number | null,
  width: number,
  measure: Measure,
): Block {
  const row = lineHeight(LETTERS.body);
  const height = Math.max(2 * most + 4, entries.length * row);
  const radiusOf = (share: number): number => Math.max(2, share * Math.min(largest ?? most, most));
  const foot = (height + 2 * Math.min(largest ?? most, most)) / 2;
  const centre = most + 2;
  const textAt = 2 * most + 22;
  const tops = entries.map(({ radius }) => foot - 2 * radiusOf(radius));
  const rows = spreadRows(
    tops.map((top) => Math.max(0, top) / height),
    Math.min(row / height, 1 / Math.max(1, entries.length)),
  );
  const circles = entries.map(({ radius }, index) => {
    const inner = index === 0 ? `fill="${fill}" fill-opacity="0.85"` : 'fill="none"';
    return `<circle cx="${centre}" cy="${foot - radiusOf(radius)}" r="${radiusOf(radius)}" ${inner} stroke="${INK}" stroke-width="1.2"/>`;
  });
  const texts = entries.map(({ text }, index) => {
    const at = (rows[index] ?? 0) * height;
    return `<path d="M${centre} ${tops[index]}L${textAt - 10} ${at}H${textAt - 3}" fill="none" stroke="${INK_2}"/>${line(text, textAt, at - row / 2, { ...BODY, weight: 650 })}`;
  });
  const beside = textAt + 64;
  const said = words(note, Math.max(80, width - beside), measure, { ...BODY, fill: INK_2 });
  const below = width - beside < 80;
  return {
    width,
    height: below ? height + said.height : Math.max(height, said.height),
    svg: [
      ...circles,
      ...texts,
      below
        ? placed(words(note, width, measure, { ...BODY, fill: INK_2 }), 0, height)
        : placed(said, beside, (height - said.height) / 2),
    ].join(''),
  };
}

function ringBlock(text: string, width: number, measure: Measure): Block {
  const said = words(text, width - SWATCH_WIDTH - 9, measure, BODY);
  const middle = lineHeight(LETTERS.body) / 2;
  return {
    width,
    height: said.height + 2,
    svg: `<circle cx="13" cy="${middle}" r="7.5" fill="none" stroke="${INK}" stroke-width="1.2" stroke-dasharray="3.2 2.8"/><circle cx="13" cy="${middle}" r="3.6" fill="${LINE_STRONG}" stroke="${INK}" stroke-width="1.2"/>${placed(said, SWATCH_WIDTH + 9, 0)}`,
  };
}

/**
 * The legend of a map of one layer, perhaps with circles of another over it.
 *
 * @param largest radius of the largest circle on the map in units; null where that is not known yet, or there are none
 */
export function legendBlock(
  input: LegendInput,
  width: number,
  measure: Measure,
  largest: number | null = null,
): Block {
  const { heading, entries, ramp, circles, ring, over, textures } = input;
  const head = { size: LETTERS.text, weight: 700 };
  const own = stacked(
    [
      words(heading, width, measure, head),
      ramp ? rampBlock(ramp, width) : NOTHING,
      circles ? circleBlock(circles, largest, width, measure) : NOTHING,
      ring ? ringBlock(ring, width, measure) : NOTHING,
      ...entries.map((entry) => entryBlock(entry, width, measure, textures)),
    ],
    4,
  );
  if (!over) return { ...own, width, svg: `<g data-legend="">${own.svg}</g>` };
  const second = stacked(
    [words(over.heading, width, measure, head), circleBlock(over.circles, largest, width, measure)],
    4,
  );
  const both = stacked([own, second], 10);
  return { ...both, width, svg: `<g data-legend="">${both.svg}</g>` };
}
