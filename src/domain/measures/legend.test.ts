import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack as study } from '../../../tests/build/embedded';
import { generatedPack } from '../../../tests/build/packs';
import { encode } from './encode';
import { measureLayer } from './layers';
import { circleKey, legendMarks, legendTicks, spreadRows } from './legend';

const size = { height: 216, rowHeight: 20 };
const needs = encode(study, measureLayer(study, study.opening.kinds, 'density'), {
  mark: 'fill',
  theme: 'light',
  group: 'needs',
});

describe('rows beside a strip', () => {
  const row = 0.08;
  const positions = fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 })
    .map((list) => list.toSorted((left, right) => left - right));

  it('never overlap, never leave the strip, and keep their order', () => {
    fc.assert(
      fc.property(positions, (list) => {
        const rows = spreadRows(list, row);
        expect(rows[0]).toBeGreaterThanOrEqual(row / 2 - 1e-9);
        expect(rows.at(-1)).toBeLessThanOrEqual(1 - row / 2 + 1e-9);
        for (let index = 1; index < rows.length; index += 1) {
          expect(rows[index]! - rows[index - 1]!).toBeGreaterThanOrEqual(row - 1e-9);
        }
      }),
    );
  });

  it('move no more than any other free places would', () => {
    const moved = (from: number[], to: number[]) =>
      from.reduce((sum, value, index) => sum + (value - to[index]!) ** 2, 0);
    const steps = fc.array(fc.double({ min: 0, max: 0.1, noNaN: true }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(positions, steps, (list, gaps) => {
        fc.pre(list.length <= 6);
        // Another arrangement that is allowed: rows one above the other with some air.
        let place = row / 2 + gaps[0]!;
        const other = list.map((_, index) => (index === 0 ? place : (place += row + gaps[index]!)));
        fc.pre(other.at(-1)! <= 1 - row / 2);
        expect(moved(list, spreadRows(list, row))).toBeLessThanOrEqual(moved(list, other) + 1e-9);
      }),
    );
  });
});

describe('dot strip', () => {
  it('names every area by rising value at its place on a linear scale', () => {
    const marks = legendMarks(needs, study.areas, size);
    expect(marks.map((mark) => mark.name)).toEqual([
      'Pappolo',
      'Ta',
      'Biru',
      'Watampone',
      'Walennae',
      'Bukaka',
      'Manurunge',
      'Masumpu',
    ]);
    expect(marks.at(-1)!.low).toBeCloseTo(461.4 / 500, 3);
    for (let index = 1; index < marks.length; index += 1) {
      expect(marks[index]!.label! - marks[index - 1]!.label!).toBeGreaterThanOrEqual(20 / 216 - 1e-9);
    }
    // The highest has room and stays where its dot is.
    expect(marks.at(-1)!.label).toBeCloseTo(Math.min(marks.at(-1)!.low!, 1 - 10 / 216), 6);
  });

  it('writes the limits apart though they lie close', () => {
    const ticks = legendTicks(needs, { height: 216, rowHeight: 14 });
    expect(ticks.map((tick) => tick.value)).toEqual([0, 20, 50, 100, 500]);
    expect(ticks.map((tick) => tick.position)).toEqual([0, 0.04, 0.1, 0.2, 1]);
    for (let index = 1; index < ticks.length; index += 1) {
      expect(ticks[index]!.label - ticks[index - 1]!.label).toBeGreaterThanOrEqual(14 / 216 - 1e-9);
    }
  });

  it('shows as many labels as there is room for, and areas not collected last', () => {
    const pack = generatedPack({ areas: 40 });
    const layer = measureLayer(pack, ['savings-group'], 'density');
    const encoding = encode(pack, layer, { mark: 'fill', theme: 'dark', group: 'associations' });
    const marks = legendMarks(encoding, pack.areas, size);
    const labels = marks.flatMap((mark) => (mark.label === null ? [] : [mark.label]));
    expect(marks).toHaveLength(40);
    expect(labels).toHaveLength(10);
    expect(marks[0]!.label).not.toBeNull();
    expect(marks[38]!.label).not.toBeNull();
    expect(marks[39]).toMatchObject({ look: 'not-collected', low: null, label: null });
    for (let index = 1; index < labels.length; index += 1) {
      expect(labels[index]! - labels[index - 1]!).toBeGreaterThanOrEqual(20 / 216 - 1e-9);
    }
  });

  it('has a key of circles: the values themselves where few, else round ones', () => {
    const circles = (kind: string) =>
      encode(study, measureLayer(study, [kind], 'count'), {
        mark: 'circle',
        theme: 'light',
        group: 'facilities',
      });
    expect(circleKey(circles('posyandu')).map((one) => one.value)).toEqual([4, 3, 2]);
    const key = circleKey(circles('perawat'));
    expect(key.map((one) => one.value)).toEqual([20, 5, 1]);
    for (const { value, radius } of key) expect(radius ** 2).toBeCloseTo(value / 24, 10);
  });
});
