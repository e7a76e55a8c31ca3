import type { Pack } from '../../schema/pack';
import type { Contradiction, Table, TableRow } from '../../schema/table';
import { RESIDENTS } from '../../schema/constants';
import { PROMPT_LIMITS } from '../measures/joint';
import type { JointLimits } from '../measures/joint';
import { rowsOf } from '../measures/layers';
import { lostNumber } from '../measures/parts';
import type { RankRange } from '../measures/types';
import { within } from '../steps';
import type { Steps } from '../steps';
import { rowReadings } from '../tables/placements';
import { answerGapSteps, answerSidesSteps } from './answer';
import type { GapLimits } from './answer';
import { sideSteps, wholeTable } from './sides';
import type { Flip, GapAnswer, GapAsked, GapBadge, Sensitivity } from './types';

/** What the doubts of the source decide in an answer. */
export interface SensitivityAnswer {
  items: Sensitivity[];
  /** False where an open row has more readings than were tried; what those left out would flip is not known. */
  complete: boolean;
}

/** Most readings of one open row, and of all of them, that are tried one by one. */
const MOST_OF_ROW = 300;
const MOST_TRIED = 1_200;
/** How far each trial may go; past it the other rows stand in safe bounds. */
const TRIAL: GapLimits = { joint: PROMPT_LIMITS, figures: 40_000, coverings: true };

/** For rows whose joint readings are known to be too many: they are not begun. */
const NO_JOINT: JointLimits = { vectors: 0, words: 0, work: 0 };

const BADGES: GapBadge[] = ['tidak', 'mungkin', 'pasti'];

/** The open rows among the kinds that a question sums. */
function openRows(pack: Pack, { question }: GapAsked): { table: Table; row: TableRow }[] {
  const kinds = [...question.need, ...question.supply].filter((kind) => kind !== RESIDENTS);
  return rowsOf(pack, kinds).filter(({ row }) => row.low.some((low, column) => low !== row.high[column]));
}

/** Readings of an open row within its cells' ends, as far as they are tried. */
function readingsOf(table: Table, row: TableRow, most: number): { readings: number[][]; all: boolean } {
  const tokens = row.tokens.flatMap((token) => token ?? []);
  const readings: number[][] = [];
  for (const values of rowReadings(tokens, table.columns.length, lostNumber(table, row))) {
    const fits = values.every(
      (value, column) => value >= (row.low[column] ?? 0) && value <= (row.high[column] ?? 0),
    );
    if (!fits) continue;
    if (readings.length === most) return { readings, all: false };
    readings.push(values);
  }
  return { readings, all: true };
}

/** The pack with one row of a table changed. */
function withRow(pack: Pack, table: Table, row: TableRow): Pack {
  const rows = table.rows.map((each) => (each.kind === row.kind ? row : each));
  return { ...pack, tables: pack.tables.map((each) => (each === table ? { ...table, rows } : each)) };
}

/** The pack with an open row in one of its readings. */
function fixedRow(pack: Pack, table: Table, row: TableRow, values: number[]): Pack {
  const fixed = { ...row, tokens: values.map(String), low: values, high: values };
  return withRow(pack, table, { ...fixed, basis: values.map(() => 'forced' as const) });
}

/** Whether a contradiction of totals bears on a sum of kinds: one of its rows', or those of the table that it is the whole of. */
function bearsOn(pack: Pack, kinds: readonly string[], { kind, where }: Contradiction): boolean {
  if (kind === 'row-total') return where.some(({ row }) => row !== undefined && kinds.includes(row));
  if (kind !== 'column-totals' && kind !== 'grand-total') return false;
  const table = wholeTable(pack, kinds);
  return table !== null && where.some((place) => place.table === table.id);
}

/** The pack in which only what one contradiction is about is printed otherwise than the cells add up to. */
function printedAlone(pack: Pack, contradiction: Contradiction): Pack {
  const places = contradiction.where;
  const tables = pack.tables.map((table) => {
    const named = places.filter((place) => place.table === table.id);
    const rows = table.rows.map((row) => {
      const kept = contradiction.kind === 'row-total' && named.some((place) => place.row === row.kind);
      return kept ? row : { ...row, printedTotal: sumOf(row) };
    });
    const { columnTotals, grandTotal } = table;
    return {
      ...table,
      rows,
      columnTotals: contradiction.kind === 'column-totals' && named.length > 0 ? columnTotals : null,
      grandTotal: contradiction.kind === 'grand-total' && named.length > 0 ? grandTotal : null,
    };
  });
  return { ...pack, tables };
}

function sumOf(row: TableRow): number {
  return row.tokens.reduce((sum, token) => sum + (Number(token) || 0), 0);
}

const isSame = (one: RankRange, other: RankRange): boolean =>
  one.best === other.best && one.worst === other.worst;

/** What several answers to one question disagree on, area by area. */
export function flipsOf(answers: readonly GapAnswer[]): Flip[] {
  const areas = answers[0]?.areas ?? [];
  return areas.flatMap(({ area }, index): Flip[] => {
    const each = answers.map((answer) => answer.areas[index]!);
    const badges = BADGES.filter((badge) => each.some((one) => one.badge === badge));
    const ranks = each
      .flatMap(({ rank }) => rank ?? [])
      .sort((one, other) => one.best - other.best || one.worst - other.worst);
    const [first, last] = [ranks[0], ranks.at(-1)];
    const moved = first && last && !isSame(first, last);
    if (badges.length < 2 && !moved) return [];
    return [
      {
        area,
        badges: badges.length > 1 ? [badges[0]!, badges.at(-1)!] : null,
        ranks: moved ? [first, last] : null,
      },
    ];
  });
}

/**
 * What would change the conclusion (methods 3): every open row and every contradiction of totals that a question rests
 * on, with the areas whose badge or rank it flips while all other doubts stay as they are. An open row is put into each of its
 * readings in turn; a contradiction is decided for the print, against the cells. Doubts that flip nothing are listed
 * without flips. Yields how far it is, 0 to 1.
 */
export function* sensitivitySteps(pack: Pack, asked: GapAsked): Steps<SensitivityAnswer> {
  const { need, supply } = asked.question;
  // Next units flip nothing.
  const question = { ...asked.question, k: 0 };
  const byCells: GapAsked = { ...asked, question, reading: 'cells' };
  const rows = openRows(pack, asked);
  const contradictions = pack.contradictions.filter(
    (each) => bearsOn(pack, need, each) || bearsOn(pack, supply, each),
  );
  const items: Sensitivity[] = [];
  let complete = true;
  const most = Math.min(MOST_OF_ROW, Math.ceil(MOST_TRIED / Math.max(1, rows.length)));
  const causes = rows.length + contradictions.length;
  const share = (part: number): number => (items.length + part) / causes;
  // A row changes one side only.
  const sides = {
    need: yield* within(sideSteps(pack, need, 'cells', TRIAL.joint), 0, 0),
    supply: yield* within(sideSteps(pack, supply, 'cells', TRIAL.joint), 0, 0),
  };
  for (const { table, row } of rows) {
    const { readings, all } = readingsOf(table, row, most);
    complete &&= all;
    const side = need.includes(row.kind) ? 'need' : 'supply';
    const answers: GapAnswer[] = [];
    let joint = TRIAL.joint;
    for (const [index, values] of readings.entries()) {
      const tried = fixedRow(pack, table, row, values);
      const from = share(index / readings.length);
      const fixed = yield* within(sideSteps(tried, question[side], 'cells', joint), from, from);
      // The other rows have as many joint sums in every reading of this one.
      if (typeof fixed !== 'string' && fixed.vectors === null) joint = NO_JOINT;
      const to = share((index + 1) / readings.length);
      const given = { ...sides, [side]: fixed };
      answers.push(yield* within(answerSidesSteps(tried, byCells, given, TRIAL), from, to));
    }
    items.push({ cause: { type: 'range', table: table.id, kind: row.kind }, flips: flipsOf(answers) });
  }
  for (const contradiction of contradictions) {
    const printed = printedAlone(pack, contradiction);
    const answers = [
      yield* within(answerGapSteps(pack, byCells, TRIAL), share(0), share(0.5)),
      yield* within(answerGapSteps(printed, { ...byCells, reading: 'printed' }, TRIAL), share(0.5), share(1)),
    ];
    items.push({ cause: { type: 'contradiction', id: contradiction.id }, flips: flipsOf(answers) });
  }
  return { items, complete };
}
