import type { Box } from '../frame/boxes';
import type { LabelForm } from './candidates';
import { lineSize, wrapped } from './text';
import type { Lettering } from './text';
import type { Measure } from '../frame/text';

/** One line of a label: part of the name, the value, or both. */
export interface LabelRow {
  name: string;
  value: string;
  width: number;
  height: number;
}

/** A way to write a label: its rows from above, and the side in pixels of the mark before the first; 0 for none. */
export interface TextForm extends LabelForm {
  rows: LabelRow[];
  letters: number;
  mark: number;
  /** What stands beside or below the rows, and the room of the rows then, in pixels from the corner of the label. */
  pill?: Box & { text: string };
  inner?: Box;
}

/** The mark of the compared area as a share of its letters, and what lies between it and the name. */
const MARK = 1.3;
const MARK_GAP = 2;
/** Height of a baseline above the lower edge of its line, as a share of the letter size. */
const BASE = 0.31;
/** What a form costs against the usual one: value beside the name, a name on two lines, smaller letters. */
export const [BESIDE, WRAPPED, SMALL] = [3, 4, 6];

/**
 * The ways to write the label of an area, the usual one of each amount first: value under the name. The others serve where
 * that one does not lie in its area: value beside the name, a name of several words on two lines, smaller letters.
 *
 * @param value null where no value is wanted
 * @param options whether the mark of the compared area stands before the name, and whether all ways are wanted
 */
export function textForms(
  name: string,
  value: string | null,
  measure: Measure,
  lettering: Lettering,
  { marked, all }: { marked: boolean; all: boolean },
): TextForm[] {
  const { nameWeight, halo } = lettering;
  const sizes = [...new Set([lettering.name, ...(all ? [lettering.smallest] : [])])];
  return sizes.flatMap((letters, index) => {
    const mark = marked ? Math.round(letters * MARK) : 0;
    const row = (text: string, figure: string): LabelRow => {
      const words = text ? lineSize(measure, figure ? `${text} ` : text, nameWeight, letters, 0) : null;
      const digits = figure ? lineSize(measure, figure, 700, letters, 0) : null;
      const width = (words?.width ?? 0) + (digits?.width ?? 0) + halo;
      return { name: text, value: figure, width, height: (words ?? digits)?.height ?? 0 };
    };
    const form = (says: LabelForm['says'], rows: LabelRow[], cost: number): TextForm => {
      const [first, ...rest] = rows;
      const space = mark && first ? mark + MARK_GAP : mark;
      const widths = [(first?.width ?? 0) + space, ...rest.map((one) => one.width)];
      // The mark is taller than the line that it begins.
      const heights = [Math.max(first?.height ?? 0, mark), ...rest.map((one) => one.height)];
      return {
        says,
        cost: cost + index * SMALL,
        width: Math.max(...widths),
        height: heights.reduce((sum, height) => sum + height, 0),
        rows,
        letters,
        mark,
      };
    };
    const names = [[name], ...(all && name.includes(' ') ? [wrapped(name, 0)] : [])];
    return [
      ...names.flatMap((lines, folded) => {
        const rows = lines.map((line) => row(line, ''));
        if (value === null) return [form('name', rows, folded * WRAPPED)];
        const last = lines.at(-1) ?? '';
        return [
          form('value', [...rows, row('', value)], folded * WRAPPED),
          ...(all
            ? [form('value', [...rows.slice(0, -1), row(last, value)], folded * WRAPPED + BESIDE)]
            : []),
          form('name', rows, folded * WRAPPED),
        ];
      }),
      ...(mark ? [form('mark', [], 0)] : []),
    ];
  });
}

/** Where the rows of a label stand by the middle of their base line, and the mark by its upper left corner. */
export function writingOf(box: Box, { rows, letters, mark, width, inner }: TextForm) {
  const [first] = rows;
  const middle = box.x + (inner ? inner.x + inner.width / 2 : width / 2);
  const top = box.y + (inner?.y ?? 0);
  const space = mark && first ? mark + MARK_GAP : mark;
  const spare = Math.max(0, mark - (first?.height ?? 0)) / 2;
  let line = top - spare - letters * BASE;
  return {
    rows: rows.map((row, index) => {
      // The first line stands in the middle of a mark that is taller.
      line += row.height + (index > 1 ? 0 : spare * (2 - index));
      return { ...row, x: middle + (index ? 0 : space / 2), y: line };
    }),
    mark: mark && { x: middle - ((first?.width ?? 0) + space) / 2, y: top },
  };
}
