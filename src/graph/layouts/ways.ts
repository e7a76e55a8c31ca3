import { straight } from '../routes';
import type { Route } from '../routes';
import type { GraphTie, Point } from '../types';
import type { Column, Item, Row } from './rows';

/** A piece of a way that runs along the free channel above a row. */
interface Piece {
  channel: number;
  from: number;
  to: number;
  lane: number;
}

/** A way before the heights of rows are known. */
export interface Plan {
  tie: GraphTie;
  a: Item;
  b: Item;
  rowA: number;
  rowB: number;
  /** Along which channels it runs, from `a` on; empty for straight ways. */
  pieces: Piece[];
  /** Where it changes from its first channel (or its rail) to its last. */
  corridor: number | null;
}

/** Most ways that run side by side in a channel. */
const LANES = 6;
/** Pixels between them, and between the lowest and the row below. */
export const LANE = 4;
/** Pixels that a way keeps from nodes. */
const CLEAR = 3;

/** Whether no node of the rows between two rows stands on a vertical way. */
function isFree(rows: Row[], first: number, last: number, x: number): boolean {
  for (let index = first; index <= last; index += 1) {
    if (rows[index]?.items.some((item) => Math.abs(item.x - x) < item.radius + CLEAR)) return false;
  }
  return true;
}

function corridorOf(rows: Row[], columns: Column[], plan: Plan, first: number, last: number): number {
  const left = columns[0]?.x ?? 0;
  const edges = [left + 2, ...columns.map((column) => column.x + column.width - 0.5)];
  // A rail is left anywhere along it, so its member is reached from as near as can be: a long way would read as a tie to others.
  const along = rows[plan.rowA]?.rail ? 0 : 1;
  const cost = (x: number): number => along * Math.abs(x - plan.a.x) + Math.abs(x - plan.b.x);
  const free = edges.filter((x) => isFree(rows, first, last, x));
  // Nothing stands on the first edge: rails and columns begin to the right of it.
  return free.sort((x, y) => cost(x) - cost(y))[0] ?? left + 2;
}

function planOf(
  tie: GraphTie,
  a: Item,
  b: Item,
  rowA: number,
  rowB: number,
  rows: Row[],
  columns: Column[],
): Plan {
  const plan: Plan = { tie, a, b, rowA, rowB, pieces: [], corridor: null };
  const piece = (channel: number, from: number, to: number): void => {
    plan.pieces.push({ channel, from, to, lane: 0 });
  };
  if (rowA === rowB) {
    const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
    const between = rows[rowA]?.items.some((item) => item.x > left + 0.01 && item.x < right - 0.01);
    if (between || tie.role === 'plain') piece(rowA, a.x, b.x);
    return plan;
  }
  const [first, last] = [Math.min(rowA, rowB) + 1, Math.max(rowA, rowB) - 1];
  const down = rowB > rowA;
  if (rows[rowA]?.rail) {
    if (isFree(rows, first, last, b.x) && Math.abs(a.x - b.x) > a.radius) return plan;
    plan.corridor = corridorOf(rows, columns, plan, first, last);
    piece(down ? rowB : rowB + 1, plan.corridor, b.x);
    return plan;
  }
  if (Math.abs(a.x - b.x) < 0.5 && isFree(rows, first, last, a.x)) return plan;
  const leave = down ? rowA + 1 : rowA;
  const enter = down ? rowB : rowB + 1;
  if (leave === enter) piece(leave, a.x, b.x);
  else {
    plan.corridor = corridorOf(rows, columns, plan, first, last);
    piece(leave, a.x, plan.corridor);
    piece(enter, plan.corridor, b.x);
  }
  return plan;
}

/** Ways of all ties whose ends are placed; members of a rail start from the rail. */
export function plansOf(ties: GraphTie[], rows: Row[], columns: Column[]): Plan[] {
  const places = new Map<string, { item: Item; row: number }>();
  rows.forEach((row, index) => row.items.forEach((item) => places.set(item.id, { item, row: index })));
  const plans = ties.flatMap((tie) => {
    let from = places.get(tie.from);
    let to = places.get(tie.to);
    if (!from || !to || from === to) return [];
    if (rows[to.row]?.rail && !rows[from.row]?.rail) [from, to] = [to, from];
    return [planOf(tie, from.item, to.item, from.row, to.row, rows, columns)];
  });
  assignLanes(plans);
  return plans;
}

/** Gives pieces their lanes, the short ones nearest to their row; where a channel is full, the one below the row. */
function assignLanes(plans: Plan[]): void {
  const taken = new Map<string, [number, number][]>();
  const span = ({ from, to }: Piece): [number, number] => [Math.min(from, to), Math.max(from, to)];
  const freeLane = (piece: Piece, channel: number): number | null => {
    const [left, right] = span(piece);
    for (let lane = 0; lane < LANES; lane += 1) {
      const used = taken.get(`${channel}:${lane}`) ?? [];
      if (!used.some(([from, to]) => left < to + 3 && from < right + 3)) return lane;
    }
    return null;
  };
  const length = (piece: Piece): number => Math.abs(piece.to - piece.from);
  const pieces = plans.flatMap((plan) => plan.pieces.map((piece) => ({ piece, plan })));
  pieces.sort((a, b) => length(a.piece) - length(b.piece) || (a.plan.tie.id < b.plan.tie.id ? -1 : 1));
  pieces.forEach(({ piece, plan }, index) => {
    let lane = freeLane(piece, piece.channel);
    if (lane === null && plan.rowA === plan.rowB) {
      lane = freeLane(piece, piece.channel + 1);
      if (lane !== null) piece.channel += 1;
    }
    piece.lane = lane ?? index % LANES;
    const key = `${piece.channel}:${piece.lane}`;
    taken.set(key, [...(taken.get(key) ?? []), span(piece)]);
  });
}

/** How many lanes each channel needs. */
export function lanesOf(plans: Plan[], count: number): number[] {
  const lanes = Array.from({ length: count }, () => 0);
  for (const { pieces } of plans) {
    for (const { channel, lane } of pieces) lanes[channel] = Math.max(lanes[channel] ?? 0, lane + 1);
  }
  return lanes;
}

/**
 * The way of a plan once rows have their heights.
 *
 * @param floors where each channel ends, which is the top of the row below it
 * @param isClear whether a smooth way keeps clear of every other node
 */
export function routeOf(
  plan: Plan,
  yOf: (row: number) => number,
  floors: number[],
  isClear: (route: Route, plan: Plan) => boolean,
): Route {
  const { a, b, rowA, rowB, pieces, corridor, tie } = plan;
  const from: Point = [a.x, yOf(rowA)];
  const to: Point = [b.x, yOf(rowB)];
  const laneY = (piece: Piece): number => (floors[piece.channel] ?? 0) - LANE * (piece.lane + 0.75);
  const last = pieces[pieces.length - 1];
  if (
    tie.role === 'member' &&
    Math.abs(from[1] - to[1]) > 0.5 &&
    (pieces.length === 0 || pieces[0]?.from === corridor)
  ) {
    const rail = from[1];
    if (corridor === null || !last) {
      return Math.abs(a.x - b.x) < 0.5
        ? straight(from, to)
        : { form: 'corners', from, to, inner: [[b.x, rail]] };
    }
    const y = laneY(last);
    return {
      form: 'corners',
      from,
      to,
      inner: [
        [corridor, rail],
        [corridor, y],
        [b.x, y],
      ],
    };
  }
  if (!last)
    return Math.abs(from[0] - to[0]) > 0.5 && rowA !== rowB
      ? { form: 'corners', from, to, inner: [[b.x, from[1]]] }
      : straight(from, to);
  if (tie.direction === 'vertical' && rowA !== rowB) {
    const [upper, lower] = from[1] < to[1] ? [from, to] : [to, from];
    const y = lower[1] - Math.min(28, (lower[1] - upper[1]) * 0.6);
    const fan: Route = {
      form: 'curve',
      from,
      to,
      inner: [
        [from[0], y],
        [to[0], y],
      ],
    };
    if (corridor === null && isClear(fan, plan)) return fan;
  }
  const first = pieces[0] as Piece;
  if (corridor === null || pieces.length === 1) {
    const y = laneY(first);
    return {
      form: 'corners',
      from,
      to,
      inner: [
        [from[0], y],
        [to[0], y],
      ],
    };
  }
  const [y1, y2] = [laneY(first), laneY(last)];
  return {
    form: 'corners',
    from,
    to,
    inner: [
      [from[0], y1],
      [corridor, y1],
      [corridor, y2],
      [to[0], y2],
    ],
  };
}
