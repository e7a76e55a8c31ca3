import type { Pack } from '../../schema/pack';
import type { GapQuestion } from '../../schema/gap';
import type { Range } from '../../schema/text';
import { PROMPT_LIMITS, THOROUGH_LIMITS } from '../measures/joint';
import type { JointLimits } from '../measures/joint';
import { finish, within } from '../steps';
import type { Steps } from '../steps';
import { findByBoxes } from './boxes';
import { fixedDemandSteps } from './demand';
import { WHOLE } from './findings';
import type { Findings } from './findings';
import type { PlannedStep } from './next';
import { findByReadings } from './readings';
import type { GapTask, ReadSide } from './readings';
import { MOST_READINGS, sideSteps } from './sides';
import type { Side } from './sides';
import type {
  GapAnswer,
  GapArea,
  GapAsked,
  GapBadge,
  GapClass,
  GapProblem,
  NextStep,
  PeoplePerUnit,
  PopulationProblem,
} from './types';

/** Next units that a question asks for where it does not say. */
export const USUAL_UNITS = 5;

/** How far an answer may go before it is given in safe bounds. */
export interface GapLimits {
  joint: JointLimits;
  /** Most figures that are worked out, joint readings times areas. */
  figures: number;
  /** Whether coverings by circles are laid, which takes a while, or bounded. */
  coverings: boolean;
}

/** Keeps an answer on the main thread within a frame. */
export const PROMPT_GAPS: GapLimits = { joint: PROMPT_LIMITS, figures: 4_000, coverings: false };
/** For an answer off the main thread: every reading of eight areas, where there are a million of them. */
export const THOROUGH_GAPS: GapLimits = { joint: THOROUGH_LIMITS, figures: 16_000_000, coverings: true };

const LETTERS: GapClass[] = ['A', 'B', 'C', 'D'];

/** The badge of a shortage over the readings (methods 3). */
export function badgeOf({ low, high }: Range): GapBadge {
  return low > 0 ? 'pasti' : high > 0 ? 'mungkin' : 'tidak';
}

/** Vectors of a side with the areas that cannot be judged left out. */
function readSide({ vectors, count, printedTotal }: Side, width: number, present: number[]): ReadSide | null {
  if (!vectors) return null;
  if (present.length === width) return { vectors, count, printedTotal };
  const kept = new Float64Array(count * present.length);
  for (let reading = 0; reading < count; reading += 1) {
    for (const [place, area] of present.entries()) {
      kept[reading * present.length + place] = vectors[reading * width + area]!;
    }
  }
  return { vectors: kept, count, printedTotal };
}

/** The ranges of a side over the areas that can be judged. */
function boxSide({ counts, total, printedTotal }: Side, present: number[]) {
  const kept = present.map((area) => counts[area]!);
  const sum = kept.reduce((all, { low, high }) => ({ low: all.low + low, high: all.high + high }), {
    low: 0,
    high: 0,
  });
  const whole = kept.length === counts.filter((range) => range !== null).length && total !== null;
  return { counts: kept, total: whole ? total : sum, printedTotal };
}

/** Why units required cannot be had, or why there is nothing to judge. */
function problemOf(
  { rule }: GapQuestion,
  { need, supply }: { need: Side; supply: Side },
  present: number[],
): GapProblem | null {
  if (need.counts.every((range) => range === null)) return 'no-need-counted';
  if (supply.counts.every((range) => range === null) || present.length === 0) return 'no-service-counted';
  if (present.every((area) => need.counts[area]!.high === 0)) return 'no-need';
  // All open cells at their low ends may be nil while the row's total stands in the print.
  const units = supply.printedTotal ?? present.reduce((sum, area) => sum + supply.counts[area]!.high, 0);
  if (rule.type === 'average' && units === 0) return 'no-service';
  return null;
}

const peoplePerUnit = (range: Range | null, bits: number): PeoplePerUnit => ({
  low: range?.low ?? null,
  // Where an area may be without a unit there is no most.
  high: bits & 1 ? null : (range?.high ?? null),
  unserved: bits === 1 ? 'always' : bits === 3 ? 'possible' : 'never',
});

function emptyArea(area: string, need: Range | null, supply: Range | null): GapArea {
  const none = { required: null, shortage: null, badge: null, weight: null, rank: null };
  return { area, need, supply, ...none, peoplePerUnit: peoplePerUnit(null, 0), classes: [], unproven: false };
}

/** The class of short service beside that of enough, by the bits of their letters: B beside A, D beside C. */
const UNPROVEN = [
  [2, 1],
  [8, 4],
] as const;

/**
 * Letters of the classes that were found. By a radius enough units do not prove that the area is covered, since their places are
 * unknown, so what may be enough may be short as well and never stands for served.
 */
function classesOf(bits: number, { rule }: GapQuestion): GapClass[] {
  let all = bits;
  if (rule.type === 'radius') for (const [enough, short] of UNPROVEN) if (bits & enough) all |= short;
  return LETTERS.filter((_, bit) => all & (1 << bit));
}

/** What was found in the form of an answer, for all areas of the pack. */
function toAnswer(
  pack: Pack,
  question: GapQuestion,
  { need, supply }: { need: Side; supply: Side },
  present: number[],
  found: Findings | null,
  problem: GapProblem | null,
  units: number,
): GapAnswer {
  const codes = present.map((area) => pack.areas[area]!.code);
  const areas = pack.areas.map(({ code }, area) => emptyArea(code, need.counts[area]!, supply.counts[area]!));
  for (const [place, area] of found ? present.entries() : []) {
    const shortage = found!.shortage.at(place);
    const badge = shortage && badgeOf(shortage);
    areas[area] = {
      area: codes[place]!,
      need: found!.need.at(place),
      supply: found!.supply.at(place),
      required: found!.required.at(place),
      shortage,
      badge,
      weight: found!.weight.at(place),
      rank: shortage && { ...found!.ranks[place]! },
      peoplePerUnit: peoplePerUnit(found!.ratio.at(place), found!.unserved[place]!),
      classes: classesOf(found!.classes[place]!, question),
      unproven: question.rule.type === 'radius' && badge === 'tidak',
    };
  }
  const badges: Record<GapBadge, number> = { pasti: 0, mungkin: 0, tidak: 0 };
  for (const { badge } of areas) if (badge) badges[badge] += 1;
  const whole = (figure: keyof typeof WHOLE): Range | null => found?.whole.at(WHOLE[figure]) ?? null;
  const steps = (found?.next.steps ?? []).map((step, index) => stepOf(step, index, codes));
  return {
    areas,
    total: {
      need: whole('need'),
      supply: whole('supply'),
      shortage: whole('shortage'),
      weight: whole('weight'),
    },
    ruleRatio: whole('ratio'),
    meanNeed: whole('mean'),
    largestRatio: peoplePerUnit(whole('largest'), found?.wholeUnserved ?? 0),
    hoover: whole('hoover'),
    badges,
    next: steps.slice(0, units),
    reserve: steps[units] ?? null,
    placed: codes.map((area, place) => ({ area, units: found?.next.placed[place] ?? { low: 0, high: 0 } })),
    exact: found?.exact ?? true,
    problem,
  };
}

function stepOf({ areas, near }: PlannedStep, index: number, codes: string[]): NextStep {
  return {
    step: index + 1,
    areas: areas.map(({ area, ratio, bare }) => ({ area: codes[area]!, ratio: peoplePerUnit(ratio, bare) })),
    certain: areas.length === 1,
    near: near.map(({ area, apart }) => ({ area: codes[area]!, apart })),
  };
}

/**
 * Answers a question on coverage gaps in steps (methods 3): need against service by a rule for units required, over all joint
 * readings of the source where they are few enough to go through, else in safe bounds (`exact` false). Yields how far it is, 0
 * to 1. Areas in which one side was not collected are left out of sums, ranks and next units. Ids that are no kinds of the
 * pack give `no-need-counted` or `no-service-counted`.
 */
export function* answerGapSteps(
  pack: Pack,
  { question, changes = [], reading = 'cells' }: GapAsked,
  limits: GapLimits = THOROUGH_GAPS,
): Steps<GapAnswer> {
  const need = yield* within(sideSteps(pack, question.need, reading, limits.joint), 0, 0.2);
  const supply = yield* within(sideSteps(pack, question.supply, reading, limits.joint), 0.2, 0.3);
  return yield* within(
    answerSidesSteps(pack, { question, changes, reading }, { need, supply }, limits),
    0.3,
    1,
  );
}

/** Answers as `answerGapSteps` does, of sides that have been read already. */
export function* answerSidesSteps(
  pack: Pack,
  { question, changes = [], reading = 'cells' }: GapAsked,
  { need, supply }: { need: Side | PopulationProblem; supply: Side | PopulationProblem },
  limits: GapLimits,
): Steps<GapAnswer> {
  const units = question.k ?? USUAL_UNITS;
  const width = pack.areas.length;
  const unknown = pack.areas.map(() => null);
  const missing: Side = { counts: unknown, total: null, printedTotal: null, vectors: null, count: 0 };
  if (typeof need === 'string' || typeof supply === 'string') {
    const sides = {
      need: typeof need === 'string' ? missing : need,
      supply: typeof supply === 'string' ? missing : supply,
    };
    return toAnswer(
      pack,
      question,
      sides,
      [],
      null,
      typeof need === 'string' ? need : (supply as GapProblem),
      units,
    );
  }
  const sides = { need, supply };
  const present = pack.areas.flatMap((_, area) => (need.counts[area] && supply.counts[area] ? [area] : []));
  const rule = yield* within(fixedDemandSteps(pack, question.rule, limits.coverings), 0, 0.15);
  const lacking = problemOf(question, sides, present);
  const problem = lacking ?? (typeof rule === 'string' ? rule : null);
  if (present.length === 0) return toAnswer(pack, question, sides, present, null, problem, units);
  const byCode = new Map(changes.map((change) => [change.area, change.units]));
  const pick = (values: Float64Array) => Float64Array.from(present, (area) => values[area]!);
  const task: GapTask = {
    rule: question.rule,
    fixed:
      rule && typeof rule !== 'string'
        ? { ...rule, low: pick(rule.low), high: rule.high === rule.low ? pick(rule.low) : pick(rule.high) }
        : null,
    judged: typeof rule !== 'string' && problem !== 'no-service' && problem !== 'no-need',
    changes: Float64Array.from(present, (area) => byCode.get(pack.areas[area]!.code) ?? 0),
    next: {
      units,
      objective: question.objective ?? 'max',
      unservedFirst: question.unservedFirst ?? true,
    },
  };
  if (task.fixed && rule && typeof rule !== 'string' && rule.high === rule.low)
    task.fixed.high = task.fixed.low;
  const readings = need.count * supply.count;
  const [needRead, supplyRead] = [readSide(need, width, present), readSide(supply, width, present)];
  const few = readings <= MOST_READINGS && readings * present.length <= limits.figures;
  const found =
    needRead && supplyRead && few
      ? yield* within(findByReadings(present.length, { need: needRead, supply: supplyRead }, task), 0.15, 1)
      : findByBoxes({ need: boxSide(need, present), supply: boxSide(supply, present) }, task);
  // The ends of all cells at once, and circles that were not laid, are bounds, whatever follows from them.
  const bounded = question.rule.type === 'radius' && !limits.coverings;
  if (reading === 'low' || reading === 'high' || bounded) found.exact = false;
  return toAnswer(pack, question, sides, present, found, problem, units);
}

/** Answers a question as `answerGapSteps` does, at once. */
export function answerGap(pack: Pack, asked: GapAsked, limits: GapLimits = THOROUGH_GAPS): GapAnswer {
  return finish(answerGapSteps(pack, asked, limits));
}
