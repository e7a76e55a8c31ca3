import type { Position } from '../../schema/pack';

/** West, south, east and north in degrees. */
export type Bounds = [number, number, number, number];

/** The smallest bounds that hold every position of the polygons; at least one position is needed. */
export function boundsOf(polygons: Position[][][]): Bounds {
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [longitude, latitude] of polygons.flat(2)) {
    bounds[0] = Math.min(bounds[0], longitude);
    bounds[1] = Math.min(bounds[1], latitude);
    bounds[2] = Math.max(bounds[2], longitude);
    bounds[3] = Math.max(bounds[3], latitude);
  }
  return bounds;
}

/**
 * Whether a position lies in a polygon, by counting crossings of a ray to the east (even-odd rule), holes left out.
 * A position on an edge may fall on either side.
 */
export function isInside(rings: Position[][], position: Position): boolean {
  const [x, y] = position;
  let inside = false;
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index += 1) {
      const [x1, y1] = ring[index - 1] as Position;
      const [x2, y2] = ring[index] as Position;
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  }
  return inside;
}
