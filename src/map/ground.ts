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

/** Sums of a grid from its upper left corner on, so that any rectangle is counted by four look-ups. */
type Sums = Int32Array;

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
  for (const [index, rings] of shapes.entries()) {
    for (const [row, xs] of crossings(rings, rows)) {
      xs.sort((a, b) => a - b);
      for (let at = 1; at < xs.length; at += 2) {
        const from = Math.max(0, Math.round((xs[at - 1] as number) / CELL));
        const to = Math.min(columns, Math.round((xs[at] as number) / CELL));
        if (to > from) owner.fill(index, row * columns + from, row * columns + to);
      }
    }
  }
  const sumsWhere = (holds: (index: number) => boolean): Sums => {
    const sums = new Int32Array((columns + 1) * (rows + 1));
    for (let row = 0; row < rows; row += 1) {
      let line = 0;
      for (let column = 0; column < columns; column += 1) {
        if (holds(owner[row * columns + column] as number)) line += 1;
        const at = (row + 1) * (columns + 1) + column + 1;
        sums[at] = (sums[at - columns - 1] as number) + line;
      }
    }
    return sums;
  };
  const all = sumsWhere((index) => index >= 0);
  const single = new Map<number, Sums>();
  const sumsOf = (index: number): Sums => {
    const sums = single.get(index) ?? sumsWhere((one) => one === index);
    single.set(index, sums);
    return sums;
  };
  const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value));
  const within = (box: Box): [number, number, number, number] => [
    clamp(Math.floor(box.x / CELL), columns),
    clamp(Math.floor(box.y / CELL), rows),
    clamp(Math.ceil((box.x + box.width) / CELL), columns),
    clamp(Math.ceil((box.y + box.height) / CELL), rows),
  ];
  const count = (sums: Sums, [left, top, right, bottom]: [number, number, number, number]): number => {
    const value = (column: number, row: number): number => sums[row * (columns + 1) + column] as number;
    return value(right, bottom) - value(left, bottom) - value(right, top) + value(left, top);
  };
  return {
    isOverArea: (box) => count(all, within(box)) > 0,
    shares: (index, box) => {
      const cells = within(box);
      const total = Math.max(1, (cells[2] - cells[0]) * (cells[3] - cells[1]));
      const own = count(sumsOf(index), cells);
      return { own: own / total, other: (count(all, cells) - own) / total };
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
