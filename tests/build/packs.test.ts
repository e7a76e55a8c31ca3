import { describe, expect, it } from 'vitest';
import { cellAt } from '../../src/domain/tables/cell';
import { generatedPack } from './packs';

describe.each([1, 5, 40, 300])('a generated pack of %i areas', (count) => {
  const pack = generatedPack({ areas: count });

  it('is the same on every call and differs by seed', () => {
    expect(generatedPack({ areas: count })).toEqual(pack);
    expect(generatedPack({ areas: count, seed: 2 }).areas).not.toEqual(pack.areas);
  });

  it('says that it is simulated', () => {
    expect(pack.simulated).toBe(true);
    expect(pack.title.id).toContain('simulasi');
    expect(pack.title.en).toContain('Simulated');
  });

  it('has one polygon an area, populations of one year, an open row and an uncounted cell', () => {
    expect(pack.areas).toHaveLength(count);
    for (const area of pack.areas) {
      expect(area.rings).toHaveLength(1);
      expect(area.areaKm2).toBeGreaterThan(0.1);
      expect(area.population.map((figure) => figure.year)).toEqual([2019]);
    }
    const bases = pack.tables.flatMap((table) => table.rows.flatMap((row) => row.basis));
    expect(bases.filter((basis) => basis === 'not-collected')).toHaveLength(1);
    expect(bases.filter((basis) => basis === 'open').length).toBeGreaterThan(0);
  });

  it('walks the uncounted cell back to a null token', () => {
    const cell = cellAt(pack, { table: 'services', row: 'savings-group', column: Math.floor(count / 2) });
    expect(cell).toMatchObject({
      notCollected: true,
      low: null,
      high: null,
      rule: 'nobody-counted',
      values: [],
    });
    const total = cellAt(pack, { table: 'services', row: 'savings-group', column: null });
    expect(total?.notCollected).toBe(true);
    if (count > 1) expect(total?.low).toBe(total?.printedTotal);
    else expect(total?.low).toBeNull();
  });
});

it('can leave the population of some areas out', () => {
  const lacking = generatedPack({ areas: 5, population: 'some' }).areas.filter(
    (area) => !area.population.length,
  );
  expect(lacking).toHaveLength(2);
});
