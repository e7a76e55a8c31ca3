import type { ReconstructionInput } from '../../schema/reconstruction';
import type { Range } from '../../schema/text';
import { ownValues, tokenValue } from './placements';

/** A printed total that the rest of the table contradicts. */
export interface TableContradiction {
  id: string;
  kind: 'row-total' | 'column-totals' | 'grand-total';
  where: { row?: string; column?: number };
  printed: number;
  computed: number | Range;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * Every disagreement between the printed totals of a table and its tokens: row totals against the sum of their tokens,
 * column totals against what the placements of each row allow there, all column totals and the grand total against the
 * sums that they should equal. Counts are whole numbers; a computed range holds its ends.
 */
export function auditTable(input: ReconstructionInput): TableContradiction[] {
  const columns = typeof input.columns === 'number' ? input.columns : input.columns.length;
  const found: TableContradiction[] = [];
  const rows = input.rows.map((row) => ({ ...row, printed: row.tokens.map(tokenValue) }));
  const cells = sum(rows.map((row) => sum(row.printed)));
  for (const row of rows) {
    const computed = sum(row.printed);
    const printed = row.printedTotal ?? computed;
    if (printed !== computed) {
      found.push({ id: `row-total:${row.id}`, kind: 'row-total', where: { row: row.id }, printed, computed });
    }
  }
  const totals = input.columnTotals ?? null;
  totals?.forEach((printed, column) => {
    const values = rows.map((row) => ownValues(row.printed, columns, column, 0));
    const low = sum(values.map((set) => set[0]?.[0] ?? 0));
    const high = sum(values.map((set) => set.at(-1)?.[1] ?? 0));
    if (printed >= low && printed <= high) return;
    const computed = low === high ? low : { low, high };
    found.push({ id: `column-total:${column}`, kind: 'column-totals', where: { column }, printed, computed });
  });
  if (totals && sum(totals) !== cells) {
    found.push({
      id: 'column-totals',
      kind: 'column-totals',
      where: {},
      printed: sum(totals),
      computed: cells,
    });
  }
  const grand = input.grandTotal ?? null;
  if (grand === null) return found;
  const against = (id: string, computed: number): void => {
    if (computed !== grand) {
      found.push({ id: `grand-total:${id}`, kind: 'grand-total', where: {}, printed: grand, computed });
    }
  };
  if (totals) against('column-totals', sum(totals));
  if (rows.length > 0 && rows.every((row) => typeof row.printedTotal === 'number')) {
    against('row-totals', sum(rows.map((row) => row.printedTotal ?? 0)));
  }
  against('cells', cells);
  return found;
}
