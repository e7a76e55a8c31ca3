import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { SimulationNodeDatum } from 'd3-force';
import { boxOf } from '../boxes';
import type { GraphNode } from '../types';
import { bentRoutes, fittedProjection } from './places';
import type { AreaBox, Layout, LayoutInput, PlacedNode, Placement } from './types';
import { nodeBox, noGuides } from './types';

const RADIUS = 9;
/** Room that a node takes with what is around it. */
const ROOM = 15;
/** Ticks until a placement counts as settled, and after how many what there is so far is given. */
const TICKS = 220;
const TURN = 4;
/** Pixels between the boxes of areas, and of a box's title. */
const BETWEEN = 16;
const TITLE = 24;

/** Room around it all, where names stand beyond the boxes. */
const ROUND = 28;

interface Body extends SimulationNodeDatum {
  node: GraphNode;
  home: [number, number];
  box: AreaBox | null;
}

/** A seeded source of numbers from 0 to 1 (mulberry32 after Tommy Ettinger). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixedUp = Math.imul(state ^ (state >>> 15), state | 1);
    mixedUp ^= mixedUp + Math.imul(mixedUp ^ (mixedUp >>> 7), mixedUp | 61);
    return ((mixedUp ^ (mixedUp >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Pushes overlapping boxes apart along the shorter way until none overlaps. */
function apart(boxes: AreaBox[]): void {
  for (let round = 0; round < 400; round += 1) {
    let isDone = true;
    boxes.forEach((a, index) => {
      for (const b of boxes.slice(index + 1)) {
        const overX = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) + BETWEEN;
        const overY = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) + BETWEEN;
        if (overX <= 0.01 || overY <= 0.01) continue;
        isDone = false;
        if (overX < overY) {
          const side = a.x + a.width / 2 <= b.x + b.width / 2 ? 1 : -1;
          a.x -= (side * overX) / 2;
          b.x += (side * overX) / 2;
        } else {
          const side = a.y + a.height / 2 <= b.y + b.height / 2 ? 1 : -1;
          a.y -= (side * overY) / 2;
          b.y += (side * overY) / 2;
        }
      }
    });
    if (isDone) return;
  }
}

/** How much more room the boxes are spread over than they take. */
const SPREAD = 1.5;

/** Boxes of areas that have nodes, as large as these need, placed roughly as on the map within the shape of the frame. */
function boxesOf({ nodes, areas, size }: LayoutInput): AreaBox[] {
  const project = fittedProjection(areas, size, 0);
  const boxes = areas.flatMap((area): AreaBox[] => {
    const count = nodes.filter((node) => node.area === area.code).length;
    if (count === 0) return [];
    const side = Math.sqrt(count) * ROOM * 2.5 + 20;
    const [width, height] = [Math.max(110, side * 1.25), side * 0.9 + TITLE];
    const [x, y] = project(area.label);
    return [{ code: area.code, name: area.name, x, y, width, height, nameX: x, line: 0, more: null }];
  });
  const room = Math.sqrt(boxes.reduce((sum, { width, height }) => sum + width * height, 0) * SPREAD);
  const shape = Math.sqrt(size.width / Math.max(1, size.height));
  // Areas that lie in a column on the map would make a column here too, with letters that nobody can read.
  const spread = (along: 'x' | 'y', length: number): ((at: number) => number) => {
    const ends = boxes.map((box) => box[along]);
    const [least, most] = [Math.min(...ends), Math.max(...ends)];
    return (at) => ((at - least) / Math.max(1, most - least)) * length;
  };
  const [acrossTo, downTo] = [spread('x', room * shape), spread('y', room / shape)];
  for (const box of boxes) {
    box.nameX = acrossTo(box.x);
    box.x = box.nameX - box.width / 2;
    box.y = downTo(box.y) - box.height / 2;
  }
  apart(boxes);
  return boxes;
}

function inBox(body: Body, margin: number): void {
  const { box } = body;
  if (!box || body.fx !== undefined) return;
  body.x = Math.max(box.x + margin, Math.min(box.x + box.width - margin, body.x ?? 0));
  body.y = Math.max(box.y + margin + TITLE - 2, Math.min(box.y + box.height - margin, body.y ?? 0));
}

function placementOf(bodies: Body[], boxes: AreaBox[], input: LayoutInput, routed: boolean): Placement {
  const nodes = new Map<string, PlacedNode>(
    bodies.map(({ node, x = 0, y = 0 }) => [
      node.id,
      {
        id: node.id,
        x,
        y,
        radius: RADIUS,
        name: {
          text: node.area === null ? node.label : node.short,
          sides: ['right', 'below', 'left', 'above'],
          longest: 260,
        },
        counted: node.count !== null && node.doubt === 'none',
      },
    ]),
  );
  const guides = { ...noGuides(), areas: boxes };
  const routes = bentRoutes(input.ties, nodes, routed ? undefined : [0]);
  const { x, y, width, height } = boxOf([...boxes, ...[...nodes.values()].map(nodeBox)]);
  const bounds = { x: x - ROUND, y: y - ROUND, width: width + 2 * ROUND, height: height + 2 * ROUND };
  return { nodes, routes, guides, bounds };
}

/**
 * Bebas: a force placement (Verlet integration of d3-force) with a seeded start, in boxes of areas placed roughly as on
 * the map. Places given by hand are kept. The same input gives the same result.
 */
export const freeLayout: Layout = {
  id: 'free',
  parameters: ['size', 'moved', 'seed'],
  *run(input) {
    const boxes = boxesOf(input);
    const byCode = new Map(boxes.map((box) => [box.code, box]));
    const random = randomOf(input.seed);
    const whole = boxOf(boxes);
    const bodies = input.nodes.map((node): Body => {
      const box = byCode.get(node.area ?? '') ?? null;
      const home: [number, number] = box
        ? [box.x + box.width / 2, box.y + box.height / 2]
        : [whole.x + whole.width / 2, whole.y - 60];
      const by = input.moved.get(node.id);
      const [x, y] = by ?? [home[0] + (random() - 0.5) * 60, home[1] + (random() - 0.5) * 60];
      return { node, home, box, x, y, ...(by ? { fx: by[0], fy: by[1] } : {}) };
    });
    const known = new Map(bodies.map((body) => [body.node.id, body]));
    const links = input.ties.flatMap(({ from, to, weight }) => {
      const [source, target] = [known.get(from), known.get(to)];
      return source && target && source !== target ? [{ source, target, weight }] : [];
    });
    const simulation = forceSimulation(bodies)
      .randomSource(random)
      .force('apart', forceManyBody<Body>().strength(-30).distanceMax(160))
      .force(
        'ties',
        forceLink<Body, (typeof links)[number]>(links)
          .distance(46)
          .strength((link) => (link.source.box === link.target.box ? 0.12 : 0.02) * link.weight),
      )
      .force('x', forceX<Body>((body) => body.home[0]).strength(0.07))
      .force('y', forceY<Body>((body) => body.home[1]).strength(0.09))
      .force('room', forceCollide<Body>(ROOM).strength(0.9).iterations(2))
      .stop();
    for (let tick = 0; tick < TICKS; tick += 1) {
      simulation.tick();
      for (const body of bodies) inBox(body, ROOM);
      if (tick % TURN === TURN - 1) yield placementOf(bodies, boxes, input, false);
    }
    // The last pushes are for room alone, so that nothing is left lying over something else.
    const room = forceCollide<Body>(RADIUS + 2)
      .strength(1)
      .iterations(4);
    room.initialize?.(bodies, random);
    for (let round = 0; round < 30; round += 1) {
      for (const body of bodies) [body.vx, body.vy] = [0, 0];
      room(1);
      for (const body of bodies) {
        if (body.fx !== undefined) continue;
        body.x = (body.x ?? 0) + (body.vx ?? 0);
        body.y = (body.y ?? 0) + (body.vy ?? 0);
        inBox(body, RADIUS + 2);
      }
    }
    return placementOf(bodies, boxes, input, true);
  },
};
