import type { GapArea } from '../../domain/gaps/types';
import { compareNames } from '../../domain/measures/legend';

/** A column of the ranking. */
export type Column = 'rank' | 'area' | 'badge' | 'need' | 'supply' | 'required' | 'shortage' | 'weight';

/** What the ranking is sorted by, and whether the greatest comes first. */
export interface Order {
  by: Column;
  down: boolean;
}

const BADGES = { pasti: 2, mungkin: 1, tidak: 0 };

function ends(row: GapArea, by: Column): [number, number] {
  if (by === 'rank') return row.rank ? [-row.rank.best, -row.rank.worst] : [-Infinity, -Infinity];
  if (by === 'badge') return row.badge ? [BADGES[row.badge], 0] : [-1, 0];
  const range = by === 'area' ? null : row[by];
  return [range?.high ?? -Infinity, range?.low ?? -Infinity];
}

/** The areas of an answer in an order; equal ones by need, then by name. */
export function inOrder(
  areas: readonly GapArea[],
  { by, down }: Order,
  nameOf: (row: GapArea) => string,
): GapArea[] {
  const sign = down ? 1 : -1;
  return [...areas].sort((one, other) => {
    if (by === 'area') return -sign * compareNames(nameOf(one), nameOf(other));
    const [first, second] = [ends(one, by), ends(other, by)];
    const apart =
      second[0] - first[0] || second[1] - first[1] || ends(other, 'need')[0] - ends(one, 'need')[0];
    return (Number.isNaN(apart) ? 0 : sign * apart) || compareNames(nameOf(one), nameOf(other));
  });
}
