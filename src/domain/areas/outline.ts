import type { Position } from '../../schema/pack';

/** Decimals of a degree that positions are kept to: 1e-6 degree is about 0.11 m. */
const DECIMALS = 1e6;

/** Positions nearer than this, in degrees, are one vertex. */
const TOLERANCE = 2e-6;

const keyOf = (position: Position): string => `${position[0]},${position[1]}`;

/**
 * Makes positions canonical: each is rounded to 1e-6 degree, and one within 2e-6 degree of an earlier one becomes
 * that earlier one, so that cells computed apart meet in exactly equal vertices.
 *
 * @returns a function from a position in degrees to its canonical position
 */
export function createSnapper(): (position: Position) => Position {
  const grid = new Map<string, Position[]>();
  const bucket = (value: number): number => Math.floor(value / TOLERANCE);
  return (position) => {
    const column = bucket(position[0]);
    const row = bucket(position[1]);
    let nearest: Position | null = null;
    let least = TOLERANCE;
    for (let dx = -1; dx <= 1; dx += 1) {
      for (let dy = -1; dy <= 1; dy += 1) {
        for (const known of grid.get(`${column + dx},${row + dy}`) ?? []) {
          const distance = Math.hypot(known[0] - position[0], known[1] - position[1]);
          if (distance <= least) {
            nearest = known;
            least = distance;
          }
        }
      }
    }
    if (nearest) return nearest;
    const rounded: Position = [
      Math.round(position[0] * DECIMALS) / DECIMALS,
      Math.round(position[1] * DECIMALS) / DECIMALS,
    ];
    const key = `${bucket(rounded[0])},${bucket(rounded[1])}`;
    grid.set(key, [...(grid.get(key) ?? []), rounded]);
    return rounded;
  };
}

/** Twice the signed area of a ring in its own units; positive when counter-clockwise. */
export function signedArea(ring: Position[]): number {
  let sum = 0;
  ring.forEach((position, index) => {
    const next = ring[(index + 1) % ring.length] as Position;
    sum += position[0] * next[1] - next[0] * position[1];
  });
  return sum;
}

/** Turn from one direction to another in (-pi, pi]; left is positive. */
function turn(from: Position, at: Position, to: Position): number {
  const ax = at[0] - from[0];
  const ay = at[1] - from[1];
  const bx = to[0] - at[0];
  const by = to[1] - at[1];
  return Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
}

/**
 * Dissolves cells into their outline: an edge that two cells walk in opposite directions is inner and is dropped, the
 * rest is chained into rings. Where outlines touch in one vertex the sharpest left turn is taken, which keeps every
 * ring simple.
 *
 * @param cells counter-clockwise unclosed polygons that share exactly equal vertices
 * @returns closed rings, outer rings (counter-clockwise) before holes (clockwise), larger before smaller
 */
export function dissolve(cells: Position[][]): Position[][] {
  const edges = new Map<string, [Position, Position]>();
  for (const cell of cells) {
    cell.forEach((start, index) => {
      const end = cell[(index + 1) % cell.length] as Position;
      if (keyOf(start) === keyOf(end)) return;
      const opposite = `${keyOf(end)} ${keyOf(start)}`;
      if (!edges.delete(opposite)) edges.set(`${keyOf(start)} ${keyOf(end)}`, [start, end]);
    });
  }
  const leaving = new Map<string, Position[]>();
  for (const [start, end] of edges.values()) {
    leaving.set(keyOf(start), [...(leaving.get(keyOf(start)) ?? []), end]);
  }
  const rings: Position[][] = [];
  for (const [first, second] of edges.values()) {
    const starts = leaving.get(keyOf(first)) ?? [];
    if (!starts.includes(second)) continue;
    starts.splice(starts.indexOf(second), 1);
    const ring = [first];
    let from = first;
    let at = second;
    while (keyOf(at) !== keyOf(first)) {
      const choices = leaving.get(keyOf(at)) ?? [];
      const here: Position = at;
      const before: Position = from;
      const next = choices.reduce((best, choice) =>
        turn(before, here, choice) > turn(before, here, best) ? choice : best,
      );
      choices.splice(choices.indexOf(next), 1);
      ring.push(at);
      from = at;
      at = next;
    }
    ring.push(first);
    rings.push(ring);
  }
  return rings.sort((a, b) => signedArea(b.slice(1)) - signedArea(a.slice(1)));
}
