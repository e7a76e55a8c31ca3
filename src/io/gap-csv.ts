import type { GapAnswer } from '../domain/gaps/types';
import type { Pack } from '../schema/pack';
import type { CsvCell } from './csv';

/** Figures of an area with two ends, in the order of their columns. */
const FIGURES = ['need', 'supply', 'required', 'shortage', 'weight', 'peoplePerUnit'] as const;

/**
 * The table of an answer with the field names of the format: an area a row, a column for either end of a figure, empty where it
 * is undefined. Of a simulated pack every row says so.
 */
export function gapRows(pack: Pack, { areas, exact }: GapAnswer): CsvCell[][] {
  const head = [
    'code',
    'area',
    'badge',
    'rank_best',
    'rank_worst',
    ...FIGURES.flatMap((figure) => [`${figure}_low`, `${figure}_high`]),
    'exact',
    ...(pack.simulated ? ['simulated'] : []),
  ];
  const rows = areas.map((row, index): CsvCell[] => [
    row.area,
    pack.areas[index]!.name,
    row.badge,
    row.rank?.best ?? null,
    row.rank?.worst ?? null,
    ...FIGURES.flatMap((figure) => [row[figure]?.low ?? null, row[figure]?.high ?? null]),
    String(exact),
    ...(pack.simulated ? ['true'] : []),
  ]);
  return [head, ...rows];
}
