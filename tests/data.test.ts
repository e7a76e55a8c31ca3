import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildAll, packFiles } from '../data/build';
import { cellAt } from '../src/domain/tables/cell';
import { reconstruct } from '../src/domain/tables/reconstruct';
import { pack as packSchema } from '../src/schema/pack';
import { study as studySchema } from '../src/schema/study';
import { built, pack, rowOf, sum, tableOf, tokenSum } from './build/embedded';

const served = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../public/packs/${name}`, import.meta.url)), 'utf8');

describe('the built files', () => {
  const files = buildAll(fileURLToPath(new URL('../data/packs', import.meta.url))).flatMap((each) =>
    Object.entries(packFiles(each)),
  );

  it.each(files)('%s is what the edited files give', (name, content) => {
    expect(served(name)).toBe(content);
  });

  it('are all there is', () => {
    const names = readdirSync(fileURLToPath(new URL('../public/packs', import.meta.url)));
    expect(names.sort()).toEqual(files.map(([name]) => name).sort());
  });

  it('are valid and fit the first load', () => {
    expect(packSchema.safeParse(JSON.parse(served(`${pack.id}.json`))).success).toBe(true);
    expect(studySchema.safeParse(JSON.parse(served(pack.study ?? ''))).success).toBe(true);
    expect(gzipSync(served(`${pack.id}.json`), { level: 9 }).length).toBeLessThan(14_000);
  });

  it('have every text in both languages', () => {
    const empty: string[] = [];
    const visit = (value: unknown, at: string): void => {
      if (typeof value !== 'object' || value === null) return;
      const texts = value as Record<string, unknown>;
      if (typeof texts.id === 'string' && 'en' in texts) {
        if (!texts.id.trim() || !String(texts.en).trim()) empty.push(at);
      }
      for (const [key, inner] of Object.entries(value)) visit(inner, `${at}.${key}`);
    };
    visit(built, '');
    expect(empty).toEqual([]);
  });
});

describe('the needs table', () => {
  const table = tableOf('pmks');

  it('has exactly one solution, and it meets every row, column and grand total', () => {
    expect(table.solutions).toBe(1);
    expect(table.exact).toBe(true);
    for (const row of table.rows) {
      expect(row.low).toEqual(row.high);
      expect(sum(row.low)).toBe(row.printedTotal);
    }
    expect(table.columns.map((_, column) => sum(table.rows.map((row) => row.low[column] ?? null)))).toEqual(
      table.columnTotals,
    );
    expect(sum(table.columnTotals ?? [])).toBe(table.grandTotal);
    expect(table.grandTotal).toBe(1520);
  });

  it('needs its column totals for that', () => {
    const rows = table.rows.map((row) => ({ id: row.kind, tokens: row.tokens.map((token) => token ?? '-') }));
    expect(reconstruct({ columns: 8, rows }).solutions).not.toBe(1);
  });
});

describe('the facilities table', () => {
  const table = tableOf('facilities');
  const rows = table.rows.map((row) => ({ id: row.kind, tokens: row.tokens.map((token) => token ?? '-') }));

  it('has 33 rows, seven of which print every column', () => {
    expect(table.rows).toHaveLength(33);
    const complete = table.rows.filter((row) => row.tokens.length === 8).map((row) => row.kind);
    expect(complete).toEqual(['masjid', 'pengajian', 'pkk', 'lpm-bpd', 'posyandu', 'perawat', 'bidan']);
  });

  it('has no placement that meets its column totals, nor all but one of them', () => {
    const totals = table.columnTotals ?? [];
    expect(reconstruct({ columns: 8, rows, columnTotals: totals }).solutions).toBe(0);
    totals.forEach((_, dropped) => {
      const others = totals.map((total, column) => (column === dropped ? null : total));
      const columns = others.flatMap((total, column) => (total === null ? [] : [column]));
      const cut = columns.some((column) => {
        const low = sum(table.rows.map((row) => row.low[column] ?? 0));
        const high = sum(table.rows.map((row) => row.high[column] ?? 0));
        return (others[column] ?? 0) < low || (others[column] ?? 0) > high;
      });
      const rest = sum(others);
      const cells = sum(table.rows.map(tokenSum));
      const droppedMost = sum(table.rows.map((row) => row.high[dropped] ?? 0));
      expect(cut || rest + droppedMost < cells).toBe(true);
    });
  });

  it('leaves open only what its rows leave open', () => {
    expect(rowOf('facilities', 'sd').values[1]).toEqual([0, 4, 7]);
    expect(rowOf('facilities', 'kube').basis.slice(0, 3)).toEqual(['forced', 'forced', 'open']);
    expect(rowOf('facilities', 'siskamling').low[7]).toBe(0);
    expect(rowOf('facilities', 'siskamling').high[7]).toBe(6);
  });
});

describe('every number leads to its print', () => {
  const places = pack.tables.flatMap((table) =>
    table.rows.flatMap((row) => table.columns.map((_, column) => ({ table, row, column }))),
  );

  it('covers 45 rows of 8 columns', () => {
    expect(places).toHaveLength(45 * 8);
  });

  it.each(places.map((each) => [each.table.id, each.row.kind, each.column, each] as const))(
    '%s, %s, column %i',
    (tableId, kind, column, { table, row }) => {
      const cell = cellAt(pack, { table: tableId, row: kind, column });
      if (!cell?.asPrinted) throw new Error('no cell');
      expect(cell.table).toBe(table);
      expect(cell.kind?.id).toBe(kind);
      expect(cell.area?.code).toBe(table.columns[column]?.area);
      expect(cell.printedHead).toBe(table.columns[column]?.printed);
      expect(cell.printedRow).toMatchObject({ label: row.label, tokens: row.tokens });
      const { tokens, lostBlank, lostNumber } = cell.asPrinted;
      const readable = new Set(tokens.map((token) => Number(row.tokens[token]) || 0));
      if (lostBlank) readable.add(0);
      for (const value of cell.values) expect(lostNumber || readable.has(value)).toBe(true);
      for (const value of readable) expect(cell.values).toContain(value);
      expect([cell.low, cell.high]).toEqual([cell.values[0], cell.values.at(-1)]);
      // Order-keeping: a token has at least as many columns to its left as tokens, and likewise to its right.
      for (const token of tokens) {
        expect(token).toBeLessThanOrEqual(column);
        expect(row.tokens.length - 1 - token).toBeLessThanOrEqual(table.columns.length - 1 - column);
      }
    },
  );

  it('covers the totals, and names what contradicts them', () => {
    for (const table of pack.tables) {
      for (const row of table.rows) {
        const total = cellAt(pack, { table: table.id, row: row.kind, column: null });
        expect(total?.printedTotal).toBe(row.printedTotal);
        expect(total?.low).toBe(tokenSum(row));
        const agrees = total?.low === row.printedTotal && total.high === row.printedTotal;
        const named = total?.contradictions.some((each) => each.kind === 'row-total') ?? false;
        expect(agrees).toBe(!named);
      }
      table.columns.forEach((_, column) => {
        const total = cellAt(pack, { table: table.id, row: null, column });
        expect(total?.printedTotal).toBe(table.columnTotals?.[column]);
      });
      expect(cellAt(pack, { table: table.id, row: null, column: null })?.printedTotal).toBe(table.grandTotal);
    }
    expect(cellAt(pack, { table: 'facilities', row: null, column: null })).toMatchObject({
      low: 586,
      high: 592,
    });
    expect(cellAt(pack, { table: 'facilities', row: 'siskamling', column: null })).toMatchObject({
      low: 22,
      high: 28,
    });
  });

  it('answers null for a place that does not exist', () => {
    expect(cellAt(pack, { table: 'none', row: null, column: null })).toBeNull();
    expect(cellAt(pack, { table: 'pmks', row: 'pasar', column: 0 })).toBeNull();
    expect(cellAt(pack, { table: 'pmks', row: null, column: 8 })).toBeNull();
  });

  it('keeps contradictions of column totals off the cells', () => {
    const ids = (kind: string, column: number): string[] =>
      cellAt(pack, { table: 'facilities', row: kind, column })?.contradictions.map((each) => each.id) ?? [];
    expect(ids('bidan', 0)).toEqual(['bidan-total']);
    expect(ids('masjid', 2)).toEqual([]);
  });
});
