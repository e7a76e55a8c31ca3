import type { Position } from '../../schema/pack';
import { boxOf } from '../boxes';
import type { GraphNode, Point } from '../types';
import { bentRoutes, fittedProjection } from './places';
import type { Layout, LayoutInput, PlacedNode, Placement } from './types';
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
  const put = (node: GraphNode, [x, y]: Point, radius: number, named: PlacedNode['name']): void => {
    places.set(node.id, { id: node.id, x, y, radius, name: named, counted: false });
  };
  for (const area of areas) {
    const rings = area.rings.map((ring) => ring.slice(0, -1).map(project));
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
  const bounds = boxOf([drawn, ...[...places.values()].map(nodeBox)]);
  return {
    nodes: places,
    routes: bentRoutes(ties, places, [0.14, -0.14, 0.25, -0.25, 0.4, -0.4]),
    guides,
    bounds: { ...bounds, width: bounds.width + (others.length > 0 ? STRIP - 28 : 0) },
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
