import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerGap } from '../domain/gaps/answer';
import type { GapAsked } from '../domain/gaps/types';
import { gaps as english } from '../i18n/en/gaps';
import { createFormatter } from '../i18n/format';
import { gaps as indonesian } from '../i18n/id/gaps';
import { RESIDENTS } from '../schema/constants';
import type { GapQuestion } from '../schema/gap';
import type { Pack } from '../schema/pack';
import { gapSentence } from './gap-sentence';
import { figureText, kindsName, needNoun, perUnitText, serviceNoun, shortText } from './gap-text';
import type { GapWords } from './gap-text';

const pack = JSON.parse(readFileSync('public/packs/tanete-riattang-2006.json', 'utf8')) as Pack;
const all = pack.opening.kinds;
const average = { type: 'average' } as const;
const ask = (need: string[], supply: string[], rule: GapQuestion['rule'] = average): GapQuestion => ({
  need,
  supply,
  rule,
});
const say = (asked: GapAsked, of = pack) => gapSentence(of, asked, answerGap(of, asked));

describe('the finding in a sentence', () => {
  it('names who is surely short and what they carry, and the heaviest', () => {
    const { id, en } = say({ question: ask(all, ['posyandu']) });
    expect(id).toBe(
      'Masumpu, Walennae, dan Manurunge pasti kekurangan posyandu terhadap rata-rata kecamatan dan memikul 1.181 dari 1.520 PMKS. ' +
        'Terberat di Masumpu: kurang 8,0 posyandu untuk 635 PMKS.',
    );
    expect(en).toBe(
      'Masumpu, Walennae and Manurunge: surely short of service (integrated health post) against the average of the kecamatan, with 1,181 of 1,520 PMKS. ' +
        'Heaviest in Masumpu: short by 8.0 units for 635 PMKS.',
    );
  });

  it('says its doubt: who is possibly short, who always comes first, which may swap', () => {
    const { id, en } = say({ question: ask(all, ['sd']) });
    expect(id).toContain('5 kelurahan lain mungkin kekurangan.');
    expect(id).toContain('Masumpu selalu pertama: kurang 5,5–12,5 SD untuk 635 PMKS.');
    expect(id).toContain('Urutan 7 kelurahan dapat bertukar.');
    expect(en).toContain('The order of 7 kelurahan may swap.');
  });

  it('tells that nobody is short, by counts alone and by a radius', () => {
    const many = ask(all, ['posyandu'], { type: 'threshold', peoplePerUnit: 1_000_000 });
    expect(say({ question: many }).id).toBe(
      'Tidak ada kelurahan yang kekurangan posyandu menurut ambang 1.000.000 PMKS per unit.',
    );
    const far = ask(all, ['posyandu'], { type: 'radius', metres: 100_000 });
    expect(say({ question: far }).id).toBe(
      'Tidak ada kelurahan yang terbukti kekurangan posyandu menurut radius 100.000 m.',
    );
  });

  it('tells that shortage is only possible', () => {
    const { id } = say({ question: ask(all, ['sd'], { type: 'threshold', peoplePerUnit: 200 }) });
    expect(id).toContain('8 kelurahan mungkin kekurangan SD menurut ambang 200 PMKS per unit.');
    expect(id).toContain('Tidak satu pun yang pasti kurang.');
  });

  it('says in what way a question has no answer', () => {
    const residents = ask([RESIDENTS], ['posyandu'], average);
    const standard = ask(all, ['posyandu'], { type: 'residents', perUnit: 1250 });
    for (const question of [residents, standard]) {
      expect(say({ question })).toEqual({
        id: indonesian.problems['population-incomplete'],
        en: english.problems['population-incomplete'],
      });
    }
    expect(say({ question: ask(['no-such-need'], ['posyandu']) }).id).toBe(
      indonesian.problems['no-need-counted'],
    );
  });

  it('says that ranges are safe bounds, how else the source was read, and that units were tried', () => {
    const question = ask(all, ['posyandu']);
    const answer = answerGap(pack, { question });
    expect(gapSentence(pack, { question }, { ...answer, exact: false }).id).toContain('batas aman');
    expect(say({ question, reading: 'low' }).en).toMatch(/^With all uncertain cells at their lowest: /);
    const code = answer.areas.find(({ badge }) => badge === 'pasti')!.area;
    expect(say({ question, changes: [{ area: code, units: 9 }] }).id).toMatch(
      /^Dengan perubahan unit yang diandaikan: /,
    );
  });
});

describe('figures and names of gaps', () => {
  const words: GapWords = { pack, t: indonesian, format: createFormatter('id') };
  const { format } = words;

  it('never read nil where something is', () => {
    expect(figureText(format, { low: 0, high: 0.016 }, 1)).toBe('0–0,02');
    expect(figureText(format, { low: 0.016, high: 0.016 }, 1)).toBe('<0,1');
    expect(figureText(format, { low: 0.97, high: 0.97 }, 0)).toBe('<1');
    expect(figureText(format, { low: 10.026, high: 10.026 }, 1)).toBe('10,0');
    expect(shortText(format, { low: -3, high: 2 }, 1)).toBe('0–2,0');
    expect(shortText(format, { low: -3, high: -2 }, 1)).toBe('0');
  });

  it('tell people without service from few people per unit', () => {
    expect(perUnitText(words, { low: null, high: null, unserved: 'always' })).toBe('tanpa layanan');
    expect(perUnitText(words, { low: 12, high: null, unserved: 'possible' })).toBe('≥ 12,0');
    expect(perUnitText(words, { low: 317.5, high: 317.5, unserved: 'never' })).toBe('317,5');
    expect(perUnitText(words, { low: null, high: null, unserved: 'never' })).toBe('t.a.d.');
  });

  it('name the whole, residents, single kinds and sums', () => {
    expect(kindsName(words, all)).toBe('Total PMKS');
    expect(kindsName(words, [RESIDENTS])).toBe('Penduduk');
    expect(kindsName(words, ['sd', 'tk'])).toBe('SD + TK');
    expect(kindsName(words, ['sd', 'tk', 'kube', 'pkk'])).toBe('Jumlah 4 jenis');
    expect(needNoun(words, ask(['keluarga-fakir-miskin'], ['kube']))).toBe('keluarga fakir miskin');
    expect(needNoun(words, ask(all, ['kube']))).toBe('PMKS');
    expect(serviceNoun(words, ask(all, ['posyandu']))).toBe('posyandu');
    expect(serviceNoun(words, ask(all, ['lpm-bpd']))).toBe('LPM/BPD');
    expect(serviceNoun(words, ask(all, ['sd', 'tk']))).toBe('unit layanan');
  });
});

describe('small figures', () => {
  const write = (low: number, high: number, decimals = 1): string =>
    figureText(createFormatter('id'), { low, high }, decimals);

  it('are less than the last decimal where they are certain, and shown with more decimals in a range', () => {
    expect(write(0.03, 0.03)).toBe('<0,1');
    expect(write(0.03, 0.07)).toBe('<0,1');
    expect(write(0, 0.03)).toBe('0–0,03');
    expect(write(0.016, 3.2)).toBe('0,02–3,2');
    expect(write(0, 0.4, 0)).toBe('0–0,4');
    expect(write(0, 0.0001)).toBe('0–<0,001');
    expect(write(0, 0)).toBe('0');
    expect(write(5.46, 12.5)).toBe('5,5–12,5');
  });

  it('never read as nil, nor nil as anything else', () => {
    const figure = fc.double({ min: 0, max: 50, noNaN: true });
    fc.assert(
      fc.property(figure, figure, fc.constantFrom(0, 1), (one, other, decimals) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const ends = write(low, high, decimals).split('–');
        expect(ends[0] === '0').toBe(low === 0);
        expect(ends.at(-1) === '0').toBe(high === 0);
      }),
    );
  });
});
