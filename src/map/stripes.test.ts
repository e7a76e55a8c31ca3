import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from './projection';
import { bandsOf, stripesOf } from './stripes';

const areaOf = (ring: Point[]): number =>
  Math.abs(
    ring
      .slice(1)
      .reduce((sum, [x, y], at) => sum + ((ring[at] as Point)[0] * y - x * (ring[at] as Point)[1]), 0),
  ) / 2;

function isIn(rings: Point[][], [x, y]: Point): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let at = 1; at < ring.length; at += 1) {
      const [x1, y1] = ring[at - 1] as Point;
      const [x2, y2] = ring[at] as Point;
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  }
  return inside;
}

/** Star-shaped rings of 3 to 14 corners, each 5 to 50 from the middle, so mostly not convex. */
const stars = fc
  .array(fc.double({ min: 5, max: 50, noNaN: true }), { minLength: 3, maxLength: 14 })
  .map((radii) => {
    const ring = radii.map((radius, index): Point => {
      const angle = (index / radii.length) * 2 * Math.PI + 0.1;
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    });
    return [...ring, ring[0] as Point];
  });
const points = fc.tuple(
  fc.double({ min: -55, max: 55, noNaN: true }),
  fc.double({ min: -55, max: 55, noNaN: true }),
);

describe('stripes', () => {
  it('cover a point exactly when the area does and the point is in a band', () => {
    fc.assert(
      fc.property(stars, fc.array(points, { minLength: 20, maxLength: 40 }), (ring, tries) => {
        const hole: Point[] = [
          [-1, -1],
          [1.5, -1.2],
          [0.2, 2],
          [-1, -1],
        ];
        const bands = bandsOf([ring, hole], 4);
        for (const point of tries) {
          const within = ((point[1] % 8) + 8) % 8;
          // Points on an edge may fall on either side.
          if (Math.min(within, Math.abs(within - 4), 8 - within) < 1e-6) continue;
          const covers = bands.filter((band) => isIn([band], point)).length;
          expect(covers).toBe(isIn([ring, hole], point) && within < 4 ? 1 : 0);
        }
      }),
    );
  });

  it('take about half of a large square', () => {
    const square: Point[] = [
      [0, 0],
      [800, 0],
      [800, 800],
      [0, 800],
      [0, 0],
    ];
    const total = bandsOf([square], 4).reduce((sum, band) => sum + areaOf(band), 0);
    expect(total).toBeCloseTo(320_000, 3);
  });

  it('give nothing for a ring without height', () => {
    const flat: Point[] = [
      [0, 1],
      [5, 1],
      [0, 1],
    ];
    expect(bandsOf([flat], 4)).toEqual([]);
  });

  it('stay in the bounds of the area, in degrees', () => {
    const ring: Point[] = [
      [120.32, -4.56],
      [120.34, -4.56],
      [120.335, -4.54],
      [120.32, -4.56],
    ];
    const stripes = stripesOf([ring], 12.4);
    expect(stripes.length).toBeGreaterThan(5);
    for (const [longitude, latitude] of stripes.flat(2)) {
      expect(longitude).toBeGreaterThan(120.32 - 1e-9);
      expect(longitude).toBeLessThan(120.34 + 1e-9);
      expect(latitude).toBeGreaterThan(-4.56 - 1e-9);
      expect(latitude).toBeLessThan(-4.54 + 1e-9);
    }
  });
});
