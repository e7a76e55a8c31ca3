import type { Direction } from '../domain/areas/arrows';
import type { Point } from './types';

/** What arrow keys need of a node. */
export interface ArrowNode {
  id: string;
  x: number;
  y: number;
}

/** How much further aside a node may lie than ahead to count as lying in a direction, in favour of tied nodes. */
const ASIDE = 2.5;
/** How much nearer a tied node counts than it lies. */
const TIED = 0.4;

const AHEAD: Record<Direction, Point> = { up: [0, -1], right: [1, 0], down: [0, 1], left: [-1, 0] };

/**
 * Where an arrow key leads from each node: to the nearest node in that direction, tied ones first. Left and right never
 * end before every node has been passed: where nothing lies beside, they go on to the next row, in reading order, so
 * that all nodes can be reached from any.
 *
 * @returns a function from a node and a direction to the next node; null where that way ends
 */
export function arrowMoves(
  nodes: Iterable<ArrowNode>,
  ties: { from: string; to: string }[],
): (id: string, direction: Direction) => string | null {
  const tied = new Map<string, Set<string>>();
  const note = (from: string, to: string): void => {
    const set = tied.get(from) ?? new Set();
    tied.set(from, set.add(to));
  };
  for (const { from, to } of ties) {
    note(from, to);
    note(to, from);
  }
  // Rows of one height, each read from the left.
  const order = [...nodes].sort(
    (a, b) => Math.round(a.y) - Math.round(b.y) || a.x - b.x || (a.id < b.id ? -1 : 1),
  );
  const places = new Map(order.map((node, index) => [node.id, index]));
  const vertical = (from: ArrowNode, direction: Direction): string | null => {
    const [dx, dy] = AHEAD[direction];
    let best: string | null = null;
    let least = Infinity;
    for (const node of order) {
      if (node === from) continue;
      const [x, y] = [node.x - from.x, node.y - from.y];
      const ahead = x * dx + y * dy;
      const aside = Math.abs(x * dy) + Math.abs(y * dx);
      const isTied = tied.get(from.id)?.has(node.id) ?? false;
      if (ahead < 1 || (!isTied && aside > ahead * ASIDE)) continue;
      const cost = (ahead + aside * 2) * (isTied ? TIED : 1);
      if (cost < least) [best, least] = [node.id, cost];
    }
    return best;
  };
  return (id, direction) => {
    const place = places.get(id);
    if (place === undefined) return order[0]?.id ?? null;
    const from = order[place] as ArrowNode;
    if (direction === 'left') return order[place - 1]?.id ?? null;
    if (direction === 'right') return order[place + 1]?.id ?? null;
    return vertical(from, direction);
  };
}
