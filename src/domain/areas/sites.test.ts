import * as turf from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '../../schema/pack';
import { adjacency } from './adjacency';
import { labelPoint } from './label';
import { dissolve } from './outline';
import { boundsOf, isInside } from './polygon';
import { powerCells } from './power';
import { outlinesFromSites, partCount } from './sites';
import type { SiteGroup } from './sites';
import { sphericalAreaKm2 } from './sphere';

const frame = {
  origin: [120, -4] as Position,
  bounds: [120, -4, 120.1, -3.9] as [number, number, number, number],
  kmPerDegreeLongitude: 110.9,
  kmPerDegreeLatitude: 111.2,
};

/** Distinct sites on a grid of about 400 m, some of them weighted: cells that meet four at a time are common. */
const gridSites = fc
  .uniqueArray(
    fc.tuple(
      fc.integer({ min: 1, max: 24 }),
      fc.integer({ min: 1, max: 24 }),
      fc.integer({ min: 0, max: 3 }),
    ),
    { minLength: 4, maxLength: 16, selector: ([x, y]) => x * 25 + y },
  )
  .map((sites) =>
    sites.map(([x, y, w]): [number, number, number] => [120 + x * 0.004, -4 + y * 0.004, w * 0.05]),
  );

describe('power cells', () => {
  it('hold the points whose power to their site is least', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            x: fc.double({ min: 0, max: 10, noNaN: true }),
            y: fc.double({ min: 0, max: 10, noNaN: true }),
            weight: fc.double({ min: 0, max: 9, noNaN: true }),
          }),
          { minLength: 1, maxLength: 8 },
        ),
        fc.double({ min: 0.01, max: 9.99, noNaN: true }),
        fc.double({ min: 0.01, max: 9.99, noNaN: true }),
        (sites, x, y) => {
          const power = sites.map((each) => (x - each.x) ** 2 + (y - each.y) ** 2 - each.weight);
          const sorted = [...power].sort((a, b) => a - b);
          fc.pre(sites.length === 1 || (sorted[1] ?? 0) - (sorted[0] ?? 0) > 1e-6);
          const best = power.indexOf(sorted[0] ?? 0);
          const holding = powerCells(sites, [0, 0, 10, 10]).map(
            (cell) => cell.length > 0 && isInside([[...cell, cell[0] as Position]], [x, y]),
          );
          expect(holding.flatMap((holds, index) => (holds ? [index] : []))).toEqual([best]);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('outlines of unions of cells', () => {
  it('tile the frame without gap or overlap and share exact vertices', () => {
    fc.assert(
      fc.property(gridSites, (sites) => {
        const groups: SiteGroup[] = [
          { name: 'a', sites: sites.slice(0, Math.ceil(sites.length / 2)) },
          { name: 'b', sites: sites.slice(Math.ceil(sites.length / 2)) },
        ];
        const outlines = outlinesFromSites(frame, groups);
        const [west, south, east, north] = frame.bounds;
        const box: Position[] = [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ];
        const whole = sphericalAreaKm2([box]);
        const parts = outlines.flatMap((rings) =>
          rings.map((ring) => (partCount([ring]) === 1 ? 1 : -1) * sphericalAreaKm2([ring])),
        );
        // Merging vertices moves the frame's edge of 11 km by up to 0.2 m.
        expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) - whole)).toBeLessThan(0.005);
        const edges = new Set<string>();
        for (const ring of outlines.flat()) {
          expect(ring[0]).toEqual(ring.at(-1));
          ring.slice(1).forEach((end, index) => edges.add(`${String(ring[index])} ${String(end)}`));
        }
        const near = (value: number, edge: number): boolean => Math.abs(value - edge) < 4e-6;
        for (const edge of edges) {
          const [start = '', end = ''] = edge.split(' ');
          if (edges.has(`${end} ${start}`)) continue;
          for (const [x = 0, y = 0] of [start, end].map((position) => position.split(',').map(Number))) {
            expect(near(x, west) || near(x, east) || near(y, south) || near(y, north)).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('survive four cells that meet in one point', () => {
    const four: SiteGroup[] = [
      [0.03, 0.03],
      [0.07, 0.03],
      [0.03, 0.07],
      [0.07, 0.07],
    ].map(([x = 0, y = 0], index) => ({ name: String(index), sites: [[120 + x, -4 + y, 0]] }));
    const outlines = outlinesFromSites(frame, four);
    expect(outlines.map((rings) => rings[0]?.length)).toEqual([5, 5, 5, 5]);
    expect(adjacency(outlines)).toEqual([
      [1, 2],
      [0, 3],
      [0, 3],
      [1, 2],
    ]);
  });

  it('name the group that is outweighed everywhere', () => {
    const groups: SiteGroup[] = [
      { name: 'heavy', sites: [[120.05, -3.95, 900]] },
      { name: 'light', sites: [[120.051, -3.95, 0]] },
    ];
    expect(() => outlinesFromSites(frame, groups)).toThrow('light');
  });
});

describe('dissolving', () => {
  const square = (x: number, y: number): Position[] => [
    [x, y],
    [x + 1, y],
    [x + 1, y + 1],
    [x, y + 1],
  ];

  it('keeps squares that touch in one corner as two simple rings', () => {
    const rings = dissolve([square(0, 0), square(1, 1)]);
    expect(rings.map((ring) => ring.length)).toEqual([5, 5]);
    expect(partCount(rings)).toBe(2);
  });

  it('keeps a hole as a ring of the other direction', () => {
    const around = [0, 1, 2].flatMap((x) => [0, 1, 2].map((y) => [x, y] as const));
    const rings = dissolve(around.filter(([x, y]) => x !== 1 || y !== 1).map(([x, y]) => square(x, y)));
    expect(rings.map((ring) => ring.length)).toEqual([13, 5]);
    expect(partCount(rings)).toBe(1);
  });
});

describe('figures of a polygon', () => {
  const rings: Position[][] = [
    [
      [120, -4],
      [120.02, -4],
      [120.02, -3.99],
      [120.01, -3.99],
      [120.01, -3.97],
      [120, -3.97],
      [120, -4],
    ],
  ];

  it('has the area that turf gives', () => {
    expect(sphericalAreaKm2(rings)).toBeCloseTo(turf.area(turf.polygon(rings)) / 1e6, 4);
  });

  it('has a label inside, as far from the edges as any point of a fine grid', () => {
    const label = labelPoint(rings);
    const line = turf.polygonToLine(turf.polygon(rings)) as ReturnType<typeof turf.lineString>;
    const distance = (at: Position): number => turf.pointToLineDistance(turf.point(at), line);
    expect(isInside(rings, label)).toBe(true);
    const grid = Array.from({ length: 40 * 60 }, (_, index): Position => [
      120 + ((index % 40) + 0.5) / 2000,
      -4 + (Math.floor(index / 40) + 0.5) / 2000,
    ]);
    const best = Math.max(...grid.filter((at) => isInside(rings, at)).map(distance));
    expect(distance(label)).toBeGreaterThan(best - 0.002);
  });

  it('knows which area holds a position', () => {
    expect(isInside(rings, [120.005, -3.98])).toBe(true);
    expect(isInside(rings, [120.015, -3.98])).toBe(false);
    expect(boundsOf([rings])).toEqual([120, -4, 120.02, -3.97]);
  });
});
