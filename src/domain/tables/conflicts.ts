import { rowDomain } from './domains';
import type { PrintedRow } from './domains';
import { canHold } from './run';
import type { SolveLimits } from './solve';
import { propagate } from './propagate';
import type { Targets } from './propagate';

/** Totals that cannot hold together: "row:<id>", "column:<index>" or "grand". */
export interface Conflict {
  totals: string[];
  /** True when no smaller set of totals is known to fail; false when only dropping one at a time was tried. */
  smallest: boolean;
}

/** Sets of totals tried before the search turns to dropping totals one at a time. */
const MOST_SETS = 120;

function* subsets(items: readonly number[], size: number, from = 0): Generator<number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let index = from; index <= items.length - size; index += 1) {
    for (const rest of subsets(items, size - 1, index + 1)) yield [items[index]!, ...rest];
  }
}

/**
 * The smallest sets of column totals and grand total that no placement meets, by trying sets of rising size, and past a
 * fixed number of sets one minimal set by a deletion filter (Chinneck and Dravnieks 1991). Sets whose feasibility
 * passes the limits count as able to hold, so every set named does fail.
 */
export function findConflicts(
  rows: readonly PrintedRow[],
  columns: number,
  targets: Targets,
  limits: SolveLimits,
): Conflict[] {
  const trusted = targets.flatMap((target, entry) => (target === null ? [] : [entry]));
  const name = (entry: number): string => (entry === columns ? 'grand' : `column:${entry}`);
  let work = limits.work;
  const fails = (entries: readonly number[]): boolean => {
    const some = targets.map((target, entry) => (entries.includes(entry) ? target : null));
    const domains = rows.map((row) => rowDomain(row, columns));
    if (!propagate(domains, some)) return true;
    const budget = { states: limits.states, work };
    const holds = canHold(domains, some, entries, budget);
    work = Math.max(0, budget.work);
    return holds === false;
  };
  let tried = 0;
  for (let size = 1; size <= trusted.length; size += 1) {
    const found: Conflict[] = [];
    for (const entries of subsets(trusted, size)) {
      tried += 1;
      if (tried > MOST_SETS) break;
      if (fails(entries)) found.push({ totals: entries.map(name), smallest: true });
    }
    if (found.length > 0) return found;
    if (tried > MOST_SETS) break;
  }
  if (!fails(trusted)) return [{ totals: trusted.map(name), smallest: false }];
  let left = trusted;
  for (const entry of trusted) {
    const without = left.filter((other) => other !== entry);
    if (fails(without)) left = without;
  }
  return [{ totals: left.map(name), smallest: false }];
}
