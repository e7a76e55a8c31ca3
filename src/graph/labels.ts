import { BoxIndex } from '../frame/boxes';
import { nodeBox } from './layouts/types';
import type { Guides, PlacedNode, Side } from './layouts/types';
import { LINE, lineWidth } from './text';
import type { Lettering } from './text';
import type { Box, Measure } from './types';

/** A name with its place beside its node. */
export interface PlacedName {
  id: string;
  text: string;
  side: Side;
  box: Box;
}

/** Pixels between a node and its name. */
export const APART = 4;

/** The box of a name of some size on one side of its node. */
export function nameBox(node: PlacedNode, side: Side, width: number, height: number): Box {
  const { x, y, radius, halfHeight = radius } = node;
  if (side === 'inside') return { x: x - width / 2, y: y - height / 2, width, height };
  if (side === 'right') return { x: x + radius + APART, y: y - height / 2, width, height };
  if (side === 'left') return { x: x - radius - APART - width, y: y - height / 2, width, height };
  if (side === 'below') return { x: x - width / 2, y: y + halfHeight + APART - 1, width, height };
  return { x: x - width / 2, y: y - halfHeight - APART + 1 - height, width, height };
}

/** Where the names of areas stand in their boxes; none where they stand under columns. */
export function titleBoxes({ areas, axis }: Guides, measure: Measure, letters: number): Box[] {
  if (axis) return [];
  return areas.map(({ name, x, y, nameAt = [x + 6, y + 4] }) => ({
    x: nameAt[0],
    y: nameAt[1],
    width: lineWidth(measure, name, 650, letters),
    height: Math.max(24, letters * LINE),
  }));
}

/**
 * Places names so that none overlaps another name or a node that is not its own. What finds no place is left out, never
 * laid over something else. Important ones come first; others in the order given, so the result depends on nothing else.
 *
 * @param scale how many pixels of the picture a pixel of the screen takes, so that names keep their size when enlarged
 */
export function placeNames(
  nodes: Iterable<PlacedNode>,
  measure: Measure,
  lettering: Lettering,
  options: {
    important?: ReadonlySet<string>;
    scale?: number;
    reach?: ReadonlyMap<string, number>;
    /** What else names keep clear of. */
    taken?: readonly Box[];
  } = {},
): PlacedName[] {
  const { important = new Set<string>(), scale = 1, reach } = options;
  const taken = new BoxIndex<Box & { id: string }>();
  for (const box of options.taken ?? []) taken.add({ ...box, id: '' });
  const all = [...nodes];
  for (const node of all) {
    const radius = Math.max(node.radius, reach?.get(node.id) ?? 0);
    taken.add({ ...nodeBox({ ...node, radius }), id: node.id });
  }
  const ordered = [
    ...all.filter((node) => important.has(node.id)),
    ...all.filter((node) => !important.has(node.id)),
  ];
  const names: PlacedName[] = [];
  for (const node of ordered) {
    if (!node.name) continue;
    const { text, sides, longest } = node.name;
    const width = lineWidth(measure, text, lettering.weight, lettering.name) * scale;
    const height = lettering.name * LINE * scale;
    // Outside of its mark a name that is written larger may be longer in turn.
    if (width > longest * (sides.includes('inside') ? 1 : Math.max(1, scale)) + 0.5) continue;
    const at = { ...node, radius: Math.max(node.radius, reach?.get(node.id) ?? 0) };
    for (const side of sides) {
      const box = nameBox(at, side, width, height);
      if (taken.some(box, (other) => other.id !== node.id)) continue;
      taken.add({ ...box, id: `${node.id} name` });
      names.push({ id: node.id, text, side, box });
      break;
    }
  }
  return names;
}
