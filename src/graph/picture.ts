import { tieKinds } from '../schema/constants';
import type { TieKind } from '../schema/constants';
import type { Theme } from '../schema/view';
import type { Placement } from './layouts/types';
import { mixed, paletteOf, writingOn } from './palette';
import { routePath } from './routes';
import { hasBands } from './scene';
import type { DrawnNode, DrawnTie, GraphScene } from './scene';
import { shapePath } from './shapes';
import { CRITICAL, FAINT, HALO, OUTLINE, RANGE_DASH } from './style';
import { DIMMED_OPACITY, DIMMED_WIDTH, NETWORK_SIGN, tiePattern } from './swatch';
import { escaped } from '../frame/svg';
import { fontFamily } from '../frame/text';
import { bandLines, letteringOf, LINE } from './text';

/** Texts of a picture, in the language of the page. */
export interface PictureTexts {
  title: string;
  /** What each tie kind is called in the legend. */
  ties: Record<TieKind, string>;
  /** What the grey bands are called in it, which stands there only where some are drawn. */
  network: string;
  /** Where the data come from, and the day the picture was made. */
  source: string;
  date: string;
}

/** A drawn network from the upper left corner of its bounds. */
export interface DrawnFigure {
  width: number;
  height: number;
  svg: string;
}

const MARGIN = 16;
const HEAD = 44;
const FOOT = 64;
/** Height of a line of the legend. */
const ROW = 24;

/** A line of a tie kind along a path, in its pattern. */
export function lineOf(path: string, kind: TieKind, theme: Theme, dimmed: boolean): string {
  const palette = paletteOf(theme);
  const { colour, width, gap, dash, round } = tiePattern(kind, theme, palette);
  const stroke = dimmed ? mixed(colour, palette.surface, DIMMED_OPACITY) : colour;
  const times = dimmed ? DIMMED_WIDTH : 1;
  const dashes = dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : '';
  const cap = round ? ' stroke-linecap="round"' : '';
  const line = `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="${width * times}"${dashes}${cap}/>`;
  if (gap === 0) return line;
  return `${line}<path d="${path}" fill="none" stroke="${palette.surface}" stroke-width="${gap * times}"/>`;
}

function tieMarkup(tie: DrawnTie, theme: Theme): string {
  const path = routePath(tie.route);
  const palette = paletteOf(theme);
  if (tie.member) {
    return `<path class="member" d="${path}" fill="none" stroke="${palette.rail}" stroke-width="5"/>`;
  }
  const under = tie.selected
    ? `<path d="${path}" fill="none" stroke="${palette.select}" stroke-width="10" stroke-linecap="round"/>`
    : '';
  return `<g class="tie" data-kind="${tie.kind}">${under}${lineOf(path, tie.kind, theme, tie.dimmed)}</g>`;
}

function nodeMarkup(node: DrawnNode, theme: Theme): string {
  const palette = paletteOf(theme);
  const [x, y] = node.at;
  const parts: string[] = [];
  if (node.critical) {
    parts.push(
      `<circle cx="${x}" cy="${y}" r="${node.radius + CRITICAL}" fill="none" stroke="${palette.bad}" stroke-width="2" stroke-dasharray="3 2.4"/>`,
    );
  }
  if (node.halo) {
    const fill = node.halo === 'selected' ? palette.select : palette.surface;
    parts.push(
      `<circle cx="${x}" cy="${y}" r="${node.radius + HALO}" fill="${fill}" stroke="${palette.ink}" stroke-width="1.8"/>`,
    );
  }
  if (node.shape === 'pill') {
    parts.push(
      `<rect x="${x - node.radius}" y="${y - node.halfHeight}" width="${2 * node.radius}" height="${2 * node.halfHeight}" rx="${node.halfHeight}" fill="${palette.surface}" stroke="${palette.ink2}" stroke-width="1.4"/>`,
    );
  } else {
    const colour = palette.shapes[node.shape];
    const open = node.doubt !== 'none';
    const dash = node.doubt === 'range' ? RANGE_DASH.join(' ') : '1 2';
    const line = open ? colour : palette.surface;
    parts.push(
      `<path d="${shapePath(node.shape, node.radius, node.at)}" fill="${open ? palette.surface : colour}" stroke="${line}" stroke-width="${open ? 1.7 : OUTLINE}"${open ? ` stroke-dasharray="${dash}"` : ''}/>`,
    );
    if (node.count !== null) {
      const size = Math.max(letteringOf(theme).leastCount, node.radius * 1.08);
      parts.push(
        `<text x="${x}" y="${y + size * 0.35}" text-anchor="middle" font-size="${size}" font-weight="700" fill="${writingOn(open ? palette.surface : colour)}">${escaped(node.count)}</text>`,
      );
    }
  }
  if (node.name) {
    const { box, text } = node.name;
    const { name, weight, halo } = letteringOf(theme);
    parts.push(
      `<text x="${box.x + box.width / 2}" y="${box.y + box.height / 2 + name * 0.35}" text-anchor="middle" font-size="${name}" font-weight="${weight}" fill="${palette.ink}" stroke="${palette.surface}" stroke-width="${halo}" stroke-linejoin="round" paint-order="stroke">${escaped(text)}</text>`,
    );
  }
  const markup = parts.join('');
  return node.dimmed ? `<g opacity="${FAINT}">${markup}</g>` : markup;
}

function guideMarkup({ guides, bounds }: Placement, theme: Theme): string {
  const palette = paletteOf(theme);
  const { guide } = letteringOf(theme);
  const text = (x: number, y: number, words: string, anchor: string): string =>
    `<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="${guide}" font-weight="600" fill="${palette.ink2}">${escaped(words)}</text>`;
  const parts = guides.bands.map((band) => {
    const lines = bandLines(band.label, guides.gutter, guide);
    const middle = band.y + (band.unrecorded ? Math.min(band.height / 2, 60) : band.height / 2);
    const first = middle - ((lines.length - 1) / 2) * guide * LINE + guide * 0.35;
    return (
      `<rect x="0" y="${band.y}" width="${bounds.width}" height="${band.height}" fill="${band.unrecorded ? palette.quiet : palette.surface}" stroke="${palette.line}"/>` +
      lines.map((line, index) => text(8, first + index * guide * LINE, line, 'start')).join('')
    );
  });
  for (const { radius, label } of guides.rings) {
    parts.push(
      `<circle r="${radius}" fill="none" stroke="${palette.line}" stroke-dasharray="3 4"/>${text(0, -radius - 4, label, 'middle')}`,
    );
  }
  for (const rail of guides.rails) {
    parts.push(
      `<path d="M${rail.x} ${rail.y}h${rail.width}" stroke="${palette.rail}" stroke-width="7" stroke-linecap="round"/>`,
    );
  }
  for (const { path } of guides.outlines) {
    parts.push(`<path d="${path}" fill="${palette.sunken}" stroke="${palette.lineStrong}"/>`);
  }
  for (const area of guides.areas) {
    if (guides.axis) {
      const y = guides.axis.y + 4 + (area.line + 0.8) * guide * 1.18;
      parts.push(
        `<path d="M${area.x} ${area.y}V${guides.axis.y}" stroke="${palette.line}"/>${text(area.nameX, y, area.name, 'middle')}`,
      );
    } else {
      if (guides.outlines.length === 0) {
        parts.push(
          `<rect x="${area.x}" y="${area.y}" width="${area.width}" height="${area.height}" rx="10" fill="${palette.quiet}" stroke="${palette.line}"/>`,
        );
      }
      const [x, y] = area.nameAt ?? [area.x + 8, area.y + guide * 0.4];
      parts.push(text(x, y + guide, area.name, 'start'));
    }
    if (area.more) {
      const { box, count } = area.more;
      parts.push(text(box.x + box.width / 2, box.y + box.height * 0.7, `+${count}`, 'middle'));
    }
  }
  return parts.join('');
}

/** What the grey bands are, as a line of the legend at this height. */
function bandsLine(words: string, y: number, theme: Theme): string {
  const palette = paletteOf(theme);
  const { height, band, bandWidth, pill, outline } = NETWORK_SIGN;
  const { x, y: top, width, height: high, rx } = pill;
  return (
    `<g class="bands" transform="translate(${MARGIN} ${y - height / 2})">` +
    `<path d="${band}" fill="none" stroke="${palette.rail}" stroke-width="${bandWidth}"/>` +
    `<rect x="${x}" y="${top}" width="${width}" height="${high}" rx="${rx}" fill="${palette.surface}" stroke="${palette.ink2}" stroke-width="${outline}"/>` +
    `<text x="${NETWORK_SIGN.width + 8}" y="${height / 2 + 4}" font-size="12.5" fill="${palette.ink}">${escaped(words)}</text></g>`
  );
}

/** The network alone: guides, ties and nodes as drawn. */
export function figureOf(scene: GraphScene, placement: Placement, theme: Theme): DrawnFigure {
  const { x, y, width, height } = placement.bounds;
  return {
    width,
    height,
    svg: [
      `<g transform="translate(${-x} ${-y})">`,
      guideMarkup(placement, theme),
      ...scene.ties.map((tie) => tieMarkup(tie, theme)),
      ...scene.nodes.map((node) => nodeMarkup(node, theme)),
      '</g>',
    ].join('\n'),
  };
}

/** The picture of a graph as an SVG document: the scene as drawn, with title, legend of lines and bands, source and date. */
export function pictureOf(
  scene: GraphScene,
  placement: Placement,
  theme: Theme,
  texts: PictureTexts,
): string {
  const palette = paletteOf(theme);
  const { bounds } = placement;
  const width = Math.max(560, bounds.width + 2 * MARGIN);
  const banded = hasBands(scene, placement);
  const height = bounds.height + HEAD + FOOT + (banded ? ROW : 0);
  const cell = (width - 2 * MARGIN) / tieKinds.length;
  const legend = tieKinds.map((kind, index) => {
    const x = MARGIN + index * cell;
    const y = HEAD + bounds.height + 20;
    return `${lineOf(`M${x} ${y}h34`, kind, theme, false)}<text x="${x + 42}" y="${y + 4}" font-size="12.5" fill="${palette.ink}">${escaped(texts.ties[kind])}</text>`;
  });
  if (banded) legend.push(bandsLine(texts.network, HEAD + bounds.height + 20 + ROW, theme));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(fontFamily)}">`,
    `<title>${escaped(texts.title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${palette.surface}"/>`,
    `<text x="${MARGIN}" y="28" font-size="18" font-weight="700" fill="${palette.ink}">${escaped(texts.title)}</text>`,
    `<g transform="translate(${MARGIN} ${HEAD})">${figureOf(scene, placement, theme).svg}</g>`,
    ...legend,
    `<text x="${MARGIN}" y="${height - 14}" font-size="11.5" fill="${palette.ink2}">${escaped(texts.source)}</text>`,
    `<text x="${width - MARGIN}" y="${height - 14}" font-size="11.5" text-anchor="end" fill="${palette.ink2}">${escaped(texts.date)}</text>`,
    '</svg>',
  ].join('\n');
}
