import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFormatter } from './format';
import { parseNumber, parseNumbers } from './parse';

describe('typed numbers', () => {
  it('are read as the language writes them', () => {
    expect(parseNumber('1.520', 'id')).toBe(1520);
    expect(parseNumber('1.520', 'en')).toBe(1.52);
    expect(parseNumber('1,520', 'en')).toBe(1520);
    expect(parseNumber('1.520,25', 'id')).toBe(1520.25);
    expect(parseNumber('0,5', 'id')).toBe(0.5);
    expect(parseNumber('0.5', 'id')).toBe(0.5);
    expect(parseNumber('0,5', 'en')).toBe(0.5);
    expect(parseNumber(' −3 ', 'id')).toBe(-3);
  });

  it.each(['', 'a', '1 2', '1.2.3', '1e3', '0x10', '12,34,5', 'Infinity'])('"%s" is none', (text) => {
    expect(parseNumber(text, 'id')).toBeNaN();
    expect(parseNumber(text, 'en')).toBeNaN();
  });

  it('come back as they were written', () => {
    const thousandths = fc.integer({ min: 0, max: 1e12 }).map((value) => value / 1000);
    fc.assert(
      fc.property(thousandths, fc.constantFrom('id' as const, 'en' as const), (value, language) => {
        fc.pre(value < 1000 === Number.isInteger(value) || value >= 1000);
        expect(parseNumber(createFormatter(language).number(value, 3), language)).toBe(value);
      }),
    );
  });

  it('stand in lists between semicolons, and a hole in a list is no number', () => {
    expect(parseNumbers('20; 50;100', 'id')).toEqual([20, 50, 100]);
    expect(parseNumbers('20;50;', 'id')).toEqual([20, 50]);
    expect(parseNumbers('20;;50', 'id')).toEqual([20, NaN, 50]);
    expect(parseNumbers('  ', 'en')).toEqual([]);
  });
});
