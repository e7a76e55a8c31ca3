import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestRadius } from './circles';
import type { Point } from './projection';

describe('circles', () => {
  it('never cover the centre of another, and are as large as that allows', () => {
    const entries = fc.array(
      fc.record({
        x: fc.integer({ min: 0, max: 300 }),
        y: fc.integer({ min: 0, max: 300 }),
        share: fc.oneof(fc.constant(0), fc.double({ min: 0.05, max: 1, noNaN: true })),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(entries, (list) => {
        const points = list.map(({ x, y }): Point => [x, y]);
        const shares = list.map(({ share }) => share);
        const radius = largestRadius(points, shares, 44);
        let limit = 44;
        list.forEach((a, index) =>
          list.slice(index + 1).forEach((b) => {
            if (a.share === 0 || b.share === 0) return;
            const room = (Math.hypot(a.x - b.x, a.y - b.y) - 3) / Math.max(a.share, b.share);
            limit = Math.min(limit, Math.max(room, 2));
          }),
        );
        expect(radius).toBeCloseTo(limit, 9);
      }),
    );
  });
});
