import type { Pack } from '../../schema/pack';
import type { FigureEnds, FigureQuery } from '../../schema/story';
import type { Study } from '../../schema/study';
import type { Range } from '../../schema/text';
import type { CellReference } from '../../schema/view';
import { PROMPT_GAPS, answerGap } from '../gaps/answer';
import { measureLayer, rowsOf, trustedTotals } from '../measures/layers';
import type { MeasuredLayer } from '../measures/types';

/** How a figure is written: a whole number, one per km2, a share from 0 to 1, or a real number of units or people. */
export type FigureForm = 'count' | 'density' | 'share' | 'real';

/** Why a figure cannot be had: what it names is gone, or was not collected; the interface has one sentence for each. */
export type FigureLack = 'kind' | 'area' | 'statement' | 'not-collected' | 'undefined';

/** A live figure as the pack gives it now. `ends` is null where there is a lack. */
export interface FigureValue {
  form: FigureForm;
  ends: FigureEnds | null;
  lack: FigureLack | null;
  /** False where the ends are safe bounds that no reading need reach. */
  exact: boolean;
  /** The printed cells that it comes from; empty for what the source states in words. */
  cells: CellReference[];
}

const MOST_CELLS = 40;

/** The printed cells that hold some kinds in some areas: the row of totals where the kinds are a whole table. */
function cellsOf(pack: Pack, kinds: readonly string[], areas: readonly string[]): CellReference[] {
  const all = areas.length === 0 || areas.length === pack.areas.length;
  const totals = trustedTotals(pack, kinds);
  const rows = totals
    ? [{ table: totals, row: null }]
    : rowsOf(pack, kinds).map(({ table, row }) => ({ table, row: row.kind }));
  return rows
    .flatMap(({ table, row }): CellReference[] =>
      all
        ? [{ table: table.id, row, column: null }]
        : areas.map((area) => ({
            table: table.id,
            row,
            column: table.columns.findIndex((column) => column.area === area),
          })),
    )
    .filter(({ column }) => column !== -1)
    .slice(0, MOST_CELLS);
}

/**
 * Least and most sum of some areas over all readings of a layer, and the share that they hold of the whole; safe bounds
 * where the readings are too many to go through. Shares from 0 to 1; of a whole of nil they are nil.
 */
export function partOfLayer(
  { counts, total, readings }: MeasuredLayer,
  chosen: ReadonlySet<number>,
): { sum: Range; share: Range; exact: boolean } | null {
  const inside: Range = { low: 0, high: 0 };
  const outside: Range = { low: 0, high: 0 };
  for (const [index, count] of counts.entries()) {
    if (!count) {
      if (chosen.has(index)) return null;
      continue;
    }
    const side = chosen.has(index) ? inside : outside;
    side.low += count.low;
    side.high += count.high;
  }
  if (!total) return null;
  const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
  if (readings) {
    const { vectors, count } = readings;
    const sum = { low: Infinity, high: -Infinity };
    const share = { low: Infinity, high: -Infinity };
    const width = counts.length;
    for (let start = 0; start < count * width; start += width) {
      let [part, whole] = [0, 0];
      for (let area = 0; area < width; area += 1) {
        const value = vectors[start + area]!;
        whole += value;
        if (chosen.has(area)) part += value;
      }
      sum.low = Math.min(sum.low, part);
      sum.high = Math.max(sum.high, part);
      share.low = Math.min(share.low, ratio(part, whole));
      share.high = Math.max(share.high, ratio(part, whole));
    }
    return { sum, share, exact: true };
  }
  // What the others cannot hold must lie here, and what they must hold cannot.
  const low = Math.max(inside.low, total.low - outside.high);
  const high = Math.min(inside.high, total.high - outside.low);
  return {
    sum: { low, high },
    share: {
      low: ratio(low, Math.min(total.high, low + outside.high)),
      high: Math.min(1, ratio(high, Math.max(total.low, high + outside.low))),
    },
    exact: low === high && total.low === total.high,
  };
}

type Of<Type extends FigureQuery['type']> = Extract<FigureQuery, { type: Type }>;

const FORMS: Record<Of<'gap'>['part'], FigureForm> = {
  need: 'count',
  supply: 'count',
  required: 'real',
  shortage: 'real',
  peoplePerUnit: 'real',
};

/** How a figure is written, known before its value is. */
export function figureForm(of: FigureQuery): FigureForm {
  // The circles of a radius are whole, and so is what is short of them.
  if (of.type === 'gap') {
    const whole = of.question.rule.type === 'radius' && (of.part === 'required' || of.part === 'shortage');
    return whole ? 'count' : FORMS[of.part];
  }
  if (of.type === 'share') return 'share';
  return of.type === 'layer' ? of.measure : 'real';
}

function layerFigure(pack: Pack, of: Of<'layer'> | Of<'share'>): Omit<FigureValue, 'form'> {
  const none = (lack: FigureLack) => ({ ends: null, lack, exact: true, cells: [] });
  const known = new Set(pack.kinds.map(({ id }) => id));
  if (!of.kinds.every((kind) => known.has(kind))) return none('kind');
  const codes = pack.areas.map(({ code }) => code);
  const places = of.areas.map((area) => codes.indexOf(area));
  if (places.includes(-1)) return none('area');
  const layer = measureLayer(pack, of.kinds, 'count');
  const collected = pack.areas.flatMap((_, index) => (layer.counts[index] ? [index] : []));
  const chosen = new Set(places.length > 0 ? places : collected);
  const part = partOfLayer(layer, chosen);
  if (!part) return none('not-collected');
  const cells = cellsOf(pack, of.kinds, of.areas);
  const exact = part.exact || layer.exact;
  if (of.type === 'share') return { ends: part.share, lack: null, exact: part.exact, cells };
  if (of.measure === 'count') return { ends: part.sum, lack: null, exact, cells };
  const size = [...chosen].reduce((sum, index) => sum + pack.areas[index]!.areaKm2, 0);
  return { ends: { low: part.sum.low / size, high: part.sum.high / size }, lack: null, exact, cells };
}

function gapFigure(pack: Pack, of: Of<'gap'>): Omit<FigureValue, 'form'> {
  const none = (lack: FigureLack) => ({ ends: null, lack, exact: true, cells: [] });
  const known = new Set(pack.kinds.map(({ id }) => id));
  const { question, reading, changes, area, part } = of;
  const kinds = [...question.need.filter((kind) => known.has(kind)), ...question.supply];
  if (!kinds.every((kind) => known.has(kind))) return none('kind');
  if (!pack.areas.some(({ code }) => code === area)) return none('area');
  // The next units are no part of the figure, and cost the most.
  const asked = { ...question, k: 0 };
  const answer = answerGap(pack, { question: asked, reading, changes }, PROMPT_GAPS);
  const row = answer.areas.find((one) => one.area === area);
  const ends = row?.[part] ?? null;
  if (!ends) return none(row?.need && row.supply ? 'undefined' : 'not-collected');
  const cells = [...cellsOf(pack, question.need, [area]), ...cellsOf(pack, question.supply, [area])];
  return { ends: { low: ends.low, high: ends.high }, lack: null, exact: answer.exact, cells };
}

function statementFigure(study: Study | null, of: Of<'statement'>): Omit<FigureValue, 'form'> {
  const value = study?.statements.find(({ id }) => id === of.statement)?.items[of.item]?.value ?? null;
  return value === null
    ? { ends: null, lack: 'statement', exact: true, cells: [] }
    : { ends: { low: value, high: value }, lack: null, exact: true, cells: [] };
}

/**
 * The value of a live figure as the pack and its study give it now, as a range over the readings of the source (methods 2
 * and 3), with the cells that it comes from.
 */
export function figureValue(pack: Pack, study: Study | null, of: FigureQuery): FigureValue {
  const form = figureForm(of);
  if (of.type === 'gap') return { form, ...gapFigure(pack, of) };
  if (of.type === 'statement') return { form, ...statementFigure(study, of) };
  return { form, ...layerFigure(pack, of) };
}

/** Whether a figure is no longer what it was when its scene was last agreed to. Real numbers may differ in their last digits. */
export function isStale(seen: FigureEnds | null, now: FigureEnds | null): boolean {
  if (!seen) return false;
  const same = (before: number | null, after: number | null): boolean =>
    before === after ||
    (before !== null &&
      after !== null &&
      Math.abs(before - after) <= 1e-9 * Math.max(Math.abs(before), Math.abs(after)));
  return !now || !same(seen.low, now.low) || !same(seen.high, now.high);
}
