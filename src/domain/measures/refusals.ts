import type { Pack } from '../../schema/pack';
import { FEW_AREAS } from './classes';

/** What is not computed for so few areas; the interface has one sentence for each, with these figures. */
export type Refusal =
  | { id: 'local-clusters'; areas: number; smallest: number; needed: number }
  | { id: 'significance-stars' | 'regression-line' | 'standard-deviation-classes'; areas: number };

const LEVEL = 0.05;

/** Binomial coefficient. */
function choose(total: number, taken: number): number {
  let result = 1;
  for (let step = 1; step <= taken; step += 1) result = (result * (total - taken + step)) / step;
  return result;
}

/**
 * The analyses refused for a pack, in order. Local clusters (LISA, Anselin 1995): the smallest conditional p of an area
 * with k neighbours among n areas is 1 / C(n - 1, k), and it must pass 0.05 / n (Bonferroni). The others below 12 areas.
 */
export function refusals(pack: Pack): Refusal[] {
  const areas = pack.areas.length;
  const list: Refusal[] = [];
  const ways = pack.areas.map((area) => choose(areas - 1, Math.min(area.neighbours.length, areas - 1)));
  const smallest = 1 / Math.max(...ways);
  const needed = LEVEL / areas;
  if (smallest > needed) list.push({ id: 'local-clusters', areas, smallest, needed });
  if (areas < FEW_AREAS) {
    for (const id of ['significance-stars', 'regression-line', 'standard-deviation-classes'] as const) {
      list.push({ id, areas });
    }
  }
  return list;
}
