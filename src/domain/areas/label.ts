import polylabel from 'polylabel';
import type { Position } from '../../schema/pack';

/** Precision of the pole in degrees, about 1 m. */
const PRECISION = 1e-5;

/**
 * The pole of inaccessibility of a polygon: its inner point farthest from every edge, where a name fits best
 * (Garcia-Castellanos and Lombardo 2007; search by quadtree cells). Longitudes are shrunk by the cosine of the
 * latitude first, so that distances east and north weigh alike.
 *
 * @param rings closed rings in degrees, outer first
 * @param aspect width of the text over its height; above 1 the point keeps more room to its sides than above it
 * @returns a position in degrees, rounded to 1e-6
 */
export function labelPoint(rings: Position[][], aspect = 1): Position {
  const shrink = Math.cos(((rings[0]?.[0]?.[1] ?? 0) * Math.PI) / 180) / aspect;
  const [x, y] = polylabel(
    rings.map((ring) => ring.map(([longitude, latitude]) => [longitude * shrink, latitude])),
    PRECISION,
  );
  return [Math.round((x / shrink) * 1e6) / 1e6, Math.round(y * 1e6) / 1e6];
}
