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
/** Most circles that are laid in all trials of an area together, and fewest trials. */
const MOST_TRIED = 4_000;
const FEWEST_TRIALS = 6;

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
 * are needed at least. Points are taken along the edge as they come, from a few beginnings.
 */
function spreadPoints(ring: readonly Point[], radius: number): number {
  const candidates = [...along(ring, radius / 20)];
  const beginnings = 8;
  let most = 0;
  for (let beginning = 0; beginning < beginnings; beginning += 1) {
    const from = Math.floor((beginning * candidates.length) / beginnings);
    const chosen: Point[] = [];
    for (let index = 0; index < candidates.length; index += 1) {
      const point = candidates[(from + index) % candidates.length]!;
      if (chosen.every((other) => apart(point, other) > 2 * radius * (1 + 1e-9))) chosen.push(point);
    }
    most = Math.max(most, chosen.length);
  }
  return most;
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

/** A circle that holds all points: their mean, moved towards the farthest of them (Badoiu and Clarkson 2003). */
function enclosing(points: readonly Point[]): { middle: Point; radius: number } {
  let middle: Point = [0, 0];
  for (const [x, y] of points) middle = [middle[0] + x / points.length, middle[1] + y / points.length];
  let least = { middle, radius: Infinity };
  for (let step = 1; step <= 40; step += 1) {
    let far = points[0]!;
    for (const point of points) if (apart(point, middle) > apart(far, middle)) far = point;
    const radius = apart(far, middle);
    if (radius < least.radius) least = { middle, radius };
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

/** Middles of circles that hold all pieces, where small pieces share a circle with others that fit into it. */
function merged(all: Point[][], radius: number): Point[] {
  const groups: { points: Point[]; middle: Point }[] = [];
  // Pieces with few corners are mostly whole hexagons or slivers; sliver by sliver the others are joined to them.
  for (const piece of all.sort((one, other) => one.length - other.length)) {
    let joined = false;
    for (const group of groups) {
      if (piece.some((point) => apart(point, group.middle) > 2 * radius)) continue;
      const circle = enclosing([...group.points, ...piece]);
      if (circle.radius > radius) continue;
      group.points.push(...piece);
      group.middle = circle.middle;
      joined = true;
      break;
    }
    if (!joined) groups.push({ points: [...piece], middle: enclosing(piece).middle });
  }
  return groups.map(({ middle }) => middle);
}

/** Length of a ring in metres. */
function lengthOf(ring: readonly Point[]): number {
  let length = 0;
  for (let index = 1; index < ring.length; index += 1) length += apart(ring[index - 1]!, ring[index]!);
  return length;
}

/** A covering by circles of a radius: their middles in metres from a corner of the area, and how far one lies from a position. */
export interface Covering {
  circles: Point[];
  distance: (circle: Point, position: Position) => number;
}

/**
 * A covering of an area by circles of a radius: the best of several shifts and turns of a lattice of hexagons, each within
 * one circle, of which pieces cut by the edge share circles where they fit. Holes count as a part of the area. Gives up early where
 * it has no more circles than `enough`.
 *
 * @param radius metres, above 0
 */
export function coveringOf({ rings }: Pick<Area, 'rings'>, radius: number, enough = 1): Covering {
  const outer = rings[0] ?? [];
  const corner = outer[0] ?? [0, 0];
  const ring = flat(outer, corner);
  const distance = (circle: Point, position: Position): number => apart(circle, flat([position], corner)[0]!);
  const one = enclosing(ring);
  if (one.radius <= radius) return { circles: [one.middle], distance };
  let best: Point[] | null = null;
  const all = TURNS * SHIFTS ** 2;
  const trials = Math.min(all, Math.max(FEWEST_TRIALS, Math.floor(MOST_TRIED / enough)));
  for (let trial = 0; trial < trials; trial += 1) {
    if (best && best.length <= enough) break;
    // A step that shares no factor with their number spreads few trials over all shifts and turns.
    const lattice = (trial * 31) % all;
    const [turn, shift] = [Math.floor(lattice / SHIFTS ** 2), lattice % SHIFTS ** 2];
    const angle = (turn * Math.PI) / 3 / TURNS;
    const at: Point = [(shift % SHIFTS) / SHIFTS, Math.floor(shift / SHIFTS) / SHIFTS];
    const found = merged(pieces(ring, radius, at, angle), radius);
    if (!best || found.length < best.length) {
      // The lattice was laid on the turned ring, so its middles are turned back.
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      best = found.map(([x, y]): Point => [x * cos + y * sin, y * cos - x * sin]);
    }
  }
  return { circles: best ?? [], distance };
}

/**
 * How many circles of a radius cover an area: at least as many as its size asks for or as points of its edge lie pairwise
 * farther apart than two radii, whichever is more; at most as many as the covering found takes. Where circles are small against the
 * area, the number of hexagons of a lattice that can touch it stands for a covering laid: those within two radii of it, by
 * its size and the length of its edge (Steiner's formula).
 *
 * @param radius metres, above 0
 * @param laid whether a covering is laid at all; a bound takes its place where there is no time for it
 * @returns whole numbers, low end proved, high end reached or, without a covering laid, proved
 */
export function circlesToCover(area: Pick<Area, 'areaKm2' | 'rings'>, radius: number, laid = true): Range {
  const outer = area.rings[0] ?? [];
  const [corner] = outer;
  if (!corner) return { low: 0, high: 0 };
  const ring = flat(outer, corner);
  const squareMetres = area.areaKm2 * 1e6;
  const byArea = Math.max(1, Math.ceil(squareMetres / (Math.PI * radius ** 2) - 1e-9));
  const low = Math.max(byArea, byArea > MOST_LAID ? 0 : spreadPoints(ring, radius));
  if (byArea > MOST_LAID || !laid) {
    const touched = squareMetres + lengthOf(ring) * 2 * radius + Math.PI * (2 * radius) ** 2;
    const most = Math.ceil(touched / (1.5 * Math.sqrt(3) * radius ** 2));
    return { low, high: enclosing(ring).radius <= radius ? 1 : most };
  }
  return { low, high: Math.max(low, coveringOf(area, radius, low).circles.length) };
}
