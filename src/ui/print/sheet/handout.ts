import type { Measure } from '../../../frame/text';
import type { Size } from '../../../frame/types';
import {
  brokenLines,
  INK_2,
  LETTERS,
  lineHeight,
  LINE_STRONG,
  linesBlock,
  NOTHING,
  placed,
  stacked,
  words,
} from './blocks';
import type { Block } from './blocks';
import type { Sheet } from './map-sheet';
import { bodyOf, finished, GAP, headBlock, pageOf, roomOf } from './pages';
import type { Drawn, SheetTexts } from './pages';
import { paperOf } from './paper';
import type { PaperForm } from './paper';

/** How many scenes stand on a page of a handout. */
export const handoutCounts = [1, 2, 4] as const;
export type HandoutCount = (typeof handoutCounts)[number];

/** One scene of a story as it stands on paper. */
export interface HandoutScene {
  title: string;
  /** What is said under the picture, its figures written out. */
  caption: string;
  /** What the presenter says; empty for none. */
  notes: string;
  /** Draws the picture in some room from its upper left corner. Null where there is none to show, and `missing` says why. */
  picture: ((room: Size) => string) | null;
  missing?: string;
}

/** What a handout is made of. */
export interface HandoutInput {
  form: PaperForm;
  grey: boolean;
  texts: SheetTexts;
  scenes: readonly HandoutScene[];
  perPage: HandoutCount;
  /** Title of the notes, and above what of them found no room beside their scene; both are given the scene's number. */
  notesTitle: string;
  notesRest: (scene: number) => string;
  /** Where the story's figures are from. */
  sources: string[];
}

/** A scene in its place, with the lines of its notes that found no room there. */
interface LaidScene {
  svg: string;
  rest: string[];
}

const TITLE = { size: LETTERS.subtitle, weight: 700 };
const CAPTION = { size: LETTERS.text };
const NOTES = { size: LETTERS.body };
const HEADING = { size: LETTERS.note, weight: 650, fill: INK_2 };
/** Share of a cell that the picture takes: of its height where the words stand below it, of its width where they stand beside. */
const [BELOW, BESIDE] = [0.6, 0.54];
/** Height of a cell by its width under which words stand beside the picture. */
const WIDE = 0.62;

/** The picture in its frame, or why there is none. */
function pictureBlock({ picture, missing = '' }: HandoutScene, room: Size, measure: Measure): Block {
  const frame = `<rect width="${room.width}" height="${room.height}" fill="none" stroke="${LINE_STRONG}" stroke-width="0.8"/>`;
  if (!picture) {
    const said = words(missing, room.width - 20, measure, { ...CAPTION, fill: INK_2 });
    return { ...room, svg: frame + placed(said, 10, Math.max(6, (room.height - said.height) / 2)) };
  }
  const drawn = `<svg width="${room.width}" height="${room.height}">${picture(room)}</svg>`;
  return { ...room, svg: drawn + frame };
}

/** Notes in some height, and the lines that go beyond it. */
function notesIn(
  { notes }: HandoutScene,
  title: string,
  room: Size,
  measure: Measure,
): { block: Block; rest: string[] } {
  const lines = notes.split('\n').flatMap((paragraph) => brokenLines(paragraph, room.width, measure, NOTES));
  if (lines.length === 0) return { block: NOTHING, rest: [] };
  const head = linesBlock([title], room.width, HEADING);
  const fits = Math.max(0, Math.floor((room.height - head.height) / lineHeight(NOTES.size)));
  // A heading alone at the foot says nothing.
  if (fits === 0) return { block: NOTHING, rest: lines };
  const shown = linesBlock(lines.slice(0, fits), room.width, NOTES);
  return { block: stacked([head, shown], 0), rest: lines.slice(fits) };
}

/** A scene in a cell of the page. */
function sceneIn(
  scene: HandoutScene,
  number: number,
  cell: Size,
  input: HandoutInput,
  measure: Measure,
): LaidScene {
  const beside = cell.height / cell.width < WIDE;
  const long = beside ? cell.width * (1 - BESIDE) - GAP : cell.width;
  const title = words(`${number}. ${scene.title}`, beside ? long : cell.width, measure, TITLE);
  const caption = words(scene.caption, long, measure, CAPTION);
  const picture = beside
    ? { width: cell.width * BESIDE, height: cell.height }
    : {
        width: cell.width,
        height: Math.max(60, Math.min(cell.height * BELOW, cell.height - title.height - caption.height - 16)),
      };
  const drawn = pictureBlock(scene, picture, measure);
  const above = beside
    ? title.height + 6 + caption.height
    : title.height + 6 + picture.height + 6 + caption.height;
  const { block, rest } = notesIn(
    scene,
    input.notesTitle,
    { width: long, height: cell.height - above - 8 },
    measure,
  );
  const x = beside ? picture.width + GAP : 0;
  const captionAt = beside ? title.height + 6 : title.height + picture.height + 12;
  return {
    svg: [
      placed(title, x, 0),
      placed(drawn, 0, beside ? 0 : title.height + 6),
      placed(caption, x, captionAt),
      placed(block, x, captionAt + caption.height + 8),
    ].join('\n'),
    rest,
  };
}

/** Rows and columns of scenes on a page. */
function gridOf({ perPage, form }: HandoutInput): { rows: number; columns: number } {
  if (perPage === 4) return { rows: 2, columns: 2 };
  const portrait = form.orientation === 'portrait';
  return { rows: portrait ? perPage : 1, columns: portrait ? 1 : perPage };
}

/** Pages of what of the notes found no room beside its scene. */
function restPages(
  input: HandoutInput,
  rests: readonly { number: number; lines: string[] }[],
  head: Block,
  measure: Measure,
): Drawn[] {
  const paper = paperOf(input.form);
  const body = bodyOf(paper, head);
  const [row, gap] = [lineHeight(NOTES.size), 10];
  const pages: Drawn[] = [];
  let parts: string[] = [];
  let y = 0;
  const turn = (): void => {
    if (parts.length > 0) pages.push(pageOf(paper, head, parts));
    [parts, y] = [[], 0];
  };
  for (const { number, lines } of rests) {
    let rest = lines;
    while (rest.length > 0) {
      const heading = words(input.notesRest(number), body.width, measure, { ...NOTES, weight: 700 });
      const fits = Math.floor((body.height - y - heading.height) / row);
      if (fits < Math.min(2, rest.length) && y > 0) {
        turn();
        continue;
      }
      const shown = linesBlock(rest.slice(0, Math.max(1, fits)), body.width, NOTES);
      const block = stacked([heading, shown], 0);
      parts.push(placed(block, body.x, body.y + y));
      y += block.height + gap;
      rest = rest.slice(Math.max(1, fits));
    }
  }
  turn();
  return pages;
}

/**
 * A story to take home: 1, 2 or 4 scenes a page, each with its picture, its caption and its notes. Notes that find no room
 * beside their scene follow at the end, so that nothing of them is lost.
 */
export function handout(input: HandoutInput, measure: Measure): Sheet {
  const { form, grey, texts, scenes, perPage, sources } = input;
  const paper = paperOf(form);
  const room = roomOf(paper);
  const head = headBlock(texts, room.width, measure);
  const further = headBlock(texts, room.width, measure, false);
  const cited = words(sources.join(' '), room.width, measure, { size: LETTERS.note, fill: INK_2 });
  const { rows, columns } = gridOf(input);
  const rests: { number: number; lines: string[] }[] = [];
  const pages: Drawn[] = [];
  const gap = GAP + 4;
  for (let from = 0; from < scenes.length; from += perPage) {
    const above = from === 0 ? head : further;
    const last = from + perPage >= scenes.length;
    const whole = bodyOf(paper, above);
    const body = { ...whole, height: whole.height - (last && cited.height ? cited.height + GAP : 0) };
    const share = (height: number, of: number): number => (height - (of - 1) * gap) / of;
    // A last page that is not full gives the room of its empty rows before a scene is made smaller for the sources.
    const filled = Math.ceil(Math.min(perPage, scenes.length - from) / columns);
    const cell = {
      width: share(body.width, columns),
      height: Math.min(share(whole.height, rows), share(body.height, filled)),
    };
    const parts = scenes.slice(from, from + perPage).map((scene, index) => {
      const number = from + index + 1;
      const laid = sceneIn(scene, number, cell, input, measure);
      if (laid.rest.length > 0) rests.push({ number, lines: laid.rest });
      const [row, column] = [Math.floor(index / columns), index % columns];
      return `<g data-scene="${number}">${placed(laid, body.x + column * (cell.width + gap), body.y + row * (cell.height + gap))}</g>`;
    });
    if (last) parts.push(placed(cited, body.x, whole.y + whole.height - cited.height));
    pages.push(pageOf(paper, above, parts));
  }
  pages.push(...restPages(input, rests, further, measure));
  return { pages: finished(pages, paper, texts, { grey }), scale: null, warning: null };
}
