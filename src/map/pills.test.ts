import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps, within } from '../frame/boxes';
import type { Box } from '../frame/boxes';
import type { LabelRequest } from './candidates';
import { textForms, writingOf } from './forms';
import type { TextForm } from './forms';
import { placePills } from './pill-places';
import { pillsOf } from './pills';
import { letteringOf } from './text';

const measure = (text: string, font: string): number =>
  text.length * 0.5 * Number(/([\d.]+)px/.exec(font)?.[1] ?? 0);
const lettering = letteringOf('light', 900);

function formsOf(name: string, value: string | null, letters: string | null, marked = false): TextForm[] {
  const plain = textForms(name, value, measure, lettering, { marked, all: true });
  return pillsOf(() => letters).forms('a', plain, measure, lettering);
}

describe('letters in a frame on an area', () => {
  it('are part of every way to write its label, inside its box and clear of the rows', () => {
    for (const marked of [false, true]) {
      for (const form of formsOf('Dua Limpoe', '0–2 dari <0,1', 'A/B', marked)) {
        const { pill, inner } = form as Required<TextForm>;
        expect(pill.text).toBe('A/B');
        const room: Box = { x: 0, y: 0, width: form.width + 1e-6, height: form.height + 1e-6 };
        expect(within(pill, room)).toBe(true);
        expect(within(inner, room)).toBe(true);
        const apart =
          pill.y >= inner.y + inner.height ||
          pill.x >= inner.x + inner.width ||
          pill.x + pill.width <= inner.x;
        expect(apart).toBe(true);
        for (const row of writingOf({ ...room, x: 100, y: 50 }, form).rows) {
          expect(row.x - row.width / 2).toBeGreaterThanOrEqual(100 + inner.x - 0.01);
          expect(row.x + row.width / 2).toBeLessThanOrEqual(100 + inner.x + inner.width + 0.01);
          expect(row.y).toBeGreaterThan(50 + inner.y);
          expect(row.y).toBeLessThan(50 + inner.y + inner.height);
        }
      }
    }
  });

  it('change nothing where an area has none, nor the rows of a label without them', () => {
    const plain = textForms('Sukadana', '9,9', measure, lettering, { marked: true, all: true });
    expect(formsOf('Sukadana', '9,9', null, true)).toEqual(plain);
    for (const form of plain) {
      const box = { x: 10, y: 20, width: form.width, height: form.height };
      const { rows } = writingOf(box, form);
      expect(rows.every(({ y }) => y > 20 && y < 20 + form.height)).toBe(true);
    }
  });

  it('are wider than high for several letters, and as wide as high for one', () => {
    const one = formsOf('Ta', '1', 'A')[0]!.pill!;
    const several = formsOf('Ta', '1', 'A/B/C/D')[0]!.pill!;
    expect(one.width).toBe(one.height);
    expect(several.width).toBeGreaterThan(several.height * 2);
  });

  it('stay where neither value nor name finds a place, first without the value', () => {
    const request = (room: number): LabelRequest<TextForm> => ({
      code: 'a',
      anchor: [room / 2, 40],
      bounds: { x: 0, y: 0, width: room, height: 80 },
      forms: formsOf('Sukadana', '12–14 dari 20,5', 'A'),
      circle: 0,
      selected: false,
      shares: null,
    });
    const says = (width: number): string | undefined =>
      placePills([request(width)], { size: { width, height: 80 }, obstacles: [], circles: [] })[0]?.form.says;
    expect(says(300)).toBe('value');
    expect(says(90)).toBe('name');
    expect(says(40)).toBe('mark');
  });

  it('stand in areas of a map with many where the name does not fit', () => {
    const requests = Array.from({ length: 100 }, (_, index): LabelRequest<TextForm> => {
      const [x, y] = [(index % 10) * 40, Math.floor(index / 10) * 40];
      return {
        code: `a${index}`,
        anchor: [x + 20, y + 20],
        bounds: { x, y, width: 40, height: 40 },
        forms: formsOf('Sukadana', '9,9', 'A'),
        circle: 0,
        selected: false,
        shares: null,
      };
    });
    const labels = placePills(requests, { size: { width: 400, height: 400 }, obstacles: [], circles: [] });
    expect(labels.length).toBe(100);
    expect(labels.every(({ form }) => form.says === 'mark' && form.pill?.text === 'A')).toBe(true);
  });

  it('are not left out where labels with a name leave no room for all', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { minLength: 1, maxLength: 9 }), (cells) => {
        const places = [...new Map(cells.map((cell) => [cell.join(), cell])).values()];
        const requests = places.map(([column, row], index): LabelRequest<TextForm> => {
          const [x, y] = [column * 30, row * 30];
          return {
            code: `a${index}`,
            anchor: [x + 15, y + 15],
            bounds: { x, y, width: 30, height: 30 },
            forms: formsOf('Sukadana', '9,9', 'A'),
            circle: 0,
            selected: false,
            shares: null,
          };
        });
        const labels = placePills(requests, { size: { width: 94, height: 94 }, obstacles: [], circles: [] });
        expect(labels.length).toBe(requests.length);
        labels.forEach((label, index) => {
          for (const other of labels.slice(index + 1)) expect(overlaps(label.box, other.box)).toBe(false);
        });
      }),
    );
  });

  it('say less rather than stand on another area, and never have a line', () => {
    // The area is the left half of a frame that is another area's on the right.
    const requests: LabelRequest<TextForm>[] = [
      {
        code: 'a',
        anchor: [25, 30],
        bounds: { x: 0, y: 0, width: 50, height: 60 },
        forms: formsOf('Sukadana', '12–14 dari 20,5', 'A'),
        circle: 0,
        selected: false,
        shares: ({ x, width }) => {
          const own = Math.max(0, Math.min(50, x + width) - Math.max(0, x)) / width;
          return { own, other: 1 - own };
        },
      },
    ];
    const [label] = placePills(requests, { size: { width: 200, height: 60 }, obstacles: [], circles: [] });
    const { form, box, leader } = label!;
    expect(form.says).not.toBe('value');
    expect(box.x + form.pill!.x + form.pill!.width / 2).toBeLessThanOrEqual(50);
    expect(leader).toBeNull();
  });
});
