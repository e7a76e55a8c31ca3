import { escaped } from '../../../frame/svg';
import { fontFamily } from '../../../frame/text';
import type { Measure } from '../../../frame/text';
import type { Box } from '../../../frame/boxes';
import {
  brokenLines,
  INK,
  INK_2,
  LETTERS,
  line,
  lineHeight,
  LINE,
  linesBlock,
  NOTHING,
  placed,
  stacked,
  words,
} from './blocks';
import type { Block } from './blocks';
import { greys } from './grey';
import type { Paper } from './paper';

/** Words that frame every page of a sheet. */
export interface SheetTexts {
  /** Stands small above the title: the app and the place. */
  over: string;
  title: string;
  subtitle: string;
  /** Said first where the data are made up. */
  simulated: string | null;
  /** When and with what it was made. */
  made: string;
  page: (page: number, of: number) => string;
  /** Beside the title of a page that goes on with what found no room before. */
  continued: string;
}

/** One page as a drawing. */
export interface SheetPage {
  paper: Paper;
  /** What the page says it is, for a reader that does not see it. */
  title: string;
  svg: string;
}

/** Gap between the parts of a page. */
export const GAP = 14;
/** Letters of the line at the foot, with the rule above it. */
const FOOT = 27;
/** Lines that a title may take before it is set in smaller letters. */
const MOST_TITLE = 2;
const SMALLER_TITLE = 17;

function banner(text: string, width: number): Block {
  const height = 24;
  return {
    width,
    height,
    svg: `<g data-simulated=""><rect width="${width}" height="${height}" fill="${INK}"/>${line(text, 10, 3.5, { size: LETTERS.text, weight: 700, fill: '#FFFFFF' })}</g>`,
  };
}

/** The head of a page; pages after the first have a short one. */
export function headBlock(texts: SheetTexts, width: number, measure: Measure, first = true): Block {
  const look = { size: first ? LETTERS.title : LETTERS.subtitle, weight: 700 };
  const title = first ? texts.title : `${texts.title} (${texts.continued})`;
  const lines = brokenLines(title, width, measure, look);
  const smaller = { ...look, size: Math.min(look.size, SMALLER_TITLE) };
  return stacked(
    [
      texts.simulated ? banner(texts.simulated, width) : NOTHING,
      first ? words(texts.over, width, measure, { size: LETTERS.note, weight: 600, fill: INK_2 }) : NOTHING,
      lines.length > MOST_TITLE ? words(title, width, measure, smaller) : linesBlock(lines, width, look),
      first && texts.subtitle
        ? words(texts.subtitle, width, measure, { size: LETTERS.subtitle, fill: INK_2 })
        : NOTHING,
    ],
    2,
  );
}

/** The room of a page between its edges and above its foot. */
export function roomOf({ width, height, edge }: Paper): Box {
  return { x: edge, y: edge, width: width - 2 * edge, height: height - 2 * edge - FOOT };
}

/** The room below the head. */
export function bodyOf(paper: Paper, head: Block): Box {
  const room = roomOf(paper);
  const used = head.height + GAP;
  return { ...room, y: room.y + used, height: room.height - used };
}

/** What stands on a page, drawn from the corner of the paper. */
export type Drawn = string[];

/** Numbers the pages and gives each its foot. */
export function finished(
  pages: readonly Drawn[],
  paper: Paper,
  texts: SheetTexts,
  { grey }: { grey: boolean },
): SheetPage[] {
  const { width, height, edge } = paper;
  const look = { size: LETTERS.note, fill: INK_2 };
  const top = height - edge - lineHeight(LETTERS.note);
  return pages.map((parts, index) => {
    const foot = [
      `<path d="M${edge} ${top - 3}H${width - edge}" stroke="${LINE}"/>`,
      line(texts.made, edge, top, look),
      line(texts.page(index + 1, pages.length), width - edge, top, look, 'end'),
    ];
    const svg = [
      `<rect width="${width}" height="${height}" fill="#FFFFFF"/>`,
      ...parts,
      `<g data-foot="">${foot.join('')}</g>`,
    ].join('\n');
    return { paper, title: texts.title, svg: grey ? greys(svg) : svg };
  });
}

/** A page with its head and what else stands on it. */
export function pageOf(paper: Paper, head: Block, parts: readonly string[]): Drawn {
  const { x, y } = roomOf(paper);
  return [`<g data-head="">${placed(head, x, y)}</g>`, ...parts];
}

/** What patterns of a page are named by; a second copy in one document needs other names. */
const NAMES = 'sheet-';

/**
 * A page as an SVG document of its true size.
 *
 * @param style what stands in its style element, as the faces of its letters; nothing within the app's page
 * @param names begins the names of its patterns, which no other drawing of the document may have
 */
export function pageSvg({ paper, title, svg }: SheetPage, style = '', names = NAMES): string {
  const { width, height, millimetres } = paper;
  const body =
    names === NAMES
      ? svg
      : svg.replaceAll(`id="${NAMES}`, `id="${names}`).replaceAll(`url(#${NAMES}`, `url(#${names}`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${millimetres.width}mm" height="${millimetres.height}mm" viewBox="0 0 ${width} ${height}" font-family="${escaped(fontFamily)}" style="font-variant-numeric:tabular-nums">`,
    `<title>${escaped(title)}</title>`,
    style ? `<style>${style}</style>` : '',
    body,
    '</svg>',
  ].join('\n');
}
