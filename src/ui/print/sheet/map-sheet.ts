import type { Measure } from '../../../frame/text';
import { mapMark } from '../../../map/picture-map';
import type { DrawnMap, MapPicture } from '../../../map/picture-map';
import { INK_2, LETTERS, LINE_STRONG, NOTHING, placed, stacked, words } from './blocks';
import type { Block } from './blocks';
import { legendBlock, NAMES } from './legend';
import type { LegendInput } from './legend';
import { bodyOf, finished, GAP, headBlock, pageOf, roomOf } from './pages';
import type { Drawn, SheetPage, SheetTexts } from './pages';
import { paperOf } from './paper';
import type { PaperForm } from './paper';
import { stripBlock } from './strip';
import type { StripInput, StripRow } from './strip';

/** A map for a sheet; size, room and scale follow from the paper. */
export type SheetMap = Omit<MapPicture, 'size' | 'theme' | 'taken' | 'measure' | 'printed' | 'names'> & {
  scaleText: (scale: number) => string;
};

/** What a sheet of a map is made of. */
export interface MapSheetInput {
  form: PaperForm;
  grey: boolean;
  texts: SheetTexts;
  map: SheetMap;
  legend: LegendInput;
  strip: StripInput;
  /** Year, classes, boundaries, sources. */
  notes: string[];
}

/** Pages with what a dialog may tell of them. */
export interface Sheet {
  pages: SheetPage[];
  /** 1 to so many; null where nothing is drawn to scale. */
  scale: number | null;
  /** What a person should know before printing it; null for nothing. */
  warning: string | null;
}

const NOTE = { size: LETTERS.note, fill: INK_2 };
/** Share of the height below the head that legend and values take at most beside the map in portrait. */
const MOST_BELOW = 0.4;
/** Width of the legend under the map, and of the column beside it, as shares. */
const [LEGEND_SHARE, SIDE_SHARE] = [0.34, 0.33];
const LEAST_SIDE = 270;

/** The notes of a sheet, the small print. */
export function notesBlock(notes: readonly string[], width: number, measure: Measure): Block {
  const block = stacked(
    notes.filter(Boolean).map((text) => words(text, width, measure, NOTE)),
    3,
  );
  return { ...block, svg: `<g data-notes="">${block.svg}</g>` };
}

/** The map in a frame of some size. */
export function framedMap(
  { scaleText, ...map }: SheetMap,
  width: number,
  height: number,
  unit: number,
  measure: Measure,
): Block & DrawnMap {
  const drawn = mapMark({
    ...map,
    size: { width, height },
    theme: 'light',
    measure,
    printed: { millimetres: unit, text: scaleText },
    names: NAMES,
  });
  const svg = `<svg width="${width}" height="${height}" data-map="">${drawn.svg}</svg><rect width="${width}" height="${height}" fill="none" stroke="${LINE_STRONG}" stroke-width="0.8" data-map-frame=""/>`;
  return { ...drawn, width, height, svg };
}

/** Pages that go on with values that found no room on the first. */
function furtherPages(input: MapSheetInput, rest: StripRow[], measure: Measure): Drawn[] {
  const paper = paperOf(input.form);
  const head = headBlock(input.texts, roomOf(paper).width, measure, false);
  const pages: Drawn[] = [];
  let rows = rest;
  while (rows.length > 0) {
    const body = bodyOf(paper, head);
    const laid = stripBlock({ ...input.strip, rows }, body.width, body.height, measure);
    pages.push(pageOf(paper, head, [placed(laid.block, body.x, body.y)]));
    rows = laid.rest;
  }
  return pages;
}

/** A map with its legend, the values of all areas, and from where and when they are; values go on over further pages. */
export function mapSheet(input: MapSheetInput, measure: Measure): Sheet {
  const { form, grey, texts, legend, strip } = input;
  const paper = paperOf(form);
  const head = headBlock(texts, roomOf(paper).width, measure);
  const body = bodyOf(paper, head);
  const parts: string[] = [];
  let rest: StripRow[];
  let map: DrawnMap & Block;
  if (form.orientation === 'portrait') {
    const notes = notesBlock(input.notes, body.width, measure);
    const free = body.height - notes.height - 2 * GAP;
    const side = body.width * LEGEND_SHARE;
    const key = legendBlock(legend, side, measure);
    const wide = body.width - side - 2 * GAP;
    const laid = stripBlock(strip, wide, Math.max(key.height, free * MOST_BELOW), measure, 4);
    rest = laid.rest;
    const below = Math.max(key.height, laid.block.height);
    map = framedMap(input.map, body.width, free - below, paper.unit, measure);
    const y = body.y + map.height + GAP;
    parts.push(
      placed(map, body.x, body.y),
      placed(legendBlock(legend, side, measure, map.largest), body.x, y),
      placed(laid.block, body.x + side + 2 * GAP, y),
      placed(notes, body.x, body.y + body.height - notes.height),
    );
  } else {
    const side = Math.max(LEAST_SIDE, body.width * SIDE_SHARE);
    map = framedMap(input.map, body.width - side - GAP - 4, body.height, paper.unit, measure);
    const x = body.x + body.width - side;
    const notes = notesBlock(input.notes, side, measure);
    const key = legendBlock(legend, side, measure, map.largest);
    const free = body.height - notes.height - key.height - 2 * GAP;
    const laid = stripBlock(strip, side, free, measure, 4);
    // Where not even some values have room beside the map they all follow on a page of their own.
    const shown = laid.block.height <= free ? laid : { block: NOTHING, rest: strip.rows };
    rest = shown.rest;
    parts.push(
      placed(map, body.x, body.y),
      placed(key, x, body.y),
      placed(shown.block, x, body.y + key.height + GAP),
      placed(notes, x, body.y + body.height - notes.height),
    );
  }
  const pages = [pageOf(paper, head, parts), ...furtherPages(input, rest, measure)];
  return { pages: finished(pages, paper, texts, { grey }), scale: map.scale, warning: null };
}
