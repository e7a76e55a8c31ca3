import type { Position } from '../../schema/pack';
import { createSnapper, dissolve, signedArea } from './outline';
import { powerCells } from './power';
import type { Point } from './power';

/** The plane that sites are weighed in: kilometres from an origin, by an equirectangular projection. */
export interface Frame {
  origin: Position;
  /** West, south, east and north in degrees; every area is clipped to it. */
  bounds: [number, number, number, number];
  kmPerDegreeLongitude: number;
  kmPerDegreeLatitude: number;
}

/** A named union of power cells. Sites are [longitude, latitude, weight] in degrees and km2. */
export interface SiteGroup {
  name: string;
  sites: [number, number, number][];
}

/**
 * Outlines of unions of power cells, clipped to the frame.
 *
 * @param groups any number of named groups of weighted sites, all sites distinct (metres apart, not millimetres)
 * @returns for each group its closed rings in degrees, rounded to 1e-6; neighbours share exactly equal vertices
 * @throws Error naming the group whose sites are all outweighed inside the frame
 */
export function outlinesFromSites(frame: Frame, groups: SiteGroup[]): Position[][][] {
  const toPlane = (position: Position): Point => [
    (position[0] - frame.origin[0]) * frame.kmPerDegreeLongitude,
    (position[1] - frame.origin[1]) * frame.kmPerDegreeLatitude,
  ];
  const toDegrees = (point: Point): Position => [
    frame.origin[0] + point[0] / frame.kmPerDegreeLongitude,
    frame.origin[1] + point[1] / frame.kmPerDegreeLatitude,
  ];
  const sites = groups.flatMap((group) =>
    group.sites.map(([longitude, latitude, weight]) => {
      const [x, y] = toPlane([longitude, latitude]);
      return { x, y, weight };
    }),
  );
  const [west, south, east, north] = frame.bounds;
  const cells = powerCells(sites, [...toPlane([west, south]), ...toPlane([east, north])]);
  const snap = createSnapper();
  const snapped = cells.map((cell) => cell.map((point) => snap(toDegrees(point))));
  let next = 0;
  return groups.map((group) => {
    const own = snapped.slice(next, next + group.sites.length);
    next += group.sites.length;
    const rings = dissolve(own);
    if (rings.length === 0) throw new Error(`${group.name}: no part of it lies inside the frame`);
    return rings;
  });
}

/**
 * Checks that rings are one polygon: a single outer ring, the rest holes.
 *
 * @returns the number of separate outer rings; 1 is what an area of a pack needs
 */
export function partCount(rings: Position[][]): number {
  return rings.filter((ring) => signedArea(ring.slice(1)) > 0).length;
}
