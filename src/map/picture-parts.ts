import { escaped } from '../frame/svg';
import { fontOf } from '../frame/text';
import type { Measure } from '../frame/text';
import type { Point } from '../frame/types';
import type { Theme } from '../schema/view';
import { writingOf } from './forms';
import type { TextForm } from './forms';
import type { PlacedLabel } from './labels';
import type { Ground } from './layers';
import type { AreaPaint } from './paint';
import { STRIPE } from './stripes';
import type { Lettering } from './text';

/** Colours of a picture's paper and writing, which on the page are the interface's. */
export interface Paper {
  surface: string;
  ground: string;
  ink: string;
  ink2: string;
  line: string;
}

const PAPERS: Record<Theme, Paper> = {
  light: { surface: '#FFFFFF', ground: '#F1F3F5', ink: '#17212B', ink2: '#435060', line: '#D5DBE2' },
  dark: { surface: '#18222C', ground: '#131C25', ink: '#F2F5F7', ink2: '#B9C4CE', line: '#34424F' },
  projector: { surface: '#FFFFFF', ground: '#FFFFFF', ink: '#000000', ink2: '#000000', line: '#000000' },
};

/** The paper of a theme. */
export function paperOf(theme: Theme): Paper {
  return PAPERS[theme];
}

/** How a line of text is written; black and from the left unless told otherwise. */
export interface Writing {
  size: number;
  weight?: number;
  fill: string;
  anchor?: 'start' | 'middle' | 'end';
  italic?: boolean;
}

/** A line of text at the middle of its base line or its start. */
export function textMark([x, y]: Point, words: string, writing: Writing): string {
  const { size, weight = 400, fill, anchor = 'start', italic = false } = writing;
  const style = italic ? ' font-style="italic"' : '';
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}"${style} fill="${fill}">${escaped(words)}</text>`;
}

/** Breaks a text into lines no wider than some pixels; a word that is wider alone is broken as well. */
export function linesOf(text: string, width: number, measure: Measure, size: number, weight = 400): string[] {
  const font = fontOf(weight, size);
  const lines: string[] = [];
  let line = '';
  const words = text.split(/\s+/).flatMap((word) => {
    const pieces: string[] = [];
    let rest = word;
    while (measure(rest, font) > width && rest.length > 1) {
      let end = rest.length - 1;
      while (end > 1 && measure(rest.slice(0, end), font) > width) end -= 1;
      pieces.push(rest.slice(0, end));
      rest = rest.slice(end);
    }
    return [...pieces, rest];
  });
  for (const word of words) {
    const longer = line ? `${line} ${word}` : word;
    if (line && measure(longer, font) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}

const stripesId = (fill: string, stripe: string): string => `stripes-${fill.slice(1)}-${stripe.slice(1)}`;

/**
 * Patterns that some paints need: stripes of two colours, and the dots of what nobody counted.
 *
 * @param names begins the names of the patterns, where a document may have others
 */
export function patternMarks(paints: AreaPaint[], { missing, missingDot }: Ground, names = ''): string {
  const pairs = new Map(
    paints.flatMap(({ fill, stripe }) => (stripe ? [[stripesId(fill, stripe), { fill, stripe }]] : [])),
  );
  const stripes = [...pairs].map(
    ([id, { fill, stripe }]) =>
      `<pattern id="${names}${id}" width="${2 * STRIPE}" height="${2 * STRIPE}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="${2 * STRIPE}" height="${2 * STRIPE}" fill="${fill}"/><rect width="${STRIPE}" height="${2 * STRIPE}" fill="${stripe}"/></pattern>`,
  );
  const dots = `<pattern id="${names}stipple" width="7" height="7" patternUnits="userSpaceOnUse"><rect width="7" height="7" fill="${missing}"/><circle cx="1.75" cy="1.75" r="1" fill="${missingDot}"/><circle cx="5.25" cy="5.25" r="1" fill="${missingDot}"/></pattern>`;
  return `<defs>${stripes.join('')}${dots}</defs>`;
}

/** The fill of a paint: its colour or its pattern. */
export function fillOf({ fill, stripe, stipple }: AreaPaint, names = ''): string {
  if (stipple) return `url(#${names}stipple)`;
  return stripe ? `url(#${names}${stripesId(fill, stripe)})` : fill;
}

/** The label of an area as it stands on the map: rows with a halo, letters in their frame. */
export function labelMark(
  { code, box, form, leader }: PlacedLabel<TextForm>,
  lettering: Lettering,
  { ink, halo }: Ground,
): string {
  const { rows } = writingOf(box, form);
  const { pill, letters } = form;
  const { smallest } = lettering;
  const line = leader
    ? `<path d="M${leader.map((point) => point.join(' ')).join('L')}" stroke="${halo}" stroke-width="3.6"/><path d="M${leader.map((point) => point.join(' ')).join('L')}" stroke="${ink}" stroke-width="1.3"/>`
    : '';
  const words = rows.map(({ x, y, name, value }) => {
    const figure = value ? `<tspan font-weight="700">${escaped(value)}</tspan>` : '';
    const between = name && value ? '\u00A0' : '';
    return `<text x="${x}" y="${y}" font-size="${letters}" font-weight="${name ? lettering.nameWeight : 700}" text-anchor="middle" fill="${ink}" stroke="${halo}" stroke-width="${lettering.halo}" stroke-linejoin="round" paint-order="stroke">${escaped(name)}${between}${figure}</text>`;
  });
  const frame = pill
    ? `<g transform="translate(${box.x + pill.x} ${box.y + pill.y})" data-pill="${escaped(pill.text)}"><rect width="${pill.width}" height="${pill.height}" rx="${pill.height / 2}" fill="${halo}" stroke="${ink}" stroke-width="1.3"/>${textMark(
        [pill.width / 2, pill.height / 2 + smallest * 0.35],
        pill.text,
        { size: smallest, weight: 700, fill: ink, anchor: 'middle' },
      )}</g>`
    : '';
  return `<g data-area="${escaped(code)}">${line}${words.join('')}${frame}</g>`;
}

/** An arrow to the north with its letter below, in a box of 20 by 42 pixels. */
export function northMark(letter: string, { surface, ink }: Paper): string {
  return `<g data-north="">
<path d="M10 1 18.2 24 10 18.7 1.8 24Z" fill="${surface}" stroke="${ink}" stroke-width="1.4"/><path d="M10 1 10 18.7 1.8 24Z" fill="${ink}"/>${textMark(
    [10, 38],
    letter,
    { size: 13, weight: 700, fill: ink, anchor: 'middle' },
  )}</g>`;
}

/** A scale bar of so many pixels, in a box 34 pixels high. */
export function scaleMark(kilometres: number, pixels: number, { surface, ink }: Paper): string {
  const length = kilometres < 1 ? `${Math.round(kilometres * 1000)} m` : `${kilometres} km`;
  const part = (start: number): string =>
    `<rect x="${6 + pixels * start}" y="18" width="${pixels / 4}" height="6" fill="${ink}"/>`;
  const label = { size: 12, fill: ink, anchor: 'middle' } as const;
  return `<g data-scale="${kilometres}">${textMark([6, 12], '0', label)}${textMark([6 + pixels, 12], length, label)}<rect x="6" y="18" width="${pixels}" height="6" fill="${surface}" stroke="${ink}" stroke-width="1.4"/>${part(0)}${part(0.5)}</g>`;
}
