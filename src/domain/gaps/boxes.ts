import type { Range } from '../../schema/text';
import { boxShares } from '../measures/ends';
import { rankRanges } from '../measures/ranks';
import { WHOLE } from './findings';
import type { Findings } from './findings';
import { nextFromBoxes } from './next';
import { emptyFindings } from './readings';
import type { GapTask } from './readings';

/** One side over the areas that can be judged, as ranges. */
export interface BoxSide {
  counts: Range[];
  total: Range;
  printedTotal: number | null;
}

const add = (ranges: readonly Range[]): Range =>
  ranges.reduce((sum, { low, high }) => ({ low: sum.low + low, high: sum.high + high }), { low: 0, high: 0 });

const positive = ({ low, high }: Range): Range => ({ low: Math.max(0, low), high: Math.max(0, high) });

/** What the other areas come to, where all areas come to `total`. */
function others(total: Range, sums: Range, own: Range): Range {
  const low = Math.max(0, sums.low - own.low, total.low - own.high);
  return { low, high: Math.max(low, Math.min(sums.high - own.high, total.high - own.low)) };
}

/**
 * Units required and short of one area by the kecamatan's average. With s its share of need and rest the units elsewhere,
 * short is s rest - (1 - s) own, which bounds it better than the two ends of s total - own alone.
 */
function byAverage(
  share: Range,
  total: Range,
  rest: Range,
  { own, has, change }: { own: Range; has: Range; change: number },
): { required: Range; shortage: Range } {
  const required = { low: share.low * total.low, high: share.high * total.high };
  const shortage = { low: required.low - has.high, high: required.high - has.low };
  // Units taken beyond those there surely are stop at nil, which the second bound does not know.
  if (own.low + change >= 0) {
    shortage.low = Math.max(shortage.low, share.low * rest.low - (1 - share.low) * own.high - change);
    shortage.high = Math.min(shortage.high, share.high * rest.high - (1 - share.high) * own.low - change);
  }
  return { required, shortage };
}

/** A range with a margin for rounding, so that weights that are equal do not part by it. */
const widened = ({ low, high }: Range): Range => ({
  low: Math.floor(low * 1e6) / 1e6,
  high: Math.ceil(high * 1e6) / 1e6,
});

/** Ends of |part of supply - part of need|. */
function distance(one: Range, other: Range): Range {
  const low = Math.max(0, one.low - other.high, other.low - one.high);
  return { low, high: Math.max(one.high - other.low, other.high - one.low) };
}

/**
 * What can be said where the joint readings are too many to go through: every area's need and units anywhere in their ranges,
 * with what the totals still tie. All ends are safe bounds (methods 2 and 3, "batas aman").
 */
export function findByBoxes(
  sides: { need: BoxSide; supply: BoxSide },
  { rule, fixed, judged, changes, next }: GapTask,
): Findings {
  const { need, supply } = sides;
  const width = need.counts.length;
  const found = emptyFindings(width, false);
  const units = supply.counts.map(({ low, high }, area): Range => {
    return positive({ low: low + changes[area]!, high: high + changes[area]! });
  });
  const [needSums, supplySums] = [add(need.counts), add(supply.counts)];
  const fixedAt = (value: number | null, range: Range) =>
    value === null ? range : { low: value, high: value };
  const needTotal = fixedAt(need.printedTotal, need.total);
  const supplyTotal = fixedAt(supply.printedTotal, supply.total);
  const shares = boxShares(need.counts, needTotal).map((share) => share ?? { low: 0, high: 0 });
  const weights: Range[] = [];
  const shortages: Range[] = [];
  for (const [area, people] of need.counts.entries()) {
    const has = units[area]!;
    found.need.addRange(area, people.low, people.high);
    found.supply.addRange(area, has.low, has.high);
    if (people.high > 0 && has.low === 0) found.unserved[area]! |= 1;
    if (people.low === 0 || has.high > 0) found.unserved[area]! |= 2;
    if (has.high > 0) {
      // The most is reached with the fewest units that there can be where there are any.
      const fewest = Math.max(has.low, Math.min(1, has.high));
      found.ratio.addRange(area, people.low / has.high, people.high / fewest);
    }
    if (!judged) continue;
    const own = supply.counts[area]!;
    let required: Range;
    let shortage: Range;
    if (rule.type === 'average') {
      const rest = others(supplyTotal, supplySums, own);
      const change = changes[area]!;
      ({ required, shortage } = byAverage(shares[area]!, supplyTotal, rest, { own, has, change }));
      if (supply.printedTotal !== null)
        shortage = { low: required.low - has.high, high: required.high - has.low };
    } else {
      required = fixed
        ? { low: fixed.low[area]! / fixed.scale, high: fixed.high[area]! / fixed.scale }
        : { low: people.low / ruleRatio(rule), high: people.high / ruleRatio(rule) };
      shortage = { low: required.low - has.high, high: required.high - has.low };
    }
    shortage = { low: settled(shortage.low), high: Math.max(settled(shortage.low), settled(shortage.high)) };
    const lacking = positive(shortage);
    const weight = { low: people.low * lacking.low, high: people.high * lacking.high };
    found.required.addRange(area, required.low, required.high);
    found.shortage.addRange(area, shortage.low, shortage.high);
    found.weight.addRange(area, weight.low, weight.high);
    weights.push(weight);
    shortages.push(lacking);
    const elsewhere = others(needTotal, needSums, people);
    const high = {
      surely: (width - 1) * people.low >= elsewhere.high,
      possibly: (width - 1) * people.high >= elsewhere.low,
    };
    if (shortage.high > 0) found.classes[area]! |= (high.possibly ? 1 : 0) | (high.surely ? 0 : 4);
    if (shortage.low <= 0) found.classes[area]! |= (high.possibly ? 2 : 0) | (high.surely ? 0 : 8);
  }
  const { whole } = found;
  if (judged) {
    found.ranks = rankRanges(weights.map(widened)).map((rank) => rank ?? { best: 1, worst: width });
    const [short, weight] = [add(shortages), add(weights)];
    whole.addRange(WHOLE.shortage, short.low, short.high);
    whole.addRange(WHOLE.weight, weight.low, weight.high);
  }
  whole.addRange(WHOLE.need, needTotal.low, needTotal.high);
  whole.addRange(WHOLE.mean, needTotal.low / width, needTotal.high / width);
  if (rule.type === 'average' && supplyTotal.high > 0) {
    whole.addRange(
      WHOLE.ratio,
      needTotal.low / supplyTotal.high,
      needTotal.high / Math.max(1, supplyTotal.low),
    );
  }
  const changed = changes.some((change) => change !== 0);
  const unitTotal = changed ? add(units) : supply.total;
  whole.addRange(WHOLE.supply, unitTotal.low, unitTotal.high);
  addLargest(found, need.counts);
  addHoover(found, sides.need, units, unitTotal);
  return { ...found, next: nextFromBoxes(need.counts, units, next) };
}

/** People per unit of a threshold. */
function ruleRatio(rule: GapTask['rule']): number {
  return rule.type === 'threshold' ? rule.peoplePerUnit : 1;
}

/** What is no more than rounding counts as nil. */
const settled = (value: number): number => (Math.abs(value) < 1e-9 ? 0 : value);

function addLargest(found: Omit<Findings, 'next'>, need: readonly Range[]): void {
  let [low, high] = [-Infinity, -Infinity];
  for (const [area, people] of need.entries()) {
    if (people.high <= 0) continue;
    if (found.unserved[area]! & 1) found.wholeUnserved |= 1;
    const ratio = found.ratio.at(area);
    if (!ratio) continue;
    if (people.low > 0) low = Math.max(low, ratio.low);
    high = Math.max(high, ratio.high);
  }
  const alwaysBare = need.some((_, area) => found.unserved[area] === 1);
  if (!alwaysBare) found.wholeUnserved |= 2;
  if (!alwaysBare && high >= 0) found.whole.addRange(WHOLE.largest, Math.max(0, low), high);
}

function addHoover(found: Omit<Findings, 'next'>, need: BoxSide, units: Range[], total: Range): void {
  if (need.total.high <= 0 || total.high <= 0) return;
  const people = boxShares(need.counts, need.total);
  const service = boxShares(units, total);
  const ends = add(people.map((share, area) => distance(share!, service[area]!)));
  found.whole.addRange(WHOLE.hoover, ends.low / 2, Math.min(1, ends.high / 2));
}
