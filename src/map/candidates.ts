import { nearestOf, overlaps } from './boxes';
import type { Box } from './boxes';
import type { Point, Size } from './projection';

/** One area that wants its name, and perhaps its value, on the map. All lengths in pixels. */
export interface LabelRequest {
  code: string;
  /** Where the label belongs: the label point of the area, or the middle of its circle. */
  anchor: Point;
  /** The bounding box of the area. */
  bounds: Box;
  name: Size;
  /** Null where no line of value is wanted. */
  value: Size | null;
  /** Radius of the circle at the anchor; 0 for none. */
  circle: number;
  selected: boolean;
}

/** A place to try, with what it costs; the line leads from the area to a label that stands apart from it. */
export interface Candidate {
  box: Box;
  leader: [Point, Point] | null;
  cost: number;
}

/** Pixels between a circle and a label beside it. */
const GAP = 2;
const SIDE_STEPS = [0, -0.25, 0.25, -0.5, 0.5];
const RISE_STEPS = [0, -0.3, 0.3, -0.6, 0.6, -0.95, 0.95];
const DIRECTIONS = 16;
const DISTANCES = [14, 24, 36, 50, 68, 90, 115, 145];
/** What a line costs more than any place at the area. */
const LEADER_COST = 1000;

const boxAround = ([x, y]: Point, { width, height }: Size): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});

/** Size of a label: its name, with its value under it if asked. */
export function labelSize(request: LabelRequest, withValue: boolean): Size {
  const value = withValue ? request.value : null;
  return {
    width: Math.max(request.name.width, value?.width ?? 0),
    height: request.name.height + (value?.height ?? 0),
  };
}

function atArea(request: LabelRequest, size: Size): Candidate[] {
  const [x, y] = request.anchor;
  return RISE_STEPS.flatMap((rise) =>
    SIDE_STEPS.map((side) => {
      const centre: Point = [x + side * size.width, y + rise * size.height];
      const away = Math.hypot(side * size.width, rise * size.height);
      const outside = overlaps(boxAround(centre, { width: 2, height: 2 }), request.bounds) ? 0 : 30;
      return { box: boxAround(centre, size), leader: null, cost: away + outside };
    }),
  );
}

function aroundCircle(request: LabelRequest, size: Size): Candidate[] {
  const [x, y] = request.anchor;
  const across = request.circle + GAP + size.width / 2;
  const along = request.circle + GAP + size.height / 2;
  const slant = Math.SQRT1_2 * request.circle + GAP;
  const shift = size.width / 4;
  const places: [number, number, number][] = [
    [0, -along, 0],
    [0, along, 4],
    [across, 0, 6],
    [-across, 0, 7],
    [shift, -along, 8],
    [-shift, -along, 8],
    [shift, along, 10],
    [-shift, along, 10],
    [slant + size.width / 2, -slant - size.height / 2, 12],
    [-slant - size.width / 2, -slant - size.height / 2, 12],
    [slant + size.width / 2, slant + size.height / 2, 13],
    [-slant - size.width / 2, slant + size.height / 2, 13],
  ];
  return places.map(([dx, dy, cost]) => ({
    box: boxAround([x + dx, y + dy], size),
    leader: null,
    cost,
  }));
}

function withLeader(request: LabelRequest, size: Size): Candidate[] {
  const [x, y] = request.anchor;
  const candidates: Candidate[] = [];
  for (const distance of DISTANCES) {
    for (let step = 0; step < DIRECTIONS; step += 1) {
      const angle = (step * 2 * Math.PI) / DIRECTIONS;
      const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
      const away = request.circle + distance;
      const centre: Point = [x + cosine * (away + size.width / 2), y + sine * (away + size.height / 2)];
      const box = boxAround(centre, size);
      const end = nearestOf(box, request.anchor);
      const length = Math.hypot(end[0] - x, end[1] - y);
      if (length <= request.circle + 4) continue;
      const share = request.circle / length;
      const start: Point = [x + (end[0] - x) * share, y + (end[1] - y) * share];
      candidates.push({ box, leader: [start, end], cost: LEADER_COST + distance + 6 * Math.abs(sine) });
    }
  }
  return candidates;
}

const byCost = (a: Candidate, b: Candidate): number => a.cost - b.cost;

/**
 * Places to try for a label, cheapest first: at the label point or around the circle, then apart with a line. The many
 * with a line are worked out only for a label that finds no place at its area.
 *
 * @param leaders whether a label may stand apart
 */
export function candidatesOf(
  request: LabelRequest,
  withValue: boolean,
  leaders: boolean,
): Iterable<Candidate> {
  const size = labelSize(request, withValue);
  const near = (request.circle > 0 ? aroundCircle(request, size) : atArea(request, size)).sort(byCost);
  let apart: Candidate[] | null = null;
  return {
    *[Symbol.iterator]() {
      yield* near;
      if (leaders) yield* (apart ??= withLeader(request, size).sort(byCost));
    },
  };
}
