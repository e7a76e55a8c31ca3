import { LOST_NUMBER } from '../../schema/constants';
import type { Table, TableRow } from '../../schema/table';
import { readingCount, rowReadings, tokenValue } from '../tables/placements';
import { drawBelow } from '../random';
import type { Random } from '../random';

/** Most readings of a row that are gone through to draw one. */
const READINGS = 100_000n;

/** Values of a row whose every cell is sure; a cell that nobody counted gives no group. */
function certainValues(row: TableRow): number[] | null {
  return row.low.every((low, column) => low === row.high[column]) ? row.low.map((low) => low ?? 0) : null;
}

/** Whether a reading gives each cell a value that it can take. */
function isPossible(row: TableRow, values: readonly number[]): boolean {
  return values.every((value, column) => {
    const possible = row.values[column] ?? [];
    return possible.length > 0 ? possible.includes(value) : value === (row.low[column] ?? 0);
  });
}

/** One of the placements of the printed numbers, each equally likely: which columns are blank is drawn by gaps. */
function drawPlacement(printed: readonly number[], columns: number, random: Random): number[] {
  let blanks = columns - printed.length;
  const values: number[] = [];
  for (let column = 0, token = 0; column < columns; column += 1) {
    const isBlank = drawBelow(random, columns - column) < blanks;
    values.push(isBlank ? 0 : (printed[token] ?? 0));
    if (isBlank) blanks -= 1;
    else token += 1;
  }
  return values;
}

/**
 * Draws what a printed row may mean: one of its possible readings, each equally likely. Where they are too many to go
 * through, one of the placements of its printed numbers, none of them lost.
 *
 * @returns a count for each column of the table
 */
export function drawRow(table: Table, row: TableRow, random: Random): number[] {
  const certain = certainValues(row);
  if (certain) return certain;
  const tokens = row.tokens.map((token) => token ?? '-');
  const columns = table.columns.length;
  const sum = tokens.reduce((total, token) => total + tokenValue(token), 0);
  const mayLose = row.origins.some((origins) => origins.includes(LOST_NUMBER));
  const lost = mayLose ? (row.printedTotal ?? sum) - sum : 0;
  const count = readingCount(tokens, columns, lost);
  if (count === null || count > READINGS) return drawPlacement(tokens.map(tokenValue), columns, random);
  let drawn: number[] | null = null;
  let seen = 0;
  // Each reading replaces the one before with a chance of one in those seen, which leaves all equally likely.
  for (const values of rowReadings(tokens, columns, lost)) {
    if (!isPossible(row, values)) continue;
    seen += 1;
    if (drawBelow(random, seen) === 0) drawn = values;
  }
  return drawn ?? row.low.map((low) => low ?? 0);
}
