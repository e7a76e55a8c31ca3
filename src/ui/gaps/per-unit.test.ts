import { expect, it } from 'vitest';
import { smallPack } from '../../../tests/build/small-pack';
import { answerGap } from '../../domain/gaps/answer';
import { createFormatter } from '../../i18n/format';
import { gaps } from '../../i18n/id/gaps';
import { perUnitRows, serviceText } from './per-unit';

const pack = smallPack({
  areasKm2: [1, 1, 1, 1, 1, 1],
  tables: [
    { group: 'needs', rows: { n: ['12', '-', '40', '30', '90', null] } },
    { group: 'facilities', rows: { s: ['2', '1', '-', '1', '-', '1'], open: ['-', '-', '-', '-', '2'] } },
  ],
});
const words = { pack, t: gaps, format: createFormatter('id') };
const answer = (supply: string[]) =>
  answerGap(pack, { question: { need: ['n'], supply, rule: { type: 'average' } } });

it('tells without service, perhaps without, without need and not counted apart, the most people per unit first', () => {
  const rows = (supply: string[]) =>
    perUnitRows(words, answer(supply)).map(({ area, text, note, value }) => [
      area,
      text,
      note,
      value && [value.low, value.high],
    ]);
  expect(rows(['s'])).toEqual([
    ['a4', 'tanpa layanan', '', null],
    ['a2', 'tanpa layanan', '', null],
    ['a3', '30,0', '', [30, 30]],
    ['a0', '6,0', '', [6, 6]],
    ['a1', 'tanpa kebutuhan tercatat', '', null],
    ['a5', 't.a.d.', '', null],
  ]);
  const open = rows(['open']);
  expect(open).toContainEqual(['a4', '≥ 45,0', 'mungkin tanpa layanan', null]);
  expect(open.findIndex(([area]) => area === 'a4')).toBe(3);
});

it('says of every area whether it has service, and of none the same for another reason', () => {
  const services = (supply: string[]) => answer(supply).areas.map((area) => serviceText(words, area));
  expect(services(['s'])).toEqual([
    'ada layanan',
    'tanpa kebutuhan tercatat',
    'tanpa layanan',
    'ada layanan',
    'tanpa layanan',
    't.a.d.',
  ]);
  expect(services(['open'])[4]).toBe('mungkin tanpa layanan');
});
