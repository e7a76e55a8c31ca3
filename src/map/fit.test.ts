import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Area, Position } from '../schema/pack';
import type { Box } from '../frame/boxes';
import { camera as cameraSchema } from '../schema/view';
import { convexHull, extentOf, fittedCamera, limitedCamera } from './fit';
import { cameraOf, projector } from './projection';

const ring: Position[] = [
  [120.31, -4.58],
  [120.335, -4.575],
  [120.36, -4.5],
  [120.345, -4.49],
  [120.31, -4.52],
  [120.31, -4.58],
];
const areas = [{ rings: [ring] }] as Area[];
const extent = extentOf(areas);

describe('fit', () => {
  it('shows every area inside the frame and touches its margin', () => {
    for (const [width, height] of [
      [543, 556],
      [390, 340],
      [200, 700],
    ] as const) {
      const size = { width, height };
      const pixels = ring.map(projector(fittedCamera(extent, size, []), size));
      const xs = pixels.map(([x]) => x);
      const ys = pixels.map(([, y]) => y);
      expect(Math.min(...xs, ...ys)).toBeGreaterThan(11.9);
      expect(Math.max(...xs)).toBeLessThan(width - 11.9);
      expect(Math.max(...ys)).toBeLessThan(height - 11.9);
      const tightest = Math.min(
        width - (Math.max(...xs) - Math.min(...xs)),
        height - (Math.max(...ys) - Math.min(...ys)),
      );
      expect(tightest).toBeCloseTo(24, 1);
    }
  });

  it('keeps areas clear of what stands over the map', () => {
    const size = { width: 543, height: 556 };
    const legends = fc.record({
      x: fc.integer({ min: 300, max: 400 }),
      y: fc.integer({ min: 0, max: 200 }),
      width: fc.constant(140),
      height: fc.integer({ min: 50, max: 350 }),
    });
    fc.assert(
      fc.property(legends, (legend: Box) => {
        const project = projector(fittedCamera(extent, size, [legend]), size);
        const corners = ring.map(project);
        for (let at = 1; at < corners.length; at += 1) {
          const [x1, y1] = corners[at - 1] as [number, number];
          const [x2, y2] = corners[at] as [number, number];
          for (let share = 0; share <= 1; share += 0.02) {
            const x = x1 + share * (x2 - x1);
            const y = y1 + share * (y2 - y1);
            const inside =
              x > legend.x + 0.01 &&
              x < legend.x + legend.width - 0.01 &&
              y > legend.y + 0.01 &&
              y < legend.y + legend.height - 0.01;
            expect(inside).toBe(false);
          }
        }
      }),
    );
  });

  it('finds a place as long as one of the grid is free, told by the axes that part two convex shapes', () => {
    const size = { width: 500, height: 450 };
    const [margin, steps] = [12, 16];
    /** Whether some axis parts a polygon and a box: a side of either. */
    const parted = (polygon: Position[], { x, y, width, height }: Box) => {
      const box: Position[] = [
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
      ];
      return [polygon, box].some((shape) =>
        shape.some(([x1, y1], at) => {
          const [x2, y2] = shape[(at + 1) % shape.length] as Position;
          const along = ([px, py]: Position) => px * (y2 - y1) - py * (x2 - x1);
          const [ours, theirs] = [polygon.map(along), box.map(along)];
          return Math.max(...ours) <= Math.min(...theirs) || Math.max(...theirs) <= Math.min(...ours);
        }),
      );
    };
    /** Whether the hull, so large, is clear of all boxes at some place of the grid. */
    const fits = (zoom: number, boxes: Box[]) => {
      const world = 512 * 2 ** zoom;
      const [width, height] = [extent.width * world, extent.height * world];
      const places = Array.from({ length: (steps + 1) ** 2 }, (_, at) => [
        at % (steps + 1),
        Math.floor(at / (steps + 1)),
      ]);
      return places.some(([column, row]) => {
        const left = margin + ((column ?? 0) / steps) * (size.width - 2 * margin - width);
        const top = margin + ((row ?? 0) / steps) * (size.height - 2 * margin - height);
        const hull = extent.hull.map(([x, y]): Position => [
          left + (x - extent.left) * world,
          top + (y - extent.top) * world,
        ]);
        return boxes.every((box) => parted(hull, box));
      });
    };
    const box = fc.record({
      x: fc.integer({ min: -20, max: 480 }),
      y: fc.integer({ min: -20, max: 430 }),
      width: fc.integer({ min: 1, max: 260 }),
      height: fc.integer({ min: 1, max: 260 }),
    });
    const largest = fittedCamera(extent, size, []).zoom;
    fc.assert(
      fc.property(fc.array(box, { minLength: 1, maxLength: 4 }), (boxes) => {
        const { zoom, ...centre } = fittedCamera(extent, size, boxes);
        if (fits(largest, boxes)) expect(zoom).toBe(largest);
        else if (fits(largest - 2, boxes)) {
          expect(zoom).toBeLessThan(largest);
          expect(fits(zoom, boxes)).toBe(true);
          // Halved nine times, what is left of two levels is below a hundredth of one, and there is no place beyond it.
          expect(fits(zoom + 2 / 2 ** 9, boxes)).toBe(false);
        } else {
          expect(zoom).toBe(largest);
          return;
        }
        const seen = ring.map(projector({ zoom, ...centre }, size));
        const within = boxes.map(({ x, y, width, height }) => ({
          x: x + 0.01,
          y: y + 0.01,
          width: width - 0.02,
          height: height - 0.02,
        }));
        for (const one of within) expect(parted(convexHull(seen), one)).toBe(true);
      }),
    );
  });

  it('shows the areas all the same where nothing is free', () => {
    const size = { width: 300, height: 300 };
    expect(fittedCamera(extent, size, [{ x: 0, y: 0, width: 300, height: 300 }])).toEqual(
      fittedCamera(extent, size, []),
    );
  });

  it('finds the convex hull that keeps every point on its left', () => {
    const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 })), {
      minLength: 3,
    });
    fc.assert(
      fc.property(points, (list) => {
        const hull = convexHull(list);
        hull.forEach(([x1, y1], index) => {
          const [x2, y2] = hull[(index + 1) % hull.length] as [number, number];
          for (const [x, y] of list)
            expect((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)).toBeGreaterThanOrEqual(0);
        });
        for (const point of hull) expect(list).toContainEqual(point);
      }),
    );
  });
});

describe('limits of a camera', () => {
  const size = { width: 543, height: 556 };

  it('hold however often a picture is moved, enlarged or reduced, so that a link can tell of it', () => {
    const whole = fittedCamera(extent, size, []);
    const steps = fc.array(
      fc.record({ by: fc.constantFrom(1 / 6, 1 / 1.4, 1, 1.4, 6), x: fc.nat(20000), y: fc.nat(20000) }),
      { minLength: 20, maxLength: 60 },
    );
    fc.assert(
      fc.property(steps, (list) => {
        let camera = whole;
        for (const { by, x, y } of list) {
          const at = projector(camera, size);
          const moved = cameraOf((position) => {
            const [left, top] = at(position);
            return [left * by - x, top * by - y];
          }, size);
          camera = limitedCamera(moved, whole.zoom);
          expect(cameraSchema.safeParse(camera).success).toBe(true);
          expect(camera.zoom).toBeGreaterThanOrEqual(whole.zoom - 1.5);
          expect(camera.zoom).toBeLessThanOrEqual(whole.zoom + 4);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('leave a camera within them as it is, and end where links end though the areas are tiny or wide', () => {
    const within = { longitude: 120.3, latitude: -4.5, zoom: 13 };
    expect(limitedCamera(within, 12)).toEqual(within);
    const far = { longitude: 500, latitude: -89, zoom: 30 };
    expect(limitedCamera(far, 20)).toEqual({ longitude: 180, latitude: -85, zoom: 22 });
    expect(limitedCamera({ ...within, zoom: -3 }, 1)).toEqual({ ...within, zoom: 0 });
  });
});
