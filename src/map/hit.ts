import { boundsOf, isInside } from '../domain/areas/polygon';
import type { Area } from '../schema/pack';
import { toMercator } from './projection';
import type { Point } from './projection';

/** A function that finds the area at a point of the Mercator square, by its code; null on open ground. */
export type HitTest = (point: Point) => string | null;

/**
 * A hit test over some areas. Rings are projected once, since a camera is then a scale and a shift. Bounds are
 * compared first, so most rings are never walked.
 */
export function createHitTest(areas: Area[]): HitTest {
  const shapes = areas.map(({ code, rings }) => {
    const projected = rings.map((ring) => ring.map(toMercator));
    return { code, rings: projected, bounds: boundsOf([projected]) };
  });
  return (point) => {
    const [x, y] = point;
    const found = shapes.find(
      ({ bounds: [left, top, right, bottom], rings }) =>
        x >= left && x <= right && y >= top && y <= bottom && isInside(rings, point),
    );
    return found?.code ?? null;
  };
}
