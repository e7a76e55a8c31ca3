import type { Position } from '../schema/pack';
import { fromMercator, toMercator, worldSize } from './projection';
import type { Point } from './projection';

/** Width of a stripe, and of the gap to the next, in pixels. */
export const STRIPE = 4;

/** The two sides of a piece of a band between a lower and an upper line, each from low to high. */
interface Chain {
  left: Point[];
  right: Point[];
}

/** Where the sides of a polygon stand at the height `at`, by the edges that cross it, from left to right. */
function crossings(edges: [Point, Point][], from: number, to: number): [number, number][] {
  const middle = (from + to) / 2;
  const xAt = ([a, b]: [Point, Point], y: number): number =>
    a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]);
  return edges
    .filter(([a, b]) => a[1] > middle !== b[1] > middle)
    .sort((a, b) => xAt(a, middle) - xAt(b, middle))
    .map((edge) => [xAt(edge, from), xAt(edge, to)]);
}

/**
 * Cuts horizontal bands out of a polygon (even-odd rule, so holes stay open): each band is swept between the heights
 * of the vertices in it, where the polygon is a row of trapezoids, and trapezoids that continue one another are joined.
 *
 * @param rings closed rings of points in the plane
 * @param width height of a band and of the gap after it
 * @returns closed simple rings
 */
export function bandsOf(rings: Point[][], width: number): Point[][] {
  const edges: [Point, Point][] = [];
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index += 1) {
      const start = ring[index - 1] as Point;
      const end = ring[index] as Point;
      if (start[1] !== end[1]) edges.push([start, end]);
    }
  }
  const heights = [...new Set(edges.flat().map((point) => point[1]))].sort((a, b) => a - b);
  const lowest = heights[0];
  const highest = heights.at(-1);
  if (lowest === undefined || highest === undefined) return [];
  const pieces: Point[][] = [];
  for (let band = Math.floor(lowest / (2 * width)); band * 2 * width < highest; band += 1) {
    const bottom = Math.max(lowest, band * 2 * width);
    const top = Math.min(highest, band * 2 * width + width);
    if (top <= bottom) continue;
    const levels = [bottom, ...heights.filter((height) => height > bottom && height < top), top];
    let open: Chain[] = [];
    for (let index = 1; index < levels.length; index += 1) {
      const from = levels[index - 1] as number;
      const to = levels[index] as number;
      const sides = crossings(edges, from, to);
      const next: Chain[] = [];
      for (let side = 0; side + 1 < sides.length; side += 2) {
        const [leftFrom, leftTo] = sides[side] as [number, number];
        const [rightFrom, rightTo] = sides[side + 1] as [number, number];
        const same = (chain: Chain): boolean =>
          Math.abs((chain.left.at(-1) as Point)[0] - leftFrom) < width * 1e-6 &&
          Math.abs((chain.right.at(-1) as Point)[0] - rightFrom) < width * 1e-6;
        const chain = open.find(same) ?? { left: [[leftFrom, from]], right: [[rightFrom, from]] };
        open = open.filter((other) => other !== chain);
        chain.left.push([leftTo, to]);
        chain.right.push([rightTo, to]);
        next.push(chain);
      }
      pieces.push(...open.map(closed));
      open = next;
    }
    pieces.push(...open.map(closed));
  }
  return pieces;
}

function closed({ left, right }: Chain): Point[] {
  return [...left, ...right.reverse(), left[0] as Point];
}

/**
 * The stripes of an area: bands at 45 degrees, rising to the right, STRIPE pixels wide at a zoom.
 *
 * @param rings closed rings in degrees
 * @returns polygons of one closed ring each, in degrees
 */
export function stripesOf(rings: Position[][], zoom: number): Position[][][] {
  const world = worldSize(zoom);
  const half = Math.SQRT1_2;
  const turned = rings.map((ring) =>
    ring.map((position): Point => {
      const [x, y] = toMercator(position);
      return [(x - y) * half * world, (x + y) * half * world];
    }),
  );
  return bandsOf(turned, STRIPE).map((ring) => [
    ring.map(([u, v]) => fromMercator([((u + v) * half) / world, ((v - u) * half) / world])),
  ]);
}
