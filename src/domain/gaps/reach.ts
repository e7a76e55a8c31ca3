import type { Network } from '../../schema/network';
import type { Range } from '../../schema/text';
import type { GapArea } from './types';

/**
 * Share of an area's groups that have a recorded tie to another group, by code of the area; null where none is recorded, which is
 * unknown and not nil (methods 5). Numbered groups count one each, a node that stands for a kind counts as many groups as it does, none
 * of them tied, since a tie of the node does not say which. Tiers and named networks are no groups here, and a tie along or between
 * the lines is none between groups.
 *
 * @returns shares from 0 to 1, as a range where the number of groups is one
 */
export function areaReach({ groups, ties }: Network): Map<string, Range | null> {
  const counted = new Map(
    groups.flatMap((group) =>
      group.area !== null && (group.role === 'single' || group.role === 'kind') ? [[group.id, group]] : [],
    ),
  );
  const tied = new Set<string>();
  for (const { from, to, kind, role } of ties) {
    if (kind !== 'tercatat' || role !== 'plain') continue;
    for (const end of [from, to]) if (counted.get(end)?.role === 'single') tied.add(end);
  }
  const sums = new Map<string, { tied: number; low: number; high: number }>();
  for (const { id, area, role, count } of counted.values()) {
    const sum = sums.get(area!) ?? { tied: 0, low: 0, high: 0 };
    sums.set(area!, sum);
    const stands = role === 'single' ? { low: 1, high: 1 } : (count ?? { low: 0, high: Infinity });
    sum.low += stands.low;
    sum.high += stands.high;
    if (tied.has(id)) sum.tied += 1;
  }
  return new Map(
    [...sums].map(([area, sum]) => {
      if (sum.tied === 0) return [area, null];
      return [area, { low: sum.tied / sum.high, high: sum.tied / Math.max(sum.low, sum.tied) }];
    }),
  );
}

/**
 * Areas to invite first: need surely at or above the mean (classes A and B alone) and reach surely below that of the areas with a
 * known reach taken together, as the mean of their shares. Where reach is unknown nothing is said of it.
 *
 * @returns codes, in the order of the areas
 */
export function invitedFirst(
  areas: readonly Pick<GapArea, 'area' | 'classes'>[],
  reach: ReadonlyMap<string, Range | null>,
): string[] {
  const known = [...reach.values()].filter((share) => share !== null);
  const mean = known.reduce((sum, { low }) => sum + low, 0) / known.length;
  return areas.flatMap(({ area, classes }) => {
    const high = classes.length > 0 && classes.every((one) => one === 'A' || one === 'B');
    const share = reach.get(area);
    return high && share && share.high < mean ? [area] : [];
  });
}
