import type { Area, Position } from '../../schema/pack';

export const directions = ['up', 'right', 'down', 'left'] as const;
export type Direction = (typeof directions)[number];

/** What arrow keys need of an area. */
export type ArrowArea = Pick<Area, 'code' | 'label' | 'neighbours'>;

/** A label point in axes turned by 45 degrees, with its ranks, which separate points that share a coordinate. */
interface Turned {
  u: number;
  v: number;
  uRank: number;
  vRank: number;
}

function ranks(values: number[]): number[] {
  const rank: number[] = [];
  values
    .map((value, index) => ({ value, index }))
    .sort((a, b) => a.value - b.value || a.index - b.index)
    .forEach(({ index }, position) => {
      rank[index] = position;
    });
  return rank;
}

function turned(labels: Position[]): Turned[] {
  const shrink = Math.cos(((labels[0]?.[1] ?? 0) * Math.PI) / 180);
  const u = labels.map(([longitude, latitude]) => longitude * shrink + latitude);
  const v = labels.map(([longitude, latitude]) => latitude - longitude * shrink);
  const uRank = ranks(u);
  const vRank = ranks(v);
  return labels.map((_, index) => ({
    u: u[index] as number,
    v: v[index] as number,
    uRank: uRank[index] as number,
    vRank: vRank[index] as number,
  }));
}

/** The quarter of the plane, around `from`, that `to` lies in; exactly one, even for equal points. */
function quarter(from: Turned, to: Turned): number {
  const forward = to.uRank > from.uRank;
  const upward = to.vRank > from.vRank;
  if (forward) return upward ? 0 : 1;
  return upward ? 3 : 2;
}

/** Largest difference along the turned axes as [difference, difference of ranks], compared in that order. */
function distance(from: Turned, to: Turned): [number, number] {
  const alongU: [number, number] = [Math.abs(to.u - from.u), Math.abs(to.uRank - from.uRank)];
  const alongV: [number, number] = [Math.abs(to.v - from.v), Math.abs(to.vRank - from.vRank)];
  return isNearer(alongU, alongV) ? alongV : alongU;
}

function isNearer(a: [number, number], b: [number, number]): boolean {
  return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
}

/** The nearest of some areas in each of the four quarters around one area; -1 where a quarter is empty. */
function nearest(points: Turned[], from: number, among: Iterable<number>): number[] {
  const found = [-1, -1, -1, -1];
  const least: [number, number][] = found.map(() => [Infinity, Infinity]);
  const origin = points[from] as Turned;
  for (const to of among) {
    if (to === from) continue;
    const point = points[to] as Turned;
    const side = quarter(origin, point);
    const away = distance(origin, point);
    if (isNearer(away, least[side] as [number, number])) {
      found[side] = to;
      least[side] = away;
    }
  }
  return found;
}

/** Whether `to` can be reached from `from` by the moves. */
function isReachable(moves: number[][], from: number, to: number): boolean {
  const seen = new Set([from]);
  const queue = [from];
  for (const at of queue) {
    for (const next of moves[at] as number[]) {
      if (next === to) return true;
      if (next < 0 || seen.has(next)) continue;
      seen.add(next);
      queue.push(next);
    }
  }
  return false;
}

/**
 * Where arrow keys lead. A direction is a quarter of the plane around the label point. The move goes to the nearest
 * adjacent area there, else to the nearest area. Every area stays reachable from every other: moves to the nearest
 * area by largest difference along axes turned by 45 degrees come strictly closer to any goal in the same quarter
 * (as in Yao graphs of four cones, Yao 1982), and a move is bent to an adjacent area only where its former goal
 * is still reached.
 *
 * @param areas any number of areas; distances are of their label points, longitudes shrunk by the cosine of latitude
 * @returns a function from an area's code and a direction to the next area's code, or null where there is none
 */
export function arrowMoves(areas: ArrowArea[]): (code: string, direction: Direction) => string | null {
  const points = turned(areas.map((area) => area.label));
  const indexOf = new Map(areas.map((area, index) => [area.code, index]));
  const moves = areas.map((_, index) => nearest(points, index, areas.keys()));
  areas.forEach((area, index) => {
    const adjacent = area.neighbours.flatMap((code) => indexOf.get(code) ?? []);
    nearest(points, index, adjacent).forEach((preferred, side) => {
      const own = moves[index] as number[];
      const former = own[side] as number;
      if (preferred < 0 || preferred === former) return;
      own[side] = preferred;
      if (!isReachable(moves, index, former)) own[side] = former;
    });
  });
  return (code, direction) => {
    const from = indexOf.get(code);
    if (from === undefined) return null;
    return areas[moves[from]?.[directions.indexOf(direction)] ?? -1]?.code ?? null;
  };
}
