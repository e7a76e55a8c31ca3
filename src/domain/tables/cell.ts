import type { Area, Kind, Pack } from '../../schema/pack';
import type { Basis, Contradiction, Place, Table, TableRow } from '../../schema/table';
import { LOST_BLANK, LOST_NUMBER } from '../../schema/constants';
import type { CellReference } from '../../schema/view';
import { readingCount, tokenValue } from './placements';

/** Why a number is what it is; the interface has one sentence for each. */
export type CellRule =
  | 'row-prints-every-column'
  | 'every-placement-agrees'
  | 'trusted-totals-leave-one'
  | 'placements-differ'
  | 'placements-differ-within-totals'
  | 'number-may-be-lost'
  | 'replaced-by-a-person'
  | 'nobody-counted'
  | 'sum-of-cells';

/** What may stand at a cell, as printed. */
export interface AsPrinted {
  /** Indices into the printed row's tokens, rising. */
  tokens: number[];
  /** Whether a blank that the print lost may stand here; it counts 0. */
  lostBlank: boolean;
  /** Whether a number that the print lost may stand here. */
  lostNumber: boolean;
}

/** A number of a source table with everything needed to walk it back to the print. */
export interface Cell {
  place: 'cell' | 'row-total' | 'column-total' | 'grand-total';
  table: Table;
  /** Null in the row of totals. */
  kind: Kind | null;
  printedRow: Pick<TableRow, 'label' | 'printedNumber' | 'tokens' | 'printedTotal' | 'mended'> | null;
  /** Null in the column of totals. */
  area: Area | null;
  column: number | null;
  /** The column's head as printed. */
  printedHead: string | null;
  /** Null for a total, which is summed. */
  basis: Basis | null;
  rule: CellRule;
  /** Counts that the cells give; null where nobody counted any of them. */
  low: number | null;
  high: number | null;
  /** Every value the cell can take, rising; one for a certain cell, none where nobody counted or for a total. */
  values: number[];
  /** Whether this number, or a part of this total, was not collected. */
  notCollected: boolean;
  /** Null for a total. */
  asPrinted: AsPrinted | null;
  /** Sum of the printed row's numbers, a dash counting 0; null in the row of totals. */
  tokenSum: number | null;
  /**
   * In how many distinct ways the printed row can be read by itself, before column totals decide; one where it prints
   * every column. Null in the row of totals and where the count would take too long.
   */
  readings: bigint | null;
  /** A total as printed; null for a cell, or where no total is printed. */
  printedTotal: number | null;
  /** What of the source disagrees here: with this row, or with this very total. */
  contradictions: Contradiction[];
}

interface Sum {
  low: number | null;
  high: number | null;
  notCollected: boolean;
}

function add(parts: Sum[]): Sum {
  const counted = parts.filter((part) => part.low !== null);
  const total = (end: 'low' | 'high'): number | null =>
    counted.length === 0 ? null : counted.reduce((sum, part) => sum + (part[end] ?? 0), 0);
  return {
    low: total('low'),
    high: total('high'),
    notCollected: parts.some((part) => part.notCollected),
  };
}

const cellSum = (row: TableRow, column: number): Sum => ({
  low: row.low[column] ?? null,
  high: row.high[column] ?? null,
  notCollected: row.basis[column] === 'not-collected',
});

const sumOfTokens = (row: TableRow): number =>
  row.tokens.reduce((sum, token) => sum + (token === null ? 0 : tokenValue(token)), 0);

const mayLoseNumber = (row: TableRow): boolean =>
  row.origins.some((origins) => origins.includes(LOST_NUMBER));

function readingsOf(row: TableRow): bigint | null {
  const columns = row.basis.length;
  if (row.tokens.length === columns) return 1n;
  const lost = mayLoseNumber(row) ? (row.printedTotal ?? 0) - sumOfTokens(row) : 0;
  return readingCount(
    row.tokens.map((token) => token ?? '-'),
    columns,
    Math.max(0, lost),
  );
}

/**
 * Sum of a row. Its tokens add to one value wherever they stand, so the ends of its cells are not added up unless a
 * person replaced one of them; a number that may be lost raises the high end to the printed total.
 */
function rowSum(row: TableRow): Sum {
  const box = add(row.basis.map((_, column) => cellSum(row, column)));
  if (box.low === null || row.basis.includes('edited')) return box;
  const printed = sumOfTokens(row);
  const high = mayLoseNumber(row) ? Math.max(printed, row.printedTotal ?? 0) : printed;
  return { ...box, low: printed, high };
}

function ruleOf(table: Table, row: TableRow, column: number): CellRule {
  switch (row.basis[column]) {
    case 'printed':
      return 'row-prints-every-column';
    case 'forced':
      return 'every-placement-agrees';
    case 'proved':
      return 'trusted-totals-leave-one';
    case 'edited':
      return 'replaced-by-a-person';
    case 'not-collected':
      return 'nobody-counted';
    default:
      if (row.origins[column]?.includes(LOST_NUMBER)) return 'number-may-be-lost';
      return table.trust.columns ? 'placements-differ-within-totals' : 'placements-differ';
  }
}

function asPrinted(row: TableRow, column: number): AsPrinted {
  const origins = row.tokens.length === row.basis.length ? [column] : (row.origins[column] ?? []);
  return {
    tokens: origins.filter((origin) => origin >= 0),
    lostBlank: origins.includes(LOST_BLANK),
    lostNumber: origins.includes(LOST_NUMBER),
  };
}

/** The cell that a place of a contradiction names; null for a place in the prose. */
export function referenceOf(place: Place): CellReference | null {
  if (place.table === undefined) return null;
  return { table: place.table, row: place.row ?? null, column: place.column ?? null };
}

/** Whether a contradiction is of a printed total, which is framed, or of something beside it. */
export const isOfTotal = ({ kind }: Pick<Contradiction, 'kind'>): boolean =>
  kind === 'row-total' || kind === 'column-totals' || kind === 'grand-total';

const keysNamed = (contradictions: readonly Contradiction[]): Set<string> =>
  new Set(contradictions.flatMap(({ where }) => where.map((place) => keyOf(referenceOf(place)))));

/**
 * Cells that contradictions name, each once: first the totals that cannot be right, then those that something else
 * beside the tables contradicts; either in reading order, table by table, row by row, totals last.
 */
export function contradictedCells(pack: Pick<Pack, 'tables' | 'contradictions'>): CellReference[] {
  const named = keysNamed(pack.contradictions);
  const wrong = keysNamed(pack.contradictions.filter(isOfTotal));
  const cells = pack.tables.flatMap((table) =>
    [...table.rows.map((row) => row.kind), null].flatMap((row) =>
      [...table.columns.keys(), null]
        .map((column) => ({ table: table.id, row, column }))
        .filter((reference) => named.has(keyOf(reference))),
    ),
  );
  const isWrong = (reference: CellReference) => wrong.has(keyOf(reference));
  return [...cells.filter(isWrong), ...cells.filter((reference) => !isWrong(reference))];
}

/**
 * The cell that follows `from` among those that contradictions name; after the last comes the first. From any other cell
 * it is the next one in reading order, a total that cannot be right before all else.
 */
export function nextContradicted(
  pack: Pick<Pack, 'tables' | 'contradictions'>,
  from: CellReference | null,
): CellReference | null {
  const named = contradictedCells(pack);
  const orderOf = ({ table: id, row, column }: CellReference): number[] => {
    const table = pack.tables.findIndex((each) => each.id === id);
    const line = pack.tables[table]?.rows.findIndex(({ kind }) => kind === row) ?? -1;
    return [table, row === null ? Infinity : line, column ?? Infinity];
  };
  const isAfter = (left: number[], right: number[]): boolean => {
    const at = left.findIndex((value, index) => value !== right[index]);
    return at >= 0 && left[at]! > right[at]!;
  };
  const at = named.findIndex((reference) => keyOf(reference) === keyOf(from));
  if (at >= 0) return named[at + 1] ?? named[0] ?? null;
  const start = from && orderOf(from);
  return (start && named.find((reference) => isAfter(orderOf(reference), start))) ?? named[0] ?? null;
}

/** A cell as text, for comparing two of them. */
export function keyOf(reference: CellReference | null): string {
  return reference ? JSON.stringify([reference.table, reference.row, reference.column]) : '';
}

function touches(place: Place, { table, row, column }: CellReference): boolean {
  if (place.table !== table || place.row !== (row ?? undefined)) return false;
  return place.column === (column ?? undefined) || (row !== null && place.column === undefined);
}

/**
 * Walks a number of a source table back to its print: the row and column it comes from, the tokens that may stand there,
 * the rule by which it is known and what contradicts it.
 *
 * @param reference table id, kind id and column index; a null row or column is the row or column of totals
 * @returns counts as a range with their origin, or null where the pack has no such table, row or column
 */
export function cellAt(pack: Pack, reference: CellReference): Cell | null {
  const table = pack.tables.find((candidate) => candidate.id === reference.table);
  if (!table) return null;
  const { row: kindId, column } = reference;
  const row = kindId === null ? null : table.rows.find((candidate) => candidate.kind === kindId);
  const head = column === null ? null : table.columns[column];
  if (row === undefined || head === undefined) return null;
  const shared = {
    table,
    kind: pack.kinds.find((kind) => kind.id === kindId && kind.table === table.id) ?? null,
    printedRow: row,
    area: pack.areas.find((area) => area.code === head?.area) ?? null,
    column,
    printedHead: head?.printed ?? null,
    tokenSum: row ? sumOfTokens(row) : null,
    readings: row ? readingsOf(row) : null,
    contradictions: pack.contradictions.filter((contradiction) =>
      contradiction.where.some((place) => touches(place, reference)),
    ),
  };
  if (row && column !== null) {
    const { low, high, notCollected } = cellSum(row, column);
    const listed = row.values[column] ?? [];
    return {
      ...shared,
      place: 'cell',
      basis: row.basis[column] ?? 'open',
      rule: ruleOf(table, row, column),
      low,
      high,
      values: listed.length > 0 || low === null ? listed : [low],
      notCollected,
      asPrinted: asPrinted(row, column),
      printedTotal: null,
    };
  }
  const total = { ...shared, basis: null, rule: 'sum-of-cells' as const, values: [], asPrinted: null };
  if (row) return { ...total, place: 'row-total', ...rowSum(row), printedTotal: row.printedTotal };
  if (column !== null) {
    const sum = add(table.rows.map((each) => cellSum(each, column)));
    return { ...total, place: 'column-total', ...sum, printedTotal: table.columnTotals?.[column] ?? null };
  }
  return {
    ...total,
    place: 'grand-total',
    ...add(table.rows.map(rowSum)),
    printedTotal: table.grandTotal,
  };
}
