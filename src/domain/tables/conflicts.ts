import type { RowDomain } from './domains';
import type { Targets } from './propagate';
import { canHold } from './run';

/** Totals that cannot hold together: "row:<id>", "column:<index>" or "grand". */
export interface Conflict {
  totals: string[];
  /** True when every smaller part of the set is known to hold together. */
  smallest: boolean;
}

/** How much the search may try; deterministic. */
const TESTS = 3_000;
const NUMBERS = 100_000_000;
const TOTAL_WORK = 3_000_000;
const TEST_WORK = 400_000;
const TEST_STATES = 60_000;
const MOST_FOUND = 24;

/** Whether the sum of some column totals lies outside what each row can put into those columns together. */
function sumIsOutside(domains: readonly RowDomain[], targets: Targets, entries: readonly number[]): boolean {
  let target = 0;
  let low = 0;
  let high = 0;
  for (const entry of entries) target += targets[entry]!;
  for (const domain of domains) {
    const width = domain.columns + 1;
    let least = Infinity;
    let most = -Infinity;
    if (domain.listed) {
      for (let vector = 0; vector < domain.count; vector += 1) {
        let sum = 0;
        for (const entry of entries) sum += domain.vectors[vector * width + entry]!;
        least = Math.min(least, sum);
        most = Math.max(most, sum);
      }
    } else {
      least = entries.reduce((sum, entry) => sum + domain.low[entry]!, 0);
      most = entries.reduce((sum, entry) => sum + domain.high[entry]!, 0);
      if (entries.length === domain.columns && !entries.includes(domain.columns)) {
        least = Math.max(least, domain.low[domain.columns]!);
        most = Math.min(most, domain.high[domain.columns]!);
      }
    }
    low += least;
    high += most;
  }
  return target < low || target > high;
}

/** Every choice of `size` of the entries, in order. */
function* choices(entries: readonly number[], size: number, from = 0): Generator<number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let index = from; index <= entries.length - size; index += 1) {
    for (const rest of choices(entries, size - 1, index + 1)) yield [entries[index]!, ...rest];
  }
}

const within = (part: readonly number[], whole: readonly number[]): boolean =>
  part.every((entry) => whole.includes(entry));

/**
 * The smallest sets of trusted column and grand totals that cannot hold together, given that all of them cannot. Tries sets
 * in rising size by their sums, then by dynamic programming on those columns alone. Where the totals in none
 * of the sets found still conflict, they are left out one by one as long as the rest is known to (deletion filter,
 * Chinneck and Dravnieks 1991).
 */
export function findConflicts(domains: readonly RowDomain[], targets: Targets): Conflict[] {
  const entries = targets.flatMap((target, entry) => (target === null ? [] : [entry]));
  const columns = targets.length - 1;
  const readings = domains.reduce((sum, domain) => sum + domain.count + 1, 1);
  let tests = TESTS;
  let numbers = NUMBERS;
  let work = TOTAL_WORK;
  const holds = (set: readonly number[]): boolean | 'unknown' => {
    tests -= 1;
    numbers -= readings * set.length;
    if (sumIsOutside(domains, targets, set)) return false;
    const budget = { states: TEST_STATES, work: Math.min(TEST_WORK, work) };
    const before = budget.work;
    const result = canHold(domains, targets, set, budget);
    work -= before - Math.max(0, budget.work);
    return typeof result === 'string' ? 'unknown' : result;
  };
  const found: number[][] = [];
  const unknown: number[][] = [];
  const named = (set: readonly number[]): Conflict => ({
    totals: set.map((entry) => (entry === columns ? 'grand' : `column:${entry}`)),
    smallest: !unknown.some((part) => part.length < set.length && within(part, set)),
  });
  for (let size = 1; size <= entries.length; size += 1) {
    for (const set of choices(entries, size)) {
      if (tests <= 0 || numbers <= 0 || work <= 0 || found.length >= MOST_FOUND) break;
      if (found.some((part) => within(part, set))) continue;
      const result = holds(set);
      if (result === false) found.push(set);
      else if (result === 'unknown') unknown.push(set);
    }
  }
  const again = (): void => {
    tests = TESTS;
    numbers = NUMBERS;
    work = TOTAL_WORK;
  };
  const without = (set: readonly number[], entry: number): number[] => set.filter((other) => other !== entry);
  again();
  const rest = entries.filter((entry) => !found.some((set) => set.includes(entry)));
  if (rest.length === 0 || (found.length > 0 && holds(rest) !== false)) return found.map(named);
  let kept = rest;
  for (const entry of rest) {
    if (tests <= 0 || numbers <= 0) break;
    const fewer = without(kept, entry);
    if (holds(fewer) === false) kept = fewer;
  }
  again();
  const smallest = kept.every((entry) => numbers > 0 && holds(without(kept, entry)) === true);
  return [...found.map(named), { ...named(kept), smallest }];
}
