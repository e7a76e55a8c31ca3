import { describe, expect, it } from 'vitest';
import { toCsv } from './csv';

it('quotes separators and doubles quotes', () => {
  expect(toCsv([['a,b', 'c"d', 'e;f', 'g\nh', null]])).toBe('\uFEFF"a,b","c""d","e;f","g\nh",\r\n');
});

describe('a text that a spreadsheet would take for a formula', () => {
  it.each(['=1+1', '+cmd', '-1+1', '-', '@x', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠x'])(
    '%j stays text',
    (text) => {
      expect(toCsv([[text]])).toMatch(/^\uFEFF"?'/);
    },
  );
});

it('keeps figures figures, whatever their sign', () => {
  expect(toCsv([[-5, 0, 1520, -0.01, '-5', '-5,4', '12']])).toBe('\uFEFF-5,0,1520,-0.01,-5,"-5,4",12\r\n');
});

it('writes for the readers of a language, rounded but never in a whole number', () => {
  const row = [
    'Luas; km²',
    461.48255813953494,
    -2.2105263,
    1234567,
    1234567.891,
    0.000123456789,
    null,
    '-5,4',
  ];
  expect(toCsv([row], 'id')).toBe(
    '\uFEFF"Luas; km²";461,483;-2,21053;1234567;1234567,9;0,000123457;;"-5,4"\r\n',
  );
  expect(toCsv([row], 'en')).toBe(
    '\uFEFF"Luas; km²",461.483,-2.21053,1234567,1234567.9,0.000123457,,"-5,4"\r\n',
  );
  expect(toCsv([[461.48255813953494]])).toBe('\uFEFF461.48255813953494\r\n');
});

it('leaves a figure that is none empty', () => {
  expect(toCsv([[Number.NaN, Number.POSITIVE_INFINITY]])).toBe('\uFEFF,\r\n');
});
