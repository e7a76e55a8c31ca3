import { gapClasses, stripeColours } from '../domain/gaps/encode';
import { classColours } from '../domain/gaps/palette';
import type { ClassColours } from '../domain/gaps/palette';
import type { GapClass } from '../domain/gaps/types';
import { fontOf } from '../frame/text';
import type { Measure } from '../frame/text';
import type { Size } from '../frame/types';
import type { Theme } from '../schema/view';
import type { Ground } from './layers';
import { fillOf, linesOf, paperOf, textMark } from './picture-parts';
import { textureFill } from './textures';
import type { Textures } from './textures';

/** Words of the key of a picture. */
export interface GapKeyTexts {
  title: string;
  words: Record<GapClass, string>;
  /** Need and service by name, and what their two steps are called. */
  need: string;
  service: string;
  high: string;
  low: string;
  short: string;
  enough: string;
  threshold: string | null;
  unsure: { classes: GapClass[]; unproven: boolean; text: string }[];
  notCollected: string | null;
  /** What the line under a name says. */
  figures: string;
}

/** A drawing with the room it takes. */
export interface Drawn extends Size {
  svg: string;
}

const [WIDTH, PAD, CELL_HEIGHT, GAP] = [268, 14, 48, 2];
/** Width of the words beside the classes. */
const SIDE = 58;
const SWATCH = 30;

/** How a key differs from that of a theme: other colours, textures over them, names of its patterns. */
export interface KeyLook {
  colours?: ClassColours;
  textures?: Textures;
  names?: string;
}

/** The key of the map of coverage gaps: the four classes between their axes, stripes, dots, and what the figures are. */
export function keyMark(
  texts: GapKeyTexts,
  theme: Theme,
  { boundary }: Ground,
  measure: Measure,
  { colours = classColours(theme), textures = new Map(), names = '' }: KeyLook = {},
): Drawn {
  const paper = paperOf(theme);
  const plain = { size: 12.5, fill: paper.ink2 };
  const bold = { size: 12.5, weight: 700, fill: paper.ink };
  const width = WIDTH - 2 * PAD;
  const parts: string[] = [];
  let y = PAD + 12;
  const write = (text: string, look: typeof plain & { weight?: number }, inset = 0): void => {
    for (const line of linesOf(text, width - inset, measure, look.size, look.weight)) {
      parts.push(textMark([PAD + inset, y], line, look));
      y += 16;
    }
  };
  write(texts.title, { ...bold, size: 13, fill: paper.ink2 });
  y += 4;
  write(texts.need, bold);
  const cell = (width - SIDE - GAP) / 2;
  const top = y - 6;
  gapClasses.forEach((one, index) => {
    const { fill, text } = colours[one];
    const x = PAD + SIDE + (index % 2) * (cell + GAP);
    const row = top + Math.floor(index / 2) * (CELL_HEIGHT + GAP);
    const box = `x="${x}" y="${row}" width="${cell}" height="${CELL_HEIGHT}" rx="3"`;
    const texture = textures.get(fill);
    // Words on a texture stand on plain ground.
    const over = texture
      ? `<rect ${box} fill="${textureFill(texture, names)}"/><rect x="${x + 4}" y="${row + 4}" width="${measure(texts.words[one], fontOf(400, 12.5)) + 10}" height="${CELL_HEIGHT - 8}" rx="2" fill="${fill}"/>`
      : '';
    parts.push(
      `<g data-class="${one}"><rect ${box} fill="${fill}" stroke="${paper.ink2}"/>${over}${textMark([x + 8, row + 19], one, { size: 14, weight: 750, fill: text })}${textMark([x + 8, row + 37], texts.words[one], { size: 12.5, fill: text })}</g>`,
    );
  });
  const middle = top + CELL_HEIGHT / 2 + 4;
  const aside = { ...plain, anchor: 'end' } as const;
  parts.push(textMark([PAD + SIDE - 8, middle], texts.high, aside));
  parts.push(textMark([PAD + SIDE - 8, middle + CELL_HEIGHT + GAP], texts.low, aside));
  y = top + 2 * CELL_HEIGHT + GAP + 16;
  const below = { ...plain, anchor: 'middle' } as const;
  parts.push(textMark([PAD + SIDE + cell / 2, y], texts.short, below));
  parts.push(textMark([PAD + SIDE + cell * 1.5 + GAP, y], texts.enough, below));
  y += 17;
  write(texts.service, bold, SIDE);
  y += 5;
  if (texts.threshold) write(texts.threshold, plain);
  const looks = [
    ...texts.unsure.flatMap(({ text, ...classed }) => {
      const stripes = stripeColours(classed, colours);
      if (!stripes) return [];
      const paint = { fill: stripes.colourLow, stripe: stripes.colourHigh, stipple: false };
      return [{ fill: fillOf(paint, names), text }];
    }),
    ...(texts.notCollected ? [{ fill: `url(#${names}stipple)`, text: texts.notCollected }] : []),
  ];
  for (const { fill, text } of looks) {
    y += 6;
    parts.push(
      `<rect x="${PAD}" y="${y - 13}" width="${SWATCH}" height="17" rx="2" fill="${fill}" stroke="${boundary}"/>`,
    );
    write(text, { ...plain, fill: paper.ink }, SWATCH + 8);
  }
  y += 4;
  write(texts.figures, plain);
  const height = y - 16 + PAD - 2;
  return {
    width: WIDTH,
    height,
    svg: `<g data-key=""><rect width="${WIDTH}" height="${height}" rx="8" fill="${paper.surface}" stroke="${paper.line}"/>${parts.join('')}</g>`,
  };
}
