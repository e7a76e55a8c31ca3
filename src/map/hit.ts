import { boundsOf, isInside } from '../domain/areas/polygon';
import type { Area, Position } from '../schema/pack';
import type { Camera } from '../schema/view';
import type { Box } from './boxes';
import { unproject } from './projection';
import type { Size } from './projection';

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

/** A function that says whether a box of the frame lies over some area, by its corners, edges' middles and centre. */
export function createCover(hit: HitTest, camera: Camera, size: Size): (box: Box) => boolean {
  const shares = [0, 0.5, 1];
  return (box) =>
    shares.some((across) =>
      shares.some(
        (along) =>
          hit(unproject(camera, size, [box.x + across * box.width, box.y + along * box.height])) !== null,
      ),
    );
}
