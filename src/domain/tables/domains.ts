import { ownValues, readingCount, rowReadings, tokenValue } from './placements';
import { cutValues, valueSet } from './values';
import type { ValueSet } from './values';

/** A printed row as the solver takes it. */
export interface PrintedRow {
  id: string;
  tokens: readonly string[];
  /** What a trusted row total leaves over the tokens' sum, where the row has a blank to hold it; else 0. */
  lostNumber: number;
}

/** Steps that listing the readings of one row, and of all rows of a table, may take; rows past it stay loose. */
const ROW_STEPS = 2_000_000;
const TABLE_STEPS = 20_000_000;

/**
 * The readings of one row that are still possible. Sums are indexed 0..columns-1 for the columns and `columns` for
 * the row's own sum, so that a grand total is one more constraint. A row is listed (every distinct vector) or loose (one
 * value set a cell, when listing would be too long).
 */
export interface RowDomain {
  row: PrintedRow;
  printed: readonly number[];
  columns: number;
  /** Number of readings before any total was used; null when too long to count. */
  readings: bigint | null;
  listed: boolean;
  /** Listed rows: `count` vectors of columns + 1 entries, end to end. */
  vectors: Float64Array;
  count: number;
  /** Loose rows: the value set of every cell. */
  cells: ValueSet[];
  low: Float64Array;
  high: Float64Array;
}

/** Lowest and highest value of every sum over the vectors or cells of a domain. */
export function refreshBounds(domain: RowDomain): void {
  const width = domain.columns + 1;
  if (!domain.listed) {
    for (const [column, set] of domain.cells.entries()) {
      domain.low[column] = Math.max(domain.low[column]!, set[0]?.[0] ?? Infinity);
      domain.high[column] = Math.min(domain.high[column]!, set.at(-1)?.[1] ?? -Infinity);
    }
    return;
  }
  domain.low.fill(Infinity);
  domain.high.fill(-Infinity);
  for (let vector = 0; vector < domain.count; vector += 1) {
    for (let sum = 0; sum < width; sum += 1) {
      const value = domain.vectors[vector * width + sum]!;
      if (value < domain.low[sum]!) domain.low[sum] = value;
      if (value > domain.high[sum]!) domain.high[sum] = value;
    }
  }
}

/** The readings of one row, listed when `allowance` (steps, taken off in place) lets them. */
function rowDomain(row: PrintedRow, columns: number, allowance: { steps: number }): RowDomain {
  const printed = row.tokens.map(tokenValue);
  const readings = readingCount(row.tokens, columns, row.lostNumber);
  const width = columns + 1;
  const steps = readings === null ? Infinity : Number(readings) * width * (columns - printed.length + 2);
  const listed = steps <= Math.min(ROW_STEPS, allowance.steps);
  if (listed) allowance.steps -= steps;
  const domain: RowDomain = {
    row,
    printed,
    columns,
    readings,
    listed,
    vectors: new Float64Array(listed ? Number(readings) * width : 0),
    count: 0,
    cells: [],
    low: new Float64Array(width),
    high: new Float64Array(width).fill(Infinity),
  };
  if (listed) {
    for (const values of rowReadings(row.tokens, columns, row.lostNumber)) {
      const start = domain.count * width;
      domain.vectors.set(values, start);
      domain.vectors[start + columns] = values.reduce((sum, value) => sum + value, 0);
      domain.count += 1;
    }
  } else {
    domain.cells = rowValues(row, columns);
    domain.low[columns] = printed.reduce((sum, value) => sum + value, 0);
    domain.high[columns] = domain.low[columns] + row.lostNumber;
  }
  refreshBounds(domain);
  return domain;
}

/** Every value that each cell of a row takes over the row's own readings, whatever the other totals say. */
export function rowValues(row: PrintedRow, columns: number): ValueSet[] {
  const printed = row.tokens.map(tokenValue);
  return Array.from({ length: columns }, (_, column) => ownValues(printed, columns, column, row.lostNumber));
}

/** The own readings of every row over `columns` columns, before any column or grand total is used. */
export function tableDomains(rows: readonly PrintedRow[], columns: number): RowDomain[] {
  const allowance = { steps: TABLE_STEPS };
  return rows.map((row) => rowDomain(row, columns, allowance));
}

/** Keeps the vectors of a listed domain that `keep` accepts; returns whether any went. */
export function filterVectors(domain: RowDomain, keep: (vector: number) => boolean): boolean {
  const width = domain.columns + 1;
  let kept = 0;
  for (let vector = 0; vector < domain.count; vector += 1) {
    if (!keep(vector)) continue;
    if (kept !== vector) domain.vectors.copyWithin(kept * width, vector * width, (vector + 1) * width);
    kept += 1;
  }
  const changed = kept < domain.count;
  domain.count = kept;
  if (changed) refreshBounds(domain);
  return changed;
}

/** Drops what lies outside a domain's own `low` and `high`; false when nothing remains. */
export function cutDomain(domain: RowDomain): boolean {
  const width = domain.columns + 1;
  if (domain.listed) {
    filterVectors(domain, (vector) => {
      for (let sum = 0; sum < width; sum += 1) {
        const value = domain.vectors[vector * width + sum]!;
        if (value < domain.low[sum]! || value > domain.high[sum]!) return false;
      }
      return true;
    });
    return domain.count > 0;
  }
  domain.cells = domain.cells.map((set, column) => cutValues(set, domain.low[column]!, domain.high[column]!));
  refreshBounds(domain);
  return (
    domain.low[domain.columns]! <= domain.high[domain.columns]! && domain.cells.every((set) => set.length > 0)
  );
}

/** The values that a cell still takes. */
export function cellValues(domain: RowDomain, column: number): ValueSet {
  if (!domain.listed) return domain.cells[column]!;
  const values = new Set<number>();
  const width = domain.columns + 1;
  for (let vector = 0; vector < domain.count; vector += 1)
    values.add(domain.vectors[vector * width + column]!);
  return valueSet([...values].map((value) => [value, value] as const));
}
