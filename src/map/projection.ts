import { EARTH_RADIUS_KM } from '../domain/areas/sphere';
import type { Point, Size } from '../frame/types';
import type { Position } from '../schema/pack';
import type { Camera } from '../schema/view';

export type { Point, Size } from '../frame/types';

/** Pixels of one tile: the world is TILE * 2^zoom pixels wide. */
export const TILE = 512;

/** Latitude where the Web Mercator square ends. */
const LAST_LATITUDE = 85.051129;

/** Web Mercator (EPSG:3857) as a point of the unit square: x to the east, y to the south. */
export function toMercator([longitude, latitude]: Position): Point {
  const bounded = Math.max(-LAST_LATITUDE, Math.min(LAST_LATITUDE, latitude));
  const y = Math.log(Math.tan(Math.PI / 4 + (bounded * Math.PI) / 360));
  return [(180 + longitude) / 360, (1 - y / Math.PI) / 2];
}

/** Inverse of toMercator, in degrees. */
export function fromMercator([x, y]: Point): Position {
  return [x * 360 - 180, (Math.atan(Math.exp((1 - 2 * y) * Math.PI)) * 360) / Math.PI - 90];
}

/** Width of the whole world in pixels. */
export function worldSize(zoom: number): number {
  return TILE * 2 ** zoom;
}

/** A function from a point of the Mercator square to a pixel of the frame whose middle is the camera's centre. */
export function mercatorToPixels(camera: Camera, size: Size): (point: Point) => Point {
  const world = worldSize(camera.zoom);
  const [centreX, centreY] = toMercator([camera.longitude, camera.latitude]);
  const left = size.width / 2 - centreX * world;
  const top = size.height / 2 - centreY * world;
  return ([x, y]) => [x * world + left, y * world + top];
}

/** A function from a position in degrees to a pixel of the frame. */
export function projector(camera: Camera, size: Size): (position: Position) => Point {
  const toPixels = mercatorToPixels(camera, size);
  return (position) => toPixels(toMercator(position));
}

/** A function from a pixel of the frame to a point of the Mercator square. */
export function pixelsToMercator(camera: Camera, size: Size): (pixel: Point) => Point {
  const world = worldSize(camera.zoom);
  const [centreX, centreY] = toMercator([camera.longitude, camera.latitude]);
  return ([x, y]) => [centreX + (x - size.width / 2) / world, centreY + (y - size.height / 2) / world];
}

/** The position in degrees at a pixel of the frame. */
export function unproject(camera: Camera, size: Size, pixel: Point): Position {
  return fromMercator(pixelsToMercator(camera, size)(pixel));
}

/** The camera whose frame shows `position` at `pixel`. */
export function cameraWith(position: Position, pixel: Point, zoom: number, size: Size): Camera {
  const world = worldSize(zoom);
  const [x, y] = toMercator(position);
  const [longitude, latitude] = fromMercator([
    x - (pixel[0] - size.width / 2) / world,
    y - (pixel[1] - size.height / 2) / world,
  ]);
  return { longitude, latitude, zoom };
}

/** The camera of a Mercator projection from degrees to pixels, whose frame is of this size. */
export function cameraOf(at: (position: Position) => Point, size: Size): Camera {
  const [origin, east] = [at([0, 0]), at([90, 0])];
  const world = (east[0] - origin[0]) * 4;
  const [longitude, latitude] = fromMercator([
    0.5 + (size.width / 2 - origin[0]) / world,
    0.5 + (size.height / 2 - origin[1]) / world,
  ]);
  return { longitude, latitude, zoom: Math.log2(world / TILE) };
}

/** Moves what the frame shows by some pixels to the right and down. */
export function panned(camera: Camera, size: Size, [dx, dy]: Point): Camera {
  const under = unproject(camera, size, [size.width / 2, size.height / 2]);
  return cameraWith(under, [size.width / 2 + dx, size.height / 2 + dy], camera.zoom, size);
}

/** Changes the zoom while the position under a pixel stays where it is. */
export function zoomedAround(camera: Camera, size: Size, pixel: Point, zoom: number): Camera {
  return cameraWith(unproject(camera, size, pixel), pixel, zoom, size);
}

/** Kilometres on the ground that one pixel covers at a latitude, on the sphere that areas are measured on. */
export function kilometresPerPixel(latitude: number, zoom: number): number {
  return (2 * Math.PI * EARTH_RADIUS_KM * Math.cos((latitude * Math.PI) / 180)) / worldSize(zoom);
}

/** The longest of 1, 2, 5 times a power of ten kilometres (at least 10 m) that is no longer than some pixels. */
export function scaleLength(
  latitude: number,
  zoom: number,
  longest: number,
): { kilometres: number; pixels: number } {
  const perPixel = kilometresPerPixel(latitude, zoom);
  const limit = perPixel * longest;
  let power = 10 ** Math.floor(Math.log10(limit));
  power = Math.max(power, 0.01);
  const factor = [5, 2, 1].find((candidate) => candidate * power <= limit) ?? 1;
  return { kilometres: factor * power, pixels: (factor * power) / perPixel };
}

/** Index of the point nearest to a pixel; -1 of none. */
export function nearestIndex(points: Point[], [x, y]: Point): number {
  const distances = points.map((point) => Math.hypot(point[0] - x, point[1] - y));
  return distances.indexOf(Math.min(...distances));
}
