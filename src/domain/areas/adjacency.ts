import type { Position } from '../../schema/pack';

/**
 * Which polygons share an edge: an edge is shared when the other walks it in the opposite direction, vertex for vertex.
 * Touching in one point is not enough.
 *
 * @param polygons n polygons of closed rings whose common edges have exactly equal vertices
 * @returns for each polygon the indices of its neighbours, rising
 */
export function adjacency(polygons: Position[][][]): number[][] {
  const owner = new Map<string, number>();
  const visit = (use: (start: string, end: string, index: number) => void): void => {
    polygons.forEach((rings, index) => {
      for (const ring of rings) {
        for (let at = 1; at < ring.length; at += 1) use(String(ring[at - 1]), String(ring[at]), index);
      }
    });
  };
  visit((start, end, index) => owner.set(`${start} ${end}`, index));
  const neighbours = polygons.map(() => new Set<number>());
  visit((start, end, index) => {
    const other = owner.get(`${end} ${start}`);
    if (other !== undefined && other !== index) neighbours[index]?.add(other);
  });
  return neighbours.map((set) => [...set].sort((a, b) => a - b));
}
