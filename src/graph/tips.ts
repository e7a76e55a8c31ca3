import { overlaps, within } from '../frame/boxes';
import { boxOf } from './boxes';
import type { View } from './drawn';
import type { PlacedName } from './labels';
import { nodeBox } from './layouts/types';
import type { Placement } from './layouts/types';
import type { Box, Point, Size } from './types';
import { pixelOf } from './view';

/** Pixels between a text and the node that it is about, and to the edges of the frame. */
const APART = 10;
const EDGE = 6;

/**
 * Where a text about a node stands in the frame: beside the node and its name, on the side where it covers the fewest others;
 * null where no side has room for it.
 */
export function tipBeside(
  { nodes }: Placement,
  names: readonly PlacedName[],
  view: View,
  size: Size,
  id: string,
): (text: Size) => Point | null {
  const own: Box[] = [];
  const others: Box[] = [];
  const add = (of: string, { x, y, width, height }: Box): void => {
    const [left, top] = pixelOf(view, [x, y]);
    const box = { x: left, y: top, width: width * view.zoom, height: height * view.zoom };
    (of === id ? own : others).push(box);
  };
  for (const node of nodes.values()) add(node.id, nodeBox(node));
  for (const name of names) add(name.id, name.box);
  const around = boxOf(own);
  const frame = { x: EDGE, y: EDGE, width: size.width - 2 * EDGE, height: size.height - 2 * EDGE };
  return ({ width, height }) => {
    const kept = (start: number, length: number, whole: number): number =>
      Math.max(EDGE, Math.min(whole - length - EDGE, start));
    const x = kept(around.x + (around.width - width) / 2, width, size.width);
    const y = kept(around.y + (around.height - height) / 2, height, size.height);
    const sides: Point[] = [
      [around.x + around.width + APART, y],
      [around.x - APART - width, y],
      [x, around.y + around.height + APART],
      [x, around.y - APART - height],
    ];
    const boxes = sides.map(([left, top]) => ({ x: left, y: top, width, height }));
    const covers = (box: Box): number => others.filter((other) => overlaps(other, box)).length;
    const [best] = boxes
      .filter((box) => within(box, frame))
      .map((box) => ({ box, cost: covers(box) }))
      .sort((one, other) => one.cost - other.cost);
    return best ? [best.box.x, best.box.y] : null;
  };
}
