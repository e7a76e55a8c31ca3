import type { GapRule } from '../../schema/gap';
import type { Range } from '../../schema/text';
import { rankRanges, visitRanks } from '../measures/ranks';
import type { Steps } from '../steps';
import { demandOf } from './demand';
import type { Demand } from './demand';
import { Ends, WHOLE } from './findings';
import type { Findings } from './findings';
import { hooverIndex } from './inequality';
import { NextTally } from './next';
import type { NextRules } from './next';

/** One side over the areas that can be judged, with every joint reading. */
export interface ReadSide {
  vectors: Float64Array;
  count: number;
  /** The total that stands in the print where the rule is to use it. */
  printedTotal: number | null;
}

/** What a question asks of the areas that can be judged. */
export interface GapTask {
  rule: GapRule;
  /** Units required where no reading changes them. */
  fixed: Demand | null;
  /** False where units required cannot be had; all else is found still. */
  judged: boolean;
  /** Units added or taken. */
  changes: Float64Array;
  next: NextRules;
}

/** Readings between two reports of how far it is. */
const BLOCK = 2_000;

const sum = (values: Float64Array): number => {
  let total = 0;
  for (let index = 0; index < values.length; index += 1) total += values[index]!;
  return total;
};

/** Whole counts need no rounding; else what is no more than rounding counts as nil. */
const settled = (value: number, whole: boolean): number => (whole || Math.abs(value) > 1e-9 ? value : 0);

/** Weights of which what is no more than rounding apart counts as equal. */
const comparable = (weights: Float64Array, whole: boolean): Float64Array =>
  whole ? weights : weights.map((weight) => Math.round(weight * 1e6) / 1e6);

/** Empty findings for so many areas. */
export function emptyFindings(width: number, exact: boolean): Omit<Findings, 'next'> {
  const ends = (): Ends => new Ends(width);
  return {
    need: ends(),
    supply: ends(),
    required: ends(),
    shortage: ends(),
    weight: ends(),
    ranks: Array.from({ length: width }, () => ({ best: width, worst: 1 })),
    ratio: ends(),
    unserved: new Uint8Array(width),
    classes: new Uint8Array(width),
    whole: new Ends(Object.keys(WHOLE).length),
    wholeUnserved: 0,
    exact,
  };
}

/** Widens the ranks of every area by those that weights in one reading give. */
function addRanks(findings: Pick<Findings, 'ranks'>, low: Float64Array, high: Float64Array): void {
  const widen = (area: number, best: number, worst: number): void => {
    const rank = findings.ranks[area]!;
    if (best < rank.best) rank.best = best;
    if (worst > rank.worst) rank.worst = worst;
  };
  if (low === high) return visitRanks(low, (area, rank) => widen(area, rank, rank));
  const ranges = Array.from(low, (weight, area): Range => ({ low: weight, high: high[area]! }));
  for (const [area, rank] of rankRanges(ranges).entries()) if (rank) widen(area, rank.best, rank.worst);
}

/**
 * Goes through every joint reading of need and service and gathers what each gives (methods 3). Vectors have one entry an
 * area that can be judged. Yields the share done, from 0 to 1.
 */
export function* findByReadings(
  width: number,
  sides: { need: ReadSide; supply: ReadSide },
  { rule, fixed, judged, changes, next }: GapTask,
): Steps<Findings> {
  const found = emptyFindings(width, true);
  const tally = new NextTally(width, next);
  const units = new Float64Array(width);
  const readings = sides.need.count * sides.supply.count;
  let done = 0;
  for (let one = 0; one < sides.need.count; one += 1) {
    const need = sides.need.vectors.subarray(one * width, (one + 1) * width);
    const needTotal = sides.need.printedTotal ?? sum(need);
    for (let other = 0; other < sides.supply.count; other += 1) {
      const there = sides.supply.vectors.subarray(other * width, (other + 1) * width);
      const supplyTotal = sides.supply.printedTotal ?? sum(there);
      for (let area = 0; area < width; area += 1) units[area] = Math.max(0, there[area]! + changes[area]!);
      addReading(found, need, needTotal, units);
      const demand = fixed ?? demandOf(rule, need, { need: needTotal, supply: supplyTotal });
      if (judged) addDemand(found, need, needTotal, units, demand);
      const { whole } = found;
      whole.add(WHOLE.mean, needTotal / width);
      if (rule.type === 'average' && supplyTotal > 0) whole.add(WHOLE.ratio, needTotal / supplyTotal);
      tally.add(need, units);
      done += 1;
      if (done % BLOCK === 0) yield done / readings;
    }
  }
  return { ...found, next: tally.result() };
}

/** Takes one reading of need and units in, whatever is required. */
function addReading(
  found: Omit<Findings, 'next'>,
  need: Float64Array,
  needTotal: number,
  units: Float64Array,
): void {
  let largest = -Infinity;
  let bare = false;
  for (let area = 0; area < need.length; area += 1) {
    const people = need[area]!;
    const has = units[area]!;
    found.need.add(area, people);
    found.supply.add(area, has);
    const isBare = people > 0 && has === 0;
    found.unserved[area]! |= isBare ? 1 : 2;
    if (isBare) bare = true;
    else if (has > 0) {
      found.ratio.add(area, people / has);
      if (people > 0) largest = Math.max(largest, people / has);
    }
  }
  const { whole } = found;
  whole.add(WHOLE.need, needTotal);
  whole.add(WHOLE.supply, sum(units));
  found.wholeUnserved |= bare ? 1 : 2;
  if (!bare && largest >= 0) whole.add(WHOLE.largest, largest);
  const hoover = hooverIndex(need, units);
  if (hoover !== null) whole.add(WHOLE.hoover, hoover);
}

/** Takes in what one reading requires. */
function addDemand(
  found: Omit<Findings, 'next'>,
  need: Float64Array,
  needTotal: number,
  units: Float64Array,
  { low, high, scale }: Demand,
): void {
  const width = need.length;
  const exact = Number.isInteger(scale);
  const same = low === high;
  const weightLow = new Float64Array(width);
  const weightHigh = same ? weightLow : new Float64Array(width);
  const shortage = { low: 0, high: 0 };
  for (let area = 0; area < width; area += 1) {
    const people = need[area]!;
    const has = units[area]! * scale;
    const least = settled(low[area]! - has, exact);
    const most = same ? least : settled(high[area]! - has, exact);
    found.required.addRange(area, low[area]! / scale, high[area]! / scale);
    found.shortage.addRange(area, least / scale, most / scale);
    weightLow[area] = people * Math.max(0, least);
    weightHigh[area] = people * Math.max(0, most);
    found.weight.addRange(area, weightLow[area]! / scale, weightHigh[area]! / scale);
    shortage.low += Math.max(0, least);
    shortage.high += Math.max(0, most);
    const isHigh = people * width >= needTotal;
    if (most > 0) found.classes[area]! |= isHigh ? 1 : 4;
    if (least <= 0) found.classes[area]! |= isHigh ? 2 : 8;
  }
  const compared = comparable(weightLow, exact);
  addRanks(found, compared, same ? compared : comparable(weightHigh, exact));
  found.whole.addRange(WHOLE.shortage, shortage.low / scale, shortage.high / scale);
  found.whole.addRange(WHOLE.weight, sum(weightLow) / scale, sum(weightHigh) / scale);
}
