import { adjacency } from '../src/domain/areas/adjacency';
import { labelPoint } from '../src/domain/areas/label';
import { signedArea } from '../src/domain/areas/outline';
import { outlinesFromSites, partCount } from '../src/domain/areas/sites';
import { sphericalAreaKm2 } from '../src/domain/areas/sphere';
import type { Area, Pack, Position } from '../src/schema/pack';
import { PackFault } from './fault';
import type { Authored } from './read';

/** Share of the frame's width and height that names of neighbours keep from its edge. */
const MARGIN = 0.03;

/** Width over height of a neighbour's name. */
const NAME_ASPECT = 3;

/** The ring of largest extent, which carries the name of a neighbour in several parts. */
function largestRing(rings: Position[][]): Position[][] {
  const [first] = [...rings].sort(
    (a, b) => Math.abs(signedArea(b.slice(1))) - Math.abs(signedArea(a.slice(1))),
  );
  return first ? [first] : [];
}

function keepInside(position: Position, [west, south, east, north]: Pack['context']['bounds']): Position {
  const x = MARGIN * (east - west);
  const y = MARGIN * (north - south);
  return [
    Math.min(Math.max(position[0], west + x), east - x),
    Math.min(Math.max(position[1], south + y), north - y),
  ];
}

/** Polygons, labels, areas and adjacency of a pack's areas, with the names around them. */
export function makeAreas({ pack, sites }: Authored): Pick<Pack, 'areas' | 'context'> {
  const groups = pack.areas.map((area) => {
    const own = sites.areas.find((group) => group.area === area.code);
    if (!own) throw new PackFault([`sites.json: area ${area.code} (${area.name}) has no sites`]);
    return own;
  });
  const outlines = outlinesFromSites(sites.frame, [...groups, ...sites.neighbours]);
  const polygons = outlines.slice(0, groups.length);
  polygons.forEach((rings, index) => {
    const parts = partCount(rings);
    if (parts !== 1)
      throw new PackFault([`sites.json: area ${groups[index]?.name} falls into ${parts} parts`]);
  });
  const neighbours = adjacency(polygons);
  const areas: Area[] = pack.areas.map((area, index) => {
    const rings = polygons[index] as Position[][];
    return {
      ...area,
      areaKm2: Math.round(sphericalAreaKm2(rings) * 1e4) / 1e4,
      rings,
      label: labelPoint(rings),
      neighbours: (neighbours[index] ?? []).map((other) => pack.areas[other]?.code ?? ''),
    };
  });
  const bounds = sites.frame.bounds;
  const around = sites.neighbours.map((neighbour, index) => ({
    name: neighbour.name,
    label: keepInside(
      neighbour.label ?? labelPoint(largestRing(outlines[groups.length + index] ?? []), NAME_ASPECT),
      bounds,
    ),
  }));
  return { areas, context: { bounds, neighbours: around } };
}
