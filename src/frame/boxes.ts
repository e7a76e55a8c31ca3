import type { Point, Size } from './types';

/** An upright rectangle in pixels. */
export interface Box extends Size {
  x: number;
  y: number;
}

/** Whether two boxes share more than an edge. */
export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether `inner` lies wholly in `outer`. */
export function within(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** A box grown by a margin on every side. */
export function grown(box: Box, margin: number): Box {
  return {
    x: box.x - margin,
    y: box.y - margin,
    width: box.width + 2 * margin,
    height: box.height + 2 * margin,
  };
}

/** The point of a box nearest to a point. */
export function nearestOf(box: Box, [x, y]: Point): Point {
  return [Math.max(box.x, Math.min(box.x + box.width, x)), Math.max(box.y, Math.min(box.y + box.height, y))];
}

/** Whether a straight line between two points runs through the inside of a box (Liang and Barsky 1984). */
export function crosses([x1, y1]: Point, [x2, y2]: Point, box: Box): boolean {
  const dx = x2 - x1;
  const dy = y2 - y1;
  let enter = 0;
  let leave = 1;
  const sides: [number, number][] = [
    [-dx, x1 - box.x],
    [dx, box.x + box.width - x1],
    [-dy, y1 - box.y],
    [dy, box.y + box.height - y1],
  ];
  for (const [slope, room] of sides) {
    if (slope === 0) {
      if (room <= 0) return false;
    } else if (slope < 0) enter = Math.max(enter, room / slope);
    else leave = Math.min(leave, room / slope);
  }
  return enter < leave;
}

/** Boxes found by place: a grid of cells that lists what lies in each, so that a query looks at few. */
export class BoxIndex<Item extends Box> {
  readonly #cells = new Map<number, Item[]>();
  readonly #cell: number;

  constructor(cell = 64) {
    this.#cell = cell;
  }

  /** Adds a box; it stays until the index is dropped. */
  add(item: Item): void {
    this.#visit(item, (key) => {
      const list = this.#cells.get(key);
      if (list) list.push(item);
      else this.#cells.set(key, [item]);
      return false;
    });
  }

  /** Whether any box that overlaps `box` meets the condition. */
  some(box: Box, condition: (item: Item) => boolean = () => true): boolean {
    return this.#visit(box, (key) =>
      (this.#cells.get(key) ?? []).some((item) => overlaps(item, box) && condition(item)),
    );
  }

  #visit(box: Box, use: (key: number) => boolean): boolean {
    const lastColumn = Math.floor((box.x + box.width) / this.#cell);
    const lastRow = Math.floor((box.y + box.height) / this.#cell);
    for (let column = Math.floor(box.x / this.#cell); column <= lastColumn; column += 1) {
      for (let row = Math.floor(box.y / this.#cell); row <= lastRow; row += 1) {
        if (use(column * 65_536 + row)) return true;
      }
    }
    return false;
  }
}
