import { reconstruct } from '../src/domain/tables/reconstruct';
import { reconstructionInput } from '../src/schema/reconstruction';
import type { Table, TableRow } from '../src/schema/table';
import { PackFault } from './fault';

/** A table token by token, before its cells are read back. */
export type AuthoredTable = Omit<Table, 'rows' | 'solutions' | 'exact'> & {
  rows: Omit<TableRow, 'low' | 'high' | 'basis' | 'values' | 'origins'>[];
};

/** Tokens for the solver: a cell that nobody counted adds nothing. */
function solverTokens(table: AuthoredTable, row: AuthoredTable['rows'][number]): string[] {
  if (row.tokens.includes(null) && row.tokens.length !== table.columns.length) {
    throw new PackFault([
      `tables.json: ${table.id}, ${row.kind}: a row with an uncounted cell prints every column`,
    ]);
  }
  return row.tokens.map((token) => token ?? '-');
}

/** Reads a printed table back: every cell with its basis, its range and where it may come from. */
export function readBack(table: AuthoredTable): Table {
  const input = reconstructionInput.safeParse({
    columns: table.columns.map((column) => column.area),
    rows: table.rows.map((row) => ({
      id: row.kind,
      tokens: solverTokens(table, row),
      printedTotal: row.printedTotal,
    })),
    columnTotals: table.columnTotals,
    grandTotal: table.grandTotal,
    trust: table.trust,
  });
  if (!input.success) {
    throw new PackFault(
      input.error.issues.map(
        (issue) => `tables.json: ${table.id}: ${issue.path.join('.')}: ${issue.message}`,
      ),
    );
  }
  const result = reconstruct(input.data);
  return {
    ...table,
    rows: table.rows.map((row, index) => {
      const cells = result.rows[index]?.cells ?? [];
      const missing = row.tokens.map((token) => token === null);
      return {
        ...row,
        low: cells.map((cell, column) => (missing[column] ? null : cell.low)),
        high: cells.map((cell, column) => (missing[column] ? null : cell.high)),
        basis: cells.map((cell, column) => (missing[column] ? 'not-collected' : cell.basis)),
        values: cells.map((cell) => (cell.basis === 'open' ? cell.values : [])),
        origins: cells.map((cell) => (cell.basis === 'printed' ? [] : cell.origins)),
      };
    }),
    solutions: result.solutions,
    exact: result.exact,
  };
}
