import { describe, expect, it } from 'vitest';
import { createFormatter } from './format';

describe('numbers as Indonesian readers expect them', () => {
  const format = createFormatter('id');

  it('groups thousands with a point and cuts decimals with a comma', () => {
    expect(format.number(1520)).toBe('1.520');
    expect(format.number(461.4, 1)).toBe('461,4');
    expect(format.number(2, 1, true)).toBe('2,0');
  });

  it('writes a range with an en dash and without spaces, once when the ends read the same', () => {
    expect(format.range({ low: 0, high: 7 })).toBe('0–7');
    expect(format.range({ low: 3, high: 3 })).toBe('3');
    expect(format.range({ low: 0.12, high: 0.14 }, 1)).toBe('0,1');
  });

  it('writes percentages without a space and ranges of them with one sign', () => {
    expect(format.percent(0.418)).toBe('41,8%');
    expect(format.percentRange({ low: 0, high: 0.233 })).toBe('0–23,3%');
  });

  it('signs differences with a real minus', () => {
    expect(format.signed(23)).toBe('+23');
    expect(format.signed(-6)).toBe('−6');
    expect(format.signed(0)).toBe('0');
    expect(format.signed(-3, 1, true)).toBe('−3,0');
    expect(format.signed(0.4, 1, true)).toBe('+0,4');
    expect(format.signed(-0.04, 1, true)).toBe('0,0');
  });
});

describe('numbers as English readers expect them', () => {
  const format = createFormatter('en');

  it('groups thousands with a comma and joins lists with and', () => {
    expect(format.number(1520.5, 1)).toBe('1,520.5');
    expect(format.list(['a', 'b', 'c'])).toBe('a, b and c');
    expect(format.list(['a', 'b'], 'or')).toBe('a or b');
  });
});
