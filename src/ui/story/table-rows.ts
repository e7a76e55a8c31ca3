import type { Pack } from '../../schema/pack';
import type { Table, TableRow } from '../../schema/table';
import type { CellReference } from '../../schema/view';

/** Rows shown before and after the row that a scene is about. */
const AROUND = 2;

/** The part of a source table that a scene shows. */
export interface SceneRows {
  table: Table;
  /** The row that the scene is about; null where it is about the totals, or none. */
  chosen: TableRow | null;
  rows: TableRow[];
}

/** Rows of a source table around the one that a scene is about; its last ones where it is about none. Null without tables. */
export function sceneRows({ tables }: Pick<Pack, 'tables'>, cell: CellReference | null): SceneRows | null {
  const table = tables.find(({ id }) => id === cell?.table) ?? tables[0];
  if (!table) return null;
  const at = table.rows.findIndex(({ kind }) => kind === cell?.row);
  const middle = at < 0 ? table.rows.length - 1 : at;
  const first = Math.max(0, Math.min(middle - AROUND, table.rows.length - 2 * AROUND - 1));
  return {
    table,
    chosen: table.rows[at] ?? null,
    rows: table.rows.slice(first, first + 2 * AROUND + 1),
  };
}
