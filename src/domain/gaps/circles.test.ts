import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack } from '../../../tests/build/embedded';
import type { Position } from '../../schema/pack';
import { sphericalAreaKm2 } from '../areas/sphere';
import { isInside } from '../areas/polygon';
import { circlesToCover, coveringOf } from './circles';

const METRES = 111_195;

/** A box of so many metres at the equator. */
function box(width: number, height: number): { areaKm2: number; rings: Position[][] } {
  const [x, y] = [width / METRES, height / METRES];
  const rings: Position[][] = [
    [
      [0, 0],
      [x, 0],
      [x, y],
      [0, y],
      [0, 0],
    ],
  ];
  return { rings, areaKm2: sphericalAreaKm2(rings) };
}

describe('circles that cover an area', () => {
  it('are one where the area lies within one', () => {
    expect(circlesToCover(box(1000, 1000), 710)).toEqual({ low: 1, high: 1 });
  });

  it('are at least two where two corners lie farther apart than two radii', () => {
    expect(circlesToCover(box(1000, 10), 400).low).toBe(2);
    expect(circlesToCover(box(4100, 10), 500).low).toBe(5);
  });

  it('are at most what a covering in a row takes for a strip', () => {
    const { low, high } = circlesToCover(box(4000, 10), 500);
    expect(low).toBeGreaterThanOrEqual(4);
    expect(high).toBeLessThanOrEqual(6);
  });

  it('have ends in order, not below what the size asks for, falling with the radius', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pack.areas), fc.integer({ min: 150, max: 3000 }), (area, radius) => {
        const { low, high } = circlesToCover(area, radius);
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual((area.areaKm2 * 1e6) / (Math.PI * radius ** 2) - 1e-6);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('cover every point of the area in the covering that was found', () => {
    for (const area of pack.areas) {
      const radius = 800;
      const { circles, distance } = coveringOf(area, radius);
      expect(circles.length).toBe(circlesToCover(area, radius).high);
      const xs = area.rings[0]!.map(([x]) => x);
      const ys = area.rings[0]!.map(([, y]) => y);
      const steps = 40;
      let inside = 0;
      for (let row = 0; row <= steps; row += 1) {
        for (let column = 0; column <= steps; column += 1) {
          const at: Position = [
            Math.min(...xs) + ((Math.max(...xs) - Math.min(...xs)) * column) / steps,
            Math.min(...ys) + ((Math.max(...ys) - Math.min(...ys)) * row) / steps,
          ];
          if (!isInside(area.rings, at)) continue;
          inside += 1;
          expect(Math.min(...circles.map((circle) => distance(circle, at)))).toBeLessThanOrEqual(
            radius * 1.0001,
          );
        }
      }
      expect(inside).toBeGreaterThan(300);
    }
  });

  it('lie within the bounds that take the place of a covering where there is no time for one', () => {
    for (const area of pack.areas) {
      for (const radius of [300, 1000, 2500]) {
        const laid = circlesToCover(area, radius);
        const bound = circlesToCover(area, radius, false);
        expect(bound.low).toBeLessThanOrEqual(laid.low);
        expect(bound.high).toBeGreaterThanOrEqual(laid.high);
      }
    }
  });

  it('are bounded without a covering where circles are small against the area', () => {
    const { low, high } = circlesToCover(pack.areas[0]!, 10);
    expect(low).toBeGreaterThan(10_000);
    expect(high).toBeGreaterThan(low);
    expect(high).toBeLessThan(low * 1.4);
  });
});
