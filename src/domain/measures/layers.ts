import type { Kind, Pack } from '../../schema/pack';
import type { Table, TableRow } from '../../schema/table';
import type { Range } from '../../schema/text';
import type { MeasureId } from '../../schema/view';
import { PROMPT_LIMITS, jointSums } from './joint';
import type { JointLimits, JointSums, RowReadings } from './joint';
import { boxShares, jointEnds, jointShares } from './ends';
import { tablePart, tiesColumns } from './parts';
import type { LayerPart } from './parts';
import { commonPopulation } from './population';
import type { MeasuredLayer, Unavailable } from './types';

/** Sums of several tables' parts: an area is collected where every part is. */
function sumParts(parts: LayerPart[], width: number) {
  const collected = Array.from({ length: width }, (_, area) => {
    return parts.length > 0 && parts.every((part) => part.collected[area]);
  });
  const counts = collected.map((whole, area): Range | null => {
    if (!whole) return null;
    let low = 0;
    let high = 0;
    for (const part of parts) {
      low += part.low[area]!;
      high += part.high[area]!;
    }
    return { low, high };
  });
  const apart = parts.some((part) => part.collected.some((here, area) => here && !collected[area]));
  let total: Range | null = null;
  if (collected.includes(true)) {
    total = { low: 0, high: 0 };
    for (const range of apart ? counts : parts.map((part) => part.total)) {
      total.low += range?.low ?? 0;
      total.high += range?.high ?? 0;
    }
  }
  return { collected, counts, total, apart };
}

/** Parts of the layer, one a table; empty where a kind is not in any table. */
function layerParts(pack: Pack, kinds: readonly string[]): LayerPart[] {
  const wanted = new Set(kinds);
  const tables = pack.tables.filter((table) => table.rows.some((row) => wanted.has(row.kind)));
  const found = new Set(tables.flatMap((table) => table.rows.map((row) => row.kind)));
  if (![...wanted].every((kind) => found.has(kind))) return [];
  return tables.map((table) => tablePart(pack, table, wanted));
}

/** What a count is multiplied by in each area to give the measure. */
function measureFactors(pack: Pack, measure: MeasureId): number[] {
  if (measure === 'density') return pack.areas.map((area) => 1 / area.areaKm2);
  if (measure !== 'rate') return pack.areas.map(() => 1);
  const population = commonPopulation(pack);
  if (population.unavailable) return pack.areas.map(() => Number.NaN);
  return population.values.map((residents) => 1000 / residents);
}

/**
 * Measures a layer in steps: yields the share of the enumeration done (0 to 1), returns what `measureLayer` does. A
 * worker can run it with `THOROUGH_LIMITS`.
 */
export function* measureLayerSteps(
  pack: Pack,
  kinds: readonly string[],
  measure: MeasureId,
  limits: JointLimits,
): Generator<number, MeasuredLayer, undefined> {
  const width = pack.areas.length;
  const parts = layerParts(pack, kinds);
  const boxes = sumParts(parts, width);
  const { collected, apart } = boxes;
  let joint: JointSums | null = null;
  if (boxes.total && parts.every((part) => part.independent)) {
    const base = new Float64Array(width);
    const rows: RowReadings[] = [];
    for (const part of parts) {
      const { base: constant, rows: open } = part.independent!;
      for (let area = 0; area < width; area += 1) if (collected[area]) base[area]! += constant[area]!;
      // Where one table leaves an area out, the others' counts there are no part of the layer.
      rows.push(...(apart ? open.map((row) => cleared(row, collected)) : open));
    }
    joint = yield* jointSums(base, rows, limits);
  }
  const { counts, total } = joint ? jointEnds(joint, collected) : boxes;
  const factors = measureFactors(pack, measure);
  let exact = parts.every((part) => part.exact);
  let values: (Range | null)[];
  if (measure !== 'share') {
    values = counts.map((count, area) => {
      const factor = factors[area]!;
      return count && !Number.isNaN(factor) ? { low: count.low * factor, high: count.high * factor } : null;
    });
  } else if (joint) {
    values = jointShares(joint, counts);
  } else {
    values = total ? boxShares(counts, total) : counts;
    exact &&= total !== null && total.low === total.high;
  }
  const readings = joint ? { readings: { ...joint, factors } } : {};
  return { kinds: [...kinds], measure, values, counts, total, exact, ...readings };
}

/** The vectors of a row with the areas that the layer leaves out set to 0. */
function cleared(row: RowReadings, collected: boolean[]): RowReadings {
  return {
    atLeast: 1n,
    bound: row.bound,
    *[Symbol.iterator]() {
      for (const vector of row) yield vector.map((value, area) => (collected[area] ? value : 0));
    },
  };
}

/**
 * Values of a sum of kinds in every area, in pack order, as ranges; null where an area was not collected or the measure
 * cannot be had (see `availability`). Units: counts as printed; per km2 of the drawn polygon; shares from 0 to 1 of the
 * sum over the collected areas (nil where that sum is nil); per 1,000 residents of one common year. Ends come from all
 * joint placements where they are few enough (`readings`), else from the rows one by one; `exact` is false where those are safe
 * bounds only.
 */
export function measureLayer(
  pack: Pack,
  kinds: readonly string[],
  measure: MeasureId,
  limits: JointLimits = PROMPT_LIMITS,
): MeasuredLayer {
  const steps = measureLayerSteps(pack, kinds, measure, limits);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * An upper bound of the number of joint readings of a layer: the product of its rows' own readings, each read
 * independently (1 where all is certain). Null where the rows are tied together or not readable one by one, so that only
 * boxes are known.
 */
export function jointReadingBound(pack: Pack, kinds: readonly string[]): bigint | null {
  const parts = layerParts(pack, kinds);
  if (parts.length === 0 || !parts.every((part) => part.independent)) return null;
  return parts.reduce(
    (product, part) => part.independent!.rows.reduce((sum, row) => sum * row.bound, product),
    1n,
  );
}

/** Whether a sum adds needs to services, which have no common meaning. Needs may be summed, as the source itself does. */
export function mixesUnits(kinds: readonly Kind[]): boolean {
  const needs = kinds.filter((kind) => kind.group === 'needs').length;
  return needs > 0 && needs < kinds.length;
}

/**
 * For every measure, why it cannot be shown; null where it can. Without kinds, only what the pack itself lacks is named.
 */
export function availability(
  pack: Pack,
  kinds: readonly string[] = [],
): Record<MeasureId, Unavailable | null> {
  const wanted = new Set(kinds);
  const same = (reason: Unavailable | null): Record<MeasureId, Unavailable | null> => {
    return { density: reason, count: reason, share: reason, rate: reason };
  };
  const rate = commonPopulation(pack).unavailable;
  if (wanted.size === 0) return { ...same(null), rate };
  if (mixesUnits(pack.kinds.filter((kind) => wanted.has(kind.id)))) return same('mixed-units');
  const total = layerTotal(pack, kinds);
  if (!total) return same('not-enough-values');
  return { ...same(null), share: total.high === 0 ? 'not-enough-values' : null, rate };
}

/** Sum of some kinds over the collected areas, as a range; null where no area has all of them. */
export function layerTotal(pack: Pack, kinds: readonly string[]): Range | null {
  return sumParts(layerParts(pack, kinds), pack.areas.length).total;
}

/** The printed rows of some kinds with their tables; a kind without a row in any table is left out. */
export function rowsOf(pack: Pack, kinds: readonly string[]): { table: Table; row: TableRow }[] {
  const wanted = new Set(kinds);
  return pack.tables.flatMap((table) =>
    table.rows.filter((row) => wanted.has(row.kind)).map((row) => ({ table, row })),
  );
}

/** The table of which some kinds are all the rows and whose column totals are trusted, so that those are their sum. */
export function trustedTotals(pack: Pack, kinds: readonly string[]): Table | null {
  const wanted = new Set(kinds);
  const isWhole = (table: Table) =>
    table.rows.length === wanted.size && table.rows.every((row) => wanted.has(row.kind));
  return pack.tables.find((table) => tiesColumns(table) && isWhole(table)) ?? null;
}
