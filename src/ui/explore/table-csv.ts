import { toCsv } from '../../io/csv';
import { fileName, saveText } from '../../io/save';
import type { Area } from '../../schema/pack';
import type { Range } from '../../schema/text';
import type { ViewState } from '../../schema/view';
import type { Session } from '../../state/session.svelte';

type Column = ViewState['sort']['by'];

/** A row of the table of areas: the ranges of its columns; null where nothing is known. */
type Row = { area: Area } & Record<Exclude<Column, 'area' | 'rank'>, Range | null>;

/** Saves the table of areas as it is sorted: both ends of every figure as numbers, so that a spreadsheet can go on with them. */
export function saveTable(session: Session, figures: { by: Column; label: string }[], rows: Row[]): void {
  const { format, view, pack, ranks } = session;
  const t = session.t.explore;
  const ends = (row: Row, by: Column): [number | null, number | null] => {
    if (by === 'rank') {
      const rank = ranks[pack.areas.findIndex((area) => area.code === row.area.code)];
      return [rank?.best ?? null, rank?.worst ?? null];
    }
    const range = by === 'area' ? null : row[by];
    return [range?.low ?? null, range?.high ?? null];
  };
  const head = [
    t.code,
    t.area(format.text(pack.areaTerm)),
    ...figures.flatMap(({ label }) => [t.lowEnd(label), t.highEnd(label)]),
  ];
  const body = rows.map((row) => [
    row.area.code,
    row.area.name,
    ...figures.flatMap(({ by }) => ends(row, by)),
  ]);
  const names = view.kinds
    .map((id) => session.kinds.get(id))
    .map((kind) => (kind ? format.text(kind.name) : ''));
  const notes = [
    [],
    [t.kindsShown, ...names],
    ...(pack.simulated ? [[session.t.shell.simulated]] : []),
    [format.text(pack.title)],
    [format.text(pack.boundary.full)],
    ...pack.sources.map((source) => [source.citation]),
  ];
  saveText(fileName(pack, '', 'csv'), toCsv([head, ...body, ...notes], format.language), 'text/csv');
}
