import type { GapBadge } from '../../../domain/gaps/types';
import type { Measure } from '../../../frame/text';
import {
  brokenLines,
  INK,
  INK_2,
  LETTERS,
  line,
  lineHeight,
  LINE,
  LINE_STRONG,
  NOTHING,
  placed,
  widthOf,
  words,
} from './blocks';
import type { Block } from './blocks';

/** A row of the ranking, its figures as they are written. */
export interface RankedRow {
  rank: string;
  name: string;
  /** Whether its rank may be exchanged with another's. */
  swaps: boolean;
  badge: GapBadge | null;
  badgeText: string;
  need: string;
  supply: string;
  required: string;
  shortage: string;
  weight: string;
  /** Ends of the weight, for the bar; null where undefined. */
  bar: { low: number; high: number } | null;
}

const FIGURES = ['need', 'supply', 'required', 'shortage', 'weight'] as const;
type Figure = (typeof FIGURES)[number];

export interface RankingInput {
  title: string;
  columns: Record<'rank' | 'name' | 'badge' | Figure, string>;
  rows: RankedRow[];
  /** What the two arrows beside a name mean; said where some row has them. */
  swap: string;
}

/** How much of a table found room, and what did not. */
export interface LaidTable {
  block: Block;
  rest: RankedRow[];
}

const [ROW, HEAD] = [19, 20];
const LOOK = { size: LETTERS.body };
const HEAD_LOOK = { size: 11.5, weight: 650, fill: INK_2 };
const SIZE_NOTE = { size: LETTERS.note, fill: INK_2 };
/** Between columns, within a badge, and of the two arrows. */
const [APART, PAD, ARROWS] = [14, 8, 13];
/** A bar that is shorter tells nothing. */
const [LEAST_BAR, MOST_BAR] = [40, 150];
const TEXT = (ROW - lineHeight(LOOK.size)) / 2;

const arrows = `<path d="M3 1.5V10M3 1.5L0.8 4M3 1.5L5.2 4M8 10.5V2M8 10.5L5.8 8M8 10.5L10.2 8" fill="none" stroke="${INK_2}" stroke-width="1.1"/>`;

/** Sure: dark; possible: a broken edge; none: words alone. Told apart without colours. */
function badgeMark({ badge, badgeText }: RankedRow, width: number): string {
  const height = ROW - 4;
  const text = (fill: string, weight: number): string =>
    line(
      badgeText,
      badge === 'tidak' || !badge ? PAD : width / 2,
      TEXT,
      { ...LOOK, weight, fill },
      badge === 'tidak' || !badge ? 'start' : 'middle',
    );
  if (badge === 'pasti')
    return `<rect y="2" width="${width}" height="${height}" rx="${height / 2}" fill="#98190F"/>${text('#FFFFFF', 650)}`;
  if (badge === 'mungkin')
    return `<rect x="0.5" y="2.5" width="${width - 1}" height="${height - 1}" rx="${height / 2}" fill="#FFFFFF" stroke="#6F4800" stroke-width="1.2" stroke-dasharray="3.5 2.5"/>${text(INK, 600)}`;
  return text(INK, 400);
}

function barMark({ bar }: RankedRow, most: number, long: number): string {
  if (!bar) return '';
  const scale = (value: number): number => (most > 0 ? (value / most) * long : 0);
  const [low, high] = [scale(bar.low), scale(bar.high)];
  const height = 8;
  const y = (ROW - height) / 2;
  const open =
    high > low
      ? `<rect x="${low}" y="${y + 0.5}" width="${high - low}" height="${height - 1}" fill="#FFFFFF" stroke="${INK}" stroke-width="1" stroke-dasharray="2.5 2"/>`
      : '';
  return `<path d="M0 ${y - 1}V${y + height + 1}" stroke="${INK}"/><rect y="${y}" width="${low}" height="${height}" fill="${LINE_STRONG}"/>${open}`;
}

/**
 * The ranking with its ranges. Rows that find no room are given back.
 *
 * @param most height that it may take
 */
export function rankingBlock(input: RankingInput, width: number, most: number, measure: Measure): LaidTable {
  const { columns, rows } = input;
  if (rows.length === 0) return { block: NOTHING, rest: [] };
  const widest = (of: (row: RankedRow) => string, head: string, weight = 400): number =>
    Math.max(
      widthOf(head, measure, HEAD_LOOK.size, HEAD_LOOK.weight),
      ...rows.map((row) => widthOf(of(row), measure, LOOK.size, weight)),
    );
  const rank = widest((row) => row.rank, columns.rank);
  const badge = Math.max(
    widest((row) => row.badgeText, '', 650) + 2 * PAD,
    widthOf(columns.badge, measure, HEAD_LOOK.size, 650),
  );
  const figures = FIGURES.map((figure) =>
    widest((row) => row[figure], columns[figure], figure === 'shortage' ? 700 : 400),
  );
  const fixed = rank + badge + figures.reduce((sum, one) => sum + one + APART, 0) + 2 * APART;
  const wished = widest((row) => row.name, columns.name, 600) + ARROWS + 4;
  const spare = width - fixed - wished - APART;
  const bar = spare >= LEAST_BAR ? Math.min(MOST_BAR, spare) : 0;
  const name = width - fixed - (bar ? bar + APART : 0);
  const title = words(input.title, width, measure, { size: LETTERS.text, weight: 700 });
  const swaps = rows.some((row) => row.swaps);
  const noteHeight = swaps ? lineHeight(SIZE_NOTE.size) + 3 : 0;
  const above = title.height + 2;
  const count = Math.max(0, Math.min(rows.length, Math.floor((most - above - HEAD - noteHeight) / ROW)));
  if (count === 0) return { block: NOTHING, rest: rows };
  const greatest = Math.max(0, ...rows.map((row) => row.bar?.high ?? 0));
  const stops: number[] = [];
  let x = rank + APART + name + APART + badge;
  FIGURES.forEach((figure, index) => {
    if (figure === 'weight' && bar) x += APART + bar;
    x += APART + (figures[index] ?? 0);
    stops.push(x);
  });
  const start = { name: rank + APART, badge: rank + APART + name + APART, bar: (stops[3] ?? 0) + APART };
  const head = [
    line(columns.rank, rank, 2, HEAD_LOOK, 'end'),
    line(columns.name, start.name, 2, HEAD_LOOK),
    line(columns.badge, start.badge, 2, HEAD_LOOK),
    ...FIGURES.map((figure, index) => line(columns[figure], stops[index] ?? 0, 2, HEAD_LOOK, 'end')),
    `<path d="M0 ${HEAD}H${width}" stroke="${LINE_STRONG}"/>`,
  ];
  const lines = rows.slice(0, count).map((row, index) => {
    const [first = '', second] = brokenLines(row.name, name - (row.swaps ? ARROWS + 2 : 0) + 1, measure, {
      ...LOOK,
      weight: 600,
    });
    const shown = second === undefined ? first : `${first}…`;
    const cells = [
      line(row.rank, rank, TEXT, LOOK, 'end'),
      line(shown, start.name, TEXT, { ...LOOK, weight: 600 }),
      row.swaps ? placed({ svg: arrows }, start.name + widthOf(shown, measure, LOOK.size, 600) + 3, 3.5) : '',
      placed({ svg: badgeMark(row, badge) }, start.badge, 0),
      ...FIGURES.map((figure, at) =>
        line(
          row[figure],
          stops[at] ?? 0,
          TEXT,
          { ...LOOK, weight: figure === 'shortage' ? 700 : 400 },
          'end',
        ),
      ),
      bar ? placed({ svg: barMark(row, greatest, bar) }, start.bar, 0) : '',
      `<path d="M0 ${ROW}H${width}" stroke="${LINE}"/>`,
    ];
    return placed({ svg: cells.join('') }, 0, HEAD + index * ROW);
  });
  const foot = HEAD + count * ROW + 3;
  const note = swaps
    ? placed(
        { svg: `${placed({ svg: arrows }, 0, 1)}${line(input.swap, ARROWS + 3, 0, SIZE_NOTE)}` },
        0,
        foot,
      )
    : '';
  return {
    block: {
      width,
      height: above + foot - 3 + noteHeight,
      svg: `<g data-ranking="">${title.svg}${placed({ svg: [...head, ...lines, note].join('') }, 0, above)}</g>`,
    },
    rest: rows.slice(count),
  };
}
