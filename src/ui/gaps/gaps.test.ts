import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerGap } from '../../domain/gaps/answer';
import { classCounts } from '../../domain/gaps/encode';
import { createFormatter } from '../../i18n/format';
import { gapMap } from '../../i18n/id/gap-map';
import { gaps as indonesian } from '../../i18n/id/gaps';
import { gapValueText, unsureText } from '../../io/gap-map-text';
import type { GapQuestion, Gaps } from '../../schema/gap';
import type { Pack } from '../../schema/pack';
import { suggestedServices } from './asks';
import { differenceOf, measuresOf } from './before-after';
import { axisTicks, placeLabels } from './dot-labels';
import { readFigure } from './figure';

const read = (name: string): unknown => JSON.parse(readFileSync(`public/packs/${name}.json`, 'utf8'));
const pack = read('tanete-riattang-2006') as Pack;
const gaps = read('tanete-riattang-2006.gaps') as Gaps;
const words = { pack, t: indonesian, format: createFormatter('id') };

it('by a radius counts circles whole, and never says served of what is not proven', () => {
  const question: GapQuestion = {
    need: pack.opening.kinds,
    supply: ['posyandu'],
    rule: { type: 'radius', metres: 500 },
  };
  const answer = answerGap(pack, { question });
  const unproven = answer.areas.filter(({ badge }) => badge === 'tidak');
  expect(answer.areas.filter((row) => row.unproven)).toEqual(unproven);
  expect(unproven.length).toBeGreaterThan(0);
  for (const { classes } of unproven) expect(['A/B', 'C/D']).toContain(classes.join('/'));
  const map = { ...words, m: gapMap };
  for (const one of classCounts(answer).unsure)
    expect(unsureText(map, { question }, one).includes('tak terbukti')).toBe(one.unproven);
  const possible = { letters: 'A/B', classes: ['A' as const, 'B' as const], unproven: false, count: 2 };
  expect(unsureText(map, { question }, possible)).toBe('A atau B, mungkin kurang: 2');
  const average = { ...question, rule: { type: 'average' as const } };
  expect(unsureText(map, { question: average }, possible)).toBe('A atau B, belum pasti: 2');
  for (const row of answer.areas) expect(gapValueText(map, { question }, row)).not.toContain(',');
});

describe('a typed figure', () => {
  it.each([
    ['60', 60],
    ['1.520', 1520],
    [' 7 ', 7],
  ])('%s is read', (text, value) => {
    expect(readFigure(text, 'id')).toEqual({ value });
  });

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['enam', 'not-number'],
    ['6 0', 'not-number'],
    ['Infinity', 'not-number'],
    ['0', 'not-positive'],
    ['-3', 'not-positive'],
    ['−3', 'not-positive'],
    ['2,5', 'fraction'],
    ['9999999', 'too-large'],
  ])('“%s” is refused: %s', (text, problem) => {
    expect(readFigure(text, 'id')).toEqual({ problem });
  });
});

describe('services that the matrix suggests', () => {
  it('come in the order of how many of the kinds ask for them', () => {
    const asks = [
      { need: 'a', supply: ['x', 'y'], reason: { id: '', en: '' } },
      { need: 'b', supply: ['y'], reason: { id: '', en: '' } },
      { need: 'c', supply: ['z'], reason: { id: '', en: '' } },
    ];
    expect(suggestedServices(asks, ['a', 'b'])).toEqual(['y', 'x']);
    expect(suggestedServices(asks, ['residents'])).toEqual([]);
    expect(suggestedServices(asks, ['d'])).toEqual([]);
  });

  it('hold the service of every ready question but the first, which sums all needs', () => {
    for (const { question } of gaps.questions.slice(1)) {
      expect(suggestedServices(gaps.asks, question.need)).toEqual(expect.arrayContaining(question.supply));
    }
    // Each need of the pack has a service and a reason of its own.
    expect(gaps.asks.map(({ need }) => need).sort()).toEqual([...pack.opening.kinds].sort());
    expect(new Set(gaps.asks.map(({ reason }) => reason.id)).size).toBe(gaps.asks.length);
  });
});

describe('before and after', () => {
  const question = gaps.questions[0]!.question;
  const before = answerGap(pack, { question });
  const texts = (changes: { area: string; units: number }[]) => {
    const after = measuresOf(words, 'PMKS', question, answerGap(pack, { question, changes }));
    return measuresOf(words, 'PMKS', question, before).map((one, at) => {
      const { text, turn } = differenceOf(words, one, after[at]!);
      return [one.text, after[at]!.text, text, turn];
    });
  };

  it('tell what five more posts do where they are suggested', () => {
    const areas = before.areas.filter(({ badge }) => badge === 'pasti').map(({ area }) => area);
    const [masumpu, , walennae] = areas;
    expect(
      texts([
        { area: masumpu!, units: 4 },
        { area: walennae!, units: 1 },
      ]),
    ).toEqual([
      ['317,5', '105,8', '−211,7', 'better'],
      ['10,6', '5,6', '−5,0', 'better'],
      ['5.781', '2.995', '−2.786', 'better'],
      ['0,44', '0,35', '−0,09', 'better'],
      ['3', '3', 'tetap', 'same'],
    ]);
  });

  it('tell that units taken make it worse, and that nothing changed', () => {
    const short = before.areas.find(({ badge }) => badge === 'pasti')!.area;
    expect(texts([{ area: short, units: -1 }]).map(([, , , turn]) => turn)).toEqual([
      'worse',
      'worse',
      'worse',
      'worse',
      'same',
    ]);
    expect(texts([]).every(([, , text]) => text === 'tetap')).toBe(true);
  });

  it('tell a rise from some service to none', () => {
    const none = before.areas.map(({ area, supply }) => ({ area, units: -(supply?.high ?? 0) }));
    expect(texts(none)[0]).toEqual(['317,5', 'tanpa layanan', 'naik', 'worse']);
  });
});

describe('names of dots', () => {
  it('stand within the chart whatever the dots, and never on each other where there is room', () => {
    const room = { left: 40, right: 600, top: 20, bottom: 340 };
    const dot = fc.record({
      x: fc.integer({ min: 60, max: 540 }),
      y: fc.integer({ min: 40, max: 320 }),
      name: fc.constantFrom('Bukaka', 'Watampone', 'Ta'),
    });
    fc.assert(
      fc.property(fc.array(dot, { maxLength: 12 }), (dots) => {
        const labels = placeLabels(dots, (name) => name.length * 7, 16, room);
        expect(labels).toHaveLength(dots.length);
        for (const [at, label] of labels.entries()) {
          // What is written at the axes lies outside the room.
          expect(label.x).toBeGreaterThanOrEqual(room.left);
          expect(label.x + dots[at]!.name.length * 7).toBeLessThanOrEqual(room.right);
          const middle = label.y - 16 * 0.32;
          expect(middle - 8).toBeGreaterThanOrEqual(room.top - 1e-9);
          expect(middle + 8).toBeLessThanOrEqual(room.bottom + 1e-9);
        }
      }),
    );
    const apart = Array.from({ length: 8 }, (_, at) => ({
      x: 60 + at * 60,
      y: 60 + at * 35,
      name: 'Bukaka',
    }));
    const boxes = placeLabels(apart, (name) => name.length * 7, 16, room);
    for (const [at, one] of boxes.entries())
      for (const other of boxes.slice(at + 1))
        expect(Math.abs(one.x - other.x) >= 42 || Math.abs(one.y - other.y) >= 16).toBe(true);
  });
});

describe('ticks of an axis', () => {
  it('are round, rise from 0 to no more than its end, and count no parts of what has none', () => {
    const end = fc.double({ min: 0.01, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(end, fc.boolean(), (most, whole) => {
        const ticks = axisTicks(most, whole);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBeLessThanOrEqual(most * (1 + 1e-9));
        expect(ticks.length).toBeLessThanOrEqual(9);
        if (whole) expect(ticks.every(Number.isInteger)).toBe(true);
        else expect(ticks.length).toBeGreaterThan(2);
      }),
    );
    expect(axisTicks(2.2, true)).toEqual([0, 1, 2]);
    expect(axisTicks(1.06, true)).toEqual([0, 1]);
    expect(axisTicks(673, true)).toEqual([0, 200, 400, 600]);
  });
});
