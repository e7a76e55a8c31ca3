import { describe, expect, it } from 'vitest';
import { pack as study } from '../../../tests/build/embedded';
import { classify } from './classes';
import { measureLayer } from './layers';
import { limitDecimals } from './limits';

describe('decimals of limits', () => {
  it('are as few as give round limits exactly', () => {
    expect(limitDecimals([0, 20, 50, 100, 500], [460.1])).toBe(0);
    expect(limitDecimals([0, 0.5, 2], [0.7])).toBe(1);
    expect(limitDecimals([0, 0.125], [0.1])).toBe(3);
    expect(limitDecimals([0, 0.1 * 100 + 1e-14, 20], [])).toBe(0);
  });

  it('part the values as the limits themselves do where these have no end', () => {
    expect(limitDecimals([0, 10 / 3, 20 / 3, 10], [1, 5, 10])).toBe(1);
    // 3.3 would take 3.31 into the upper class, and 3.33 too.
    expect(limitDecimals([0, 10 / 3, 10], [3.31, 3.332])).toBe(3);
    const layer = measureLayer(study, study.opening.kinds, 'density');
    const { limits } = classify(layer, { method: 'equal', count: 7, limits: [] });
    const ends = layer.values.map((value) => value!.high);
    const written = limits.map((limit) => Number(limit.toFixed(limitDecimals(limits, ends))));
    for (const end of ends) {
      const below = (list: number[]) => list.slice(0, -1).filter((limit) => limit <= end).length;
      expect(below(written)).toBe(below(limits));
    }
  });
});
