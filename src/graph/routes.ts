import type { Point } from './types';

/**
 * The way of a tie between the middles of its ends. `straight` has no inner points; `corners` turns at its inner points
 * with rounded corners; `curve` runs smoothly along them (quadratic pieces that meet half way between inner points).
 */
export interface Route {
  form: 'straight' | 'corners' | 'curve';
  from: Point;
  to: Point;
  inner: Point[];
}

/** Radius of the turns of a route with corners, in pixels. */
export const TURN = 7;

const between = ([ax, ay]: Point, [bx, by]: Point, share: number): Point => [
  ax + (bx - ax) * share,
  ay + (by - ay) * share,
];

const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(bx - ax, by - ay);

/** A straight way. */
export function straight(from: Point, to: Point): Route {
  return { form: 'straight', from, to, inner: [] };
}

/** A flat arc between two points: `bend` is its height as a share of the distance, to the left of the way. */
export function arc(from: Point, to: Point, bend: number): Route {
  const middle = between(from, to, 0.5);
  const inner: Point = [middle[0] + (to[1] - from[1]) * bend * 2, middle[1] - (to[0] - from[0]) * bend * 2];
  return { form: 'curve', from, to, inner: [inner] };
}

/** The pieces of a curve: start, control and end of each. */
function pieces({ from, inner, to }: Route): [Point, Point, Point][] {
  return inner.map((control, index) => {
    const before = inner[index - 1];
    const after = inner[index + 1];
    return [
      before ? between(before, control, 0.5) : from,
      control,
      after ? between(control, after, 0.5) : to,
    ];
  });
}

/** Pixels that a turn takes of the ways before and after it: never more than half of the shorter one. */
function turnAt(before: Point, corner: Point, after: Point): number {
  return Math.min(TURN, distance(before, corner) / 2, distance(corner, after) / 2);
}

/** Radii of the turns of a route with corners, one for each inner point. */
export function turnsOf({ from, inner, to }: Route): number[] {
  const all = [from, ...inner, to];
  return inner.map((corner, index) => turnAt(all[index] as Point, corner, all[index + 2] as Point));
}

/** Points along a route, close enough together to stand for it. */
export function sampled(route: Route, step = 2): Point[] {
  const points: Point[] = [route.from];
  const line = (to: Point): void => {
    const start = points[points.length - 1] as Point;
    const count = Math.max(1, Math.ceil(distance(start, to) / step));
    for (let index = 1; index <= count; index += 1) points.push(between(start, to, index / count));
  };
  if (route.form === 'curve' && route.inner.length > 0) {
    for (const [a, control, b] of pieces(route)) {
      const count = Math.max(8, Math.ceil((distance(a, control) + distance(control, b)) / step));
      for (let index = 1; index <= count; index += 1) {
        const share = index / count;
        points.push(between(between(a, control, share), between(control, b, share), share));
      }
    }
    return points;
  }
  for (const point of [...route.inner, route.to]) line(point);
  return points;
}

const round = (value: number): number => Math.round(value * 100) / 100;
const text = (points: Point[]): string => points.map((point) => point.map(round).join(' ')).join(' ');

/** SVG path data of a route. */
export function routePath(route: Route): string {
  const { from, inner, to } = route;
  if (route.form === 'curve' && inner.length > 0) {
    return `M${text([from])}${pieces(route)
      .map(([, control, end]) => `Q${text([control, end])}`)
      .join('')}`;
  }
  const all = [from, ...inner, to];
  const turns = turnsOf(route);
  const corners = inner.map((corner, index) => {
    const reach = turns[index] ?? 0;
    const before = all[index] as Point;
    const after = all[index + 2] as Point;
    const enter = between(corner, before, reach / Math.max(distance(corner, before), 0.001));
    const leave = between(corner, after, reach / Math.max(distance(corner, after), 0.001));
    return `L${text([enter])}Q${text([corner, leave])}`;
  });
  return `M${text([from])}${corners.join('')}L${text([to])}`;
}

/**
 * Inner points as shares along the straight line between the ends and distances from it, to its right as drawn, which
 * is how the drawing library takes them.
 */
export function alongLine({ from, to, inner }: Route): { weights: number[]; distances: number[] } {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.max(Math.hypot(dx, dy), 0.001);
  return {
    weights: inner.map(([x, y]) => ((x - from[0]) * dx + (y - from[1]) * dy) / (length * length)),
    distances: inner.map(([x, y]) => ((y - from[1]) * dx - (x - from[0]) * dy) / length),
  };
}
