import { boundsOf, isInside } from '../domain/areas/polygon';
import type { Area, Position } from '../schema/pack';

/** A function that finds the area at a position in degrees; bounds are compared first, so most rings are never walked. */
export function createHitTest(areas: Area[]): (position: Position) => string | null {
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
