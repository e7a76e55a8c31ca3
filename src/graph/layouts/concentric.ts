import { straight } from '../routes';
import type { GraphNode, Point } from '../types';
import type { Layout, LayoutInput, PlacedNode, Placement } from './types';
import { noGuides } from './types';

/** Classes of the measure; undefined values stand outside of all. */
const CLASSES = 4;
const RADIUS = 8;
/** Least distance of two middles on a ring, and of two rings. */
const APART = 2 * RADIUS + 8;
const BETWEEN_RINGS = 54;

/** Rings from the middle outwards: nodes of the highest class first, those without a value last. */
function ringsOf(nodes: GraphNode[]): { label: string; nodes: GraphNode[] }[] {
  const valued = nodes.filter((node) => typeof node.value === 'number');
  const values = valued.map((node) => node.value as number);
  const most = Math.max(...values, 0);
  const least = Math.min(...values, most);
  const span = most - least || 1;
  const classOf = (node: GraphNode): number =>
    Math.min(CLASSES - 1, Math.floor(((most - (node.value as number)) / span) * CLASSES));
  const rings = Array.from({ length: CLASSES }, (_, index) => {
    const own = valued.filter((node) => classOf(node) === index);
    const ends = own.map((node) => node.value as number);
    const shown = [Math.min(...ends), Math.max(...ends)].map((value) => Number(value.toPrecision(3)));
    return { label: [...new Set(shown)].join('–'), nodes: own };
  });
  const without = nodes.filter((node) => typeof node.value !== 'number');
  return [...rings, { label: '', nodes: without }].filter((ring) => ring.nodes.length > 0);
}

function placed({ nodes, ties, areas }: LayoutInput): Placement {
  const order = new Map(areas.map((area, index) => [area.code, index]));
  const turn = (node: GraphNode): number =>
    node.area === null ? -1 : (order.get(node.area) ?? areas.length);
  const places = new Map<string, PlacedNode>();
  const guides = noGuides();
  let before = -BETWEEN_RINGS;
  for (const ring of ringsOf(nodes)) {
    const sorted = [...ring.nodes].sort((a, b) => turn(a) - turn(b) || (a.id < b.id ? -1 : 1));
    const needed = sorted.length < 2 ? 0 : APART / 2 / Math.sin(Math.PI / Math.max(2, sorted.length));
    const radius = Math.max(before + BETWEEN_RINGS, needed);
    before = radius;
    if (radius > 0) guides.rings.push({ radius, label: ring.label });
    sorted.forEach((node, index) => {
      const angle = ((index + 0.5) / sorted.length) * 2 * Math.PI - Math.PI / 2;
      places.set(node.id, {
        id: node.id,
        x: radius * Math.cos(angle),
        y: radius * Math.sin(angle),
        radius: RADIUS,
        name: {
          text: node.label,
          sides: Math.cos(angle) < 0 ? ['left', 'below'] : ['right', 'below'],
          longest: 220,
        },
        counted: false,
      });
    });
  }
  const at = (id: string): Point | null => {
    const place = places.get(id);
    return place ? [place.x, place.y] : null;
  };
  const routes = new Map(
    ties.flatMap(({ id, from, to }) => {
      const [start, end] = [at(from), at(to)];
      return start && end && from !== to ? [[id, straight(start, end)] as const] : [];
    }),
  );
  const reach = before + 90;
  return {
    nodes: places,
    routes,
    guides,
    bounds: { x: -reach, y: -reach, width: 2 * reach, height: 2 * reach },
  };
}

/** Nodes on rings by a measure: the highest values in the middle, those without a value outside. */
export const concentricLayout: Layout = {
  id: 'concentric',
  parameters: [],
  // eslint-disable-next-line require-yield
  *run(input) {
    return placed(input);
  },
};
