import { fileURLToPath } from 'node:url';
import { buildPack } from '../../data/build';
import type { Table, TableRow } from '../../src/schema/table';

/** The embedded pack, built anew from the files that people edit. */
export const built = buildPack(
  fileURLToPath(new URL('../../data/packs/tanete-riattang-2006', import.meta.url)),
);
export const { pack, study } = built;
if (!built.network) throw new Error('the embedded pack has no network');
export const network = built.network;

export function tableOf(id: string): Table {
  const table = pack.tables.find((each) => each.id === id);
  if (!table) throw new Error(`no table ${id}`);
  return table;
}

export function rowOf(table: string, kind: string): TableRow {
  const row = tableOf(table).rows.find((each) => each.kind === kind);
  if (!row) throw new Error(`no row ${kind}`);
  return row;
}

export const sum = (values: (number | null)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);

/** Sum of a row's printed numbers, a dash being nil. */
export const tokenSum = (row: TableRow): number => sum(row.tokens.map((token) => Number(token) || 0));
