import { SLACK, fontOf } from '../../../frame/text';
import type { Measure } from '../../../frame/text';
import type { Size } from '../../../frame/types';
import { linesOf, textMark } from '../../../map/picture-parts';
import type { Writing } from '../../../map/picture-parts';

/** A drawing whose upper left corner is the origin, with the room it takes, in units of the page. */
export interface Block extends Size {
  svg: string;
}

/** Black on white, whatever the theme of the screen. */
export const INK = '#17212B';
export const INK_2 = '#435060';
export const LINE = '#C9D0D8';
export const LINE_STRONG = '#7A8796';

/** Sizes of the writing on a sheet, in units; nothing is smaller than `note`, 8 points. */
export const LETTERS = { title: 23, subtitle: 14, text: 13, body: 12, note: 10.7 } as const;

/** Height of a line as a share of its letters. */
const LEADING = 1.32;
/** Height of the base line above the foot of its line, as a share of the letters. */
const BASE = 0.36;

export type Look = Omit<Writing, 'anchor' | 'fill'> & { fill?: string };

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Draws a block at a place of what it stands in. */
export function placed({ svg }: Pick<Block, 'svg'>, x: number, y: number): string {
  return `<g transform="translate(${rounded(x)} ${rounded(y)})">${svg}</g>`;
}

/** Height of a line of some letters. */
export function lineHeight(size: number): number {
  return size * LEADING;
}

/** Width of a line, with the slack that figures of equal width need. */
export function widthOf(text: string, measure: Measure, size: number, weight = 400): number {
  return measure(text, fontOf(weight, size)) * SLACK;
}

/** One line whose upper edge is at y; `x` is its start, middle or end. */
export function line(
  text: string,
  x: number,
  y: number,
  look: Look,
  anchor: Writing['anchor'] = 'start',
): string {
  const base = y + lineHeight(look.size) - look.size * BASE;
  return textMark([rounded(x), rounded(base)], text, { fill: INK, ...look, anchor });
}

/** Lines of a text that are no wider than some units. */
export function brokenLines(text: string, width: number, measure: Measure, look: Look): string[] {
  return linesOf(text, width / SLACK, measure, look.size, look.weight);
}

/** Lines of text, one under the other. */
export function linesBlock(lines: readonly string[], width: number, look: Look): Block {
  const height = lineHeight(look.size);
  return {
    width,
    height: lines.length * height,
    svg: lines.map((text, index) => line(text, 0, index * height, look)).join(''),
  };
}

/** A text broken into lines no wider than some units. */
export function words(text: string, width: number, measure: Measure, look: Look): Block {
  return linesBlock(brokenLines(text, width, measure, look), width, look);
}

/** Blocks one under the other; those without height leave no gap. */
export function stacked(blocks: readonly Block[], gap: number): Block {
  let y = 0;
  let width = 0;
  const parts: string[] = [];
  for (const block of blocks.filter(({ height }) => height > 0)) {
    if (parts.length > 0) y += gap;
    parts.push(placed(block, 0, y));
    y += block.height;
    width = Math.max(width, block.width);
  }
  return { width, height: y, svg: parts.join('\n') };
}

/** Nothing. */
export const NOTHING: Block = { width: 0, height: 0, svg: '' };
