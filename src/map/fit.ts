import { CAMERA_ENDS } from '../schema/constants';
import type { Area } from '../schema/pack';
import type { Camera } from '../schema/view';
import type { Box } from '../frame/boxes';
import { fromMercator, TILE, toMercator, worldSize } from './projection';
import type { Point, Size } from './projection';

/** Pixels kept free at the frame. */
const MARGIN = 12;
/** Steps of the search for a place, per axis. */
const STEPS = 16;
/** Rounds of halving the interval of zoom; the last is below a hundredth of a level. */
const ROUNDS = 9;
/** Levels of zoom past the view of all areas, inwards and outwards. */
const [DEEPER, FARTHER] = [4, 1.5];

const cross = (o: Point, a: Point, b: Point): number =>
  (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);

/** Convex hull, counter-clockwise and unclosed (monotone chain, Andrew 1979). */
export function convexHull(points: Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (ordered: Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of ordered) {
      while (chain.length > 1 && cross(chain.at(-2) as Point, chain.at(-1) as Point, point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

/** The upper and lower end of a convex polygon between two verticals; null where it does not come between them. */
function between(points: Point[], left: number, right: number): [number, number] | null {
  let top = Infinity;
  let bottom = -Infinity;
  let start = points.at(-1) as Point;
  for (const end of points) {
    const [from, to] = start[0] < end[0] ? [start, end] : [end, start];
    start = end;
    // The ends of an upright edge are those of its neighbours.
    if (to[0] <= left || from[0] >= right || from[0] === to[0]) continue;
    const slope = (to[1] - from[1]) / (to[0] - from[0]);
    const first = from[1] + slope * (Math.max(from[0], left) - from[0]);
    const last = from[1] + slope * (Math.min(to[0], right) - from[0]);
    top = Math.min(top, first, last);
    bottom = Math.max(bottom, first, last);
  }
  return top < bottom ? [top, bottom] : null;
}

/** Hull and bounds of some areas on the Mercator square, computed once per pack. */
export interface Extent {
  hull: Point[];
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The extent of some areas; at least one is needed. */
export function extentOf(areas: Area[]): Extent {
  const hull = convexHull(areas.flatMap((area) => (area.rings[0] ?? []).map(toMercator)));
  const xs = hull.map(([x]) => x);
  const ys = hull.map(([, y]) => y);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  return { hull, left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

/**
 * The camera that shows all areas as large as the frame lets, clear of what stands over the map. Their convex hull is
 * tried at places of a grid, the place nearest to the middle wins; where no place is free, what stands over is ignored.
 *
 * @param obstacles boxes over the map in pixels
 * @param lead pixels to keep free beside the areas, for names that do not fit in them
 */
export function fittedCamera(extent: Extent, size: Size, obstacles: Box[], lead = 0): Camera {
  const room = {
    width: Math.max(size.width - 2 * MARGIN - 2 * lead, 24),
    height: Math.max(size.height - 2 * MARGIN, 24),
  };
  const largest = Math.min(
    Math.log2(room.width / (extent.width * TILE)),
    Math.log2(room.height / (extent.height * TILE)),
    20,
  );
  const placeAt = (zoom: number, free: boolean): Point | null => {
    const world = worldSize(zoom);
    const points = extent.hull.map(([x, y]): Point => [(x - extent.left) * world, (y - extent.top) * world]);
    const spare: Point = [room.width - extent.width * world, room.height - extent.height * world];
    let best: Point | null = null;
    let least = Infinity;
    for (let column = 0; column <= STEPS; column += 1) {
      const x = MARGIN + lead + (column / STEPS) * spare[0];
      // What an obstacle closes of a column is one stretch of it, since the hull is convex: places above the one end
      // and below the other are free.
      const closed = (free ? obstacles : []).flatMap((box): [number, number][] => {
        const part = between(points, box.x - x, box.x + box.width - x);
        return part ? [[box.y - part[1], box.y + box.height - part[0]]] : [];
      });
      for (let row = 0; row <= STEPS; row += 1) {
        const away = Math.hypot((column / STEPS - 0.5) * spare[0], (row / STEPS - 0.5) * spare[1]);
        if (away >= least) continue;
        const y = MARGIN + (row / STEPS) * spare[1];
        if (closed.some(([above, below]) => y > above && y < below)) continue;
        best = [x, y];
        least = away;
      }
    }
    return best;
  };
  let low = largest - 2;
  let high = largest;
  let zoom = largest;
  let place = placeAt(largest, true);
  if (!place) {
    place = placeAt(low, true);
    zoom = low;
    for (let round = 0; place && round < ROUNDS; round += 1) {
      const middle = (low + high) / 2;
      const found = placeAt(middle, true);
      if (found) {
        place = found;
        zoom = middle;
        low = middle;
      } else high = middle;
    }
  }
  if (!place) {
    zoom = largest;
    place = placeAt(largest, false) ?? [MARGIN + lead, MARGIN];
  }
  const world = worldSize(zoom);
  const [longitude, latitude] = fromMercator([
    extent.left + (size.width / 2 - place[0]) / world,
    extent.top + (size.height / 2 - place[1]) / world,
  ]);
  return { longitude, latitude, zoom };
}

/** A zoom no farther past that of the view of all areas than a person may go. */
export function limitedZoom(zoom: number, whole: number): number {
  return Math.max(0, whole - FARTHER, Math.min(CAMERA_ENDS.zoom, whole + DEEPER, zoom));
}

/** A camera within what a person may go to and a link can hold. */
export function limitedCamera({ longitude, latitude, zoom }: Camera, whole: number): Camera {
  const within = (value: number, end: number): number => Math.max(-end, Math.min(end, value));
  return {
    longitude: within(longitude, CAMERA_ENDS.longitude),
    latitude: within(latitude, CAMERA_ENDS.latitude),
    zoom: limitedZoom(zoom, whole),
  };
}
