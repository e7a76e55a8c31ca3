import { components } from './components';
import type { RowDomain } from './domains';
import { propagate } from './propagate';
import type { Targets } from './propagate';
import { keepSolutions } from './run';
import type { Limit } from './run';

/** How far the solver may go. Both count work, not time, so that a table gives the same answer on every machine. */
export interface SolveLimits {
  /** States of one run of the dynamic programming. */
  states: number;
  /** Tried transitions over all runs. */
  work: number;
}

/** Holds a table of the study's size (33 rows, 8 columns) within five seconds on a slow machine. */
export const DEFAULT_LIMITS: SolveLimits = { states: 1_000_000, work: 8_000_000 };

/**
 * `solved`: the domains hold exactly what the solutions use. `none`: no solution. `limit`: not known; the domains hold
 * sound bounds.
 */
export type Outcome =
  { status: 'solved'; solutions: bigint } | { status: 'none' } | { status: 'limit'; limit: Limit };

/** Narrows the domains by the exact sums of each group of totals alone; null when one cannot be met. */
function narrow(
  domains: readonly RowDomain[],
  targets: Targets,
  groups: Iterable<readonly number[]>,
  limits: SolveLimits,
): boolean | null {
  let narrowed = false;
  let work = limits.work;
  for (const group of groups) {
    if (work === 0) break;
    const budget = { states: limits.states, work };
    const result = keepSolutions(domains, targets, group, budget);
    work = Math.max(0, budget.work);
    if (typeof result === 'string') continue;
    if (result.solutions === 0n) return null;
    if (!result.narrowed) continue;
    narrowed = true;
    if (!propagate(domains, targets)) return null;
  }
  return narrowed;
}

/** Solves every independent part; the first limit met stands for the table. */
function solveParts(domains: readonly RowDomain[], targets: Targets, limits: SolveLimits): Outcome {
  let solutions = 1n;
  let limit: Limit | undefined;
  let { work } = limits;
  for (const part of components(domains, targets)) {
    if (part.entries.length === 0) {
      for (const domain of part.domains) {
        const count = domain.listed ? BigInt(domain.count) : domain.readings;
        if (count === null) limit ??= 'readings';
        else solutions *= count;
      }
      continue;
    }
    const budget = { states: limits.states, work };
    const result = keepSolutions(domains, targets, part.entries, budget);
    work = Math.max(0, budget.work);
    if (typeof result === 'string') limit ??= result;
    else if (result.solutions === 0n) return { status: 'none' };
    else solutions *= result.solutions;
  }
  return limit ? { status: 'limit', limit } : { status: 'solved', solutions };
}

function* pairs(entries: readonly number[]): Generator<number[]> {
  for (const [index, entry] of entries.entries()) {
    for (const other of entries.slice(index + 1)) yield [entry, other];
  }
}

/**
 * Solves a table for its trusted totals: bounds first, then each total alone, then dynamic programming over rows on the
 * vector of sums; where that passes a limit, pairs of totals narrow the readings and it runs once more. The domains are
 * narrowed in place and stay sound whatever the outcome.
 */
export function solve(domains: readonly RowDomain[], targets: Targets, limits: SolveLimits): Outcome {
  const share = (part: number): SolveLimits => ({ ...limits, work: Math.floor(limits.work * part) });
  if (!propagate(domains, targets)) return { status: 'none' };
  const trusted = targets.flatMap((target, entry) => (target === null ? [] : [entry]));
  const singles = trusted.map((entry) => [entry]);
  if (narrow(domains, targets, singles, share(0.1)) === null) return { status: 'none' };
  const first = solveParts(domains, targets, share(0.4));
  if (first.status !== 'limit') return first;
  const open = trusted.filter((entry) => domains.some(({ low, high }) => low[entry]! < high[entry]!));
  const narrowed = narrow(domains, targets, pairs(open), share(0.2));
  if (narrowed === null) return { status: 'none' };
  return narrowed ? solveParts(domains, targets, share(0.3)) : first;
}
