import type { Pack } from '../../schema/pack';
import type { Table, TableRow } from '../../schema/table';
import type { Range } from '../../schema/text';
import type { MeasureId } from '../../schema/view';
import type { MeasuredLayer, Unavailable } from './types';

interface FoundRow {
  table: Table;
  row: TableRow;
}

/** The printed rows of some kinds; a kind without a row in any table is left out. */
export function rowsOf(pack: Pack, kinds: readonly string[]): FoundRow[] {
  const wanted = new Set(kinds);
  return pack.tables.flatMap((table) =>
    table.rows.filter((row) => wanted.has(row.kind)).map((row) => ({ table, row })),
  );
}

/** Whether some kinds are all the rows of one table whose column totals are trusted, so those totals are their sum. */
export function trustedTotals(pack: Pack, kinds: readonly string[]): Table | null {
  const wanted = new Set(kinds);
  return (
    pack.tables.find(
      (table) =>
        table.trust.columns &&
        table.columnTotals !== null &&
        table.rows.length === wanted.size &&
        table.rows.every((row) => wanted.has(row.kind)),
    ) ?? null
  );
}

/** Counts of some kinds by area, in pack order, as ranges; null where any of them was not collected. */
export function areaCounts(pack: Pack, kinds: readonly string[]): (Range | null)[] {
  const totals = trustedTotals(pack, kinds);
  if (totals) {
    const byCode = new Map(
      totals.columns.map((column, index) => [column.area, totals.columnTotals?.[index] ?? null]),
    );
    return pack.areas.map((area) => {
      const value = byCode.get(area.code) ?? null;
      return value === null ? null : { low: value, high: value };
    });
  }
  const rows = rowsOf(pack, kinds);
  const columns = new Map(
    pack.tables.map((table) => [
      table.id,
      new Map(table.columns.map((column, index) => [column.area, index] as const)),
    ]),
  );
  return pack.areas.map((area) => {
    let low = 0;
    let high = 0;
    for (const { table, row } of rows) {
      const column = columns.get(table.id)?.get(area.code) ?? -1;
      const cellLow = row.low[column] ?? null;
      const cellHigh = row.high[column] ?? null;
      if (cellLow === null || cellHigh === null) return null;
      low += cellLow;
      high += cellHigh;
    }
    return rows.length === 0 ? null : { low, high };
  });
}

/**
 * Sum of some kinds over all areas. A row's tokens add to one sum wherever they stand, so the sum is certain unless a
 * trusted row total leaves a lost number.
 */
export function layerTotal(pack: Pack, kinds: readonly string[]): Range | null {
  const rows = rowsOf(pack, kinds);
  let low = 0;
  let high = 0;
  for (const { table, row } of rows) {
    const sum = row.tokens.reduce<number>((total, token) => total + (Number(token ?? 0) || 0), 0);
    const hasBlank = row.tokens.length < table.columns.length;
    const lost = table.trust.rows && hasBlank ? Math.max(0, (row.printedTotal ?? sum) - sum) : 0;
    low += sum;
    high += sum + lost;
  }
  return rows.length === 0 ? null : { low, high };
}

/** The one year for which every area has a population, or why there is none. */
function populationYear(pack: Pack): number | Unavailable {
  const known = pack.areas.filter((area) => area.population.length > 0).length;
  if (known === 0) return 'no-population';
  if (known < pack.areas.length) return 'population-incomplete';
  const years = pack.areas[0]?.population.map((figure) => figure.year) ?? [];
  const common = years.filter((year) =>
    pack.areas.every((area) => area.population.some((figure) => figure.year === year)),
  );
  return common.length > 0 ? Math.max(...common) : 'population-years-differ';
}

/** For each measure of a layer, why it cannot be chosen; null where it can. */
export function availability(pack: Pack): Record<MeasureId, Unavailable | null> {
  const year = populationYear(pack);
  return { density: null, count: null, share: null, rate: typeof year === 'number' ? null : year };
}

function shareOf(value: Range, total: Range): Range {
  // What the other areas hold is at least the total's low less this area's high, and never below nil.
  const othersHigh = Math.max(0, total.high - value.low);
  const othersLow = Math.max(0, total.low - value.high);
  const ratio = (own: number, others: number): number => (own + others > 0 ? own / (own + others) : 0);
  if (total.low === total.high) {
    return total.low > 0 ? { low: value.low / total.low, high: value.high / total.low } : { low: 0, high: 0 };
  }
  return { low: ratio(value.low, othersHigh), high: ratio(value.high, othersLow) };
}

/**
 * A layer of one kind or of a sum of kinds, measured for every area in pack order: `count` in units as counted, `density`
 * per km2 of the drawn polygon, `share` of the sum over all areas (0 to 1), `rate` per 1,000 residents. Ranges pass
 * through as ranges; null where an area was not collected. Sums of rows add lows and highs unless trusted column totals
 * give the sum.
 */
export function measureLayer(pack: Pack, kinds: readonly string[], measure: MeasureId): MeasuredLayer {
  const counts = areaCounts(pack, kinds);
  const total = layerTotal(pack, kinds);
  const year = populationYear(pack);
  const values = counts.map((count, index): Range | null => {
    const area = pack.areas[index];
    if (!count || !area) return null;
    if (measure === 'count') return count;
    if (measure === 'share') return total ? shareOf(count, total) : null;
    const population = area.population.find((figure) => figure.year === year)?.value;
    const divisor = measure === 'density' ? area.areaKm2 : (population ?? 0) / 1000;
    return divisor > 0 ? { low: count.low / divisor, high: count.high / divisor } : null;
  });
  return { kinds: [...kinds], measure, values, counts, total, exact: rowsOf(pack, kinds).length <= 1 };
}
