import { describe, expect, it } from 'vitest';
import { textForms } from './forms';
import { letteringOf } from './text';

/** Every letter as wide as half its height. */
const measure = (text: string, font: string): number =>
  text.length * 0.5 * Number(/([\d.]+)px/.exec(font)?.[1] ?? 0);
const desktop = letteringOf('light', 900);
const written = (name: string, value: string | null, options = { marked: false, all: true }) =>
  textForms(name, value, measure, desktop, options).map(
    ({ says, letters, rows }) =>
      `${says} ${letters} ${rows.map((row) => [row.name, row.value].filter(Boolean).join('+')).join('/')}`,
  );

describe('forms of a label', () => {
  it('have the value under or beside the name, in the allowed sizes of letters', () => {
    expect(written('Sukadana', '9,9')).toEqual([
      'value 13.5 Sukadana/9,9',
      'value 13.5 Sukadana+9,9',
      'name 13.5 Sukadana',
      'value 12.5 Sukadana/9,9',
      'value 12.5 Sukadana+9,9',
      'name 12.5 Sukadana',
    ]);
  });

  it('break a name of several words, and only such a name', () => {
    expect(written('Dua Limpoe', null)).toContain('name 13.5 Dua/Limpoe');
    expect(written('Dua Limpoe', '3')).toContain('value 13.5 Dua/Limpoe/3');
  });

  it('are few where there are many areas', () => {
    expect(written('Dua Limpoe', '3', { marked: false, all: false })).toEqual([
      'value 13.5 Dua Limpoe/3',
      'name 13.5 Dua Limpoe',
    ]);
  });

  it('keep room for the mark of the compared area, which may stand alone', () => {
    const plain = textForms('Sukadana', '9,9', measure, desktop, { marked: false, all: true });
    const marked = textForms('Sukadana', '9,9', measure, desktop, { marked: true, all: true });
    expect(marked[0]!.width).toBeGreaterThan(plain[0]!.width + marked[0]!.mark);
    expect(plain.some(({ says }) => says === 'mark')).toBe(false);
    const alone = marked.find(({ says }) => says === 'mark')!;
    expect([alone.width, alone.height]).toEqual([alone.mark, alone.mark]);
  });

  it('never go below the least size of a theme', () => {
    for (const theme of ['light', 'dark', 'projector'] as const) {
      for (const width of [390, 546, 1440]) {
        const lettering = letteringOf(theme, width);
        const least = theme === 'projector' && width >= 420 ? 20 : 12.5;
        const forms = textForms('Ta', '1', measure, lettering, { marked: false, all: true });
        expect(Math.min(...forms.map(({ letters }) => letters))).toBeGreaterThanOrEqual(least);
      }
    }
  });
});
