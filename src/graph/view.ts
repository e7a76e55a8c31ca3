import type { Position } from '../schema/pack';
import type { View } from './drawn';
import type { Box, Point, Size } from './types';

/** The picture is never enlarged beyond this to fill its frame. */
const LARGEST_FIT = 1.5;

/** The view that shows a whole picture in the middle of a frame; it is not enlarged much. */
export function fittedView(bounds: Box, size: Size, margin = 0): View {
  const room = { width: Math.max(1, size.width - 2 * margin), height: Math.max(1, size.height - 2 * margin) };
  const zoom = Math.max(
    0.05,
    Math.min(LARGEST_FIT, room.width / Math.max(1, bounds.width), room.height / Math.max(1, bounds.height)),
  );
  return {
    zoom,
    pan: [
      size.width / 2 - (bounds.x + bounds.width / 2) * zoom,
      size.height / 2 - (bounds.y + bounds.height / 2) * zoom,
    ],
  };
}

/** The pixel of the frame at which a view shows a point of the picture. */
export function pixelOf({ zoom, pan }: View, [x, y]: Point): Point {
  return [x * zoom + pan[0], y * zoom + pan[1]];
}

/** A projection onto a picture, as a view shows it. */
export function movedProjection(
  project: (position: Position) => Point,
  view: View,
): (position: Position) => Point {
  return (position) => pixelOf(view, project(position));
}

/** Enlarges by a factor around a pixel of the frame. */
export function zoomedView(view: View, factor: number, [x, y]: Point): View {
  const zoom = Math.max(0.08, Math.min(6, view.zoom * factor));
  const share = zoom / view.zoom;
  return { zoom, pan: [x - (x - view.pan[0]) * share, y - (y - view.pan[1]) * share] };
}

/** The view moved as little as needed for a point of the picture to be seen, with some room around it. */
export function viewShowing(view: View, size: Size, [x, y]: Point, room = 40): View {
  const at = pixelOf(view, [x, y]);
  const shift = (value: number, length: number): number =>
    value < room ? room - value : value > length - room ? length - room - value : 0;
  const [dx, dy] = [shift(at[0], size.width), shift(at[1], size.height)];
  return dx === 0 && dy === 0 ? view : { zoom: view.zoom, pan: [view.pan[0] + dx, view.pan[1] + dy] };
}

/** A zoom as a step of half a doubling, so that what depends on it changes seldom; never more than the zoom. */
export function zoomStep(zoom: number): number {
  return 2 ** (Math.floor(Math.log2(zoom) * 2 + 1e-6) / 2);
}

/** How far a zoom may leave its step downwards and upwards, as a factor, before another is taken. */
const [BELOW, ABOVE] = [0.84, 1.68];

/** Steps of a zoom that stay while they still serve: a little more or less zoom has nothing styled anew. */
export function steadySteps(): (zoom: number) => number {
  let step = NaN;
  return (zoom) => {
    if (!(zoom >= step * BELOW && zoom < step * ABOVE)) step = zoomStep(zoom);
    return step;
  };
}
