import type { Pack } from '../../schema/pack';
import type { GapRule } from '../../schema/gap';
import { commonPopulation } from '../measures/population';
import type { Steps } from '../steps';
import { circlesToCover } from './circles';
import type { PopulationProblem } from './types';

/**
 * Units required as fractions, so that whole counts are compared without rounding: area by area `low` and `high`, both to be
 * divided by `scale`. They differ for a service radius alone.
 */
export interface Demand {
  low: Float64Array;
  high: Float64Array;
  scale: number;
}

/** Circles of a radius for every area of a pack, remembered for the radius asked for last. */
const circles = new WeakMap<Pack['areas'], { radius: number; demand: Demand }>();

/** Circles that cover each of the areas. */
function* circleSteps({ areas }: Pack, radius: number, laid: boolean): Steps<Demand> {
  const known = circles.get(areas);
  if (known?.radius === radius) return known.demand;
  const demand = { low: new Float64Array(areas.length), high: new Float64Array(areas.length), scale: 1 };
  for (const [index, area] of areas.entries()) {
    const { low, high } = circlesToCover(area, radius, laid);
    demand.low[index] = low;
    demand.high[index] = high;
    yield (index + 1) / areas.length;
  }
  if (laid) circles.set(areas, { radius, demand });
  return demand;
}

/**
 * Units required by a rule that no reading of need or service changes, for all areas of a pack: `residents` in the common
 * year by residents per unit, or circles of a radius, from coverings that are `laid` or from bounds. Null for the other rules, a reason where residents are not known.
 */
export function* fixedDemandSteps(
  pack: Pack,
  rule: GapRule,
  laid: boolean,
): Steps<Demand | PopulationProblem | null> {
  if (rule.type === 'radius') return yield* circleSteps(pack, rule.metres, laid);
  if (rule.type !== 'residents') return null;
  const population = commonPopulation(pack);
  if (population.unavailable) return population.unavailable;
  const residents = Float64Array.from(population.values);
  return { low: residents, high: residents, scale: rule.perUnit };
}

/**
 * Units required in one reading: need by the people per unit of a threshold, or need times the kecamatan's units per person
 * in need (methods 3). Nothing is required where nobody is in need.
 */
export function demandOf(
  rule: GapRule,
  need: Float64Array,
  totals: { need: number; supply: number },
): Demand {
  if (rule.type === 'threshold') return { low: need, high: need, scale: rule.peoplePerUnit };
  if (totals.need === 0) return { low: need, high: need, scale: 1 };
  const scaled = need.map((people) => people * totals.supply);
  return { low: scaled, high: scaled, scale: totals.need };
}
