import { BoxIndex, crosses, grown, overlaps, within } from './boxes';
import type { Box } from './boxes';
import { candidatesOf, labelSize } from './candidates';
import type { Candidate, LabelRequest } from './candidates';
import type { Circle } from './circles';
import type { Size } from './projection';

/** A label with its place. Text is centred in the box: the name, and the value under it where shown. */
export interface PlacedLabel {
  code: string;
  box: Box;
  withValue: boolean;
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
const MANY = 60;
/** Above this number no lines are drawn. */
const MOST_LEADERS = 40;
const FRAME_MARGIN = 2;
const OVER_CIRCLE = 25;
const OVER_AREA = 60;

/** The labels placed so far, and whether one more would collide. */
class Board {
  readonly placed = new Map<string, PlacedLabel>();
  readonly #scene: LabelScene;
  readonly #frame: Box;
  readonly #fixed = new BoxIndex();
  readonly #circles = new BoxIndex<Box & { circle: Circle }>();
  #labels = new BoxIndex<Box & { code: string }>();
  #leaders: PlacedLabel[] = [];

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
  put(label: PlacedLabel): void {
    this.placed.set(label.code, label);
    this.#labels.add({ ...label.box, code: label.code });
    if (label.leader) this.#leaders.push(label);
  }

  clear(): void {
    this.placed.clear();
    this.#labels = new BoxIndex();
    this.#leaders = [];
  }

  isFree(code: string, { box, leader }: Candidate): boolean {
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

  best(request: LabelRequest, candidates: Iterable<Candidate>): Candidate | null {
    let best: Candidate | null = null;
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
function inOrder(requests: LabelRequest[]): LabelRequest[] {
  const direction = requests.length > MANY ? -1 : 1;
  const room = ({ bounds }: LabelRequest): number => direction * bounds.width * bounds.height;
  return [...requests].sort((a, b) => Number(b.selected) - Number(a.selected) || room(a) - room(b));
}

/** Whether a label stays about inside its area, which is asked where there are many. */
function fitsInside(request: LabelRequest, withValue: boolean): boolean {
  const { width, height } = labelSize(request, withValue);
  return width <= request.bounds.width * 1.2 && height <= request.bounds.height * 1.2;
}

/**
 * Places one label after another. When one finds no place the search starts again with it in front, once for each
 * label; a label that fails even then is left out.
 *
 * @returns the number of labels left out
 */
function placeAll(board: Board, ordered: LabelRequest[], withValue: boolean, many: boolean): number {
  const leaders = !many && ordered.length <= MOST_LEADERS;
  const candidates = new Map(
    ordered.map((request) => [request.code, candidatesOf(request, withValue, leaders)]),
  );
  const moved = new Set<string>();
  let queue = ordered;
  for (;;) {
    board.clear();
    let failed: LabelRequest | null = null;
    let leftOut = 0;
    for (const request of queue) {
      const found = board.best(request, candidates.get(request.code) ?? []);
      if (found) {
        const shown = withValue && request.value !== null;
        board.put({ code: request.code, box: found.box, leader: found.leader, withValue: shown });
      } else if (!many && !moved.has(request.code)) {
        failed = request;
        break;
      } else leftOut += 1;
    }
    if (!failed) return leftOut;
    const { code } = failed;
    moved.add(code);
    queue = [failed, ...queue.filter((request) => request.code !== code)];
  }
}

/** Adds the value to placed names where the larger box is free. */
function addValues(board: Board, ordered: LabelRequest[], many: boolean): void {
  for (const request of ordered) {
    const label = board.placed.get(request.code);
    if (!label || !request.value) continue;
    if (many && !request.selected && !fitsInside(request, true)) continue;
    const size = labelSize(request, true);
    const x = label.box.x + (label.box.width - size.width) / 2;
    const spare = size.height - label.box.height;
    for (const share of [0.5, 0, 1]) {
      const box = { x, y: label.box.y - share * spare, ...size };
      const ownCircle = request.circle > 0 && overlaps(box, circleBox(request)) && !label.leader;
      if (ownCircle || !board.isFree(request.code, { box, leader: label.leader, cost: 0 })) continue;
      board.put({ ...label, box, withValue: true });
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
 * Shieber 1995), so its result depends on nothing but its input. Names come before values: values are shown on all
 * labels if all fit, else names are placed first and values join where there is room.
 *
 * @param requests any number of areas; up to 60 may stand beside their area, up to 40 apart from it with a line
 */
export function placeLabels(requests: LabelRequest[], scene: LabelScene): PlacedLabel[] {
  const board = new Board(scene);
  const many = requests.length > MANY;
  const ordered = inOrder(many ? requests.filter((one) => one.selected || fitsInside(one, false)) : requests);
  if (many || placeAll(board, ordered, true, many) > 0) {
    placeAll(board, ordered, false, many);
    addValues(board, ordered, many);
  }
  return [...board.placed.values()];
}
