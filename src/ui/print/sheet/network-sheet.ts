import type { Measure } from '../../../frame/text';
import { lineOf } from '../../../graph/picture';
import { shapeSwatch } from '../../../graph/swatch';
import type { DrawnFigure } from '../../../graph/picture';
import type { Shape } from '../../../graph/types';
import type { Size } from '../../../frame/types';
import type { TieKind } from '../../../schema/constants';
import { INK, LETTERS, line, lineHeight, LINE_STRONG, placed, stacked, widthOf, words } from './blocks';
import type { Block } from './blocks';
import { notesBlock } from './map-sheet';
import type { Sheet } from './map-sheet';
import { bodyOf, finished, GAP, headBlock, pageOf, roomOf } from './pages';
import type { SheetTexts } from './pages';
import { paperOf } from './paper';
import type { PaperForm } from './paper';

/** What the signs of a network mean. */
export interface NetworkKey {
  tiesTitle: string;
  ties: { kind: TieKind; text: string }[];
  groupsTitle: string;
  groups: { shape: Shape; text: string }[];
  /** Further signs, in words alone. */
  signs: string[];
}

/** What a sheet of the network is made of; the figure is drawn for a frame of the size that `networkFrame` gives. */
export interface NetworkSheetInput {
  form: PaperForm;
  grey: boolean;
  texts: SheetTexts;
  key: NetworkKey;
  /** Said in full size: what is not drawn is not known. */
  sentence: string;
  notes: string[];
}

/** Points of letters below which a person is told. */
const LEGIBLE = 6;
const POINT = 25.4 / 72;
/** How much a small network is enlarged at most. */
const LARGEST = 1.5;
const SIGN = { tie: 36, group: 15 } as const;
const LOOK = { size: LETTERS.body };

interface Item {
  svg: string;
  sign: number;
  text: string;
}

/** Signs with their words in lines, as many to a line as have room. */
function flow(title: string, items: readonly Item[], width: number, measure: Measure): Block {
  const row = lineHeight(LOOK.size) + 3;
  const head = { size: LETTERS.body, weight: 700 };
  const indent = widthOf(title, measure, head.size, head.weight) + 14;
  let [x, y] = [indent, 0];
  const parts = [line(title, 0, 0, head)];
  for (const { svg, sign, text } of items) {
    const long = sign + 7 + widthOf(text, measure, LOOK.size);
    if (x > indent && x + long > width) [x, y] = [indent, y + row];
    parts.push(placed({ svg }, x, y), line(text, x + sign + 7, y, LOOK));
    x += long + 18;
  }
  return { width, height: y + row, svg: parts.join('') };
}

/** What the signs of a network mean, in lines. */
export function keyBlock(key: NetworkKey, width: number, measure: Measure): Block {
  const middle = lineHeight(LOOK.size) / 2;
  const ties = key.ties.map(({ kind, text }) => ({
    svg: lineOf(`M0 ${middle}h${SIGN.tie}`, kind, 'light', false),
    sign: SIGN.tie,
    text,
  }));
  const groups = key.groups.map(({ shape, text }) => {
    const { path, fill } = shapeSwatch(shape, 'light', SIGN.group);
    return { svg: `<path d="${path}" fill="${fill}"/>`, sign: SIGN.group, text };
  });
  const block = stacked(
    [
      flow(key.tiesTitle, ties, width, measure),
      flow(key.groupsTitle, groups, width, measure),
      ...key.signs.map((text) => words(text, width, measure, LOOK)),
    ],
    2,
  );
  return { ...block, svg: `<g data-key="">${block.svg}</g>` };
}

/** What stands on the page beside the figure, and the frame that is left for that. */
function laid(input: NetworkSheetInput, measure: Measure) {
  const paper = paperOf(input.form);
  const head = headBlock(input.texts, roomOf(paper).width, measure);
  const body = bodyOf(paper, head);
  const key = keyBlock(input.key, body.width, measure);
  const sentence = words(input.sentence, body.width, measure, { size: LETTERS.text, weight: 650 });
  const notes = notesBlock(input.notes, body.width, measure);
  const below = stacked([key, sentence, notes], 8);
  return { paper, head, body, below, frame: { width: body.width, height: body.height - below.height - GAP } };
}

/** The room that the figure has on the page. */
export function networkFrame(input: NetworkSheetInput, measure: Measure): Size {
  return laid(input, measure).frame;
}

/**
 * The network in its layout with what its signs mean, from where its ties are, and that what is not drawn is not known.
 *
 * @param figure the drawing, of whatever size
 * @param letters smallest letters of the drawing in its pixels
 * @param small says to a person how small the letters get, where they get too small
 */
export function networkSheet(
  input: NetworkSheetInput,
  figure: DrawnFigure,
  letters: number,
  small: (points: number) => string,
  measure: Measure,
): Sheet {
  const { paper, head, body, below, frame } = laid(input, measure);
  const inset = 6;
  const scale = Math.min(
    (frame.width - 2 * inset) / figure.width,
    (frame.height - 2 * inset) / figure.height,
    LARGEST,
  );
  const [x, y] = [
    body.x + (frame.width - figure.width * scale) / 2,
    body.y + (frame.height - figure.height * scale) / 2,
  ];
  const points = (letters * scale * paper.unit) / POINT;
  const page = pageOf(paper, head, [
    placed(
      {
        svg: `<rect width="${frame.width}" height="${frame.height}" fill="none" stroke="${LINE_STRONG}" stroke-width="0.8"/>`,
      },
      body.x,
      body.y,
    ),
    `<g transform="translate(${x} ${y}) scale(${scale})" data-network="" color="${INK}">${figure.svg}</g>`,
    placed(below, body.x, body.y + frame.height + GAP),
  ]);
  return {
    pages: finished([page], paper, input.texts, { grey: input.grey }),
    scale: null,
    warning: points < LEGIBLE ? small(points) : null,
  };
}
