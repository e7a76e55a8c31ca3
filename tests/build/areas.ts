import { adjacency } from '../../src/domain/areas/adjacency';
import { labelPoint } from '../../src/domain/areas/label';
import { outlinesFromSites } from '../../src/domain/areas/sites';
import { sphericalAreaKm2 } from '../../src/domain/areas/sphere';
import type { Area, Pack, Position } from '../../src/schema/pack';

const WEST = 120;
const SOUTH = -4;
/** About 1.1 km: the side of one area's place in the grid. */
const STEP = 0.01;

/** Areas on a shaken grid: one site each, so that every area is one convex polygon of about a square kilometre. */
export function generatedAreas(
  count: number,
  random: () => number,
  population: 'all' | 'some',
): Pick<Pack, 'areas' | 'context'> {
  const columns = Math.ceil(Math.sqrt(count));
  const rows = Math.ceil(count / columns);
  const bounds: [number, number, number, number] = [WEST, SOUTH, WEST + columns * STEP, SOUTH + rows * STEP];
  const groups = Array.from({ length: count }, (_, index) => {
    const x = WEST + ((index % columns) + 0.2 + 0.6 * random()) * STEP;
    const y = SOUTH + (Math.floor(index / columns) + 0.2 + 0.6 * random()) * STEP;
    return { name: `Wilayah ${index + 1}`, sites: [[x, y, 0]] as [number, number, number][] };
  });
  const frame = {
    origin: [WEST, SOUTH] as Position,
    bounds,
    kmPerDegreeLongitude: 110.9,
    kmPerDegreeLatitude: 111.2,
  };
  const outlines = outlinesFromSites(frame, groups);
  const codes = groups.map((_, index) => String(9_000_001 + index));
  const neighbours = adjacency(outlines);
  const areas = groups.map(({ name }, index): Area => {
    const rings = outlines[index] ?? [];
    const value = Math.round(500 + 9_500 * random());
    return {
      code: codes[index] ?? '',
      name,
      variants: [],
      areaKm2: Math.round(sphericalAreaKm2(rings) * 1e4) / 1e4,
      population:
        population === 'all' || index % 2 === 0 ? [{ value, year: 2019, source: 'simulation' }] : [],
      rings,
      label: labelPoint(rings),
      neighbours: (neighbours[index] ?? []).map((other) => codes[other] ?? ''),
    };
  });
  const [west, south, east, north] = bounds;
  const margin = 0.15 * Math.max(east - west, north - south);
  return {
    areas,
    context: {
      bounds: [west - margin, south - margin, east + margin, north + margin],
      neighbours: [
        { name: 'Tetangga Utara', label: [(west + east) / 2, north + margin / 2] },
        { name: 'Tetangga Selatan', label: [(west + east) / 2, south - margin / 2] },
      ],
    },
  };
}
