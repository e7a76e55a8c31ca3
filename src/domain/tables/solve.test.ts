import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReconstructionInput } from '../../schema/reconstruction';
import { LOST_BLANK, LOST_NUMBER } from '../../schema/constants';
import { reconstruct } from './reconstruct';

const fixture = (name: string): ReconstructionInput =>
  JSON.parse(readFileSync(`tests/fixtures/tables/${name}.json`, 'utf8')) as ReconstructionInput;

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A made-up table whose true cells are known, of which a share of the cells is nil and was lost. */
function lossyTable(rows: number, columns: number, lost: number, highest: number) {
  const random = seeded(rows * columns + highest);
  const cells = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => (random() < lost ? 0 : 1 + Math.floor(random() * highest))),
  );
  const input: ReconstructionInput = {
    columns,
    rows: cells.map((row, index) => ({
      id: `r${index}`,
      tokens: row.filter((cell) => cell > 0).map(String),
      printedTotal: row.reduce((sum, cell) => sum + cell, 0),
    })),
    columnTotals: Array.from({ length: columns }, (_, column) =>
      cells.reduce((sum, row) => sum + row[column]!, 0),
    ),
  };
  return { cells, input };
}

/** Ways to choose which columns the tokens stand in. */
function columnChoices(columns: number, tokens: number): number[][] {
  return Array.from({ length: 2 ** columns }, (_, mask) =>
    Array.from({ length: columns }, (_unused, column) => column).filter((column) => (mask >> column) & 1),
  ).filter((chosen) => chosen.length === tokens);
}

const numberOf = (token: string): number => (token === '-' ? 0 : Number(token));

/** Whether the tokens, standing in the chosen columns, agree with a row of values. */
const stands = (tokens: string[], chosen: number[], values: number[]): boolean =>
  chosen.every((column, index) => values[column] === numberOf(tokens[index]!));

/** Every row of values a printed row can mean, by trying every small row of values: none of the solver's code. */
function bruteReadings(tokens: string[], columns: number, printedTotal: number): number[][] {
  const sum = tokens.reduce((total, token) => total + numberOf(token), 0);
  const rows = Array.from({ length: 6 ** columns }, (_, code) =>
    Array.from({ length: columns }, (_unused, column) => Math.floor(code / 6 ** column) % 6),
  );
  return rows.filter((values) => {
    const total = values.reduce((add, value) => add + value, 0);
    if (total !== sum && total !== printedTotal) return false;
    return columnChoices(columns, tokens.length).some((chosen) => stands(tokens, chosen, values));
  });
}

/** Every choice of one reading a row whose sums meet the totals of `columns`. */
function choicesThatMeet(readings: number[][][], totals: number[], columns: number[]): number[][][] {
  return readings
    .reduce<number[][][]>((made, own) => made.flatMap((rows) => own.map((row) => [...rows, row])), [[]])
    .filter((rows) =>
      columns.every((column) => rows.reduce((sum, row) => sum + row[column]!, 0) === totals[column]),
    );
}

/** Tokens that may stand at a column over some rows of values; a blank there is -1 as nil and -2 as a number. */
function originsAt(tokens: string[], readings: number[][], column: number): number[] {
  const found = new Set<number>();
  for (const values of readings) {
    for (const chosen of columnChoices(values.length, tokens.length)) {
      if (!stands(tokens, chosen, values)) continue;
      const token = chosen.indexOf(column);
      found.add(token >= 0 ? token : values[column]! > 0 ? LOST_NUMBER : LOST_BLANK);
    }
  }
  return [...found].sort((a, b) => a - b);
}

const tableOf = (most: { lost: number; shift: number }) =>
  fc
    .record({
      columns: fc.integer({ min: 1, max: 3 }),
      rows: fc.array(
        fc.record({
          tokens: fc.array(fc.constantFrom('-', '0', '1', '2'), { maxLength: 3 }),
          lost: fc.integer({ min: 0, max: most.lost }),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      pick: fc.nat(),
      shift: fc.integer({ min: 0, max: most.shift }),
    })
    .map(({ columns, rows, pick, shift }) => {
      const printed = rows.map(({ tokens, lost }, index) => {
        const kept = tokens.slice(0, columns);
        const sum = kept.reduce((total, token) => total + numberOf(token), 0);
        return {
          id: `r${index}`,
          tokens: kept,
          printedTotal: kept.length < columns ? Math.min(5, sum + lost) : sum,
        };
      });
      // A row of tokens that add past 5 has no lost number in reach of the brute force.
      const input = printed.map((row) => {
        const sum = row.tokens.reduce((total, token) => total + numberOf(token), 0);
        return { ...row, printedTotal: Math.max(sum, row.printedTotal) };
      });
      const readings = input.map((row) => bruteReadings(row.tokens, columns, row.printedTotal));
      const columnTotals = Array.from({ length: columns }, (_, column) =>
        readings.reduce((sum, own, index) => sum + own[(pick + index) % own.length]![column]!, 0),
      );
      columnTotals[pick % columns]! += shift;
      if (columns > 1 && columnTotals[0]! >= shift) columnTotals[0]! -= shift;
      return { input: { columns, rows: input, columnTotals }, readings };
    });
const tableWithLosses = tableOf({ lost: 2, shift: 1 });
const impossibleTable = tableOf({ lost: 0, shift: 2 });

describe('tables past the limits', () => {
  it.each([
    [0.5, 2],
    [0.5, 20],
    [0.6, 100],
  ])(
    '33 x 8 with %f of the cells lost, up to %i: sound bounds or the exact answer within five seconds of work',
    (lost, highest) => {
      const { cells, input } = lossyTable(33, 8, lost, highest);
      const before = process.cpuUsage();
      const result = reconstruct(input);
      const used = process.cpuUsage(before);
      expect((used.user + used.system) / 1_000_000).toBeLessThan(5);
      expect(result.exact || (result.solutions === null && result.reason !== undefined)).toBe(true);
      for (const [row, values] of cells.entries()) {
        for (const [column, value] of values.entries()) {
          expect(result.rows[row]!.cells[column]!.values).toContain(value);
        }
      }
    },
    30_000,
  );

  it('400 columns: full rows are exact, rows with many blanks keep what each column can hold', () => {
    const full = lossyTable(12, 400, 0, 9);
    expect(reconstruct(full.input)).toMatchObject({ exact: true, solutions: 1 });
    const open = reconstruct({ ...lossyTable(3, 400, 0.5, 9).input, columnTotals: null });
    expect(open.exact).toBe(true);
    expect(typeof open.solutions).toBe('string');
    expect(open.rows[0]!.cells[0]!.values).toContain(0);
  }, 30_000);
});

describe('conflicts', () => {
  it('name a row that contradicts itself and every other total that cannot hold', () => {
    const { conflicts, solutions } = reconstruct(fixture('facilities'));
    expect(solutions).toBe(0);
    expect(conflicts).toContainEqual({ totals: ['row:bidan'], smallest: true });
    expect(conflicts).toContainEqual({ totals: ['grand'], smallest: true });
    const columns = ['column:4', 'column:5', 'column:6', 'column:7'];
    expect(conflicts).toContainEqual({ totals: columns, smallest: true });
  }, 30_000);

  it('no single misprinted column total explains the facilities table', () => {
    const table = fixture('facilities');
    const total = (tokens: string[]): number => tokens.reduce((sum, token) => sum + (Number(token) || 0), 0);
    const cells = table.rows.reduce((sum, row) => sum + total(row.tokens), 0);
    const printed = table.columnTotals!.reduce((sum, column) => sum + column, 0);
    for (const column of table.columnTotals!.keys()) {
      // If one total were misprinted, the cells would tell its true value.
      const columnTotals = table.columnTotals!.with(column, table.columnTotals![column]! + cells - printed);
      const result = reconstruct({ ...table, columnTotals, trust: ['columns'] });
      expect(result).toMatchObject({ exact: true, solutions: 0 });
    }
  }, 30_000);

  it('fail by brute force, and a smallest set no longer fails when one total is left out', () => {
    fc.assert(
      fc.property(impossibleTable, ({ input, readings }) => {
        const { solutions, conflicts } = reconstruct(input);
        fc.pre(solutions === 0);
        expect(conflicts.length).toBeGreaterThan(0);
        for (const { totals, smallest } of conflicts) {
          expect(smallest).toBe(true);
          const columns = totals.map((name) => Number(name.replace('column:', '')));
          expect(choicesThatMeet(readings, input.columnTotals, columns)).toEqual([]);
          for (const column of columns) {
            const rest = columns.filter((other) => other !== column);
            expect(choicesThatMeet(readings, input.columnTotals, rest)).not.toEqual([]);
          }
        }
      }),
      { numRuns: 150 },
    );
  }, 30_000);
});

describe('lost numbers', () => {
  it('give the count, values and origins that a brute force over all rows of values finds', () => {
    fc.assert(
      fc.property(tableWithLosses, ({ input, readings }) => {
        const result = reconstruct(input);
        const totals = input.columnTotals;
        const met = choicesThatMeet(readings, totals, [...totals.keys()]);
        expect(result).toMatchObject({ exact: true, solutions: met.length });
        for (const [row, own] of readings.entries()) {
          const left = met.length > 0 ? met.map((choice) => choice[row]!) : own;
          for (const [column, cell] of result.rows[row]!.cells.entries()) {
            const values = [...new Set(left.map((reading) => reading[column]!))].sort((a, b) => a - b);
            expect(cell.values).toEqual(values);
            expect(cell.origins).toEqual(originsAt(input.rows[row]!.tokens, left, column));
            const ownValues = new Set(own.map((reading) => reading[column]!));
            const full = input.rows[row]!.tokens.length === totals.length;
            const changed = values.length === 1 ? 'proved' : 'open';
            expect(cell.basis).toBe(full ? 'printed' : ownValues.size === 1 ? 'forced' : changed);
          }
        }
      }),
      { numRuns: 250 },
    );
  }, 60_000);
});
