import { cellAt, contradictedCells, isOfTotal, keyOf } from '../../domain/tables/cell';
import type { Cell } from '../../domain/tables/cell';
import type { en } from '../../i18n/en';
import type { Formatter } from '../../i18n/format';
import type { Pack } from '../../schema/pack';
import type { Basis, Table, TableRow } from '../../schema/table';
import type { CellReference, ViewState } from '../../schema/view';

type Messages = Pick<typeof en, 'data' | 'map'>;

/** What a cell of the shown grid holds; several of them lead to the same number of the source. */
export type Role = 'value' | 'tokens' | 'printed' | 'computed' | 'difference';

export interface GridCell {
  role: Role;
  /** Where the inspector goes from here. */
  reference: CellReference;
  /** Whether this is where a link to the reference lands. */
  home: boolean;
  span: number;
  text: string;
  /** Printed tokens whose columns are lost; empty for any other cell. */
  tokens: string[];
  basis: Basis | null;
  ranged: boolean;
  /** Whether a blank that the print lost stands here, certainly. */
  blank: boolean;
  /** Whether a total is contradicted, or only something is noted here. */
  mark: 'contradicted' | 'noted' | null;
  contradictions: string[];
  /** What the looks of the cell say, in words. */
  state: string;
}

export interface GridLine {
  id: string;
  number: string;
  label: string;
  total: boolean;
  cells: GridCell[];
}

export const DASH = '–';
export const shownToken = (token: string | null, missing: string): string =>
  token === null ? missing : token === '-' ? DASH : token;

/** Sum of numbers, or null where one is missing. */
export function sumOf(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>(
    (sum, value) => (sum === null || value === null ? null : sum + value),
    0,
  );
}

/** Turns the tables of a pack into lines of cells as the grid shows them. */
export class GridBuilder {
  readonly #named: Set<string>;

  constructor(
    readonly pack: Pack,
    readonly view: ViewState['dataView'],
    readonly format: Formatter,
    readonly t: Messages,
  ) {
    this.#named = new Set(contradictedCells(pack).map(keyOf));
  }

  /** The lines of a table: its rows, its printed column totals, and what the cells of each column add to. */
  lines(table: Table): GridLine[] {
    const rows = table.rows.map((row) => this.#row(table, row));
    const { totals, sums } = this.t.data;
    const line = (id: string, label: string, cells: GridCell[]): GridLine => ({
      id,
      number: '',
      label,
      total: true,
      cells,
    });
    const printed = table.columnTotals ? [line('totals', totals, this.#totals(table))] : [];
    return [...rows, ...printed, line('sums', sums, this.#sums(table))];
  }

  #cell(reference: CellReference): Cell | null {
    return cellAt(this.pack, reference);
  }

  #make(
    cell: Cell | null,
    reference: CellReference,
    part: Partial<GridCell> & Pick<GridCell, 'role' | 'text'>,
  ): GridCell {
    const own = part.home && this.#named.has(keyOf(reference)) ? (cell?.contradictions ?? []) : [];
    const { state } = this.t.data;
    const disputed = cell?.place !== 'cell' && own.some(isOfTotal);
    const mark = disputed ? 'contradicted' : own.length > 0 ? 'noted' : null;
    const words = [part.state, mark && state[mark]].filter(Boolean);
    return {
      reference,
      home: false,
      span: 1,
      tokens: [],
      basis: null,
      ranged: false,
      blank: false,
      contradictions: cell?.contradictions.map(({ id }) => id) ?? [],
      ...part,
      mark,
      state: words.join(', '),
    };
  }

  #row(table: Table, row: TableRow): GridLine {
    const reference = { table: table.id, row: row.kind, column: null };
    const total = this.#cell(reference);
    const lost = this.view === 'printed' && row.tokens.length < table.columns.length;
    return {
      id: row.kind,
      number: row.printedNumber === null ? '' : String(row.printedNumber),
      label: row.label,
      total: false,
      cells: [
        ...(lost
          ? [this.#lost(table, row)]
          : table.columns.map((_, column) => this.#value(table, row, column))),
        ...this.#ends(reference, total?.printedTotal ?? null, total?.tokenSum ?? null),
      ],
    };
  }

  /** A row that lost blanks, as printed: its tokens in their order, at no column. */
  #lost(table: Table, row: TableRow): GridCell {
    const tokens = row.tokens.map((token) => shownToken(token, this.t.map.noData));
    const reference = { table: table.id, row: row.kind, column: null };
    return this.#make(this.#cell(reference), reference, {
      role: 'tokens',
      span: table.columns.length,
      text: tokens.join(' '),
      tokens,
      state: this.t.data.state.tokens ?? '',
    });
  }

  #value(table: Table, row: TableRow, column: number): GridCell {
    const reference = { table: table.id, row: row.kind, column };
    const cell = this.#cell(reference);
    const { state } = this.t.data;
    const tokens = cell?.asPrinted?.tokens.map((index) => row.tokens[index] ?? null) ?? [];
    const dash = tokens.length > 0 && tokens.every((token) => token === '-') && !cell?.asPrinted?.lostBlank;
    const blank = tokens.length === 0 && (cell?.asPrinted?.lostBlank ?? false) && cell?.high === 0;
    const words = [state[cell?.basis ?? 'printed'], dash && state.dash, blank && state.blank];
    return this.#make(cell, reference, {
      role: 'value',
      home: true,
      text: dash && cell?.basis !== 'edited' ? DASH : this.#range(cell),
      basis: cell?.basis ?? null,
      ranged: (cell?.low ?? 0) !== (cell?.high ?? 0),
      blank,
      state: words.filter(Boolean).join(', '),
    });
  }

  #range(ends: Pick<Cell, 'low' | 'high'> | null): string {
    if (!ends || ends.low === null || ends.high === null) return this.t.map.noData;
    return this.format.range({ low: ends.low, high: ends.high });
  }

  /** The last three cells of a line: the printed total, what its numbers add to, and the first less the second. */
  #ends(reference: CellReference, printed: number | null, computed: number | null, home = true): GridCell[] {
    const cell = this.#cell(reference);
    const { state, equal } = this.t.data;
    const difference = printed === null || computed === null ? null : printed - computed;
    const none = state.none ?? '';
    const shown = (value: number | null) => (value === null ? '' : this.format.number(value));
    return [
      this.#make(cell, reference, {
        role: 'printed',
        home,
        text: shown(printed),
        state: printed === null ? none : '',
      }),
      this.#make(cell, reference, { role: 'computed', text: shown(computed), state: '' }),
      this.#make(cell, reference, {
        role: 'difference',
        text: difference === null ? '' : difference === 0 ? equal : this.format.signed(difference),
        state: '',
      }),
    ];
  }

  #totals(table: Table): GridCell[] {
    const columns = table.columns.map((_, column) => {
      const reference = { table: table.id, row: null, column };
      const cell = this.#cell(reference);
      const printed = cell?.printedTotal ?? null;
      const text = printed === null ? '' : this.format.number(printed);
      const state = printed === null ? (this.t.data.state.none ?? '') : '';
      return this.#make(cell, reference, { role: 'printed', home: true, text, state });
    });
    const grand = { table: table.id, row: null, column: null };
    return [...columns, ...this.#ends(grand, table.grandTotal, sumOf(table.columnTotals ?? []))];
  }

  /** What the cells of each column add to; in the column of totals, what the printed row totals and the rows' numbers do. */
  #sums(table: Table): GridCell[] {
    const columns = table.columns.map((_, column) => {
      const reference = { table: table.id, row: null, column };
      const cell = this.#cell(reference);
      const ranged = (cell?.low ?? 0) !== (cell?.high ?? 0);
      return this.#make(cell, reference, {
        role: 'computed',
        home: table.columnTotals === null,
        text: this.#range(cell),
        ranged,
        state: ranged ? (this.t.data.state.open ?? '') : '',
      });
    });
    const grand = { table: table.id, row: null, column: null };
    const tokens = table.rows.map(
      (row) => this.#cell({ table: table.id, row: row.kind, column: null })?.tokenSum ?? null,
    );
    const printed = sumOf(table.rows.map((row) => row.printedTotal));
    return [...columns, ...this.#ends(grand, printed, sumOf(tokens), table.columnTotals === null)];
  }
}

/** A cell of the grid by its line and its cell within the line. */
export interface Position {
  line: number;
  cell: number;
}

/** The column at which a cell of a line starts, counted in spans. */
function startOf(line: GridLine, cell: number): number {
  return line.cells.slice(0, cell).reduce((sum, { span }) => sum + span, 0);
}

function cellAtStart(line: GridLine, column: number): number {
  let end = 0;
  const found = line.cells.findIndex(({ span }) => (end += span) > column);
  return found < 0 ? line.cells.length - 1 : found;
}

/**
 * Where a key leads from a cell of the grid, or null for a key that does not move. Up and down keep the column where a
 * line has one cell over several.
 */
export function step(
  lines: readonly GridLine[],
  from: Position,
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  page = 10,
): Position | null {
  const here = lines[from.line];
  if (!here) return null;
  const last = lines.length - 1;
  const vertical = (line: number): Position => {
    const bounded = Math.min(last, Math.max(0, line));
    const target = lines[bounded];
    return { line: bounded, cell: target ? cellAtStart(target, startOf(here, from.cell)) : 0 };
  };
  switch (key) {
    case 'ArrowLeft':
      return { line: from.line, cell: Math.max(0, from.cell - 1) };
    case 'ArrowRight':
      return { line: from.line, cell: Math.min(here.cells.length - 1, from.cell + 1) };
    case 'ArrowUp':
      return vertical(from.line - 1);
    case 'ArrowDown':
      return vertical(from.line + 1);
    case 'PageUp':
      return vertical(from.line - page);
    case 'PageDown':
      return vertical(from.line + page);
    case 'Home':
      return { line: ctrlKey ? 0 : from.line, cell: 0 };
    case 'End': {
      const line = ctrlKey ? last : from.line;
      return { line, cell: (lines[line]?.cells.length ?? 1) - 1 };
    }
    default:
      return null;
  }
}

/** The cell that a reference leads to in these lines, also where its row's columns are lost. */
export function positionOf(lines: readonly GridLine[], reference: CellReference): Position | null {
  const wanted = keyOf(reference);
  const find = (matches: (cell: GridCell) => boolean): Position | null => {
    for (const [line, { cells }] of lines.entries()) {
      const cell = cells.findIndex(matches);
      if (cell >= 0) return { line, cell };
    }
    return null;
  };
  return (
    find((cell) => cell.home && keyOf(cell.reference) === wanted) ??
    find(
      ({ role, reference: { table, row } }) =>
        role === 'tokens' && table === reference.table && row === reference.row,
    )
  );
}
