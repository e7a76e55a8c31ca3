import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { themes } from '../../schema/constants';
import { areaPaints } from '../../map/paint';
import { classColours } from './palette';
import { classCounts, encodeGaps, gapClasses, lettersOf } from './encode';
import type { GapArea, GapClass } from './types';

const area = (code: string, classes: GapClass[], unproven = false): GapArea => ({
  area: code,
  need: null,
  supply: classes.length > 0 ? { low: 1, high: classes.length } : null,
  required: null,
  shortage: null,
  badge: null,
  weight: null,
  rank: null,
  peoplePerUnit: { low: null, high: null, unserved: 'never' },
  classes,
  unproven,
});

const classes = fc.subarray([...gapClasses]);
const answers = fc
  .array(classes, { minLength: 1, maxLength: 12 })
  .map((list) => ({ areas: list.map((one, index) => area(`a${index}`, one)) }));

/** Contrast of two colours (WCAG 2.2). */
function contrast(one: string, other: string): number {
  const light = (colour: string): number =>
    [0.2126, 0.7152, 0.0722].reduce((sum, weight, at) => {
      const value = Number.parseInt(colour.slice(1 + at * 2, 3 + at * 2), 16) / 255;
      return sum + weight * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    }, 0);
  const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b) as [number, number];
  return (bright + 0.05) / (dark + 0.05);
}

describe('colours of the classes', () => {
  it.each(themes)('carry their writing in theme %s, and are four', (theme) => {
    const colours = classColours(theme);
    for (const { fill, text } of Object.values(colours)) expect(contrast(fill, text)).toBeGreaterThan(4.5);
    expect(new Set(Object.values(colours).map(({ fill }) => fill)).size).toBe(4);
  });
});

describe('the look of an answer', () => {
  it('is one for every area, never alike for sure, unsure and undefined classes', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom(...themes), fc.option(classes), (answer, theme, chosen) => {
        const encoding = encodeGaps(answer, theme, chosen);
        const paints = areaPaints(encoding);
        expect(encoding.areas.map(({ code }) => code)).toEqual(answer.areas.map((one) => one.area));
        answer.areas.forEach((one, index) => {
          const { fill, stripe, stipple } = paints[index]!;
          const drawn = stipple ? 'dots' : stripe ? 'stripes' : 'plain';
          expect(drawn).toBe(
            one.classes.length === 0 ? 'dots' : one.classes.length > 1 ? 'stripes' : 'plain',
          );
          expect(stripe === fill).toBe(false);
        });
      }),
    );
  });

  it('takes the first and the last of several classes, and names all', () => {
    for (const theme of themes) {
      const colours = classColours(theme);
      const one = area('a', ['A', 'C', 'D']);
      const [encoded] = encodeGaps({ areas: [one] }, theme).areas;
      expect([encoded!.colourLow, encoded!.colourHigh]).toEqual([colours.A.fill, colours.D.fill]);
      expect(lettersOf(one)).toBe('A/C/D');
    }
    expect(lettersOf(area('a', []))).toBeNull();
  });

  it.each(themes)('tells what is not proven from what readings leave open, in theme %s', (theme) => {
    const pairs: [GapClass, GapClass][] = [
      ['A', 'B'],
      ['C', 'D'],
    ];
    for (const pair of pairs) {
      const [possible, unproven] = [area('a', pair), area('b', pair, true)];
      const [open, faint] = areaPaints(encodeGaps({ areas: [possible, unproven] }, theme));
      expect([faint!.fill, faint!.stripe, faint!.stipple]).toEqual([open!.stripe, expect.any(String), false]);
      expect(new Set([open!.fill, open!.stripe, faint!.stripe]).size).toBe(3);
      // Stripes are seen, and are none of a possible gap.
      expect(contrast(faint!.stripe!, faint!.fill)).toBeGreaterThan(1.2);
      expect(contrast(faint!.stripe!, open!.fill)).toBeGreaterThan(1.1);
      expect([lettersOf(possible), lettersOf(unproven)]).toEqual([pair.join('/'), `${pair[1]}?`]);
      expect(classCounts({ areas: [possible, unproven, unproven] }).unsure.map(({ count }) => count)).toEqual(
        [1, 2],
      );
    }
  });

  it('says no need that is not known of what is enough by number', () => {
    const open = area('a', ['A', 'B', 'C', 'D'], true);
    expect(lettersOf(open)).toBe('B/D?');
    const [{ fill, stripe } = { fill: '', stripe: '' }] = areaPaints(encodeGaps({ areas: [open] }, 'light'));
    const { B, D } = classColours('light');
    expect([fill, stripe]).toEqual([B.fill, D.fill]);
  });

  it('pales what a choice of classes leaves out, and keeps what may be of one', () => {
    const answer = { areas: [area('a', ['A']), area('b', ['A', 'B']), area('c', ['D']), area('d', [])] };
    const { areas } = encodeGaps(answer, 'light', ['B']);
    expect(areas.map(({ dimmed }) => dimmed)).toEqual([true, false, true, false]);
    const colours = Object.values(classColours('light')).map(({ fill }) => fill);
    expect(colours).not.toContain(areas[0]!.colourLow);
    expect(areas[0]!.colourLow).not.toBe(areas[2]!.colourLow);
    expect(areas[1]!.colourHigh).toBe(classColours('light').B.fill);
  });

  it('counts every area with a class once: for its class where that is sure, else for those it may be of', () => {
    fc.assert(
      fc.property(answers, (answer) => {
        const { sure, unsure } = classCounts(answer);
        const counted = Object.values(sure).reduce((sum, count) => sum + count, 0);
        const rest = unsure.reduce((sum, { count }) => sum + count, 0);
        expect(counted + rest).toBe(answer.areas.filter((one) => one.classes.length > 0).length);
        expect(unsure.every((one) => one.classes.length > 1 && one.count > 0)).toBe(true);
        for (const one of gapClasses) {
          expect(sure[one]).toBe(answer.areas.filter((each) => lettersOf(each) === one).length);
        }
      }),
    );
    const answer = {
      areas: [area('a', ['C', 'D']), area('b', ['A', 'B']), area('c', ['C', 'D']), area('d', ['A'])],
    };
    expect(classCounts(answer)).toEqual({
      sure: { A: 1, B: 0, C: 0, D: 0 },
      unsure: [
        { letters: 'A/B', classes: ['A', 'B'], unproven: false, count: 1 },
        { letters: 'C/D', classes: ['C', 'D'], unproven: false, count: 2 },
      ],
    });
  });
});
