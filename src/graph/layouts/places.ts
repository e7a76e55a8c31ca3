import type { Position } from '../../schema/pack';
import { BoxIndex } from '../../frame/boxes';
import { boxAround } from '../boxes';
import { arc, sampled, straight } from '../routes';
import type { Route } from '../routes';
import type { Box, GraphArea, GraphTie, Point, Size } from '../types';
import { nodeBox } from './types';
import type { PlacedNode } from './types';

/** Latitude on the Mercator projection, in degrees at the equator. */
const mercator = (latitude: number): number =>
  (Math.asinh(Math.tan((latitude * Math.PI) / 180)) * 180) / Math.PI;

/** From degrees to pixels so that all areas stand in a frame, east to the right and north up, projected as on the map. */
export function fittedProjection(
  areas: GraphArea[],
  size: Size,
  margin: number,
): (position: Position) => Point {
  const all = areas.flatMap((area) => area.rings.flat());
  const x = all.map(([longitude]) => longitude);
  const y = all.map(([, latitude]) => -mercator(latitude));
  const least = (values: number[]): number =>
    values.reduce((found, value) => Math.min(found, value), Infinity);
  const most = (values: number[]): number =>
    values.reduce((found, value) => Math.max(found, value), -Infinity);
  const [west, north] = [least(x), least(y)];
  const scale = Math.min(
    (size.width - 2 * margin) / Math.max(most(x) - west, 1e-9),
    (size.height - 2 * margin) / Math.max(most(y) - north, 1e-9),
  );
  return ([longitude, latitude]) => [
    margin + (longitude - west) * scale,
    margin + (-mercator(latitude) - north) * scale,
  ];
}

/** Bends that are tried for a tie, the flattest first. */
const BENDS = [0, 0.12, -0.12, 0.24, -0.24, 0.4, -0.4];

/**
 * Ways of ties between placed nodes: straight, or bent as little as it takes to pass beside every node that is not an
 * end. Where no bend does, the one that meets the fewest is taken.
 */
export function bentRoutes(
  ties: GraphTie[],
  nodes: Map<string, PlacedNode>,
  bends = BENDS,
): Map<string, Route> {
  const index = new BoxIndex<Box & { id: string }>();
  for (const node of nodes.values()) index.add({ ...nodeBox(node), id: node.id });
  const routes = new Map<string, Route>();
  for (const { id, from, to } of ties) {
    const [a, b] = [nodes.get(from), nodes.get(to)];
    if (!a || !b || a === b) continue;
    let best: Route | null = null;
    let least = Infinity;
    for (const bend of bends) {
      const route = bend === 0 ? straight([a.x, a.y], [b.x, b.y]) : arc([a.x, a.y], [b.x, b.y], bend);
      const met = new Set<string>();
      for (const point of sampled(route, 5)) {
        index.some(boxAround(point, 4, 4), (other) => {
          if (other.id !== from && other.id !== to) met.add(other.id);
          return false;
        });
      }
      if (met.size < least) [best, least] = [route, met.size];
      if (least === 0) break;
    }
    if (best) routes.set(id, best);
  }
  return routes;
}
