import type { Position } from '../schema/pack';
import type { View } from './drawn';
import type { Guides } from './layouts/types';
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

/** Where the names of areas under the columns stand in the picture: kept in sight at the lower edge of the frame. */
export function axisIn({ axis }: Guides, { zoom, pan }: View, { height }: Size): Guides['axis'] {
  return axis && { ...axis, y: Math.min(axis.y, (height - pan[1]) / zoom - axis.height) };
}

/** The pixel of the frame at which a view shows a point of the picture. */
export function pixelOf({ zoom, pan }: View, [x, y]: Point): Point {
  return [x * zoom + pan[0], y * zoom + pan[1]];
}

/** Whether two views show the same. */
export function isSameView(one: View, other: View): boolean {
  return one.zoom === other.zoom && one.pan[0] === other.pan[0] && one.pan[1] === other.pan[1];
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

/** Pixels at the edges of the frame that are covered: names of bands on the left, of areas at the bottom. */
export interface Covered {
  left: number;
  bottom: number;
}

export const NOTHING: Covered = { left: 0, bottom: 0 };

/** Whether a frame is as low and narrow as on a phone. */
export const isLow = (size: Size): boolean => size.width < 520 && size.height < 480;

/** What a view leaves uncovered of the frame. */
const clearFrame = (size: Size, covered: Covered): Box => ({
  x: covered.left,
  y: 0,
  width: size.width - covered.left,
  height: size.height - covered.bottom,
});

/**
 * The view moved as little as needed for a part of the picture to be seen, with some room around it; of what is larger than
 * the frame its left and top.
 */
export function viewShowing(view: View, size: Size, part: Box, covered: Covered, room = 40): View {
  const frame = clearFrame(size, covered);
  const shift = (from: number, length: number, start: number, whole: number): number => {
    if (from < start + room || length > whole - 2 * room) return start + room - from;
    return Math.min(0, start + whole - room - from - length);
  };
  const [x, y] = pixelOf(view, [part.x, part.y]);
  const dx = shift(x, part.width * view.zoom, frame.x, frame.width);
  const dy = shift(y, part.height * view.zoom, frame.y, frame.height);
  return dx === 0 && dy === 0 ? view : { zoom: view.zoom, pan: [view.pan[0] + dx, view.pan[1] + dy] };
}

/**
 * The view at a zoom with a point of the picture in the middle of what is clear of the frame, as far as the picture goes on
 * beyond it.
 */
export function viewAround(bounds: Box, size: Size, zoom: number, [x, y]: Point, covered: Covered): View {
  const frame = clearFrame(size, covered);
  const within = (pan: number, start: number, length: number, whole: number): number =>
    Math.min(-start * zoom, Math.max(pan, whole - (start + length) * zoom));
  return {
    zoom,
    pan: [
      within(frame.x + frame.width / 2 - x * zoom, bounds.x, bounds.width, size.width),
      within(frame.height / 2 - y * zoom, bounds.y, bounds.height, size.height),
    ],
  };
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
