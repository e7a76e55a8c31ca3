/** A point of the plane, in kilometres. */
export type Point = [number, number];

/** A generator of a power diagram: a point in kilometres and a weight in square kilometres. */
export interface WeightedSite {
  x: number;
  y: number;
  weight: number;
}

/** Signed distance-like value of a point to the line where both sites have equal power; negative is on `own`'s side. */
function powerDifference(point: Point, own: WeightedSite, other: WeightedSite): number {
  const ownPower = (point[0] - own.x) ** 2 + (point[1] - own.y) ** 2 - own.weight;
  const otherPower = (point[0] - other.x) ** 2 + (point[1] - other.y) ** 2 - other.weight;
  return ownPower - otherPower;
}

/** Keeps the part of a convex polygon on `own`'s side of the radical line with `other` (Sutherland and Hodgman 1974). */
function clip(polygon: Point[], own: WeightedSite, other: WeightedSite): Point[] {
  if (!polygon.some((point) => powerDifference(point, own, other) > 0)) return polygon;
  const kept: Point[] = [];
  polygon.forEach((point, index) => {
    const next = polygon[(index + 1) % polygon.length] as Point;
    const here = powerDifference(point, own, other);
    const there = powerDifference(next, own, other);
    if (here <= 0) kept.push(point);
    if ((here < 0 && there > 0) || (here > 0 && there < 0)) {
      const share = here / (here - there);
      kept.push([point[0] + share * (next[0] - point[0]), point[1] + share * (next[1] - point[1])]);
    }
  });
  return kept;
}

/**
 * The cells of a power diagram (Aurenhammer 1987): a point belongs to the site with the smallest squared distance
 * minus weight. Each cell is the box cut by the half plane of every other site, so the result is exact but for
 * rounding, at O(n^2) clips for n sites.
 *
 * @param sites n sites, in km and km2
 * @param box lowest x and y, highest x and y, in km
 * @returns n convex polygons, counter-clockwise and unclosed; empty where a site is outweighed everywhere in the box
 */
export function powerCells(sites: WeightedSite[], box: [number, number, number, number]): Point[][] {
  const [west, south, east, north] = box;
  return sites.map((own, index) => {
    let cell: Point[] = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ];
    for (let other = 0; other < sites.length && cell.length > 0; other += 1) {
      if (other !== index) cell = clip(cell, own, sites[other] as WeightedSite);
    }
    return cell.length < 3 ? [] : cell;
  });
}
