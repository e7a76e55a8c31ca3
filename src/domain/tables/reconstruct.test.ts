import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ReconstructionInput } from '../../schema/reconstruction';
import { LOST_BLANK } from '../../schema/constants';
import { reconstruct } from './reconstruct';

interface AuthoredTable {
  id: string;
  columns: { area: string }[];
  rows: { kind: string; tokens: string[]; printedTotal: number }[];
  columnTotals: number[];
  grandTotal: number;
}

const authored = JSON.parse(
  readFileSync('data/packs/tanete-riattang-2006/tables.json', 'utf8'),
) as AuthoredTable[];

function studyTable(id: string): ReconstructionInput {
  const table = authored.find((candidate) => candidate.id === id);
  if (!table) throw new Error(`no table ${id}`);
  return {
    columns: table.columns.map((column) => column.area),
    rows: table.rows.map((row) => ({ id: row.kind, tokens: row.tokens, printedTotal: row.printedTotal })),
    columnTotals: table.columnTotals,
    grandTotal: table.grandTotal,
  };
}

const needsId = authored.find((table) => table.rows.some((row) => row.kind === 'eks-napi'))?.id ?? '';
const facilitiesId = authored.find((table) => table.rows.some((row) => row.kind === 'masjid'))?.id ?? '';

describe('the two tables of the study', () => {
  it('leave exactly one placement of the PMKS table, which meets every printed total', () => {
    const input = studyTable(needsId);
    const result = reconstruct(input);
    expect(result).toMatchObject({ exact: true, solutions: 1, contradictions: [] });
    result.rows.forEach((row, index) => {
      expect(row.cells.every((cell) => cell.low === cell.high)).toBe(true);
      expect(row.cells.reduce((sum, cell) => sum + cell.low, 0)).toBe(input.rows[index]?.printedTotal);
    });
    const sums = input.columnTotals?.map((_, column) =>
      result.rows.reduce((sum, row) => sum + (row.cells[column]?.low ?? NaN), 0),
    );
    expect(sums).toEqual(input.columnTotals);
    const women = result.rows.find((row) => row.id === 'wanita-rawan-sosial-ekonomi');
    expect(women?.cells.map((cell) => cell.low)).toEqual([0, 474, 0, 0, 0, 0, 38, 0]);
    expect(women?.cells[2]?.origins).toContain(LOST_BLANK);
  });

  it('leave no placement of the facilities table that meets its column totals', () => {
    const result = reconstruct({ ...studyTable(facilitiesId), grandTotal: null, trust: ['columns'] });
    expect(result).toMatchObject({ exact: true, solutions: 0 });
    expect(result.conflicts.length).toBeGreaterThan(0);
  });

  it('find the printed totals of the facilities that contradict the cells', () => {
    const { contradictions } = reconstruct(studyTable(facilitiesId));
    const pairs = contradictions.map(({ id, printed, computed }) => [id, printed, computed]);
    expect(pairs).toEqual([
      ['row-total:siskamling', 28, 22],
      ['row-total:bidan', 16, 39],
      ['column-totals', 478, 586],
      ['grand-total:column-totals', 531, 478],
      ['grand-total:row-totals', 531, 569],
      ['grand-total:cells', 531, 586],
    ]);
  });

  it('widen a row whose trusted total leaves a lost number, and keep the reading of a misprint', () => {
    const result = reconstruct({ ...studyTable(facilitiesId), trust: ['rows'] });
    const guards = result.rows.find((row) => row.id === 'siskamling');
    expect(guards?.cells[7]).toMatchObject({ basis: 'open', low: 0, high: 6 });
    const schools = result.rows.find((row) => row.id === 'sd');
    expect(schools?.cells[1]?.values).toEqual([0, 4, 7]);
  });
});

/** Every row of values that the tokens can stand for, by trying every choice of columns; none of the solver's code. */
function placementsOf(tokens: string[], columns: number): number[][] {
  const found = new Map<string, number[]>();
  for (let mask = 0; mask < 2 ** columns; mask += 1) {
    const chosen = Array.from({ length: columns }, (_, column) => column).filter(
      (column) => mask & (1 << column),
    );
    if (chosen.length !== tokens.length) continue;
    const values = new Array<number>(columns).fill(0);
    chosen.forEach((column, index) => {
      values[column] = tokens[index] === '-' ? 0 : Number(tokens[index]);
    });
    found.set(values.join(), values);
  }
  return [...found.values()];
}

function solutionsOf(rows: number[][][], totals: number[]): number[][][] {
  const sets = rows.reduce<number[][][]>(
    (partial, options) => partial.flatMap((chosen) => options.map((values) => [...chosen, values])),
    [[]],
  );
  return sets.filter((chosen) =>
    totals.every((total, column) => chosen.reduce((sum, values) => sum + (values[column] ?? 0), 0) === total),
  );
}

const smallTable = fc
  .record({
    columns: fc.integer({ min: 1, max: 4 }),
    rows: fc.array(fc.array(fc.constantFrom('-', '1', '2', '3'), { maxLength: 4 }), {
      minLength: 1,
      maxLength: 4,
    }),
    pick: fc.nat(),
    shift: fc.constantFrom(0, 0, 0, 1),
  })
  .map(({ columns, rows, pick, shift }) => {
    const fitted = rows.map((tokens) => tokens.slice(0, columns));
    const options = fitted.map((tokens) => placementsOf(tokens, columns));
    const totals = new Array<number>(columns).fill(0);
    options.forEach((values, index) => {
      (values[(pick + index) % values.length] ?? []).forEach((value, column) => (totals[column]! += value));
    });
    totals[0]! += shift;
    return { columns, rows: fitted, options, totals };
  });

describe('any small table', () => {
  it('has the solutions and the values that a brute force finds', () => {
    fc.assert(
      fc.property(smallTable, ({ columns, rows, options, totals }) => {
        const input = {
          columns,
          rows: rows.map((tokens, index) => ({ id: String(index), tokens })),
          columnTotals: totals,
        };
        const result = reconstruct(input);
        const expected = solutionsOf(options, totals);
        expect(result.solutions).toBe(expected.length);
        const source =
          expected.length > 0
            ? (row: number) => expected.map((set) => set[row]!)
            : (row: number) => options[row]!;
        result.rows.forEach(({ cells }, row) =>
          cells.forEach((cell, column) => {
            const values = [...new Set(source(row).map((reading) => reading[column]!))].sort((a, b) => a - b);
            expect(cell.values).toEqual(values);
          }),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('gets sound bounds where the limits forbid an exact answer', () => {
    fc.assert(
      fc.property(smallTable, ({ columns, rows, options, totals }) => {
        const input = {
          columns,
          rows: rows.map((tokens, index) => ({ id: String(index), tokens })),
          columnTotals: totals,
        };
        const bounded = reconstruct(input, { states: 1, work: 1 });
        const expected = solutionsOf(options, totals);
        for (const set of expected) {
          set.forEach((values, row) =>
            values.forEach((value, column) =>
              expect(bounded.rows[row]?.cells[column]?.values).toContain(value),
            ),
          );
        }
      }),
      { numRuns: 200 },
    );
  });
});
