import { project } from './components';
import { filterVectors } from './domains';
import type { RowDomain } from './domains';
import { backwardLayers, forwardLayers, stepsOf } from './layers';
import type { Budget, Forward } from './layers';
import { rowOrder } from './order';
import type { Targets } from './propagate';

/** What stopped an exact answer: too many states, too many transitions, or a row with too many readings to list. */
export type Limit = 'states' | 'work' | 'readings';

interface Prepared {
  forward: Forward;
  varying: RowDomain[];
  order: number[];
  vectorOf: Int32Array[];
}

function prepare(
  domains: readonly RowDomain[],
  targets: Targets,
  entries: readonly number[],
  budget: Budget,
): Prepared | Limit {
  const varying = domains.filter((domain) =>
    entries.some((entry) => domain.low[entry]! < domain.high[entry]!),
  );
  if (varying.some((domain) => !domain.listed)) return 'readings';
  // Projecting costs a step a reading, which in wide tables is most of the work.
  budget.work -= stepsOf(entries.length) * varying.reduce((sum, domain) => sum + domain.count, 0);
  if (budget.work < 0) return 'work';
  const needs = entries.map((entry) =>
    domains.reduce((need, domain) => need - domain.low[entry]!, targets[entry]!),
  );
  const projected = varying.map((domain) => project(domain, entries));
  const rows = projected.map(({ row }) => row);
  const order = rowOrder(rows, entries.length);
  const forward = forwardLayers(
    order.map((index) => rows[index]!),
    needs,
    budget,
  );
  if (typeof forward === 'string') return forward;
  return { forward, varying, order, vectorOf: projected.map((projection) => projection.vectorOf) };
}

/** Whether the totals of some entries can hold together, by the forward half alone. */
export function canHold(
  domains: readonly RowDomain[],
  targets: Targets,
  entries: readonly number[],
  budget: Budget,
): boolean | Limit {
  const prepared = prepare(domains, targets, entries, budget);
  return typeof prepared === 'string' ? prepared : prepared.forward.feasible;
}

/**
 * Dynamic programming over the rows on the sums of some entries: counts the choices of readings that meet them (of the
 * rows that vary there) and keeps only the readings that some choice uses. Sound for the whole table; exact when no
 * other total binds these rows.
 */
export function keepSolutions(
  domains: readonly RowDomain[],
  targets: Targets,
  entries: readonly number[],
  budget: Budget,
): { solutions: bigint; narrowed: boolean } | Limit {
  const prepared = prepare(domains, targets, entries, budget);
  if (typeof prepared === 'string') return prepared;
  const { forward, varying, order, vectorOf } = prepared;
  const { solutions, live } = backwardLayers(forward);
  let narrowed = false;
  if (solutions > 0n) {
    for (const [position, index] of order.entries()) {
      const used = live[position]!;
      const vectors = vectorOf[index]!;
      narrowed = filterVectors(varying[index]!, (reading) => used[vectors[reading]!] === 1) || narrowed;
    }
  }
  return { solutions, narrowed };
}
