import type { View } from './drawn';
import type { PlacedName } from './labels';
import { nodeBox } from './layouts/types';
import type { Placement } from './layouts/types';
import { boxOf } from './boxes';
import type { Box } from './types';
import { pixelOf } from './view';

/** What a text about a node keeps clear of, in pixels of the frame: the node with its name, then all others and theirs. */
export function tipRoom(
  { nodes }: Placement,
  names: readonly PlacedName[],
  view: View,
  id: string,
): { around: Box | undefined; others: Box[] } {
  const own: Box[] = [];
  const others: Box[] = [];
  const add = (of: string, { x, y, width, height }: Box): void => {
    const [left, top] = pixelOf(view, [x, y]);
    (of === id ? own : others).push({
      x: left,
      y: top,
      width: width * view.zoom,
      height: height * view.zoom,
    });
  };
  for (const node of nodes.values()) add(node.id, nodeBox(node));
  for (const name of names) add(name.id, name.box);
  return { around: own.length > 0 ? boxOf(own) : undefined, others };
}
