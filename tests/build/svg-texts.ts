import type { Box } from '../../src/frame/boxes';

/** A line of text of a drawing with the room it takes, in units of the outermost element. */
export interface SvgText extends Box {
  text: string;
}

const TAG = /<(\/?)([a-z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;
/** Share of the letters' size above and below their base line that is inked. */
const [ABOVE, BELOW] = [0.74, 0.21];

const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];
const figure = (attributes: string, name: string): number => Number(attribute(attributes, name) ?? 0);

interface Frame {
  x: number;
  y: number;
  scale: number;
  name: string;
}

/** The inner frame of an element: moved by a translation or a corner, and enlarged. */
function inside(outer: Frame, name: string, attributes: string): Frame {
  const transform = attribute(attributes, 'transform') ?? '';
  const [, dx = '0', dy = '0'] = /translate\((-?[\d.e-]+)[ ,]+(-?[\d.e-]+)\)/.exec(transform) ?? [];
  const [, times = '1'] = /scale\(([\d.]+)\)/.exec(transform) ?? [];
  const corner = name === 'svg' ? [figure(attributes, 'x'), figure(attributes, 'y')] : [0, 0];
  return {
    name,
    x: outer.x + outer.scale * (Number(dx) + (corner[0] ?? 0)),
    y: outer.y + outer.scale * (Number(dy) + (corner[1] ?? 0)),
    scale: outer.scale * Number(times),
  };
}

/**
 * All lines of text of a drawing as this product writes them: `text` elements within groups that are moved or enlarged.
 *
 * @param measure width of a text by its weight and size
 */
export function svgTexts(svg: string, measure: (text: string, font: string) => number): SvgText[] {
  const frames: Frame[] = [{ x: 0, y: 0, scale: 1, name: '' }];
  const found: SvgText[] = [];
  let open: { attributes: string; text: string; frame: Frame } | null = null;
  for (const [, closing, name = '', attributes = '', empty, words] of svg.matchAll(TAG)) {
    if (words !== undefined) {
      if (open) open.text += words;
      continue;
    }
    if (closing) {
      if (name === 'text' && open) {
        const { x, y, scale } = open.frame;
        const size = figure(open.attributes, 'font-size');
        const text = open.text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
        const width = measure(text, `${attribute(open.attributes, 'font-weight') ?? 400} ${size}px x`);
        const share = { middle: 0.5, end: 1 }[attribute(open.attributes, 'text-anchor') ?? ''] ?? 0;
        found.push({
          text,
          x: x + scale * (figure(open.attributes, 'x') - share * width),
          y: y + scale * (figure(open.attributes, 'y') - ABOVE * size),
          width: scale * width,
          height: scale * size * (ABOVE + BELOW),
        });
        open = null;
      }
      frames.pop();
      continue;
    }
    const frame = inside(frames.at(-1) as Frame, name, attributes);
    if (name === 'text') open = { attributes, text: '', frame };
    if (!empty) frames.push(frame);
  }
  return found;
}
