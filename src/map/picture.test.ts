import { describe, expect, it } from 'vitest';
import { parseXml } from '../../tests/build/xml';
import { pack as study } from '../../tests/build/embedded';
import { createFormatter } from '../i18n/format';
import { gapMap } from '../i18n/id/gap-map';
import { gapMap as english } from '../i18n/en/gap-map';
import { gaps } from '../i18n/id/gaps';
import { gaps as englishGaps } from '../i18n/en/gaps';
import { answerGap } from '../domain/gaps/answer';
import { lettersOf } from '../domain/gaps/encode';
import type { GapAsked } from '../domain/gaps/types';
import { gapValueText } from '../io/gap-map-text';
import { themes } from '../schema/constants';
import type { Pack } from '../schema/pack';
import { gapPictureTexts } from '../ui/gaps/picture-texts';
import { gapPicture } from './picture';

/** Every letter as wide as 0.55 of its height. */
const measure = (text: string, font: string): number =>
  text.length * 0.55 * Number(/([\d.]+)px/.exec(font)?.[1] ?? 0);
const today = new Date(2026, 10, 24);

function pictureOf(
  pack: Pack,
  asked: GapAsked,
  theme: (typeof themes)[number] = 'light',
  language: 'id' | 'en' = 'id',
) {
  const answer = answerGap(pack, asked);
  const words = {
    pack,
    format: createFormatter(language),
    t: language === 'id' ? gaps : englishGaps,
    m: language === 'id' ? gapMap : english,
  };
  const texts = gapPictureTexts(words, asked, answer, {
    gaps: null,
    scenario: { id: 'a', name: 'Dua posyandu', question: asked.question, changes: [], note: 'Usulan rapat.' },
    simulated: 'Simulasi',
    north: 'U',
    today,
  });
  const rows = new Map(answer.areas.map((row) => [row.area, row]));
  const svg = gapPicture({
    pack,
    answer,
    theme,
    texts,
    valueText: (code) => gapValueText(words, asked, rows.get(code)!),
    measure,
  });
  return { svg, answer, texts, words, seen: parseXml(svg) };
}

const opening: GapAsked = {
  question: { need: study.opening.kinds, supply: ['posyandu'], rule: { type: 'average' } },
};
const ranged: GapAsked = { question: { ...opening.question, supply: ['sd'] } };

describe('the picture of an answer', () => {
  it.each([
    ['sure', opening],
    ['with ranges', ranged],
  ] as const)(
    '%s names every area with its letters and value, in every theme and both languages',
    (_, asked) => {
      for (const theme of themes) {
        for (const language of ['id', 'en'] as const) {
          const { answer, words, seen, svg } = pictureOf(study, asked, theme, language);
          const lines = seen.texts.map((text) => text.replaceAll('\u00A0', ' '));
          for (const row of answer.areas) {
            const area = study.areas.find(({ code }) => code === row.area)!;
            const value = gapValueText(words, asked, row);
            const said = lines.some((line) => line === area.name || line === `${area.name} ${value}`);
            expect(said, area.name).toBe(true);
            expect(
              lines.some((line) => line.endsWith(value)),
              value,
            ).toBe(true);
          }
          const letters = answer.areas.map((row) => lettersOf(row));
          const pills = [...svg.matchAll(/data-pill="([^"]*)"/g)].map(([, text]) => text);
          expect(pills.sort()).toEqual(letters.sort());
        }
      }
    },
  );

  it('says question, finding, rule, reading, sources, boundaries and day, and has key, arrow and scale', () => {
    const { seen, texts, svg } = pictureOf(study, {
      ...opening,
      reading: 'printed',
      changes: [{ area: study.areas[0]!.code, units: 2 }],
    });
    const all = seen.texts.join(' ').replaceAll('\u00A0', ' ');
    for (const line of [texts.title, texts.sentence, ...texts.lines]) expect(all).toContain(line);
    expect(texts.lines.join(' ')).toContain('24 Nov 2026');
    expect(texts.lines.join(' ')).toContain('Skenario “Dua posyandu”: Usulan rapat.');
    expect(texts.lines.join(' ')).toContain('63,3 PMKS per posyandu');
    expect(texts.lines.join(' ')).toContain(gaps.readings.names.printed);
    expect(texts.lines.join(' ')).toContain(`+2 unit di ${study.areas[0]!.name}`);
    for (const { citation } of study.sources) expect(texts.lines.join(' ')).toContain(citation);
    expect(all).toContain(study.boundary.short.id);
    for (const mark of ['data-key', 'data-north', 'data-scale', 'data-class="A"', 'data-class="D"'])
      expect(svg).toContain(mark);
    expect(svg).not.toContain('data-simulated');
  });

  it('has stripes where the class is not sure, dots where nobody counted, and says what they are', () => {
    const plain = pictureOf(study, opening);
    expect(plain.svg).not.toContain('stripes-');
    const { svg, seen } = pictureOf(study, ranged);
    const used = [...svg.matchAll(/fill="url\(#([^)]*)\)"/g)].map(([, id]) => id);
    expect(used.some((id) => id!.startsWith('stripes-'))).toBe(true);
    for (const id of used) expect(svg).toContain(`id="${id}"`);
    expect(seen.texts).toContain(gapMap.unsure('C atau D', '4'));
  });

  it('marks made-up data', () => {
    const { svg, seen } = pictureOf({ ...study, simulated: true }, opening);
    expect(svg).toContain('data-simulated');
    expect(seen.texts).toContain('Simulasi');
  });

  it('escapes whatever a pack says', () => {
    const hostile = '</text><script>alert("1")</script>&\'';
    const pack: Pack = {
      ...study,
      areas: study.areas.map((area, index) => (index === 0 ? { ...area, name: hostile } : area)),
      place: { ...study.place, short: hostile },
      boundary: { ...study.boundary, short: { id: hostile, en: hostile } },
      context: {
        ...study.context,
        neighbours: study.context.neighbours.map((one) => ({ ...one, name: hostile })),
      },
      sources: study.sources.map((source) => ({ ...source, citation: hostile })),
    };
    const { svg, seen } = pictureOf(pack, opening);
    expect(svg).not.toContain('<script');
    expect(seen.elements.has('script')).toBe(false);
    expect(seen.texts.some((text) => text.includes('alert("1")'))).toBe(true);
  });
});
