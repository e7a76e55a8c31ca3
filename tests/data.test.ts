import * as turf from '@turf/turf';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildPack, packFiles } from '../data/build';
import { arrowMoves, directions } from '../src/domain/areas/arrows';
import { areaAt, isInside } from '../src/domain/areas/polygon';
import { cellAt } from '../src/domain/tables/cell';
import { reconstruct } from '../src/domain/tables/reconstruct';
import { pack as packSchema } from '../src/schema/pack';
import type { Area } from '../src/schema/pack';
import { study as studySchema } from '../src/schema/study';
import type { Table, TableRow } from '../src/schema/table';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const served = (name: string): string => readFileSync(path(`../public/packs/${name}`), 'utf8');
const built = buildPack(path('../data/packs/tanete-riattang-2006'));
const { pack, study } = built;

const tableOf = (id: string): Table => pack.tables.find((table) => table.id === id) as Table;
const rowOf = (table: string, kind: string): TableRow =>
  tableOf(table).rows.find((row) => row.kind === kind) as TableRow;
const areaOf = (name: string): Area => pack.areas.find((area) => area.name === name) as Area;
const sum = (values: (number | null)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);
const tokenSum = (row: TableRow): number => sum(row.tokens.map((token) => Number(token) || 0));

describe('the built files', () => {
  it.each(Object.entries(packFiles(built)))('%s is what the edited files give', (name, content) => {
    expect(served(name)).toBe(content);
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

describe('the contradictions', () => {
  const facilities = tableOf('facilities');
  const found = (id: string) => pack.contradictions.find((each) => each.id === id);
  const statement = (id: string) => study.statements.find((each) => each.id === id);
  const value = (id: string, item = 0): number => statement(id)?.items[item]?.value ?? Number.NaN;
  const share = (part: number, whole: number, digits: number): number =>
    Math.round((part / whole) * 100 * 10 ** digits) / 10 ** digits;

  it('hold every contradiction that the solver finds in the totals', () => {
    for (const table of pack.tables) {
      const { contradictions } = reconstruct({
        columns: 8,
        rows: table.rows.map((row) => ({
          id: row.kind,
          tokens: row.tokens.map((token) => token ?? '-'),
          printedTotal: row.printedTotal,
        })),
        columnTotals: table.columnTotals,
        grandTotal: table.grandTotal,
      });
      for (const { kind, where, printed, computed } of contradictions) {
        const place = { table: table.id, ...where };
        const named = pack.contradictions.filter(
          (each) =>
            each.kind === kind && each.where.some((at) => at.table === table.id && at.row === where.row),
        );
        expect(named, JSON.stringify(place)).not.toHaveLength(0);
        if (kind === 'row-total')
          expect(named).toContainEqual(expect.objectContaining({ printed, computed }));
      }
      if (table.id === 'pmks') expect(contradictions).toEqual([]);
    }
  });

  it('give the four numbers of groups as the tables give them', () => {
    const columns = sum(facilities.columnTotals ?? []);
    const rows = sum(facilities.rows.map((row) => row.printedTotal));
    const cells = sum(facilities.rows.map(tokenSum));
    expect([facilities.grandTotal, columns, rows, cells]).toEqual([531, 478, 569, 586]);
    expect(found('group-count')).toMatchObject({ printed: 531, computed: `${columns}, ${rows}, ${cells}` });
    expect(found('column-totals')).toMatchObject({
      printed: columns,
      computed: { low: cells, high: cellAt(pack, { table: 'facilities', row: null, column: null })?.high },
    });
  });

  it('give each figure of the prose as it is worked out', () => {
    expect(found('kind-count')).toMatchObject({
      printed: facilities.announcedKinds,
      computed: facilities.rows.length,
    });
    const groups = value('group-count');
    expect(found('percentage-requirements')?.computed).toBe(share(value('requirements'), groups, 2));
    expect(found('percentage-with-requirement')?.computed).toBe(share(value('requirements', 1), groups, 2));
    expect(found('ages-total')).toMatchObject({
      printed: groups,
      computed: value('ages') + value('ages', 1),
    });
    expect(share(value('ages'), 530, 2)).toBe(statement('ages')?.items[0]?.share);
    expect(found('poverty-share')?.computed).toBe(share(value('poverty'), value('poverty', 1), 1));
    expect(found('higher-study')?.computed).toBe(rowOf('facilities', 'perguruan-tinggi').printedTotal);
    expect(found('villages-before-split')).toMatchObject({
      printed: value('split-1999'),
      computed: value('split-1999', 1),
    });
    const drawn = sum(pack.areas.map((area) => area.areaKm2));
    expect(found('area')).toMatchObject({ printed: value('area'), computed: Math.round(drawn * 100) / 100 });
    expect(pack.place.areaKm2[0]?.value).toBe(value('area'));
    expect(pack.place.density[0]?.value).toBe(value('density'));
  });

  it('take the average and the largest kind from the rows of associations', () => {
    const associations = pack.kinds
      .filter((kind) => kind.group === 'associations')
      .map((kind) => cellAt(pack, { table: 'facilities', row: kind.id, column: null }));
    const low = sum(associations.map((total) => total?.low ?? 0));
    const high = sum(associations.map((total) => total?.high ?? 0));
    expect(found('groups-per-desa')?.computed).toEqual({ low: low / 8, high: high / 8 });
    const most = Math.max(...associations.map((total) => total?.printedTotal ?? 0));
    expect(found('rt-most-numerous')?.computed).toBe(`Dasawisma ${most}`);
    expect(rowOf('facilities', 'dasawisma').printedTotal).toBe(most);
    expect(facilities.rows.some((row) => /rukun tetangga|^rt$/i.test(row.label))).toBe(false);
  });

  it('have a difference of printed minus computed wherever both are numbers', () => {
    for (const { id, printed, computed, difference } of pack.contradictions) {
      const both = typeof printed === 'number' && typeof computed === 'number';
      if (both) expect(difference, id).toBeCloseTo(printed - computed, 6);
      else expect(difference, id).toBeNull();
    }
  });
});

describe('the statements', () => {
  it('add up where they are parts of a whole', () => {
    const wholes = study.statements.filter((each) => each.chart === 'whole');
    const sums = wholes.map((each) => [each.id, sum(each.items.map((item) => item.value))]);
    expect(Object.fromEntries(sums)).toEqual({
      requirements: 531,
      'board-terms': 531,
      ages: 530,
      networked: 531,
      respondents: 58,
    });
  });

  it('quote at most 25 words and only in the marked field', () => {
    const quotes = study.statements.flatMap((each) => each.quote ?? []);
    expect(quotes.length).toBeGreaterThan(0);
    for (const quote of quotes) {
      expect(quote.split(/\s+/).length).toBeLessThanOrEqual(25);
      for (const { text } of study.statements) expect(text.id).not.toContain(quote);
    }
  });

  it('mark as printed no more arrows of the chart than the text keeps', () => {
    const printed = study.diagram?.arrows.filter((arrow) => arrow.reading === 'printed') ?? [];
    expect(printed.length).toBeLessThanOrEqual(2);
  });
});

describe('the areas', () => {
  const polygons = pack.areas.map((area) => turf.polygon(area.rings));

  it('are within half a per cent of the published areas', () => {
    for (const area of pack.areas) {
      const published = area.publishedAreaKm2?.value ?? Number.NaN;
      expect(Math.abs(area.areaKm2 / published - 1), area.name).toBeLessThan(0.005);
      expect(area.areaKm2).toBeCloseTo(turf.area(turf.polygon(area.rings)) / 1e6, 3);
    }
  });

  it('are eight simple polygons that hold their label', () => {
    expect(pack.areas).toHaveLength(8);
    polygons.forEach((polygon, index) => {
      const area = pack.areas[index] as Area;
      expect(area.rings).toHaveLength(1);
      expect(turf.kinks(polygon).features).toEqual([]);
      expect(turf.booleanClockwise(area.rings[0] ?? [])).toBe(false);
      expect(isInside(area.rings, area.label)).toBe(true);
      expect(areaAt(pack.areas, area.label)).toBe(area.code);
    });
  });

  it('do not overlap, and leave no gap', () => {
    const union = turf.union(turf.featureCollection(polygons));
    const parts = sum(polygons.map((polygon) => turf.area(polygon)));
    expect(turf.area(union as NonNullable<typeof union>) / parts).toBeCloseTo(1, 7);
    expect(union?.geometry.type).toBe('Polygon');
    expect(union?.geometry.coordinates).toHaveLength(1);
  });

  it('share exactly the twelve borders of the facts, each walked both ways', () => {
    const pairs = [
      ['Bukaka', 'Ta'],
      ['Manurunge', 'Ta'],
      ['Bukaka', 'Walennae'],
      ['Pappolo', 'Walennae'],
      ['Bukaka', 'Pappolo'],
      ['Biru', 'Masumpu'],
      ['Manurunge', 'Masumpu'],
      ['Masumpu', 'Ta'],
      ['Manurunge', 'Watampone'],
      ['Walennae', 'Watampone'],
      ['Bukaka', 'Manurunge'],
      ['Bukaka', 'Watampone'],
    ].map((pair) =>
      pair
        .map((name) => areaOf(name).code)
        .sort()
        .join(' '),
    );
    const drawn = pack.areas.flatMap((area) =>
      area.neighbours.map((other) => [area.code, other].sort().join(' ')),
    );
    expect(drawn).toHaveLength(24);
    expect([...new Set(drawn)].sort()).toEqual([...pairs].sort());
    const edges = pack.areas.flatMap((area) =>
      (area.rings[0] ?? []).slice(1).map((end, index) => `${String(area.rings[0]?.[index])} ${String(end)}`),
    );
    expect(new Set(edges).size).toBe(edges.length);
  });

  it('are all reached by arrow keys, and the names around them lie inside the frame but outside the areas', () => {
    const move = arrowMoves(pack.areas);
    for (const area of pack.areas) {
      const seen = new Set([area.code]);
      for (const code of seen) {
        for (const direction of directions) {
          const next = move(code, direction);
          if (next !== null) seen.add(next);
        }
      }
      expect(seen.size).toBe(8);
    }
    const [west, south, east, north] = pack.context.bounds;
    for (const { name, label } of pack.context.neighbours) {
      expect(areaAt(pack.areas, label), name).toBeNull();
      expect(label[0] > west && label[0] < east && label[1] > south && label[1] < north, name).toBe(true);
    }
  });
});
