import type { Point } from './projection';
import type { MapEncoding } from './types';

/** A proportional circle: filled to the low end of its value, ringed at the high end. */
export interface Circle {
  code: string;
  x: number;
  y: number;
  low: number;
  high: number;
}

/** Smallest radius in pixels that a value above nil is drawn with, so that it can be seen at all. */
const SMALLEST = 2;

/** Pixels that a circle keeps from another's centre. */
const CLEARANCE = 3;

/**
 * The radius of the largest circle: `wished`, or less where a circle would otherwise cover another's centre. Pairs
 * are compared through a grid of cells of the wished radius, so that far ones are never met.
 *
 * @param points n centres in pixels
 * @param shares n radii as shares of the largest
 */
export function largestRadius(points: Point[], shares: number[], wished: number): number {
  const cells = new Map<string, number[]>();
  const cellOf = ([x, y]: Point): Point => [Math.floor(x / wished), Math.floor(y / wished)];
  const drawn = points.map((_, index) => index).filter((index) => (shares[index] ?? 0) > 0);
  for (const index of drawn) {
    const key = String(cellOf(points[index] as Point));
    cells.set(key, [...(cells.get(key) ?? []), index]);
  }
  let radius = wished;
  for (const index of drawn) {
    const [x, y] = points[index] as Point;
    const [column, row] = cellOf([x, y]);
    for (let dx = -1; dx <= 1; dx += 1) {
      for (let dy = -1; dy <= 1; dy += 1) {
        for (const other of cells.get(`${column + dx},${row + dy}`) ?? []) {
          if (other <= index) continue;
          const [otherX, otherY] = points[other] as Point;
          const share = Math.max(shares[index] as number, shares[other] as number);
          const room = Math.hypot(otherX - x, otherY - y) - CLEARANCE;
          if (share * radius > room) radius = Math.max(room / share, SMALLEST);
        }
      }
    }
  }
  return radius;
}

/** The circles of an encoding at some centres (in pack order); areas without a circle are left out. */
export function circlesOf(encoding: MapEncoding, points: Point[], wished: number): Circle[] {
  const largest = largestRadius(
    points,
    encoding.areas.map((area) => area.radiusHigh),
    wished,
  );
  const radius = (share: number): number => (share > 0 ? Math.max(SMALLEST, share * largest) : 0);
  return encoding.areas.flatMap((area, index) => {
    const point = points[index];
    if (!point || area.radiusHigh <= 0) return [];
    const [x, y] = point;
    return [{ code: area.code, x, y, low: radius(area.radiusLow), high: radius(area.radiusHigh) }];
  });
}
