import { describe, expect, it } from 'vitest';
import { pack } from '../../../tests/build/embedded';
import { data } from '../../i18n/en/data';
import { map } from '../../i18n/en/map';
import { createFormatter } from '../../i18n/format';
import { GridBuilder } from './grid';

describe('the grid of a source table', () => {
  it('writes a difference with the sign that the list of contradictions gives it', () => {
    const format = createFormatter('en');
    const builder = new GridBuilder(pack, 'used', format, { data, map });
    const cells = pack.tables.flatMap((table) => builder.lines(table).flatMap((line) => line.cells));
    const totals = pack.contradictions.filter(({ kind }) => kind === 'row-total');
    expect(totals.length).toBeGreaterThan(0);
    for (const { id, where, difference } of totals) {
      const { table, row } = where[0]!;
      const cell = cells.find(
        ({ role, reference }) => role === 'difference' && reference.table === table && reference.row === row,
      );
      expect(cell?.text, id).toBe(format.signed(difference!));
    }
  });
});
