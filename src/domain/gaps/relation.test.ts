import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hooverIndex, lorenzDots } from './inequality';
import { rankRelation } from './relation';

/** All orders of a list, made by taking each entry first in turn. */
function orders(list: number[]): number[][] {
  if (list.length === 0) return [[]];
  return list.flatMap((first, index) =>
    orders([...list.slice(0, index), ...list.slice(index + 1)]).map((rest) => [first, ...rest]),
  );
}

describe('the rank relation', () => {
  it('is that of a case worked by hand: rho = 1 - 6 * 8 / (5 * 24) = 0.6', () => {
    const { rho, pairs } = rankRelation(
      [1, 2, 3, 4, 5],
      [2, 1, 4, 5, 3].map((value) => value * 10),
    );
    expect(rho).toBeCloseTo(0.6, 12);
    expect(pairs).toBe(5);
  });

  it('shares the places of equal values: (1, 2.5, 2.5, 4) against (1, 2, 3, 4) is 4.5 / sqrt(4.5 * 5)', () => {
    expect(rankRelation([1, 2, 2, 3], [1, 2, 3, 4]).rho).toBeCloseTo(4.5 / Math.sqrt(22.5), 12);
  });

  it('has for p the share of all orders at least as strong, found one by one', () => {
    const values = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(values, values, (first, second) => {
        const found = rankRelation(first, second);
        fc.pre(found.rho !== null);
        const all = orders(second).map((order) => Math.abs(rankRelation(first, order).rho!));
        const strong = all.filter((rho) => rho >= Math.abs(found.rho!) - 1e-9).length;
        expect(found.p).toBeCloseTo(strong / all.length, 12);
      }),
      { numRuns: 8 },
    );
  });

  it('is undefined for one value alone, and has no p for more pairs than can be gone through', () => {
    expect(rankRelation([1, 1, 1], [1, 2, 3])).toEqual({ rho: null, p: null, pairs: 3 });
    expect(rankRelation([4], [2]).rho).toBeNull();
    const many = Array.from({ length: 12 }, (_, index) => index);
    expect(rankRelation(many, many)).toEqual({ rho: expect.closeTo(1) as number, p: null, pairs: 12 });
  });
});

describe('the Hoover index', () => {
  it('is that of cases worked by hand', () => {
    // Need 1/4 and 3/4, service 1/2 and 1/2: a quarter of all units would have to move.
    expect(hooverIndex([10, 30], [2, 2])).toBeCloseTo(0.25, 12);
    expect(hooverIndex([10, 30], [1, 3])).toBe(0);
    expect(hooverIndex([10, 0], [0, 5])).toBe(1);
    expect(hooverIndex([1, 1], [0, 0])).toBeNull();
    expect(hooverIndex([0, 0], [1, 2])).toBeNull();
  });

  it('is the widest gap between the Lorenz dots and the line of equality', () => {
    const shares = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(shares, (pairs) => {
        const need = pairs.map(([people]) => people);
        const supply = pairs.map(([, units]) => units);
        const dots = lorenzDots(need, supply);
        const index = hooverIndex(need, supply);
        fc.pre(index !== null);
        expect(Math.max(...dots.map((dot) => dot.need - dot.supply))).toBeCloseTo(index, 10);
        expect(dots.at(-1)).toMatchObject({
          need: expect.closeTo(1) as number,
          supply: expect.closeTo(1) as number,
        });
      }),
    );
  });
});
