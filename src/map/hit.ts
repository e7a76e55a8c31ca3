import { boundsOf, isInside } from '../domain/areas/polygon';
import type { Area } from '../schema/pack';
import type { Camera } from '../schema/view';
import type { Box } from './boxes';
import { pixelsToMercator, toMercator } from './projection';
import type { Point, Size } from './projection';

/** A function that finds the area at a point of the Mercator square, by its code; null on open ground. */
export type HitTest = (point: Point) => string | null;

/**
 * A hit test over some areas. Rings are projected once, since a camera is then a scale and a shift: placing labels
 * asks for thousands of points. Bounds are compared first, so most rings are never walked.
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

/** Pixels between the points of a box that are tried. */
const GRAIN = 8;

/** A function that says whether a box of the frame lies over some area, by a grid of points in it. */
export function createCover(hit: HitTest, camera: Camera, size: Size): (box: Box) => boolean {
  const toMap = pixelsToMercator(camera, size);
  return ({ x, y, width, height }) => {
    const columns = Math.ceil(width / GRAIN);
    const rows = Math.ceil(height / GRAIN);
    for (let column = 0; column <= columns; column += 1) {
      for (let row = 0; row <= rows; row += 1) {
        if (hit(toMap([x + (column / columns) * width, y + (row / rows) * height])) !== null) return true;
      }
    }
    return false;
  };
}
