import type { Measure } from '../../../frame/text';
import type { Size } from '../../../frame/types';
import type { StillGraph } from '../../../graph/still';
import { mapMark } from '../../../map/picture-map';
import type { Range } from '../../../schema/text';
import {
  INK,
  INK_2,
  LETTERS,
  line,
  LINE,
  lineHeight,
  NOTHING,
  placed,
  stacked,
  widthOf,
  words,
} from './blocks';
import type { Block } from './blocks';
import { legendBlock, NAMES } from './legend';
import type { LegendInput } from './legend';
import type { SheetMap } from './map-sheet';
import { keyBlock } from './network-sheet';
import type { NetworkKey } from './network-sheet';
import { GAP } from './pages';
import { stripBlock } from './strip';
import type { StripInput } from './strip';

/** What stands large beside the map of a scene: what it is, then its figures from before to after. */
export interface LargeFigure {
  name: string;
  texts: string[];
}

/** A source table around the row that a scene is about. */
export interface TablePart {
  title: string;
  columns: string[];
  total: string;
  /** Cells by column; null where the source has none. */
  rows: { label: string; chosen: boolean; cells: (Range | null)[]; total: string }[];
  /** Column that the scene is about; -1 for none. */
  column: number;
  /** Row as printed; '' where the scene is about none. */
  printed: string;
  write: (range: Range | null) => string;
}

/** What the picture of a scene is drawn from. */
export type ScenePicture =
  | { kind: 'map'; map: SheetMap; legend: LegendInput; strip: StripInput; large: LargeFigure | null }
  | { kind: 'gap'; map: SheetMap; key: Block; large: LargeFigure | null }
  | {
      kind: 'network';
      figure: StillGraph;
      key: NetworkKey;
      map: { map: SheetMap; legend: LegendInput } | null;
      /** Whose boundaries are drawn; null where none are. */
      attribution: string | null;
    }
  | { kind: 'table'; part: TablePart };

/** Least size that a picture of each kind is drawn in; in less room it is made smaller as a whole. */
const LEAST: Record<ScenePicture['kind'], Size> = {
  map: { width: 460, height: 370 },
  gap: { width: 500, height: 330 },
  network: { width: 560, height: 360 },
  table: { width: 620, height: 190 },
};
/** What stands beside the edge of the frame, and the map's share of the width. */
const [INSET, MAP] = [10, 0.44];
const LARGE = 34;

/** A map without the line of its source, which is often wider than the map and stands below the picture as a whole. */
function mapPart({ scaleText: _, ...map }: SheetMap, { width, height }: Size, measure: Measure) {
  const drawn = mapMark({
    ...map,
    attribution: '',
    size: { width, height },
    theme: 'light',
    measure,
    names: NAMES,
  });
  return { svg: `<svg width="${width}" height="${height}">${drawn.svg}</svg>`, largest: drawn.largest };
}

const CREDIT = { size: LETTERS.note, fill: INK_2 };

/** The line of the boundaries' source at the lower right. */
function credit(attribution: string, { width, height }: Size): string {
  return line(attribution, width - INSET, height - lineHeight(CREDIT.size) - 3, CREDIT, 'end');
}

function largeBlock(large: LargeFigure | null, width: number, measure: Measure): Block {
  if (!large) return NOTHING;
  const text = large.texts.join(' → ');
  const size = Math.min(LARGE, (LARGE * width) / widthOf(text, measure, LARGE, 750));
  return stacked(
    [
      words(large.name, width, measure, { size: LETTERS.text }),
      { width, height: lineHeight(size), svg: line(text, 0, 0, { size, weight: 750 }) },
    ],
    0,
  );
}

/** Signs in as much room as they have: what is too wide or too high is made smaller as a whole. */
function fitted({ svg, width, height }: Block, room: Size): Block {
  const scale = Math.min(1, room.width / width, room.height / height);
  return { width: width * scale, height: height * scale, svg: `<g transform="scale(${scale})">${svg}</g>` };
}

function besideMap(
  picture: Extract<ScenePicture, { kind: 'map' | 'gap' }>,
  whole: Size,
  measure: Measure,
): string {
  const size = { width: whole.width, height: whole.height - lineHeight(CREDIT.size) };
  const wide = Math.round(size.width * MAP);
  const { svg, largest } = mapPart(picture.map, { width: wide, height: size.height }, measure);
  const room = { width: size.width - wide - 2 * INSET, height: size.height - 2 * INSET };
  const large = largeBlock(picture.large, room.width, measure);
  const left = room.height - (large.height > 0 ? large.height + GAP : 0);
  const parts = [large];
  if (picture.kind === 'gap') parts.push(fitted(picture.key, { ...room, height: left }));
  else {
    const legend = legendBlock(picture.legend, room.width, measure, largest);
    const free = left - legend.height - GAP;
    // The map has every value; the list of them stands beside it whole or not at all.
    const { block, rest } = stripBlock(picture.strip, room.width, free, measure);
    const whole = rest.length === 0 && block.height <= free;
    parts.push(fitted(legend, { ...room, height: left }), whole ? block : NOTHING);
  }
  return svg + placed(stacked(parts, GAP), wide + INSET, INSET) + credit(picture.map.attribution, whole);
}

function networkPart(
  { figure, key, map, attribution }: Extract<ScenePicture, { kind: 'network' }>,
  size: Size,
  measure: Measure,
): string {
  const below = keyBlock(key, size.width - 2 * INSET, measure);
  const cited = attribution ? lineHeight(CREDIT.size) : 0;
  const height = size.height - below.height - cited - GAP;
  const wide = map ? Math.round(size.width * 0.38) : 0;
  const parts: string[] = [];
  if (map) {
    // Circles have their values in them; what fills mean has to be told.
    const { heading, circles, entries } = map.legend;
    const legend =
      circles && entries.length === 0
        ? words(heading, wide - INSET, measure, { size: LETTERS.note, weight: 700 })
        : legendBlock(map.legend, wide - INSET, measure);
    const shown = fitted(legend, { width: wide - INSET, height: height * 0.3 });
    const drawn = mapPart(map.map, { width: wide, height: height - shown.height - INSET }, measure);
    parts.push(drawn.svg, placed(shown, INSET, height - shown.height));
  }
  const room = { width: size.width - wide - 2 * INSET, height: height - INSET };
  const scale = Math.min(1.5, room.width / figure.width, room.height / figure.height);
  const x = wide + INSET + (room.width - figure.width * scale) / 2;
  const y = INSET + (room.height - figure.height * scale) / 2;
  parts.push(
    `<g transform="translate(${x} ${y}) scale(${scale})" color="${INK}">${figure.svg}</g>`,
    placed(below, INSET, size.height - below.height - cited - 4),
    attribution ? credit(attribution, size) : '',
  );
  return parts.join('');
}

function tablePart(part: TablePart, size: Size, measure: Measure): string {
  const look = { size: LETTERS.note };
  const width = size.width - 2 * INSET;
  const title = words(part.title, width, measure, { size: LETTERS.text, weight: 700 });
  const label = Math.min(
    width * 0.3,
    Math.max(...part.rows.map((row) => widthOf(row.label, measure, look.size, 700))) + 8,
  );
  const column = (width - label) / (part.columns.length + 1);
  const row = lineHeight(LETTERS.body) + 6;
  const end = (index: number): number => label + (index + 1) * column - 4;
  const parts: string[] = [];
  let y = title.height + 6;
  for (const [index, name] of [...part.columns, part.total].entries()) {
    const fits = Math.min(1, (column - 4) / widthOf(name, measure, look.size, 600));
    parts.push(line(name, end(index), y, { size: look.size * fits, weight: 600, fill: INK_2 }, 'end'));
  }
  for (const { label: name, chosen, cells, total } of part.rows) {
    y += row;
    const weight = chosen ? 700 : 400;
    if (chosen) parts.push(`<rect x="0" y="${y - 4}" width="${width}" height="${row}" fill="#E3E8EE"/>`);
    parts.push(`<path d="M0 ${y - 4}H${width}" stroke="${LINE}"/>`);
    const fits = Math.min(1, label / widthOf(name, measure, look.size, weight));
    parts.push(line(name, 0, y, { size: look.size * fits, weight }));
    for (const [index, cell] of cells.entries()) {
      parts.push(line(part.write(cell), end(index), y, { size: LETTERS.body, weight }, 'end'));
      if (chosen && index === part.column)
        parts.push(
          `<rect x="${end(index) - column + 6}" y="${y - 3}" width="${column - 4}" height="${row - 2}" fill="none" stroke="${INK}" stroke-width="1.6"/>`,
        );
    }
    parts.push(line(total, end(cells.length), y, { size: LETTERS.body, weight }, 'end'));
  }
  y += row + 4;
  const block = stacked([title, { width, height: y, svg: '' }], 0);
  const printed = part.printed
    ? placed(words(part.printed, width, measure, { size: LETTERS.body }), 0, y)
    : '';
  return placed({ svg: block.svg + parts.join('') + printed }, INSET, INSET);
}

/**
 * Draws what a scene shows in some room on white paper.
 *
 * @param number of the scene, which the names of its patterns begin with: a page may have several
 */
export function scenePicture(picture: ScenePicture, number: number, room: Size, measure: Measure): string {
  const least = LEAST[picture.kind];
  const scale = Math.min(1, room.width / least.width, room.height / least.height);
  const size = { width: room.width / scale, height: room.height / scale };
  const drawn =
    picture.kind === 'table'
      ? tablePart(picture.part, size, measure)
      : picture.kind === 'network'
        ? networkPart(picture, size, measure)
        : besideMap(picture, size, measure);
  const own = drawn
    .replaceAll(`id="${NAMES}`, `id="${NAMES}${number}-`)
    .replaceAll(`url(#${NAMES}`, `url(#${NAMES}${number}-`);
  return `<g transform="scale(${scale})">${own}</g>`;
}
