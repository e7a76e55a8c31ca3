import { describe, expect, it } from 'vitest';
import { pack as study } from '../../../tests/build/embedded';
import { smallPack } from '../../../tests/build/small-pack';
import { measureLayer } from './layers';
import { moran, moranSteps } from './moran';

/** A chain of areas with one certain count each. */
function chain(...counts: number[]) {
  const pack = smallPack({
    areasKm2: counts.map(() => 1),
    tables: [{ group: 'needs', rows: { need: counts.map(String) } }],
  });
  return { pack, layer: measureLayer(pack, ['need'], 'count') };
}

describe("Moran's I", () => {
  it('is what a hand calculation gives, with its place among all orders', () => {
    // Mean 2, distances -1, 0, 1; neighbouring products 0 + 0; I = 3 / 2 x 0 / 2 = 0.
    const { pack, layer } = chain(1, 2, 3);
    // 1 2 3 and 3 2 1 give 0; the other four give -1 in products.
    expect(moran(pack, layer)).toEqual({ value: 0, expected: -0.5, orders: 6, atLeast: 2 });
    const split = chain(5, 5, 1, 1);
    // Products 4 - 4 + 4 = 4, spread 16, three edges: 4 / 3 x 4 / 16.
    const found = moran(split.pack, split.layer)!;
    expect(found.value).toBeCloseTo(1 / 3, 12);
    // Two of the six arrangements of two fives and two ones, each in 2! x 2! orders.
    expect(found).toMatchObject({ orders: 24, atLeast: 8 });
  });

  it('goes through all 40,320 orders of the study', () => {
    const found = moran(study, measureLayer(study, study.opening.kinds, 'density'))!;
    expect(found.orders).toBe(40_320);
    expect(found.atLeast).toBeGreaterThan(0);
    expect(found.atLeast).toBeLessThan(40_320);
    expect(Math.abs(found.value)).toBeLessThanOrEqual(1.5);
  });

  it('pauses often, so that no step takes long', () => {
    const steps = [...moranSteps(study, measureLayer(study, study.opening.kinds, 'density'))];
    expect(steps).toHaveLength(20);
    expect(steps.at(-1)).toBe(40_000);
  });

  it('is not given for ranges, one value, or more areas than can be tried', () => {
    expect(moran(study, measureLayer(study, ['sd'], 'count'))).toBeNull();
    expect(moran(chain(2, 2, 2).pack, chain(2, 2, 2).layer)).toBeNull();
    expect(moran(chain(1, 2).pack, chain(1, 2).layer)).toBeNull();
    const nine = chain(1, 2, 3, 4, 5, 6, 7, 8, 9);
    expect(moran(nine.pack, nine.layer)).toBeNull();
  });
});
