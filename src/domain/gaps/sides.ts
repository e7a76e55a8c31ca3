import type { Pack } from '../../schema/pack';
import { RESIDENTS } from '../../schema/constants';
import type { GapReading } from '../../schema/gap';
import type { Table } from '../../schema/table';
import type { Range } from '../../schema/text';
import { PROMPT_LIMITS, THOROUGH_LIMITS } from '../measures/joint';
import type { JointLimits } from '../measures/joint';
import { jointReadingBound, measureLayerSteps, rowsOf } from '../measures/layers';
import { commonPopulation } from '../measures/population';
import { within } from '../steps';
import type { Steps } from '../steps';
import type { PopulationProblem } from './types';

/** Most joint readings of need and service that are gone through one by one (methods 1 and 3). */
export const MOST_READINGS = 1_000_000;

/** What is counted on one side of a question, need or service, in every area of the pack. */
export interface Side {
  /** Null where it was not collected. */
  counts: (Range | null)[];
  /** Sum over the collected areas. */
  total: Range | null;
  /** The total as printed where the rule is to use that and not the sum of the areas. */
  printedTotal: number | null;
  /** All joint readings end to end, one entry an area; null where they are too many to go through. */
  vectors: Float64Array | null;
  /** How many joint readings there are. */
  count: number;
}

/** Limits for a sum of kinds: thorough where its readings are few enough to be gone through, else at most a short try. */
function limitsFor(pack: Pack, kinds: readonly string[], limits: JointLimits): JointLimits {
  if (limits.work <= PROMPT_LIMITS.work) return limits;
  const bound = jointReadingBound(pack, kinds);
  return bound !== null && bound <= BigInt(MOST_READINGS) ? limits : PROMPT_LIMITS;
}

/** Residents of every area as a side: one reading; or why there are none. */
function residentsSide(pack: Pack): Side | PopulationProblem {
  const population = commonPopulation(pack);
  if (population.unavailable) return population.unavailable;
  const { values } = population;
  const total = values.reduce((sum, value) => sum + value, 0);
  return {
    counts: values.map((value) => ({ low: value, high: value })),
    total: { low: total, high: total },
    printedTotal: null,
    vectors: Float64Array.from(values),
    count: 1,
  };
}

/** One reading that is given area by area; what was not collected stays so. */
function oneReading(side: Side, values: (number | null)[], printedTotal: number | null): Side {
  const counts = side.counts.map((range, area): Range | null => {
    const value = values[area];
    return range && value !== null && value !== undefined ? { low: value, high: value } : null;
  });
  const sum = counts.reduce((total, range) => total + (range?.low ?? 0), 0);
  return {
    counts,
    total: { low: sum, high: sum },
    printedTotal,
    vectors: Float64Array.from(counts, (range) => range?.low ?? 0),
    count: 1,
  };
}

/** The table of which some kinds are all the rows, if any. */
export function wholeTable(pack: Pack, kinds: readonly string[]): Table | null {
  const rows = rowsOf(pack, kinds);
  const table = rows[0]?.table;
  const whole = table && rows.length === table.rows.length && rows.every((each) => each.table === table);
  return whole ? table : null;
}

/**
 * The printed figures that stand for a sum of kinds: its rows' printed totals added up, or, where the kinds are all rows
 * of one table, its column totals and grand total. Null for what is not printed.
 */
export function printedFigures(
  pack: Pack,
  kinds: readonly string[],
): { total: number | null; areas: number[] | null } {
  const table = wholeTable(pack, kinds);
  const totals = rowsOf(pack, kinds).map(({ row }) => row.printedTotal);
  const known = totals.filter((value) => value !== null);
  const rowSum = known.length === totals.length ? known.reduce((sum, value) => sum + value, 0) : null;
  if (!table?.columnTotals) return { total: table?.grandTotal ?? rowSum, areas: null };
  const byArea = new Map(table.columns.map(({ area }, column) => [area, table.columnTotals![column]!]));
  const areas = pack.areas.flatMap(({ code }) => byArea.get(code) ?? []);
  return { total: table.grandTotal, areas: areas.length === pack.areas.length ? areas : null };
}

/** A side in one of its readings: as its cells allow, with totals as printed, or every open cell at one end. */
function readAs(pack: Pack, kinds: readonly string[], side: Side, reading: GapReading): Side {
  if (reading === 'cells' || kinds.includes(RESIDENTS)) return side;
  if (reading === 'printed') {
    const { total, areas } = printedFigures(pack, kinds);
    return areas ? oneReading(side, areas, total) : { ...side, printedTotal: total };
  }
  // The total keeps what its rows print, since the ends of all cells at once are no reading of them.
  const total = side.total ? side.total[reading] : null;
  return oneReading(
    side,
    side.counts.map((range) => range?.[reading] ?? null),
    total,
  );
}

/**
 * What a sum of kinds, or the residents, comes to in every area, with its joint readings where they are few enough to be
 * gone through. Yields how far it is; returns a reason instead where the residents are asked for and not known.
 */
export function* sideSteps(
  pack: Pack,
  kinds: readonly string[],
  reading: GapReading,
  limits: JointLimits = THOROUGH_LIMITS,
): Steps<Side | PopulationProblem> {
  if (kinds.includes(RESIDENTS)) return residentsSide(pack);
  const layer = yield* within(measureLayerSteps(pack, kinds, 'count', limitsFor(pack, kinds, limits)), 0, 1);
  const certain = layer.counts.every((range) => range === null || range.low === range.high);
  const single = Float64Array.from(layer.counts, (range) => range?.low ?? 0);
  const side: Side = {
    counts: layer.counts,
    total: layer.total,
    printedTotal: null,
    vectors: layer.readings?.vectors ?? (certain ? single : null),
    count: layer.readings?.count ?? 1,
  };
  return readAs(pack, kinds, side, reading);
}
