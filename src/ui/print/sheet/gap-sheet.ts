import { encodeGaps, lettersOf } from '../../../domain/gaps/encode';
import { classColours, classGreys } from '../../../domain/gaps/palette';
import type { GapAnswer } from '../../../domain/gaps/types';
import type { Measure } from '../../../frame/text';
import { keyMark } from '../../../map/picture-key';
import type { GapKeyTexts } from '../../../map/picture-key';
import { pillsOf } from '../../../map/pills';
import type { Textures } from '../../../map/textures';
import type { Pack } from '../../../schema/pack';
import { LETTERS, placed, words } from './blocks';
import type { Block } from './blocks';
import { NAMES } from './legend';
import { framedMap, notesBlock } from './map-sheet';
import type { Sheet, SheetMap } from './map-sheet';
import { bodyOf, finished, GAP, headBlock, pageOf, roomOf } from './pages';
import type { Drawn, SheetTexts } from './pages';
import { paperOf } from './paper';
import type { PaperForm } from './paper';
import { rankingBlock } from './table';
import type { RankedRow, RankingInput } from './table';

/** What a sheet of an answer on coverage gaps is made of. */
export interface GapSheetInput {
  form: PaperForm;
  grey: boolean;
  texts: SheetTexts;
  pack: Pick<Pack, 'areas' | 'context'>;
  answer: Pick<GapAnswer, 'areas'>;
  /** The line under the name of an area. */
  valueText: (code: string) => string;
  map: Pick<SheetMap, 'attribution' | 'north' | 'scaleText'>;
  key: GapKeyTexts;
  /** The finding with its doubt. */
  sentence: string;
  ranking: RankingInput;
  /** Rule, reading, what is supposed, sources, boundaries. */
  notes: string[];
}

/** Greys that need more than their lightness to be told apart. */
const TEXTURES: Textures = new Map([
  [classGreys.B.fill, 'light'],
  [classGreys.D.fill, 'dots'],
]);
const NONE: Textures = new Map();
/** Least and most of the free height that the map has in portrait, and of the width in landscape. */
const [LEAST_MAP, MOST_MAP, SIDE_MAP] = [0.42, 0.78, 0.41];
/** A table that has no room for so many rows begins on the next page. */
const LEAST_ROWS = 3;
const LEAST_TABLE = 45 + LEAST_ROWS * 19;

/** Pages that go on with the ranking. */
function furtherPages(input: GapSheetInput, rest: RankedRow[], measure: Measure): Drawn[] {
  const paper = paperOf(input.form);
  const head = headBlock(input.texts, roomOf(paper).width, measure, false);
  const body = bodyOf(paper, head);
  const pages: Drawn[] = [];
  let rows = rest;
  while (rows.length > 0) {
    const laid = rankingBlock({ ...input.ranking, rows }, body.width, body.height, measure);
    pages.push(pageOf(paper, head, [placed(laid.block, body.x, body.y)]));
    rows = laid.rest.length < rows.length ? laid.rest : [];
  }
  return pages;
}

/** The map of need and service, and the key to it. */
export function gapMap(
  input: Pick<GapSheetInput, 'grey' | 'answer' | 'pack' | 'map' | 'key' | 'valueText'>,
  measure: Measure,
): { map: SheetMap; key: Block } {
  const { grey, answer } = input;
  const look = grey
    ? { colours: classGreys, textures: TEXTURES }
    : { colours: classColours('light'), textures: NONE };
  const encoding = encodeGaps(answer, 'light', null, look.colours);
  const rows = new Map(answer.areas.map((row) => [row.area, row]));
  return {
    key: keyMark(input.key, 'light', encoding.palette, measure, { ...look, names: NAMES }),
    map: {
      pack: input.pack,
      encoding,
      ...input.map,
      formatValue: (_, code) => input.valueText(code),
      pills: pillsOf((code) => {
        const row = rows.get(code);
        return row ? lettersOf(row) : null;
      }),
      textures: look.textures,
    },
  };
}

/** An answer on coverage gaps: the map of need and service with its key, the finding, and the ranking with its ranges. */
export function gapSheet(input: GapSheetInput, measure: Measure): Sheet {
  const { form, grey, texts, ranking } = input;
  const paper = paperOf(form);
  const head = headBlock(texts, roomOf(paper).width, measure);
  const body = bodyOf(paper, head);
  const { map, key } = gapMap(input, measure);
  const draw = (width: number, height: number) => framedMap(map, width, height, paper.unit, measure);
  const parts: string[] = [];
  const put = (block: { svg: string }, x: number, y: number): void => void parts.push(placed(block, x, y));
  const say = (width: number) => {
    const block = words(input.sentence, width, measure, { size: LETTERS.subtitle });
    return { ...block, svg: `<g data-sentence="">${block.svg}</g>` };
  };
  let rest: RankedRow[];
  let scale: number | null;
  if (form.orientation === 'portrait') {
    const sentence = say(body.width);
    const notes = notesBlock(input.notes, body.width, measure);
    const top = body.y + sentence.height + GAP;
    const free = body.y + body.height - notes.height - GAP - top;
    const whole = rankingBlock(ranking, body.width, Infinity, measure).block.height;
    const least = Math.max(key.height, free * LEAST_MAP);
    const fits = free - whole - GAP >= least;
    const height = fits ? Math.max(least, Math.min(free * MOST_MAP, free - whole - GAP)) : least;
    const drawn = draw(body.width - key.width - GAP, height);
    const table = free - height - GAP;
    const laid =
      table >= LEAST_TABLE
        ? rankingBlock(ranking, body.width, table, measure)
        : { block: { svg: '' }, rest: ranking.rows };
    ({ rest } = laid);
    ({ scale } = drawn);
    put(sentence, body.x, body.y);
    put(drawn, body.x, top);
    put(key, body.x + body.width - key.width, top);
    put(laid.block, body.x, top + height + GAP);
    put(notes, body.x, body.y + body.height - notes.height);
  } else {
    const side = body.width * (1 - SIDE_MAP) - GAP;
    const x = body.x + body.width - side;
    const drawn = draw(body.width * SIDE_MAP, body.height);
    const sentence = say(side);
    const notes = notesBlock(input.notes, side - key.width - GAP, measure);
    const below = Math.max(key.height, notes.height);
    const top = body.y + sentence.height + GAP;
    const foot = body.y + body.height - below;
    const laid =
      foot - GAP - top >= LEAST_TABLE
        ? rankingBlock(ranking, side, foot - GAP - top, measure)
        : { block: { svg: '' }, rest: ranking.rows };
    ({ rest } = laid);
    ({ scale } = drawn);
    put(drawn, body.x, body.y);
    put(sentence, x, body.y);
    put(laid.block, x, top);
    put(key, x, foot);
    put(notes, x + key.width + GAP, foot + below - notes.height);
  }
  const pages = [pageOf(paper, head, parts), ...furtherPages(input, rest, measure)];
  return { pages: finished(pages, paper, texts, { grey }), scale, warning: null };
}
