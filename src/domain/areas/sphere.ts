import type { Position } from '../../schema/pack';

/** Mean radius of the Earth in km (IUGG R1). */
export const EARTH_RADIUS_KM = 6371.0088;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Area of one closed ring in km2, whatever its direction. */
function ringAreaKm2(ring: Position[]): number {
  let sum = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const [lastLongitude, lastLatitude] = ring[index - 1] as Position;
    const [longitude, latitude] = ring[index] as Position;
    sum +=
      radians(longitude - lastLongitude) *
      (2 + Math.sin(radians(lastLatitude)) + Math.sin(radians(latitude)));
  }
  return Math.abs((sum * EARTH_RADIUS_KM ** 2) / 2);
}

/**
 * Area of a polygon on the sphere of radius 6371.0088 km (Chamberlain and Duquette 2007, JPL Publication 07-03).
 *
 * @param rings closed rings in degrees, outer first, then holes
 * @returns km2
 */
export function sphericalAreaKm2(rings: Position[][]): number {
  return rings.reduce((area, ring, index) => area + (index === 0 ? 1 : -1) * ringAreaKm2(ring), 0);
}
