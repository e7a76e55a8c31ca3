import * as turf from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { arrowMoves, directions } from '../src/domain/areas/arrows';
import { isInside } from '../src/domain/areas/polygon';
import type { Area } from '../src/schema/pack';
import { pack, sum } from './build/embedded';

const areaOf = (name: string): Area => pack.areas.find((area) => area.name === name) as Area;

/** Codes of the areas that hold a position. */
const holding = (position: [number, number]): string[] =>
  pack.areas.filter(({ rings }) => isInside(rings, position)).map(({ code }) => code);

describe('the areas', () => {
  const polygons = pack.areas.map((area) => turf.polygon(area.rings));

  it('are within half a per cent of the published areas', () => {
    for (const area of pack.areas) {
      const published = area.publishedAreaKm2?.value ?? Number.NaN;
      expect(Math.abs(area.areaKm2 / published - 1), area.name).toBeLessThan(0.005);
      expect(area.areaKm2).toBeCloseTo(turf.area(turf.polygon(area.rings)) / 1e6, 3);
    }
  });

  it('are eight simple polygons that hold their label', () => {
    expect(pack.areas).toHaveLength(8);
    polygons.forEach((polygon, index) => {
      const area = pack.areas[index] as Area;
      expect(area.rings).toHaveLength(1);
      expect(turf.kinks(polygon).features).toEqual([]);
      expect(turf.booleanClockwise(area.rings[0] ?? [])).toBe(false);
      expect(isInside(area.rings, area.label)).toBe(true);
      expect(holding(area.label)).toEqual([area.code]);
    });
  });

  it('do not overlap, and leave no gap', () => {
    const union = turf.union(turf.featureCollection(polygons));
    const parts = sum(polygons.map((polygon) => turf.area(polygon)));
    expect(turf.area(union as NonNullable<typeof union>) / parts).toBeCloseTo(1, 7);
    expect(union?.geometry.type).toBe('Polygon');
    expect(union?.geometry.coordinates).toHaveLength(1);
  });

  it('share exactly the twelve borders of the facts, each walked both ways', () => {
    const pairs = [
      ['Bukaka', 'Ta'],
      ['Manurunge', 'Ta'],
      ['Bukaka', 'Walennae'],
      ['Pappolo', 'Walennae'],
      ['Bukaka', 'Pappolo'],
      ['Biru', 'Masumpu'],
      ['Manurunge', 'Masumpu'],
      ['Masumpu', 'Ta'],
      ['Manurunge', 'Watampone'],
      ['Walennae', 'Watampone'],
      ['Bukaka', 'Manurunge'],
      ['Bukaka', 'Watampone'],
    ].map((pair) =>
      pair
        .map((name) => areaOf(name).code)
        .sort()
        .join(' '),
    );
    const drawn = pack.areas.flatMap((area) =>
      area.neighbours.map((other) => [area.code, other].sort().join(' ')),
    );
    expect(drawn).toHaveLength(24);
    expect([...new Set(drawn)].sort()).toEqual([...pairs].sort());
    const edges = pack.areas.flatMap((area) =>
      (area.rings[0] ?? []).slice(1).map((end, index) => `${String(area.rings[0]?.[index])} ${String(end)}`),
    );
    expect(new Set(edges).size).toBe(edges.length);
  });

  it('are all reached by arrow keys, and the names around them lie inside the frame but outside the areas', () => {
    const move = arrowMoves(pack.areas);
    for (const area of pack.areas) {
      const seen = new Set([area.code]);
      for (const code of seen) {
        for (const direction of directions) {
          const next = move(code, direction);
          if (next !== null) seen.add(next);
        }
      }
      expect(seen.size).toBe(8);
    }
    const [west, south, east, north] = pack.context.bounds;
    for (const { name, label } of pack.context.neighbours) {
      expect(holding(label), name).toEqual([]);
      expect(label[0] > west && label[0] < east && label[1] > south && label[1] < north, name).toBe(true);
    }
  });
});
