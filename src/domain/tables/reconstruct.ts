import type { Basis } from '../../schema/table';
import { LOST_BLANK, LOST_NUMBER } from '../../schema/constants';
import type { ReconstructionInput } from '../../schema/reconstruction';
import { auditTable } from './audit';
import type { TableContradiction } from './audit';
import { findConflicts } from './conflicts';
import type { Conflict } from './conflicts';
import { cellValues, tableDomains } from './domains';
import type { PrintedRow, RowDomain } from './domains';
import { columnCount, trustOf } from './input';
import { addOrigins, ownValues, tokensAt, tokenValue } from './placements';
import type { Targets } from './propagate';
import type { Limit } from './run';
import { DEFAULT_LIMITS, solve } from './solve';
import type { SolveLimits } from './solve';
import { hasValue, listValues, valueCount } from './values';

/** Most values of one cell that are listed; past it the two ends stand for them. */
const MOST_VALUES = 1_000;

/** One cell read back. `values` are all it can take, rising; with `valuesComplete` false only the two ends. */
export interface ReconstructedCell {
  basis: Extract<Basis, 'printed' | 'forced' | 'proved' | 'open'>;
  low: number;
  high: number;
  values: number[];
  valuesComplete?: false;
  origins: number[];
}

/** A table read back. `solutions` is a decimal string past 2^53 and null when `exact` is false. */
export interface Reconstruction {
  exact: boolean;
  solutions: number | string | null;
  reason?: string;
  rows: { id: string; cells: ReconstructedCell[] }[];
  contradictions: TableContradiction[];
  conflicts: Conflict[];
}

const LIMIT_REASONS: Record<Limit, string> = {
  states: 'the sums take more states than the limit allows; the ranges are sound bounds',
  work: 'the placements take more steps than the limit allows; the ranges are sound bounds',
  readings: 'a row has too many placements to list; the ranges are sound bounds',
};

/** What a trusted total says of a row: whether it contradicts the tokens, and the number it may have lost. */
function printedRow(
  row: ReconstructionInput['rows'][number],
  columns: number,
  trusted: boolean,
): { row: PrintedRow; contradicted: boolean } {
  const sum = row.tokens.reduce((total, token) => total + tokenValue(token), 0);
  const difference = trusted && typeof row.printedTotal === 'number' ? row.printedTotal - sum : 0;
  const hasBlank = row.tokens.length < columns;
  return {
    row: { id: row.id, tokens: row.tokens, lostNumber: hasBlank ? Math.max(0, difference) : 0 },
    contradicted: difference < 0 || (difference > 0 && !hasBlank),
  };
}

function originsOf(domain: RowDomain): number[][] {
  const { columns, printed, row } = domain;
  const origins = Array.from({ length: columns }, () => new Set<number>());
  if (domain.listed) {
    for (let vector = 0; vector < domain.count; vector += 1) {
      const start = vector * (columns + 1);
      addOrigins(printed, domain.vectors.subarray(start, start + columns), origins);
    }
  } else {
    for (const [column, found] of origins.entries()) {
      const { first, last } = tokensAt(printed.length, columns, column);
      const set = domain.cells[column]!;
      for (let token = first; token <= last; token += 1) if (hasValue(set, printed[token]!)) found.add(token);
      if (hasValue(set, 0)) found.add(LOST_BLANK);
      if (row.lostNumber > 0 && set.some(([, end]) => end > 0)) found.add(LOST_NUMBER);
    }
  }
  return origins.map((found) => [...found].sort((a, b) => a - b));
}

function cellsOf(domain: RowDomain): ReconstructedCell[] {
  const { columns, printed, row } = domain;
  const origins = originsOf(domain);
  return Array.from({ length: columns }, (_, column) => {
    const set = cellValues(domain, column);
    const { values, complete } = listValues(set, MOST_VALUES);
    let basis: ReconstructedCell['basis'] = 'open';
    if (printed.length === columns) basis = 'printed';
    else if (valueCount(ownValues(printed, columns, column, row.lostNumber)) === 1) basis = 'forced';
    else if (values.length === 1) basis = 'proved';
    return {
      basis,
      low: values[0] ?? 0,
      high: values.at(-1) ?? 0,
      values,
      ...(complete ? {} : { valuesComplete: false as const }),
      origins: origins[column] ?? [],
    };
  });
}

/** Why there is no solution, in a sentence. */
function noSolution(contradicted: readonly string[]): string {
  const fallback = 'each row falls back to its own placements';
  if (contradicted.length === 0) return `no placement meets the trusted totals; ${fallback}`;
  const names = contradicted.map((id) => `"${id}"`).join(', ');
  return `the trusted total of ${names} contradicts the row itself, so nothing meets the totals; ${fallback}`;
}

/**
 * Reads a printed table back whose blanks were lost: each row of k tokens stands in its n columns in order, blanks count
 * 0. Counts the choices of placements that meet the trusted totals by dynamic programming over rows on the vector of
 * column sums, and gives each cell the values it takes in them. A trusted row total above its tokens' sum leaves a lost
 * number in the row's blanks; both readings, misprint and lost number, stand. Without a solution every row falls back
 * to its own placements, and the smallest sets of totals that cannot hold together are named.
 *
 * @param input n columns, rows of at most n tokens ("-" or whole numbers), totals in counts
 * @param limits states and steps after which sound bounds stand in for the exact answer
 */
export function reconstruct(input: ReconstructionInput, limits: Partial<SolveLimits> = {}): Reconstruction {
  const columns = columnCount(input);
  const trust = trustOf(input);
  const printed = input.rows.map((row) => printedRow(row, columns, trust.rows));
  const rows = printed.map(({ row }) => row);
  const targets: Targets = [
    ...Array.from({ length: columns }, (_, column) =>
      trust.columns ? (input.columnTotals?.[column] ?? null) : null,
    ),
    trust.grand ? (input.grandTotal ?? null) : null,
  ];
  const contradicted = printed.filter((row) => row.contradicted).map(({ row }) => row.id);
  let domains = tableDomains(rows, columns);
  const outcome = solve(domains, targets, { ...DEFAULT_LIMITS, ...limits });
  const contradictions = auditTable(input, rows);
  const result = (answer: Pick<Reconstruction, 'exact' | 'solutions' | 'reason'>, conflicts: Conflict[]) => ({
    ...answer,
    rows: domains.map((domain) => ({ id: domain.row.id, cells: cellsOf(domain) })),
    contradictions,
    conflicts,
  });
  if (contradicted.length > 0 || outcome.status === 'none') {
    domains = tableDomains(rows, columns);
    const conflicts = contradicted.map((id): Conflict => ({ totals: [`row:${id}`], smallest: true }));
    if (outcome.status === 'none') conflicts.push(...findConflicts(domains, targets));
    return result({ exact: true, solutions: 0, reason: noSolution(contradicted) }, conflicts);
  }
  if (outcome.status === 'limit') {
    return result({ exact: false, solutions: null, reason: LIMIT_REASONS[outcome.limit] }, []);
  }
  const { solutions } = outcome;
  const safe = solutions <= BigInt(Number.MAX_SAFE_INTEGER);
  return result({ exact: true, solutions: safe ? Number(solutions) : String(solutions) }, []);
}
