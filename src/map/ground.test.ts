import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInside } from '../domain/areas/polygon';
import { createGround } from './ground';
import type { Point } from './projection';

const size = { width: 320, height: 240 };
const square = (x: number, y: number, side: number): Point[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];

describe('ground', () => {
  const ground = createGround([[square(40, 40, 80), square(60, 60, 40)], [square(120, 40, 80)]], size);

  it('tells the shares of a box in an area and in others, holes left out', () => {
    expect(ground.shares(0, { x: 40, y: 40, width: 20, height: 20 })).toEqual({ own: 1, other: 0 });
    expect(ground.shares(0, { x: 60, y: 60, width: 40, height: 40 })).toEqual({ own: 0, other: 0 });
    expect(ground.shares(0, { x: 100, y: 40, width: 40, height: 20 })).toEqual({ own: 0.5, other: 0.5 });
    expect(ground.shares(1, { x: 180, y: 100, width: 40, height: 40 })).toEqual({ own: 0.25, other: 0 });
  });

  it('knows open ground, and areas that reach beyond the frame', () => {
    expect(ground.isOverArea({ x: 64, y: 64, width: 32, height: 32 })).toBe(false);
    expect(ground.isOverArea({ x: 0, y: 0, width: 50, height: 50 })).toBe(true);
    const wide = createGround([[square(-900, -900, 1000)]], size);
    expect(wide.shares(0, { x: 0, y: 0, width: 80, height: 80 })).toEqual({ own: 1, other: 0 });
    expect(wide.isOverArea({ x: 120, y: 120, width: 8, height: 8 })).toBe(false);
  });

  it('agrees with the test of a point for the middle of any cell of any shape', () => {
    const point = fc.tuple(fc.integer({ min: -50, max: 370 }), fc.integer({ min: -50, max: 290 }));
    const ring = fc.array(point, { minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(ring, fc.nat(79), fc.nat(59), (points, column, row) => {
        const closed = [...points, points[0] as Point];
        const middle: Point = [column * 4 + 2, row * 4 + 2];
        // Cells are whole: where an edge runs through one, either answer is right.
        const corners: Point[] = [-2.01, 0, 2.01].map((dx) => [middle[0] + dx, middle[1]]);
        const answers = corners.map((corner) => isInside([closed], corner));
        fc.pre(new Set(answers).size === 1);
        const found = createGround([[closed]], size).isOverArea({
          x: column * 4,
          y: row * 4,
          width: 4,
          height: 4,
        });
        expect(found).toBe(answers[0]);
      }),
    );
  });
});
