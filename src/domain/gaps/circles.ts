import type { Area, Position } from '../../schema/pack';
import type { Range } from '../../schema/text';
import { EARTH_RADIUS_KM } from '../areas/sphere';

/** A place in metres east and north of an area's first corner. */
type Point = [number, number];

/** Above this many circles by area alone the covering is not laid, but bounded. */
const MOST_LAID = 400;
/** Shifts of the lattice in each direction, and turns of it, that are tried. */
const SHIFTS = 5;
const TURNS = 6;

const METRES_PER_DEGREE = (EARTH_RADIUS_KM * 1000 * Math.PI) / 180;

/** A ring in metres on the plane that touches the sphere at the area; for areas some kilometres wide true within 0.1 %. */
function flat(ring: readonly Position[], [east, north]: Position): Point[] {
  const shrink = Math.cos((north * Math.PI) / 180);
  return ring.map(([longitude, latitude]) => [
    (longitude - east) * shrink * METRES_PER_DEGREE,
    (latitude - north) * METRES_PER_DEGREE,
  ]);
}

const apart = ([x1, y1]: Point, [x2, y2]: Point): number => Math.hypot(x1 - x2, y1 - y2);

/** Corners and points along the edges of a ring, not farther apart than `step`. */
function* along(ring: readonly Point[], step: number): Generator<Point> {
  for (let index = 1; index < ring.length; index += 1) {
    const [from, to] = [ring[index - 1]!, ring[index]!];
    const parts = Math.max(1, Math.ceil(apart(from, to) / step));
    for (let part = 0; part < parts; part += 1) {
      const share = part / parts;
      yield [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    }
  }
}

/**
 * Number of points of the ring that lie pairwise farther apart than two radii: each needs a circle of its own, so this many
 * are needed at least. The farthest point from those chosen is taken next.
 */
function spreadPoints(ring: readonly Point[], radius: number, most: number): number {
  const candidates = [...along(ring, radius / 2)];
  const [first] = candidates;
  if (!first) return 0;
  const distance = candidates.map((point) => apart(point, first));
  let chosen = 1;
  while (chosen < most) {
    let farthest = 0;
    for (let index = 1; index < distance.length; index += 1) {
      if (distance[index]! > distance[farthest]!) farthest = index;
    }
    if (distance[farthest]! <= 2 * radius * (1 + 1e-9)) break;
    chosen += 1;
    const point = candidates[farthest]!;
    for (const [index, other] of candidates.entries()) {
      distance[index] = Math.min(distance[index]!, apart(point, other));
    }
  }
  return chosen;
}

/** The part of a polygon that lies left of a directed line (Sutherland and Hodgman 1974). */
function leftOf(polygon: readonly Point[], [x1, y1]: Point, [x2, y2]: Point): Point[] {
  const side = ([x, y]: Point) => (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
  const kept: Point[] = [];
  for (let index = 0; index < polygon.length; index += 1) {
    const here = polygon[index]!;
    const next = polygon[(index + 1) % polygon.length]!;
    const [a, b] = [side(here), side(next)];
    if (a >= 0) kept.push(here);
    if (a >= 0 !== b >= 0) {
      const share = a / (a - b);
      kept.push([here[0] + (next[0] - here[0]) * share, here[1] + (next[1] - here[1]) * share]);
    }
  }
  return kept;
}

/** A circle that holds all points: the box's middle, moved towards the farthest point (Badoiu and Clarkson 2003). */
function enclosing(points: readonly Point[]): number {
  let middle: Point = [0, 0];
  for (const [x, y] of points) middle = [middle[0] + x / points.length, middle[1] + y / points.length];
  let least = Infinity;
  for (let step = 1; step <= 40; step += 1) {
    let far = points[0]!;
    for (const point of points) if (apart(point, middle) > apart(far, middle)) far = point;
    least = Math.min(least, apart(far, middle));
    middle = [middle[0] + (far[0] - middle[0]) / (step + 1), middle[1] + (far[1] - middle[1]) / (step + 1)];
  }
  return least;
}

/** The pieces into which a lattice of hexagons, each within one circle, cuts a ring. */
function pieces(ring: readonly Point[], radius: number, shift: Point, turn: number): Point[][] {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const turned = ring.slice(0, -1).map(([x, y]): Point => [x * cos - y * sin, x * sin + y * cos]);
  const [across, up] = [radius * Math.sqrt(3), radius * 1.5];
  const xs = turned.map(([x]) => x);
  const ys = turned.map(([, y]) => y);
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)];
  const rows = Math.ceil((Math.max(...ys) - bottom) / up) + 2;
  const columns = Math.ceil((Math.max(...xs) - left) / across) + 2;
  const found: Point[][] = [];
  for (let row = -1; row < rows; row += 1) {
    for (let column = -1; column < columns; column += 1) {
      const x = left + (column + shift[0] + (row % 2 === 0 ? 0 : 0.5)) * across;
      const y = bottom + (row + shift[1]) * up;
      const corners = Array.from({ length: 6 }, (_, corner): Point => {
        const angle = Math.PI / 6 + (corner * Math.PI) / 3;
        return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
      });
      let piece = turned;
      for (let corner = 0; corner < 6 && piece.length > 0; corner += 1) {
        piece = leftOf(piece, corners[corner]!, corners[(corner + 1) % 6]!);
      }
      if (piece.length > 2) found.push(piece);
    }
  }
  return found;
}

/** How many circles hold all pieces, where small ones share a circle with others that fit into it. */
function merged(all: Point[][], radius: number): number {
  const groups: Point[][] = [];
  // Whole hexagons fill their circle; the cut ones at the edge are tried in order of their place.
  for (const piece of all.sort((one, other) => one.length - other.length)) {
    const home = groups.findIndex((group) => enclosing([...group, ...piece]) <= radius);
    if (home < 0) groups.push(piece);
    else groups[home] = [...groups[home]!, ...piece];
  }
  return groups.length;
}

/** Length of a ring in metres. */
function lengthOf(ring: readonly Point[]): number {
  let length = 0;
  for (let index = 1; index < ring.length; index += 1) length += apart(ring[index - 1]!, ring[index]!);
  return length;
}

/**
 * How many circles of a radius cover an area: at least as many as its size asks for or as points of its edge lie pairwise
 * farther apart than two radii, whichever is more; at most as many as cover it in a covering that was found. The covering is
 * the best of several shifts and turns of a lattice of hexagons, of which pieces at the edge share circles. Where circles
 * are small against the area, the number of hexagons that can touch it stands for the covering: those within two
 * radii of it, by its size and the length of its edge (Steiner's formula). Holes count as a part of the area for the upper
 * end.
 *
 * @param radius metres, above 0
 * @returns whole numbers, low end proved, high end reached
 */
export function circlesToCover(area: Pick<Area, 'areaKm2' | 'rings'>, radius: number): Range {
  const outer = area.rings[0] ?? [];
  const [corner] = outer;
  if (!corner) return { low: 0, high: 0 };
  const ring = flat(outer, corner);
  const squareMetres = area.areaKm2 * 1e6;
  const byArea = Math.max(1, Math.ceil(squareMetres / (Math.PI * radius ** 2) - 1e-9));
  if (byArea > MOST_LAID) {
    const touched = squareMetres + lengthOf(ring) * 2 * radius + Math.PI * (2 * radius) ** 2;
    return { low: byArea, high: Math.ceil(touched / (1.5 * Math.sqrt(3) * radius ** 2)) };
  }
  const low = Math.max(byArea, spreadPoints(ring, radius, MOST_LAID));
  if (enclosing(ring) <= radius) return { low: 1, high: 1 };
  let high = Infinity;
  for (let turn = 0; turn < TURNS && high > low; turn += 1) {
    for (let shift = 0; shift < SHIFTS ** 2 && high > low; shift += 1) {
      const at: Point = [(shift % SHIFTS) / SHIFTS, Math.floor(shift / SHIFTS) / SHIFTS];
      const found = pieces(ring, radius, at, (turn * Math.PI) / 3 / TURNS);
      high = Math.min(high, merged(found, radius));
    }
  }
  return { low, high };
}
