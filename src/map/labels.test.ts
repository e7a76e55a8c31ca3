import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crosses, overlaps, within } from '../frame/boxes';
import type { Box } from '../frame/boxes';
import type { LabelForm, LabelRequest } from './candidates';
import type { Circle } from './circles';
import { placeLabels } from './labels';
import type { LabelScene } from './labels';

const size = { width: 543, height: 556 };

const forms = (wide: number): LabelForm[] => [
  { says: 'value', cost: 0, width: wide, height: 32 },
  { says: 'name', cost: 0, width: wide, height: 16 },
];

const request = (code: string, x: number, y: number, more: Partial<LabelRequest> = {}): LabelRequest => ({
  code,
  anchor: [x, y],
  bounds: { x: x - 40, y: y - 40, width: 80, height: 80 },
  forms: forms(62),
  circle: 0,
  selected: false,
  shares: null,
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
        request(`a${index}`, x, y, { forms: forms(wide), circle, selected }),
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
      { code: 'a', box: { x: 169, y: 184, width: 62, height: 32 }, form: forms(62)[0], leader: null },
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
    expect(labels.every(({ form }) => form.says === 'name')).toBe(true);
  });

  it('drop the one value that finds no place, and no other', () => {
    const short = { ...scene, size: { width: 70, height: 86 } };
    const labels = placeLabels([request('a', 35, 18), request('b', 35, 50), request('c', 35, 60)], short);
    expect(labels).toHaveLength(3);
    expect(labels.filter(({ form }) => form.says === 'value')).toHaveLength(2);
  });

  /** An area that is a rectangle, with another area on every side of it. */
  const among = (area: Box): LabelRequest['shares'] => {
    return (box) => {
      const across = Math.min(area.x + area.width, box.x + box.width) - Math.max(area.x, box.x);
      const down = Math.min(area.y + area.height, box.y + box.height) - Math.max(area.y, box.y);
      const own = (Math.max(0, across) * Math.max(0, down)) / (box.width * box.height);
      return { own, other: 1 - own };
    };
  };

  it('lie in their own area where they have room there, away from their point if need be', () => {
    const area = { x: 190, y: 100, width: 70, height: 130 };
    const [label] = placeLabels(
      [request('a', 200, 200, { bounds: area, shares: among(area), circle: 6 })],
      scene,
    );
    expect(within(label!.box, area)).toBe(true);
  });

  it('take the form that lies in their area, and no costlier one than that needs', () => {
    const ways: LabelForm[] = [...forms(62), { says: 'value', cost: 3, width: 96, height: 16 }];
    const flat = { x: 150, y: 190, width: 100, height: 20 };
    const room = { x: 100, y: 100, width: 200, height: 200 };
    const formIn = (area: Box) =>
      placeLabels([request('a', 200, 200, { bounds: area, shares: among(area), forms: ways })], scene)[0]
        ?.form;
    expect(formIn(flat)).toBe(ways[2]);
    expect(formIn(room)).toBe(ways[0]);
  });

  it('leave the mark of a compared area where not even its name finds room', () => {
    const mark: LabelForm = { says: 'mark', cost: 0, width: 18, height: 18 };
    const obstacles = [
      { x: 0, y: 0, width: 543, height: 190 },
      { x: 0, y: 210, width: 543, height: 346 },
      { x: 0, y: 190, width: 190, height: 20 },
      { x: 230, y: 190, width: 313, height: 20 },
    ];
    const list = [request('a', 200, 200, { forms: [...forms(62), mark], selected: true })];
    expect(placeLabels(list, { ...scene, obstacles })[0]?.form).toBe(mark);
  });

  it('give the selected area its place first', () => {
    const tight = { ...scene, size: { width: 70, height: 20 } };
    const labels = placeLabels([request('a', 35, 10), request('b', 35, 10, { selected: true })], tight);
    expect(labels.map(({ code }) => code)).toEqual(['b']);
  });
});
