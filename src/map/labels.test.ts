import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crosses, overlaps, within } from './boxes';
import type { Box } from './boxes';
import type { LabelRequest } from './candidates';
import type { Circle } from './circles';
import { placeLabels } from './labels';
import type { LabelScene } from './labels';

const size = { width: 543, height: 556 };

const request = (code: string, x: number, y: number, more: Partial<LabelRequest> = {}): LabelRequest => ({
  code,
  anchor: [x, y],
  bounds: { x: x - 40, y: y - 40, width: 80, height: 80 },
  name: { width: 62, height: 16 },
  value: { width: 34, height: 16 },
  circle: 0,
  selected: false,
  ...more,
});

const requests = (largest: number): fc.Arbitrary<LabelRequest[]> =>
  fc
    .array(
      fc.record({
        x: fc.integer({ min: 20, max: 520 }),
        y: fc.integer({ min: 20, max: 530 }),
        wide: fc.integer({ min: 10, max: 120 }),
        circle: fc.oneof(fc.constant(0), fc.integer({ min: 2, max: 44 })),
        selected: fc.boolean(),
      }),
      { maxLength: largest },
    )
    .map((list) =>
      list.map(({ x, y, wide, circle, selected }, index) =>
        request(`a${index}`, x, y, { name: { width: wide, height: 16 }, circle, selected }),
      ),
    );

const boxes = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: 500 }),
    y: fc.integer({ min: 0, max: 500 }),
    width: fc.integer({ min: 10, max: 150 }),
    height: fc.integer({ min: 10, max: 90 }),
  }),
  { maxLength: 4 },
);

const circlesOf = (list: LabelRequest[]): Circle[] =>
  list
    .filter(({ circle }) => circle > 0)
    .map(({ code, anchor: [x, y], circle }) => ({ code, x, y, low: circle, high: circle }));

function check(list: LabelRequest[], obstacles: Box[]): void {
  const circles = circlesOf(list);
  const labels = placeLabels(list, { size, obstacles, circles });
  expect(new Set(labels.map(({ code }) => code)).size).toBe(labels.length);
  labels.forEach((label, index) => {
    expect(within(label.box, { x: 0, y: 0, ...size })).toBe(true);
    for (const obstacle of obstacles) expect(overlaps(label.box, obstacle)).toBe(false);
    for (const { code, x, y } of circles) {
      const covered =
        x > label.box.x &&
        x < label.box.x + label.box.width &&
        y > label.box.y &&
        y < label.box.y + label.box.height;
      expect(covered && code !== label.code).toBe(false);
    }
    for (const other of labels.slice(index + 1)) expect(overlaps(label.box, other.box)).toBe(false);
    for (const other of labels) {
      if (label.leader && other !== label) expect(crosses(...label.leader, other.box)).toBe(false);
    }
  });
}

describe('labels', () => {
  it('never overlap, leave the frame, cover furniture or the centre of another circle', () => {
    fc.assert(
      fc.property(requests(24), boxes, (list, obstacles) => check(list, obstacles)),
      { numRuns: 60 },
    );
  });

  it('keep to the same among many', () => {
    fc.assert(
      fc.property(requests(200), boxes, (list, obstacles) => check(list, obstacles)),
      { numRuns: 15 },
    );
  });

  const scene: LabelScene = { size, obstacles: [], circles: [] };

  it('stand centred on their point with the value under the name where nothing is in the way', () => {
    expect(placeLabels([request('a', 200, 200)], scene)).toEqual([
      { code: 'a', box: { x: 169, y: 184, width: 62, height: 32 }, withValue: true, leader: null },
    ]);
  });

  it('stand apart with a line where their area is taken', () => {
    const over = { x: 140, y: 140, width: 120, height: 120 };
    const circle: Circle = { code: 'b', x: 200, y: 200, low: 5, high: 5 };
    const crowd = Array.from({ length: 5 }, (_, index) => request(`c${index}`, 200, 200 + index));
    const labels = placeLabels(crowd, { ...scene, circles: [circle] });
    expect(labels).toHaveLength(5);
    expect(labels.some(({ leader }) => leader !== null)).toBe(true);
    expect(placeLabels([request('a', 200, 200)], { ...scene, obstacles: [over] })).toEqual([]);
  });

  it('drop values before names', () => {
    const short = { ...scene, size: { width: 70, height: 62 } };
    const labels = placeLabels([request('a', 35, 20), request('b', 35, 30), request('c', 35, 40)], short);
    expect(labels).toHaveLength(3);
    expect(labels.every(({ withValue }) => !withValue)).toBe(true);
  });

  it('give the selected area its place first', () => {
    const tight = { ...scene, size: { width: 70, height: 20 } };
    const labels = placeLabels([request('a', 35, 10), request('b', 35, 10, { selected: true })], tight);
    expect(labels.map(({ code }) => code)).toEqual(['b']);
  });
});
