import { cellAt } from '../../domain/tables/cell';
import type { Cell } from '../../domain/tables/cell';
import type { en } from '../../i18n/en';
import type { Formatter } from '../../i18n/format';
import type { CsvCell } from '../../io/csv';
import type { Pack } from '../../schema/pack';
import type { Place } from '../../schema/table';
import type { Study } from '../../schema/study';

type Messages = (typeof en)['data'];

/** Lines below a table of figures that say where it comes from. */
function colophon(pack: Pack, format: Formatter, t: Messages): CsvCell[][] {
  const mark = pack.simulated ? [[t.csvSimulated]] : [];
  return [[], ...mark, [format.text(pack.title)], ...pack.sources.map(({ citation }) => [citation])];
}

function lineOf(pack: Pack, cell: Cell, format: Formatter, t: Messages): CsvCell[] {
  const { table, printedRow, asPrinted, kind, area } = cell;
  const tokens = asPrinted?.tokens.map((index) => printedRow?.tokens[index] ?? '') ?? [];
  const source = pack.sources.find(({ id }) => id === table.source)?.short ?? table.source;
  return [
    format.text(table.title),
    t.csvPlaces[cell.place],
    printedRow?.printedNumber ?? null,
    printedRow?.label ?? '',
    kind ? format.text(kind.name) : '',
    cell.printedHead ?? '',
    area?.name ?? '',
    area?.code ?? '',
    cell.low,
    cell.high,
    cell.basis ? (t.state[cell.basis] ?? cell.basis) : '',
    tokens.join(' '),
    asPrinted?.lostBlank ? t.csvYes : '',
    asPrinted?.lostNumber ? t.csvYes : '',
    cell.printedTotal,
    t.from(source, table.section, table.printedTitle),
  ];
}

/**
 * The tables of a pack as used, one line a cell and a total: its ends, its basis, what is printed and where.
 * Figures are numbers; everything else is text.
 */
export function tableRows(pack: Pack, format: Formatter, t: Messages): CsvCell[][] {
  const head = [
    t.csvTable,
    t.csvPlace,
    t.csvNumber,
    t.csvLabel,
    t.csvName,
    t.csvColumn,
    t.csvArea,
    t.csvCode,
    t.csvLow,
    t.csvHigh,
    t.csvBasis,
    t.csvTokens,
    t.csvBlank,
    t.csvLost,
    t.csvPrintedTotal,
    t.csvSource,
  ];
  const body = pack.tables.flatMap((table) =>
    [...table.rows.map((row) => row.kind), null].flatMap((row) =>
      [...table.columns.keys(), null].flatMap((column) => {
        const cell = cellAt(pack, { table: table.id, row, column });
        return cell ? [lineOf(pack, cell, format, t)] : [];
      }),
    ),
  );
  return [head, ...body, ...colophon(pack, format, t)];
}

/** A place of a contradiction in words: table, row and column, or the title of a statement. */
export function placeText(
  pack: Pack,
  study: Study | null,
  place: Place,
  format: Formatter,
  t: Messages,
): string {
  if (place.statement !== undefined) {
    const statement = study?.statements.find(({ id }) => id === place.statement);
    return statement ? format.text(statement.title) : place.statement;
  }
  const table = pack.tables.find(({ id }) => id === place.table);
  const row = table?.rows.find(({ kind }) => kind === place.row)?.label;
  const column = place.column === undefined ? undefined : table?.columns[place.column]?.printed;
  const inside = [row ?? t.inTotalsRow, column ?? t.inTotalsColumn].join(', ');
  return table ? `${format.text(table.title)}: ${inside}` : '';
}

/** The contradictions of a pack, one line each. */
export function auditRows(pack: Pack, study: Study | null, format: Formatter, t: Messages): CsvCell[][] {
  const head = [
    t.csvSeverity,
    t.csvTitle,
    t.csvPrinted,
    t.csvComputed,
    t.csvDifference,
    t.csvWhy,
    t.csvUse,
    t.csvWhere,
  ];
  const body = pack.contradictions.map(
    ({ id, severity, title, printed, computed, difference, where }): CsvCell[] => {
      const said = study?.explanations.find((each) => each.id === id);
      return [
        t.severity[severity],
        format.text(title),
        printed,
        typeof computed === 'object' ? format.range(computed, 2) : computed,
        difference,
        said ? format.text(said.why) : null,
        said ? format.text(said.use) : null,
        where.map((place) => placeText(pack, study, place, format, t)).join('; '),
      ];
    },
  );
  return [head, ...body, ...colophon(pack, format, t)];
}
