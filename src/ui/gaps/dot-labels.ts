/** A dot of a chart with its name, in pixels. */
export interface Dot {
  x: number;
  y: number;
  name: string;
}

/** Where a name stands: its left edge and baseline. */
export interface DotLabel {
  x: number;
  y: number;
  /** Whether it stands far enough from its dot to need a line to it. */
  apart: boolean;
}

/** Edges in pixels from the upper left. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Distances between dot and name that are tried, in pixels. */
const REACHES = [9, 22, 38, 56];
/** Directions in order of liking: right, left, above, below, then between. */
const WAYS: [number, number][] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [0.7, -0.7],
  [0.7, 0.7],
  [-0.7, -0.7],
  [-0.7, 0.7],
];

const overlap = (one: Box, other: Box): number =>
  Math.max(0, Math.min(one.right, other.right) - Math.max(one.left, other.left)) *
  Math.max(0, Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top));

/**
 * Places the names of dots so that they cover each other and the dots as little as can be, the same way every time.
 *
 * @param width width of a name in pixels
 * @param height height of a line of names
 * @param room where names may stand: within the axes, so that none covers what is written at them
 */
export function placeLabels(
  dots: readonly Dot[],
  width: (name: string) => number,
  height: number,
  room: Box,
): DotLabel[] {
  const taken: Box[] = dots.map(({ x, y }) => ({ left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 }));
  return dots.map(({ x, y, name }) => {
    const wide = width(name);
    let best: { label: DotLabel; box: Box; cost: number } | null = null;
    for (const [at, reach] of REACHES.entries()) {
      for (const [order, [right, down]] of WAYS.entries()) {
        const left = x + right * reach - (right < 0 ? wide : right === 0 ? wide / 2 : 0);
        const middle = y + down * (reach + height / 2);
        const box = { left, right: left + wide, top: middle - height / 2, bottom: middle + height / 2 };
        const outside =
          Math.max(0, room.left - box.left) +
          Math.max(0, box.right - room.right) +
          Math.max(0, room.top - box.top) +
          Math.max(0, box.bottom - room.bottom);
        const covered = taken.reduce((sum, other) => sum + overlap(box, other), 0);
        const cost = covered * 10 + outside * 100 + at * 6 + order;
        if (best && best.cost <= cost) continue;
        best = { label: { x: left, y: middle + height * 0.32, apart: at > 0 }, box, cost };
      }
    }
    taken.push(best!.box);
    return best!.label;
  });
}

/** Steps between ticks, as parts of a power of ten. */
const STEPS = [1, 2, 2.5, 5, 10];

/**
 * Round values from 0 that part an axis into some four pieces.
 *
 * @param end greatest value of the axis, above 0
 * @param whole whether what is counted has no parts
 */
export function axisTicks(end: number, whole: boolean): number[] {
  const rough = end / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const round = power * (STEPS.find((factor) => factor * power >= rough) ?? 10);
  const step = whole ? Math.max(1, Math.ceil(round)) : round;
  return Array.from({ length: Math.floor(end / step + 1e-9) + 1 }, (_, at) => at * step);
}
