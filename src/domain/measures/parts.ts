import type { Pack } from '../../schema/pack';
import type { Table, TableRow } from '../../schema/table';
import type { Range } from '../../schema/text';
import { readingCount, rowReadings, tokenValue } from '../tables/placements';
import type { RowReadings } from './joint';

/** What one table contributes to a layer: sums of its chosen rows over the areas of the pack, in pack order. */
export interface LayerPart {
  /** Whether every chosen row was collected in the area. */
  collected: boolean[];
  low: Float64Array;
  high: Float64Array;
  total: Range;
  /** Whether the ends of each area's sum are reached by some reading of the source. */
  exact: boolean;
  /** Rows read independently of each other: the constant part and the others; null where only boxes are known. */
  independent: { base: Float64Array; rows: RowReadings[] } | null;
}

/** Whether the table's column totals hold for its rows: printed, trusted, and not proved to contradict them. */
export function tiesColumns(table: Table): boolean {
  return table.trust.columns && table.columnTotals !== null && table.solutions !== 0;
}

/** Whether a total ties the rows of a table together, so that they cannot be read one by one. */
function rowsAreTied(table: Table): boolean {
  const grand = table.trust.grand && table.grandTotal !== null && table.solutions !== 0;
  return tiesColumns(table) || grand;
}

/** Sum of a row's printed numbers; a dash and a cell that nobody counted add nothing. */
function tokenSum(row: TableRow): number {
  return row.tokens.reduce((sum, token) => sum + (token === null ? 0 : tokenValue(token)), 0);
}

/** What a trusted row total leaves beyond the printed tokens: a number that the print lost. */
export function lostNumber(table: Table, row: TableRow): number {
  if (!table.trust.rows || row.printedTotal === null) return 0;
  return Math.max(0, row.printedTotal - tokenSum(row));
}

/** A row whose every token is printed. */
type PrintedRow = TableRow & { tokens: string[] };

const isCollected = (row: TableRow, column: number) => (row.low[column] ?? null) !== null;

const isCertain = (row: TableRow) => row.low.every((low, column) => low === row.high[column]);

/** Whether the row's own placements describe it: every cell collected, and none edited to a range. */
function isReadable(row: TableRow): row is PrintedRow {
  return (
    row.tokens.every((token) => token !== null) &&
    row.basis.every(
      (basis, column) =>
        basis !== 'not-collected' &&
        row.low[column] !== null &&
        (basis !== 'edited' || row.low[column] === row.high[column]),
    )
  );
}

/** Stands for a count that itself would take too long. */
const FAR_TOO_MANY = 10n ** 18n;

/** The readings of an open row as vectors over the areas; edited cells hold the value a person gave. */
function areaReadings(table: Table, row: PrintedRow, positions: number[], width: number): RowReadings {
  const lost = lostNumber(table, row);
  const edited = row.basis.flatMap((basis, column) => (basis === 'edited' ? [column] : []));
  // Edited cells and areas outside the pack may make readings alike, and then there may be few.
  const distinct = edited.length === 0 && positions.every((position) => position >= 0);
  return {
    atLeast: distinct ? readingCount(row.tokens, table.columns.length)! : 1n,
    bound: readingCount(row.tokens, table.columns.length, lost) ?? FAR_TOO_MANY,
    *[Symbol.iterator](): Generator<Float64Array, void, undefined> {
      for (const reading of rowReadings(row.tokens, table.columns.length, lost)) {
        for (const column of edited) reading[column] = row.low[column]!;
        const within = reading.every((value, column) => {
          return value >= row.low[column]! && value <= row.high[column]!;
        });
        if (!within) continue;
        const vector = new Float64Array(width);
        for (const [column, position] of positions.entries()) {
          if (position >= 0) vector[position]! += reading[column]!;
        }
        yield vector;
      }
    },
  };
}

/** Sum of a row over the areas of the pack, narrower than the sum of its cells where its tokens fix the sum. */
function rowTotal(table: Table, row: TableRow, positions: number[]): Range {
  let low = 0;
  let high = 0;
  for (const [column, position] of positions.entries()) {
    if (position < 0) continue;
    low += row.low[column] ?? 0;
    high += row.high[column] ?? 0;
  }
  const whole = positions.every((position) => position >= 0) && !row.basis.includes('edited');
  if (low === high || !whole || !isReadable(row)) return { low, high };
  const tokens = tokenSum(row);
  return { low: Math.max(low, tokens), high: Math.min(high, tokens + lostNumber(table, row)) };
}

/** Column total less the rows outside the layer: a second pair of ends for each area, where the total is trusted. */
function tightenByColumnTotals(
  table: Table,
  chosen: Set<TableRow>,
  positions: number[],
  part: LayerPart,
): void {
  const totals = table.columnTotals;
  if (!totals || !tiesColumns(table)) return;
  for (const [column, position] of positions.entries()) {
    if (position < 0 || !part.collected[position]) continue;
    const whole = table.rows.every((row) => isCollected(row, column) && row.basis[column] !== 'edited');
    if (!whole) continue;
    let low = totals[column]!;
    let high = low;
    for (const row of table.rows) {
      if (chosen.has(row)) continue;
      low -= row.high[column]!;
      high -= row.low[column]!;
    }
    low = Math.max(low, part.low[position]!);
    high = Math.min(high, part.high[position]!);
    if (low > high) continue;
    part.low[position] = low;
    part.high[position] = high;
  }
}

/**
 * Sums the chosen kinds of one table over the areas of the pack. Rows add lows and highs; trusted column totals narrow
 * the sums; a row whose cells are all certain, or whose placements are its own, keeps its joint readings.
 */
export function tablePart(pack: Pack, table: Table, kinds: ReadonlySet<string>): LayerPart {
  const width = pack.areas.length;
  const index = new Map(pack.areas.map((area, position) => [area.code, position]));
  const positions = table.columns.map((column) => index.get(column.area) ?? -1);
  const rows = table.rows.filter((row) => kinds.has(row.kind));
  const part: LayerPart = {
    collected: new Array<boolean>(width).fill(false),
    low: new Float64Array(width),
    high: new Float64Array(width),
    total: { low: 0, high: 0 },
    exact: true,
    independent: null,
  };
  for (const [column, position] of positions.entries()) {
    if (position < 0) continue;
    part.collected[position] = rows.every((row) => isCollected(row, column));
  }
  const base = new Float64Array(width);
  const open: TableRow[] = [];
  for (const row of rows) {
    const certain = isCertain(row);
    if (!certain) open.push(row);
    for (const [column, position] of positions.entries()) {
      if (position < 0 || !part.collected[position]) continue;
      part.low[position]! += row.low[column]!;
      part.high[position]! += row.high[column]!;
      if (certain) base[position]! += row.low[column]!;
    }
  }
  tightenByColumnTotals(table, new Set(rows), positions, part);
  const everywhere = part.collected.every(
    (collected, position) => collected || !positions.includes(position),
  );
  if (part.low.every((low, position) => low === part.high[position])) {
    part.independent = { base: part.low.slice(), rows: [] };
  } else if (open.every(isReadable) && !rowsAreTied(table)) {
    const readable = open.filter(isReadable);
    part.independent = { base, rows: readable.map((row) => areaReadings(table, row, positions, width)) };
  } else {
    part.exact = table.exact && rows.length === 1;
  }
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  part.total = { low: sum(part.low), high: sum(part.high) };
  if (everywhere) {
    const totals = rows.map((row) => rowTotal(table, row, positions));
    const low = totals.reduce((total, range) => total + range.low, 0);
    const high = totals.reduce((total, range) => total + range.high, 0);
    const narrowed = { low: Math.max(low, part.total.low), high: Math.min(high, part.total.high) };
    if (narrowed.low <= narrowed.high) part.total = narrowed;
  }
  return part;
}
