import type { GapAnswer, GapAsked } from '../domain/gaps/types';
import type { Pack } from '../schema/pack';
import type { Range } from '../schema/text';
import { gapSentence } from './gap-sentence';
import { areaName } from './gap-text';

const ends = (range: { low: number | null; high: number | null } | null) => ({
  low: range?.low ?? null,
  high: range?.high ?? null,
});

/** A certain figure as one number. */
const figure = (range: Range | null): number | Range | null =>
  range && range.low === range.high ? range.low : range;

/**
 * An answer as command line and files give it: the areas with their figures, next units by name, and the finding in both
 * languages. A certain need is one number; what is undefined is null.
 */
export function gapRecord(pack: Pack, asked: GapAsked, answer: GapAnswer) {
  return {
    areas: answer.areas.map((row) => ({
      area: areaName(pack, row.area),
      code: row.area,
      need: figure(row.need),
      supply: ends(row.supply),
      required: ends(row.required),
      shortage: ends(row.shortage),
      badge: row.badge,
      weight: ends(row.weight),
      rank: { best: row.rank?.best ?? null, worst: row.rank?.worst ?? null },
      peoplePerUnit: ends(row.peoplePerUnit),
    })),
    next: answer.next.map(({ step, areas, certain }) => ({
      step,
      areas: areas.map(({ area }) => areaName(pack, area)),
      certain,
    })),
    exact: answer.exact,
    problem: answer.problem,
    sentence: gapSentence(pack, asked, answer),
  };
}
