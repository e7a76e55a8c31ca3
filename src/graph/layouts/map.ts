import type { Position } from '../../schema/pack';
import { boxOf } from '../boxes';
import type { Box, GraphNode, Point } from '../types';
import { bentRoutes, fittedProjection } from './places';
import { overlaps } from '../../frame/boxes';
import { nameBox, titleBoxes } from '../labels';
import { lineWidth } from '../text';
import type { AreaBox, Layout, LayoutInput, PlacedNode, Placement } from './types';
import { nodeBox, noGuides } from './types';

const RADIUS = 7;
/** Distance of two middles when there is room, and the least one, at which marks shrink. */
const WIDEST = 30;
const NARROWEST = 5;
/** Width of the strip beside the map for what belongs to no single area. */
export const STRIP = 150;

/** Whether a point lies in rings, by counting crossings. */
function isInside(rings: Point[][], [x, y]: Point): boolean {
  let inside = false;
  for (const ring of rings) {
    ring.forEach(([x1, y1], index) => {
      const [x2, y2] = ring[(index + 1) % ring.length] as Point;
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
    });
  }
  return inside;
}

/** Distance from a point to the nearest edge of rings. */
function toEdge(rings: Point[][], [x, y]: Point): number {
  let least = Infinity;
  for (const ring of rings) {
    ring.forEach(([x1, y1], index) => {
      const [x2, y2] = ring[(index + 1) % ring.length] as Point;
      const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
      const share =
        length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
      least = Math.min(least, Math.hypot(x - x1 - share * (x2 - x1), y - y1 - share * (y2 - y1)));
    });
  }
  return least;
}

/** Places for some marks inside rings on a staggered grid, the widest that holds them all; those in the middle first. */
function packed(rings: Point[][], middle: Point, count: number): { points: Point[]; radius: number } {
  const box = boxOf(rings.flat().map(([x, y]) => ({ x, y, width: 0, height: 0 })));
  for (let apart = WIDEST; apart >= NARROWEST; apart *= 0.9) {
    const radius = Math.min(RADIUS, apart / 2 - 1);
    const points: Point[] = [];
    const rowHeight = apart * 0.87;
    for (
      let row = Math.floor((box.y - middle[1]) / rowHeight);
      middle[1] + row * rowHeight <= box.y + box.height;
      row += 1
    ) {
      const shift = row % 2 === 0 ? 0 : apart / 2;
      const start = Math.floor((box.x - middle[0]) / apart);
      for (let column = start; middle[0] + column * apart + shift <= box.x + box.width; column += 1) {
        const point: Point = [middle[0] + column * apart + shift, middle[1] + row * rowHeight];
        if (isInside(rings, point) && toEdge(rings, point) >= radius + 2) points.push(point);
      }
    }
    if (points.length < count) continue;
    const away = ([x, y]: Point): number => Math.hypot(x - middle[0], y - middle[1]);
    return {
      points: points.sort((a, b) => away(a) - away(b) || a[0] - b[0] || a[1] - b[1]).slice(0, count),
      radius,
    };
  }
  return { points: [], radius: 0 };
}

/** Where along the height of its area a name is tried, the middle first. */
const HEIGHTS = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.12, 0.88, 0.06, 0.94];
/** Height of a name with the room that a finger takes, and how far it keeps from an outline beside it. */
const NAME = 24;
const BESIDE = 5;

/** Where a ring's outline begins and ends at a height, from left to right. */
function spanAt(rings: Point[][], y: number): [number, number] | null {
  const met = rings.flatMap((ring) =>
    ring.flatMap(([x1, y1], index) => {
      const [x2, y2] = ring[(index + 1) % ring.length] as Point;
      return y1 > y === y2 > y ? [] : [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)];
    }),
  );
  return met.length > 0 ? [Math.min(...met), Math.max(...met)] : null;
}

/**
 * Names of areas where they lie on no node and no other name: in their area as far as there is room, else beside it where
 * no other area is; where neither is free, where the least is covered.
 */
function placeAreaNames(
  input: LayoutInput,
  areas: AreaBox[],
  outlines: ReadonlyMap<string, Point[][]>,
  nodes: Iterable<PlacedNode>,
): void {
  const { measure, lettering } = input;
  const taken = [...nodes].map(nodeBox);
  for (const area of areas) {
    const width = lineWidth(measure, area.name, 700, lettering.guide * 1.15);
    const rings = outlines.get(area.code) ?? [];
    const tried = HEIGHTS.flatMap((share): [Point, number][] => {
      const y = area.y + share * area.height;
      const span = spanAt(rings, y);
      if (!span) return [];
      const [left, right] = span;
      const inside: [Point, number][] =
        right - left >= width
          ? [0.5, 0.15, 0.85].map((at) => [[left + at * (right - left - width), y], 0])
          : [];
      return [...inside, [[left - BESIDE - width, y], 1], [[right + BESIDE, y], 1]];
    });
    let best: Box | null = null;
    let least = Infinity;
    /** Whether a point lies in another area; most are out of the question by their boxes. */
    const isStrange = (x: number, y: number): boolean =>
      areas.some(
        (other) =>
          other !== area &&
          x >= other.x &&
          x <= other.x + other.width &&
          y >= other.y &&
          y <= other.y + other.height &&
          isInside(outlines.get(other.code) ?? [], [x, y]),
      );
    for (const [[x, y], beside] of tried) {
      const box = { x, y: y - NAME / 2, width, height: NAME };
      const met = taken.filter((other) =>
        overlaps(box, { ...other, y: other.y - 1, height: other.height + 2 }),
      );
      const strange = [0, 0.5, 1].filter((at) => isStrange(x + at * width, y));
      const cost = 10 * met.length + 4 * strange.length + beside;
      if (cost < least) [best, least] = [box, cost];
    }
    if (!best) continue;
    taken.push(best);
    area.nameAt = [best.x, best.y];
  }
}

/** From degrees to pixels, as told or so that all areas stand in the frame beside the strip. */
export function groundProjection(
  input: Pick<LayoutInput, 'nodes' | 'areas' | 'size' | 'project'>,
): (position: Position) => Point {
  const { nodes, areas, size } = input;
  const hasStrip = nodes.some((node) => node.area === null);
  const frame = { width: size.width - (hasStrip ? STRIP : 0), height: size.height };
  return input.project ?? fittedProjection(areas, frame, 12);
}

function placed(input: LayoutInput): Placement {
  const { nodes, ties, areas } = input;
  const project = groundProjection(input);
  const places = new Map<string, PlacedNode>();
  const guides = noGuides();
  const outlines = new Map<string, Point[][]>();
  const put = (node: GraphNode, [x, y]: Point, radius: number, named: PlacedNode['name']): void => {
    places.set(node.id, { id: node.id, x, y, radius, name: named, counted: false });
  };
  for (const area of areas) {
    const rings = area.rings.map((ring) => ring.slice(0, -1).map(project));
    outlines.set(area.code, rings);
    guides.outlines.push({
      code: area.code,
      path: rings
        .map((ring) => `M${ring.map((point) => point.map((at) => at.toFixed(1)).join(' ')).join('L')}Z`)
        .join(''),
    });
    const middle = project(area.label);
    const box = boxOf(rings.flat().map(([x, y]) => ({ x, y, width: 0, height: 0 })));
    guides.areas.push({ code: area.code, name: area.name, ...box, nameX: middle[0], line: 0, more: null });
    const own = nodes.filter((node) => node.area === area.code);
    const { points, radius } = packed(rings, middle, own.length);
    own.forEach((node, index) => {
      const point = points[index];
      const text = input.open === area.code ? node.short : '';
      if (point)
        put(
          node,
          point,
          radius,
          text ? { text, sides: ['right', 'left', 'below', 'above'], longest: 140 } : null,
        );
    });
  }
  const drawn = boxOf(guides.areas);
  const others = nodes.filter((node) => node.area === null || !areas.some((area) => area.code === node.area));
  others.forEach((node, index) => {
    const at: Point = [drawn.x + drawn.width + 28, drawn.y + 20 + index * 24];
    put(node, at, RADIUS, { text: node.label, sides: ['right'], longest: 240 });
  });
  placeAreaNames(input, guides.areas, outlines, places.values());
  const names = titleBoxes(guides, input.measure, input.lettering.guide);
  // What belongs to no single area has its name to the right, where nothing else ends the picture.
  const beside = others.flatMap(({ id, label }): Box[] => {
    const { weight, name } = input.lettering;
    const node = places.get(id);
    return node ? [nameBox(node, 'right', lineWidth(input.measure, label, weight, name), name)] : [];
  });
  return {
    nodes: places,
    routes: bentRoutes(ties, places, [0.14, -0.14, 0.25, -0.25, 0.4, -0.4]),
    guides,
    bounds: boxOf([drawn, ...names, ...beside, ...[...places.values()].map(nodeBox)]),
  };
}

/** Peta: nodes in their areas as on the map, ties as arcs; what belongs to no single area stands in a strip beside. */
export const mapLayout: Layout = {
  id: 'map',
  parameters: ['size', 'project', 'open'],
  // eslint-disable-next-line require-yield
  *run(input) {
    return placed(input);
  },
};
