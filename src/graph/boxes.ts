import type { Box, Point } from './types';

/** Whether two boxes share more than an edge. */
export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** A box of some size around a point. */
export function boxAround([x, y]: Point, width: number, height: number): Box {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** The smallest box around boxes; an empty one of none. */
export function boxOf(boxes: Box[]): Box {
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}

/** Boxes found by place, through a grid of cells. */
export class BoxIndex<Item extends Box> {
  readonly #cells = new Map<string, Item[]>();
  readonly #cell: number;

  constructor(cell = 48) {
    this.#cell = cell;
  }

  /** Adds a box. */
  add(item: Item): void {
    for (const key of this.#keys(item)) {
      const list = this.#cells.get(key);
      if (list) list.push(item);
      else this.#cells.set(key, [item]);
    }
  }

  /** Whether any box that overlaps `box` meets the condition. */
  some(box: Box, condition: (item: Item) => boolean = () => true): boolean {
    return this.#keys(box).some((key) =>
      (this.#cells.get(key) ?? []).some((item) => overlaps(item, box) && condition(item)),
    );
  }

  #keys(box: Box): string[] {
    const keys: string[] = [];
    const lastColumn = Math.floor((box.x + box.width) / this.#cell);
    const lastRow = Math.floor((box.y + box.height) / this.#cell);
    for (let column = Math.floor(box.x / this.#cell); column <= lastColumn; column += 1) {
      for (let row = Math.floor(box.y / this.#cell); row <= lastRow; row += 1) keys.push(`${column},${row}`);
    }
    return keys;
  }
}
