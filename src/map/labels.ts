import { BoxIndex, crosses, grown, overlaps, within } from '../frame/boxes';
import type { Box } from '../frame/boxes';
import { candidatesOf } from './candidates';
import type { Candidate, LabelForm, LabelRequest } from './candidates';
import type { Circle } from './circles';
import type { Size } from './projection';

/** A label with its place, and the way it is written there. */
export interface PlacedLabel<Form extends LabelForm = LabelForm> {
  code: string;
  box: Box;
  form: Form;
  leader: Candidate['leader'];
}

/** What labels keep clear of, and what they would rather not cover. */
export interface LabelScene {
  size: Size;
  /** Furniture and texts that stand already. */
  obstacles: Box[];
  circles: Circle[];
  /** Whether a box lies over some area; labels with a line prefer open ground. */
  isOverArea?: (box: Box) => boolean;
}

/** Above this number of areas a label stands in its area or not at all. */
export const MANY = 60;
/** Above this number no lines are drawn. */
const MOST_LEADERS = 40;
const FRAME_MARGIN = 2;
const OVER_CIRCLE = 25;
const OVER_AREA = 60;

/** The labels placed so far, and whether one more would collide. */
class Board<Form extends LabelForm> {
  readonly placed = new Map<string, PlacedLabel<Form>>();
  readonly #scene: LabelScene;
  readonly #frame: Box;
  readonly #fixed = new BoxIndex();
  readonly #circles = new BoxIndex<Box & { circle: Circle }>();
  #labels = new BoxIndex<Box & { code: string }>();
  #leaders: PlacedLabel<Form>[] = [];

  constructor(scene: LabelScene) {
    this.#scene = scene;
    this.#frame = grown({ x: 0, y: 0, ...scene.size }, -FRAME_MARGIN);
    for (const box of scene.obstacles) this.#fixed.add(box);
    for (const circle of scene.circles) {
      const { x, y, high } = circle;
      this.#circles.add({ x: x - high, y: y - high, width: 2 * high, height: 2 * high, circle });
    }
  }

  /** Adds a label, or gives one a larger box that holds its former one. */
  put(label: PlacedLabel<Form>): void {
    this.placed.set(label.code, label);
    this.#labels.add({ ...label.box, code: label.code });
    if (label.leader) this.#leaders.push(label);
  }

  clear(): void {
    this.placed.clear();
    this.#labels = new BoxIndex();
    this.#leaders = [];
  }

  isFree(code: string, { box, leader }: Pick<Candidate, 'box' | 'leader'>): boolean {
    if (!within(box, this.#frame) || this.#fixed.some(box)) return false;
    if (this.#labels.some(box, (other) => other.code !== code)) return false;
    const coversCentre = this.#circles.some(box, ({ circle }) => {
      const inside = overlaps(box, { x: circle.x - 0.5, y: circle.y - 0.5, width: 1, height: 1 });
      return inside && circle.code !== code;
    });
    if (coversCentre) return false;
    for (const other of this.#leaders) {
      if (other.code !== code && other.leader && crosses(...other.leader, box)) return false;
    }
    if (!leader) return true;
    for (const other of this.placed.values()) {
      if (other.code !== code && crosses(...leader, other.box)) return false;
    }
    return !this.#scene.obstacles.some((obstacle) => crosses(...leader, obstacle));
  }

  /** What a place costs beside its distance. */
  burden(code: string, { box, leader }: Candidate): number {
    const overCircle = this.#circles.some(box, ({ circle }) => circle.code !== code);
    const overArea = leader !== null && this.#scene.isOverArea?.(box);
    return (overCircle ? OVER_CIRCLE : 0) + (overArea ? OVER_AREA : 0);
  }

  best(request: LabelRequest<Form>, candidates: Iterable<Candidate<Form>>): Candidate<Form> | null {
    let best: Candidate<Form> | null = null;
    let least = Infinity;
    for (const candidate of candidates) {
      if (candidate.cost >= least) break;
      if (!this.isFree(request.code, candidate)) continue;
      const cost = candidate.cost + this.burden(request.code, candidate);
      if (cost < least) {
        best = candidate;
        least = cost;
      }
    }
    return best;
  }
}

/** Selected first; among few the narrow ones before those with room, among many the large ones first. */
function inOrder<Form extends LabelForm>(requests: LabelRequest<Form>[]): LabelRequest<Form>[] {
  const direction = requests.length > MANY ? -1 : 1;
  const room = ({ bounds }: LabelRequest): number => direction * bounds.width * bounds.height;
  return [...requests].sort((a, b) => Number(b.selected) - Number(a.selected) || room(a) - room(b));
}

/** Whether a label stays about inside its area, which is asked where there are many. */
function fitsInside({ bounds }: LabelRequest, { width, height }: Size): boolean {
  return width <= bounds.width * 1.2 && height <= bounds.height * 1.2;
}

/** What a label can say, the most first. */
const AMOUNTS = ['value', 'name', 'mark'] as const;

/** The amounts that an area has forms for, among many of those that fit in it, from some amount down. */
function amountsOf(request: LabelRequest, from: LabelForm['says'], many: boolean): LabelForm['says'][] {
  return AMOUNTS.slice(AMOUNTS.indexOf(from)).filter((says) =>
    request.forms.some(
      (form) => form.says === says && (!many || request.selected || fitsInside(request, form)),
    ),
  );
}

/**
 * Places one label after another. When one finds no place the search starts again with it in front, once for each
 * label; then with less to say, and a label that fails even with the least is left out.
 *
 * @param most the most that a label says
 * @returns the number of labels left out, or left with less than a name
 */
function placeAll<Form extends LabelForm>(
  board: Board<Form>,
  ordered: LabelRequest<Form>[],
  most: LabelForm['says'],
  many: boolean,
): number {
  const leaders = !many && ordered.length <= MOST_LEADERS;
  const amounts = new Map(ordered.map((request) => [request.code, amountsOf(request, most, many)]));
  const known = new Map<string, Iterable<Candidate<Form>>>();
  const candidates = (request: LabelRequest<Form>): Iterable<Candidate<Form>> => {
    const says = amounts.get(request.code)?.[0];
    if (!says) return [];
    const key = `${says} ${request.code}`;
    const found = known.get(key) ?? candidatesOf(request, says, leaders);
    known.set(key, found);
    return found;
  };
  const moved = new Set<string>();
  let front: LabelRequest<Form>[] = [];
  for (;;) {
    board.clear();
    let failed: LabelRequest<Form> | null = null;
    let leftOut = 0;
    for (const request of [...front, ...ordered.filter((one) => !moved.has(one.code))]) {
      let found = board.best(request, candidates(request));
      // Among many nothing moves for another, so one that finds no place says less at once.
      while (many && !found && amounts.get(request.code)?.shift())
        found = board.best(request, candidates(request));
      if (found) {
        board.put({ code: request.code, box: found.box, form: found.form, leader: found.leader });
        if (found.form.says === 'mark') leftOut += 1;
      } else if (many || (moved.has(request.code) && (amounts.get(request.code)?.length ?? 0) < 2)) {
        leftOut += 1;
      } else {
        failed = request;
        break;
      }
    }
    if (!failed) return leftOut;
    const { code } = failed;
    front = front.filter((request) => request.code !== code);
    // With less to say it takes its turn again, and goes in front of others only if it must.
    if (moved.delete(code)) amounts.get(code)?.shift();
    else {
      moved.add(code);
      front.unshift(failed);
    }
  }
}

/** Adds the value to placed names where the larger box is free. */
function addValues<Form extends LabelForm>(
  board: Board<Form>,
  ordered: LabelRequest<Form>[],
  many: boolean,
): void {
  for (const request of ordered) {
    const label = board.placed.get(request.code);
    const form = request.forms.find(({ says }) => says === 'value');
    if (label?.form.says !== 'name' || !form) continue;
    if (many && !request.selected && !fitsInside(request, form)) continue;
    const { width, height } = form;
    const x = label.box.x + (label.box.width - width) / 2;
    const spare = height - label.box.height;
    for (const share of [0.5, 0, 1]) {
      const box = { x, y: label.box.y - share * spare, width, height };
      const ownCircle = request.circle > 0 && overlaps(box, circleBox(request)) && !label.leader;
      if (ownCircle || !board.isFree(request.code, { box, leader: label.leader })) continue;
      board.put({ ...label, box, form });
      break;
    }
  }
}

function circleBox({ anchor: [x, y], circle }: LabelRequest): Box {
  const half = circle * Math.SQRT1_2;
  return { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
}

/**
 * Places labels so that no two boxes overlap, none leaves the frame, none covers an obstacle or the centre of another
 * area's circle, and no line crosses a label. A greedy search over a fixed set of places (after Christensen, Marks and
 * Shieber 1995), so its result depends on nothing but its input. Names come before values: a value is left out where it
 * finds no place, and where that is not enough names are placed first and values join where there is room.
 *
 * @param requests any number of areas; up to 60 may stand beside their area, up to 40 apart from it with a line
 */
export function placeLabels<Form extends LabelForm>(
  requests: LabelRequest<Form>[],
  scene: LabelScene,
): PlacedLabel<Form>[] {
  const many = requests.length > MANY;
  const ordered = inOrder(
    many ? requests.filter((one) => amountsOf(one, 'name', many).length > 0) : requests,
  );
  let board = new Board<Form>(scene);
  const missing = many ? Infinity : placeAll(board, ordered, 'value', many);
  if (missing > 0) {
    const names = new Board<Form>(scene);
    if (placeAll(names, ordered, 'name', many) < missing) {
      addValues(names, ordered, many);
      board = names;
    }
  }
  // Letters of a class are never left out: where it comes to that they go first, and names and values take what is left.
  if (!many && board.placed.size < ordered.length && ordered.some(({ forms }) => forms[0]?.pill)) {
    const marks = new Board<Form>(scene);
    placeAll(marks, ordered, 'mark', many);
    for (const request of ordered) {
      const found = ['value' as const, 'name' as const]
        .map((says) => marks.best(request, candidatesOf(request, says, false)))
        .find(Boolean);
      if (found) marks.put({ ...found, code: request.code });
    }
    if (marks.placed.size > board.placed.size) board = marks;
  }
  return [...board.placed.values()];
}
