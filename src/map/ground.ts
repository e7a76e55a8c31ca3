import type { Box } from '../frame/boxes';
import type { Point, Size } from './projection';

/** Pixels of one cell: finer than a letter, coarse enough to be filled anew for every camera. */
const CELL = 4;

/** Which part of the frame lies over areas, and over one of them. */
export interface Ground {
  /** Whether a box covers part of an area. */
  isOverArea: (box: Box) => boolean;
  /** The shares of a box that lie in the area of an index, and in any other. */
  shares: (index: number, box: Box) => { own: number; other: number };
}

/** The cells that lie in one area, or in any, as sums from the upper left corner of the part of the grid that holds them. */
interface Sums {
  left: number;
  top: number;
  columns: number;
  rows: number;
  /** One row and one column more than cells, so that any rectangle is counted by four look-ups. */
  sums: Int32Array;
}

const clamp = (value: number, most: number): number => (value < 0 ? 0 : value > most ? most : value);

/** How many of the cells lie between two columns and two rows, the later ones not counted. */
function count(
  { left, top, columns, rows, sums }: Sums,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
): number {
  const [from, to] = [clamp(x1 - left, columns), clamp(x2 - left, columns)];
  const above = clamp(y1 - top, rows) * (columns + 1);
  const below = clamp(y2 - top, rows) * (columns + 1);
  return (
    (sums[below + to] as number) -
    (sums[below + from] as number) -
    (sums[above + to] as number) +
    (sums[above + from] as number)
  );
}

/**
 * The areas as a grid of cells over the frame. Rings are filled row by row, by the even-odd rule, so the cost follows the
 * size of the frame and the number of corners; sums for one area are made when it is first asked about.
 *
 * @param shapes n areas as rings in pixels
 */
export function createGround(shapes: Point[][][], size: Size): Ground {
  const columns = Math.max(1, Math.ceil(size.width / CELL));
  const rows = Math.max(1, Math.ceil(size.height / CELL));
  const owner = new Int32Array(columns * rows).fill(-1);
  /** The part of the grid that each area lies in: first column and row, last ones not counted. */
  const parts = shapes.map((rings, index): [number, number, number, number] => {
    let [left, top, right, bottom] = [columns, rows, 0, 0];
    for (const [row, xs] of crossings(rings, rows)) {
      xs.sort((a, b) => a - b);
      for (let at = 1; at < xs.length; at += 2) {
        const from = Math.max(0, Math.round((xs[at - 1] as number) / CELL));
        const to = Math.min(columns, Math.round((xs[at] as number) / CELL));
        if (to <= from) continue;
        owner.fill(index, row * columns + from, row * columns + to);
        [left, right] = [Math.min(left, from), Math.max(right, to)];
        [top, bottom] = [Math.min(top, row), Math.max(bottom, row + 1)];
      }
    }
    return [left, top, right, bottom];
  });
  const sumsOf = (index: number | null, [left, top, right, bottom]: (typeof parts)[number]): Sums => {
    const part = { left, top, columns: Math.max(0, right - left), rows: Math.max(0, bottom - top) };
    const width = part.columns + 1;
    const sums = new Int32Array(width * (part.rows + 1));
    for (let row = 0; row < part.rows; row += 1) {
      let line = 0;
      let cell = (top + row) * columns + left;
      let at = (row + 1) * width + 1;
      for (let column = 0; column < part.columns; column += 1, cell += 1, at += 1) {
        const found = owner[cell] as number;
        if (index === null ? found >= 0 : found === index) line += 1;
        sums[at] = (sums[at - width] as number) + line;
      }
    }
    return { ...part, sums };
  };
  const all = sumsOf(null, [0, 0, columns, rows]);
  const single = new Map<number, Sums>();
  const nothing = sumsOf(null, [0, 0, 0, 0]);
  const own = (index: number): Sums => {
    const before = single.get(index);
    if (before) return before;
    const part = parts[index];
    const sums = part ? sumsOf(index, part) : nothing;
    single.set(index, sums);
    return sums;
  };
  const left = (box: Box): number => clamp(Math.floor(box.x / CELL), columns);
  const top = (box: Box): number => clamp(Math.floor(box.y / CELL), rows);
  const right = (box: Box): number => clamp(Math.ceil((box.x + box.width) / CELL), columns);
  const bottom = (box: Box): number => clamp(Math.ceil((box.y + box.height) / CELL), rows);
  return {
    isOverArea: (box) => count(all, left(box), top(box), right(box), bottom(box)) > 0,
    shares: (index, box) => {
      const [x1, y1, x2, y2] = [left(box), top(box), right(box), bottom(box)];
      const total = Math.max(1, (x2 - x1) * (y2 - y1));
      const mine = count(own(index), x1, y1, x2, y2);
      return { own: mine / total, other: (count(all, x1, y1, x2, y2) - mine) / total };
    },
  };
}

/** Where the rings cross the middle of each row of cells. */
function crossings(rings: Point[][], rows: number): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const ring of rings) {
    let [x1, y1] = ring.at(-1) ?? [0, 0];
    for (const [x2, y2] of ring) {
      const first = Math.max(0, Math.ceil(Math.min(y1, y2) / CELL - 0.5));
      const last = Math.min(rows - 1, Math.ceil(Math.max(y1, y2) / CELL - 0.5) - 1);
      for (let row = first; row <= last; row += 1) {
        const x = x1 + (((row + 0.5) * CELL - y1) / (y2 - y1)) * (x2 - x1);
        const list = found.get(row);
        if (list) list.push(x);
        else found.set(row, [x]);
      }
      [x1, y1] = [x2, y2];
    }
  }
  return found;
}
