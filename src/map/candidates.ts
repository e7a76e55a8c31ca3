import { nearestOf, overlaps } from '../frame/boxes';
import type { Box } from '../frame/boxes';
import { cheapestFirst } from './cheapest';
import type { Point, Size } from './projection';

/** One way to write a label: how much it says, the room it takes, and what it costs against the usual way. */
export interface LabelForm extends Size {
  /** Name and value, the name alone, or only the mark that tells a compared area. */
  says: 'value' | 'name' | 'mark';
  cost: number;
  /** What a place costs for what the form has beside name and value, which no line leads to. */
  extra?: (request: LabelRequest, box: Box) => number;
}

/** One area that wants its name, and perhaps its value, on the map. All lengths in pixels. */
export interface LabelRequest<Form extends LabelForm = LabelForm> {
  code: string;
  /** Where the label belongs: the label point of the area, or the middle of its circle. */
  anchor: Point;
  /** The bounding box of the area. */
  bounds: Box;
  /** At least one, the usual way of each amount first. */
  forms: Form[];
  /** Radius of the circle at the anchor; 0 for none. */
  circle: number;
  selected: boolean;
  /** The shares of a box that lie in the area and in others; null where nobody asks. */
  shares: ((box: Box) => { own: number; other: number }) | null;
}

/** A place to try, with what it costs; the line leads from the area to a label that stands apart from it. */
export interface Candidate<Form extends LabelForm = LabelForm> {
  form: Form;
  box: Box;
  leader: [Point, Point] | null;
  cost: number;
}

/** Pixels between a circle and a label beside it. */
const GAP = 2;
const SIDE_STEPS = [0, -0.125, 0.125, -0.25, 0.25, -0.375, 0.375, -0.5, 0.5];
const RISE_STEPS = [0, -0.3, 0.3, -0.6, 0.6, -0.95, 0.95];
const DIRECTIONS = 16;
const DISTANCES = [14, 24, 36, 50, 68, 90, 115, 145];
/** What a line costs more than any place at the area. */
const LEADER_COST = 1000;
/** Places tried along each side of an area for a label that lies wholly in it. */
const INSIDE_STEPS = 18;
/** What a place elsewhere in the area costs more than one at the label point. */
const INSIDE_COST = 1;
/** What a label costs that lies not wholly in its area, and wholly over others or over open ground. */
const [NOT_INSIDE, OVER_OTHERS, OVER_OPEN] = [8, 240, 45];
/** Share of a box that counts as all of it: cells of the ground are coarse. */
const WHOLLY = 0.985;

const boxAround = ([x, y]: Point, { width, height }: Size): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});

/** What it costs to stand where a box does, beside its distance. */
export function burden(request: LabelRequest, box: Box): number {
  if (!request.shares) {
    const middle = boxAround([box.x + box.width / 2, box.y + box.height / 2], { width: 2, height: 2 });
    return request.circle > 0 || overlaps(middle, request.bounds) ? 0 : 30;
  }
  const { own, other } = request.shares(box);
  if (own >= WHOLLY) return 0;
  return NOT_INSIDE + other * OVER_OTHERS + Math.max(0, 1 - own - other) * OVER_OPEN;
}

function candidate<Form extends LabelForm>(
  request: LabelRequest<Form>,
  form: Form,
  centre: Point,
  away: number,
): Candidate<Form> {
  const box = boxAround(centre, form);
  return {
    form,
    box,
    leader: null,
    cost: form.cost + away + burden(request, box) + (form.extra?.(request, box) ?? 0),
  };
}

function atPoint<Form extends LabelForm>(request: LabelRequest<Form>, form: Form): Candidate<Form>[] {
  const [x, y] = request.anchor;
  return RISE_STEPS.flatMap((rise) =>
    SIDE_STEPS.map((side) => {
      const [dx, dy] = [side * form.width, rise * form.height];
      return candidate(request, form, [x + dx, y + dy], Math.hypot(dx, dy));
    }),
  );
}

function aroundCircle<Form extends LabelForm>(request: LabelRequest<Form>, form: Form): Candidate<Form>[] {
  const [x, y] = request.anchor;
  const across = request.circle + GAP + form.width / 2;
  const along = request.circle + GAP + form.height / 2;
  const slant = Math.SQRT1_2 * request.circle + GAP;
  const shift = form.width / 4;
  const places: [number, number, number][] = [
    [0, -along, 0],
    [0, along, 4],
    [across, 0, 6],
    [-across, 0, 7],
    [shift, -along, 8],
    [-shift, -along, 8],
    [shift, along, 10],
    [-shift, along, 10],
    [slant + form.width / 2, -slant - form.height / 2, 12],
    [-slant - form.width / 2, -slant - form.height / 2, 12],
    [slant + form.width / 2, slant + form.height / 2, 13],
    [-slant - form.width / 2, slant + form.height / 2, 13],
  ];
  return places.map(([dx, dy, cost]) => candidate(request, form, [x + dx, y + dy], cost));
}

/** Places anywhere in the area that hold the whole label, clear of its circle. */
function inside<Form extends LabelForm>(request: LabelRequest<Form>, form: Form): Candidate<Form>[] {
  const { anchor, bounds, circle, shares } = request;
  const spare = { x: bounds.width - form.width, y: bounds.height - form.height };
  if (!shares || spare.x < 0 || spare.y < 0) return [];
  const found: Candidate<Form>[] = [];
  for (let column = 0; column <= INSIDE_STEPS; column += 1) {
    for (let row = 0; row <= INSIDE_STEPS; row += 1) {
      const box = {
        x: bounds.x + (column / INSIDE_STEPS) * spare.x,
        y: bounds.y + (row / INSIDE_STEPS) * spare.y,
        width: form.width,
        height: form.height,
      };
      const [x, y] = nearestOf(box, anchor);
      const clear = Math.hypot(x - anchor[0], y - anchor[1]) - circle;
      if ((circle > 0 && clear < GAP) || shares(box).own < WHOLLY) continue;
      const away =
        circle > 0
          ? clear
          : Math.hypot(box.x + box.width / 2 - anchor[0], box.y + box.height / 2 - anchor[1]);
      found.push({ form, box, leader: null, cost: form.cost + INSIDE_COST + away });
    }
  }
  return found;
}

function withLeader<Form extends LabelForm>(request: LabelRequest<Form>, form: Form): Candidate<Form>[] {
  const [x, y] = request.anchor;
  const candidates: Candidate<Form>[] = [];
  for (const distance of DISTANCES) {
    for (let step = 0; step < DIRECTIONS; step += 1) {
      const angle = (step * 2 * Math.PI) / DIRECTIONS;
      const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
      const away = request.circle + distance;
      const centre: Point = [x + cosine * (away + form.width / 2), y + sine * (away + form.height / 2)];
      const box = boxAround(centre, form);
      const end = nearestOf(box, request.anchor);
      const length = Math.hypot(end[0] - x, end[1] - y);
      if (length <= request.circle + 4) continue;
      const share = request.circle / length;
      const start: Point = [x + (end[0] - x) * share, y + (end[1] - y) * share];
      const cost = LEADER_COST + form.cost + distance + 6 * Math.abs(sine);
      candidates.push({ form, box, leader: [start, end], cost });
    }
  }
  return candidates;
}

const byCost = (a: Candidate, b: Candidate): number => a.cost - b.cost;

/**
 * Places to try for a label, cheapest first: in its area and at the label point or around the circle, in every form that
 * says as much as asked; then apart with a line, in the usual form. Places are worked out only as far as they are asked for:
 * most labels take one of the first, and few need a line.
 *
 * @param says how much the label has to say
 * @param leaders whether a label may stand apart
 */
export function candidatesOf<Form extends LabelForm>(
  request: LabelRequest<Form>,
  says: LabelForm['says'],
  leaders: boolean,
): Iterable<Candidate<Form>> {
  const forms = request.forms.filter((form) => form.says === says);
  const close = request.circle > 0 ? aroundCircle : atPoint;
  const near = cheapestFirst(
    forms.flatMap((form) => [
      { least: form.cost, give: () => close(request, form) },
      { least: form.cost + INSIDE_COST, give: () => inside(request, form) },
    ]),
  );
  const usual = forms[0];
  let apart: Candidate<Form>[] | null = null;
  return {
    *[Symbol.iterator]() {
      yield* near;
      if (leaders && usual && !usual.extra) yield* (apart ??= withLeader(request, usual).sort(byCost));
    },
  };
}
