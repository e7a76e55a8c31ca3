import type { ReconstructionInput } from '../../schema/reconstruction';
import type { Range } from '../../schema/text';
import { rowValues } from './domains';
import type { PrintedRow } from './domains';
import { tokenValue } from './placements';

/** A printed total that the rest of the table contradicts. */
export interface TableContradiction {
  id: string;
  kind: 'row-total' | 'column-totals' | 'grand-total';
  where: { row?: string; column?: number };
  printed: number;
  computed: number | Range;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** What the rows' own placements, with what they may have lost, let each column add to at least and at most. */
function columnRanges(rows: readonly PrintedRow[], columns: number): Range[] {
  const ranges = Array.from({ length: columns }, () => ({ low: 0, high: 0 }));
  for (const row of rows) {
    for (const [column, set] of rowValues(row, columns).entries()) {
      ranges[column]!.low += set[0]?.[0] ?? 0;
      ranges[column]!.high += set.at(-1)?.[1] ?? 0;
    }
  }
  return ranges;
}

/**
 * Every disagreement between the printed totals of a table and its tokens, trusted or not: row totals against the sum of
 * their tokens, column totals against what the placements of each row allow there, all column totals and the grand
 * total against the sums that they should equal. A sum that only a lost number of `rows` could make up for is no
 * contradiction of the cells. Counts are whole numbers; a computed range holds its ends.
 */
export function auditTable(input: ReconstructionInput, rows: readonly PrintedRow[]): TableContradiction[] {
  const found: TableContradiction[] = [];
  const sums = rows.map((row) => sum(row.tokens.map(tokenValue)));
  const cells = sum(sums);
  const mostInCells = cells + sum(rows.map((row) => row.lostNumber));
  for (const [index, row] of input.rows.entries()) {
    const computed = sums[index]!;
    const printed = row.printedTotal ?? computed;
    if (printed !== computed) {
      found.push({ id: `row-total:${row.id}`, kind: 'row-total', where: { row: row.id }, printed, computed });
    }
  }
  const totals = input.columnTotals ?? null;
  const ranges = totals ? columnRanges(rows, totals.length) : [];
  for (const [column, { low, high }] of ranges.entries()) {
    const printed = totals![column]!;
    if (printed >= low && printed <= high) continue;
    const computed = low === high ? low : { low, high };
    found.push({ id: `column-total:${column}`, kind: 'column-totals', where: { column }, printed, computed });
  }
  const inCells = (printed: number): boolean => printed >= cells && printed <= mostInCells;
  if (totals && !inCells(sum(totals))) {
    found.push({
      id: 'column-totals',
      kind: 'column-totals',
      where: {},
      printed: sum(totals),
      computed: cells,
    });
  }
  const printed = input.grandTotal ?? null;
  if (printed === null) return found;
  const against = (part: string, computed: number): void => {
    found.push({ id: `grand-total:${part}`, kind: 'grand-total', where: {}, printed, computed });
  };
  if (totals && sum(totals) !== printed) against('column-totals', sum(totals));
  const rowTotals = input.rows.map((row) => row.printedTotal ?? null);
  if (rowTotals.length > 0 && !rowTotals.includes(null)) {
    const computed = sum(rowTotals.map((total) => total ?? 0));
    if (computed !== printed) against('row-totals', computed);
  }
  if (!inCells(printed)) against('cells', cells);
  return found;
}
