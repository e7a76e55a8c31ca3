import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack as study } from '../../../tests/build/embedded';
import { generatedPack } from '../../../tests/build/packs';
import { encode } from './encode';
import { measureLayer } from './layers';
import { circleKey, fittingTicks, legendMarks, legendTicks, markLanes, spreadRows } from './legend';
import type { LegendMark } from './legend';

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
  it('names one of two areas that are asked for where there is room for a single row', () => {
    const codes = study.areas.map(({ code }) => code);
    for (const first of codes) {
      for (const second of codes) {
        const marks = legendMarks(needs, study.areas, { height: 20, rowHeight: 20 }, [first, second]);
        const named = marks.filter((mark) => mark.label !== null).map((mark) => mark.code);
        expect(named).toHaveLength(1);
        expect([first, second]).toContain(named[0]);
      }
    }
  });

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

  it('always shows the labels that are asked for, and as many as before', () => {
    const pack = generatedPack({ areas: 40 });
    const layer = measureLayer(pack, ['shop'], 'density');
    const encoding = encode(pack, layer, { mark: 'fill', theme: 'light', group: 'facilities' });
    for (const { code } of legendMarks(encoding, pack.areas, size).filter((mark) => mark.value !== null)) {
      const marks = legendMarks(encoding, pack.areas, size, [code]);
      expect(marks.find((mark) => mark.code === code)!.label).not.toBeNull();
      expect(marks.filter((mark) => mark.label !== null)).toHaveLength(10);
    }
  });

  it('keeps ranges from covering other marks, and lines to labels from crossing ranges', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const anyMarks = fc.array(fc.tuple(share, share, fc.boolean()), { maxLength: 12 }).map((list) =>
      list
        .map(([one, other, certain], index): LegendMark => {
          const high = Math.max(one, other);
          const low = certain ? high : Math.min(one, other);
          const value = { low, high };
          return { code: `a${index}`, name: '', value, look: 'certain', low, high, label: high };
        })
        .sort((left, right) => left.high! - right.high! || left.low! - right.low!),
    );
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const lanes = markLanes(marks, 0.02, 20);
        expect(lanes.size).toBe(marks.length);
        for (const mark of marks) {
          for (const other of marks) {
            if (mark === other) continue;
            const [lane, otherLane] = [lanes.get(mark.code)!, lanes.get(other.code)!];
            const aRange = mark.low! < mark.high!;
            const apart = mark.high! < other.low! || other.high! < mark.low!;
            if (lane === otherLane && aRange) expect(apart).toBe(true);
            if (otherLane > lane) expect(mark.high! < other.low! || mark.high! >= other.high!).toBe(true);
          }
        }
      }),
    );
  });

  it('shares the last lane where there are too many, and leaves out what was not collected', () => {
    const mark = (code: string, low: number | null): LegendMark => {
      return { code, name: code, value: null, look: 'certain', low, high: low && 0.9, label: null };
    };
    const marks = [mark('a', 0.1), mark('b', 0.1), mark('c', 0.1), mark('d', null)];
    expect([...markLanes(marks, 0, 2)]).toEqual([
      ['c', 0],
      ['b', 1],
      ['a', 1],
    ]);
  });

  it('has figures on an axis only where they fit, the ends first', () => {
    const ticks = legendTicks(needs, { height: 216, rowHeight: 14 });
    const values = (length: number) =>
      fittingTicks(ticks, [7, 14, 14, 21, 21], length).map((one) => one.value);
    expect(values(1000)).toEqual([0, 20, 50, 100, 500]);
    expect(values(200)).toEqual([0, 50, 100, 500]);
    expect(values(100)).toEqual([0, 100, 500]);
    expect(values(20)).toEqual([0, 500]);
    expect(values(5)).toEqual([500]);
  });
});
