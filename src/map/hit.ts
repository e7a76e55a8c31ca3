import { boundsOf, isInside } from '../domain/areas/polygon';
import type { Area, Position } from '../schema/pack';
import type { Camera } from '../schema/view';
import type { Box } from './boxes';
import { unproject } from './projection';
import type { Point, Size } from './projection';

/** A function that finds the area at a position in degrees, by its code; null on open ground. */
export type HitTest = (position: Position) => string | null;

/** A hit test over some areas; bounds are compared first, so most rings are never walked. */
export function createHitTest(areas: Area[]): HitTest {
  const boxes = areas.map((area) => boundsOf([area.rings]));
  return (position) => {
    const [x, y] = position;
    const index = areas.findIndex((area, at) => {
      const [west, south, east, north] = boxes[at] as [number, number, number, number];
      return x >= west && x <= east && y >= south && y <= north && isInside(area.rings, position);
    });
    return areas[index]?.code ?? null;
  };
}

/** Pixels between the points of a box that are tried. */
const GRAIN = 8;

/** A function that says whether a box of the frame lies over some area, by a grid of points in it. */
export function createCover(hit: HitTest, camera: Camera, size: Size): (box: Box) => boolean {
  return ({ x, y, width, height }) => {
    const columns = Math.ceil(width / GRAIN);
    const rows = Math.ceil(height / GRAIN);
    for (let column = 0; column <= columns; column += 1) {
      for (let row = 0; row <= rows; row += 1) {
        const pixel: Point = [x + (column / columns) * width, y + (row / rows) * height];
        if (hit(unproject(camera, size, pixel)) !== null) return true;
      }
    }
    return false;
  };
}
