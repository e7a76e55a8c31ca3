import type { Measure } from '../../../frame/text';
import type { AreaPaint } from '../../../map/paint';
import type { Textures } from '../../../map/textures';
import {
  brokenLines,
  INK,
  INK_2,
  LETTERS,
  line,
  lineHeight,
  LINE,
  NOTHING,
  placed,
  widthOf,
  words,
} from './blocks';
import type { Block } from './blocks';
import { swatch } from './legend';

/** A named value of the strip. */
export interface StripRow {
  name: string;
  /** Null where nobody counted. */
  value: { low: number; high: number } | null;
  /** The value in words of figures: "0–7", "t.a.d.". */
  text: string;
  /** How the area is painted; null where fills say nothing of the value. */
  paint: AreaPaint | null;
}

/** All values of a layer on one scale. */
export interface StripInput {
  title: string;
  /** Said where a value is a range. */
  note: string | null;
  rows: StripRow[];
  /** Upper end of the scale. */
  top: number;
  /** Limits of classes as lines, and the figures at the ends of the scale. */
  limits: number[];
  ends: [string, string];
  textures: Textures;
}

/** How much of a strip found room, and what did not. */
export interface LaidStrip {
  block: Block;
  rest: StripRow[];
}

const ROW = 16;
const LOOK = { size: 11.5 };
const [SWATCH, GUTTER, COLUMN_GAP] = [11, 6, 22];
/** Least and most length of the scale in units. */
const [LEAST_SCALE, MOST_SCALE] = [56, 340];
/** A name takes no more than this share of its column. */
const MOST_NAME = 0.46;
const HEAD = 15;

interface Columns {
  name: number;
  value: number;
  paint: number;
}

function columnsOf({ rows }: StripInput, measure: Measure): Columns {
  const widest = (texts: string[], weight: number): number =>
    Math.max(0, ...texts.map((text) => widthOf(text, measure, LOOK.size, weight)));
  return {
    name: widest(
      rows.map(({ name }) => name),
      400,
    ),
    value: widest(
      rows.map(({ text }) => text),
      650,
    ),
    paint: rows.some(({ paint }) => paint) ? SWATCH + GUTTER : 0,
  };
}

/** A name cut to its room, with a sign that it is. */
function fitting(name: string, room: number, measure: Measure): string {
  if (widthOf(name, measure, LOOK.size) <= room) return name;
  const [first = ''] = brokenLines(name, room - widthOf('…', measure, LOOK.size), measure, LOOK);
  return `${first}…`;
}

/** The dot of a value, or two open dots and a line between the ends of a range. */
function mark({ value }: StripRow, scale: (value: number) => number): string {
  if (!value) return '';
  const [low, high] = [scale(value.low), scale(value.high)];
  const y = ROW / 2;
  if (value.low === value.high) return `<circle cx="${low}" cy="${y}" r="2.9" fill="${INK}"/>`;
  const open = (x: number): string =>
    `<circle cx="${x}" cy="${y}" r="2.7" fill="#FFFFFF" stroke="${INK}" stroke-width="1.3"/>`;
  return `<path d="M${low} ${y}H${high}" stroke="${INK}" stroke-width="1.3"/>${open(low)}${open(high)}`;
}

function columnMarks(
  input: StripInput,
  rows: StripRow[],
  width: number,
  columns: Columns,
  measure: Measure,
): string {
  const name = Math.min(columns.name, (width - columns.paint) * MOST_NAME);
  const from = columns.paint + name + GUTTER + 4;
  const long = Math.min(MOST_SCALE, width - from - columns.value - GUTTER - 4);
  const scale = (value: number): number => from + (input.top > 0 ? value / input.top : 0) * long;
  const height = rows.length * ROW;
  const look = { size: LETTERS.note, fill: INK_2 };
  const ends = [
    line(input.ends[0], from, 0, look, 'middle'),
    line(input.ends[1], from + long, 0, look, 'middle'),
  ];
  const limits = input.limits.map(
    (limit) =>
      `<path d="M${scale(limit)} ${HEAD}V${HEAD + height}" stroke="${LINE}" stroke-dasharray="2 2"/>`,
  );
  const edges = [0, input.top].map(
    (limit) =>
      `<path d="M${scale(limit)} ${HEAD - 1}V${HEAD + height}" stroke="${INK_2}" stroke-width="0.8"/>`,
  );
  const lines = rows.map((row, index) => {
    const y = HEAD + index * ROW;
    const painted = row.paint
      ? placed({ svg: swatch(row.paint, input.textures, SWATCH, SWATCH) }, 0, y + (ROW - SWATCH) / 2)
      : '';
    const text = (ROW - lineHeight(LOOK.size)) / 2;
    return [
      painted,
      `<path d="M${from} ${y + ROW / 2}H${from + long}" stroke="${LINE}"/>`,
      line(fitting(row.name, name + 1, measure), columns.paint, y + text, LOOK),
      placed({ svg: mark(row, scale) }, 0, y),
      line(row.text, from + long + GUTTER + 4 + columns.value, y + text, { ...LOOK, weight: 650 }, 'end'),
    ].join('');
  });
  return [...ends, ...limits, ...edges, ...lines].join('');
}

/**
 * All named values as dots on one scale, in as few columns as the height asks for. Rows that find no room are given back.
 *
 * @param most height that it may take
 * @param least rows that are shown although they take more, so that a page is never without any
 */
export function stripBlock(
  input: StripInput,
  width: number,
  most: number,
  measure: Measure,
  least = 1,
): LaidStrip {
  if (input.rows.length === 0) return { block: NOTHING, rest: [] };
  const columns = columnsOf(input, measure);
  const title = words(input.title, width, measure, { size: LETTERS.text, weight: 700 });
  const note = input.note ? words(input.note, width, measure, { size: LETTERS.note, fill: INK_2 }) : NOTHING;
  const above = title.height + (note.height ? note.height + 2 : 0) + 4;
  const perColumn = Math.max(least, Math.floor((most - above - HEAD) / ROW));
  const narrowest = Math.min(
    width,
    columns.paint + Math.min(columns.name, 130) + columns.value + LEAST_SCALE + 2 * GUTTER + 12,
  );
  const mostColumns = Math.max(1, Math.floor((width + COLUMN_GAP) / (narrowest + COLUMN_GAP)));
  const count = Math.min(mostColumns, Math.ceil(input.rows.length / perColumn));
  const shown = input.rows.slice(0, count * perColumn);
  const each = Math.ceil(shown.length / count);
  const column = (width - (count - 1) * COLUMN_GAP) / count;
  const parts = Array.from({ length: count }, (_, index) =>
    placed(
      {
        svg: columnMarks(input, shown.slice(index * each, (index + 1) * each), column, columns, measure),
      },
      index * (column + COLUMN_GAP),
      above,
    ),
  );
  return {
    block: {
      width,
      height: above + HEAD + each * ROW,
      svg: `<g data-strip="">${title.svg}${placed(note, 0, title.height + 2)}${parts.join('')}</g>`,
    },
    rest: input.rows.slice(shown.length),
  };
}
