import type { RowDomain } from './domains';
import type { LayerRow } from './layers';
import type { Targets } from './propagate';

/** Rows that share constrained sums in which they vary, solved apart from all others. */
export interface Component {
  domains: RowDomain[];
  /** Entries (columns, or the row's sum) with a trusted total in which at least one row of the component varies. */
  entries: number[];
}

/**
 * Splits a table into independent parts: rows are tied when both vary in one trusted total. Counts of solutions
 * multiply over the parts. Assumes that `propagate` accepted the table, so totals without a varying row hold.
 */
export function components(domains: readonly RowDomain[], targets: Targets): Component[] {
  const parent = domains.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  const entries: { entry: number; member: number }[] = [];
  for (const [entry, target] of targets.entries()) {
    if (target === null) continue;
    let member = -1;
    for (const [index, domain] of domains.entries()) {
      if (domain.low[entry]! === domain.high[entry]!) continue;
      if (member >= 0) parent[root(index)] = root(member);
      member = index;
    }
    if (member >= 0) entries.push({ entry, member });
  }
  const parts = new Map<number, Component>();
  for (const [index, domain] of domains.entries()) {
    const at = root(index);
    const part = parts.get(at) ?? { domains: [], entries: [] };
    part.domains.push(domain);
    parts.set(at, part);
  }
  for (const { entry, member } of entries) parts.get(root(member))!.entries.push(entry);
  return [...parts.values()];
}

/**
 * A listed row over some entries, as what it adds to its lowest values: the distinct vectors, how many readings share
 * each, and which reading has which.
 */
export function project(
  domain: RowDomain,
  entries: readonly number[],
): { row: LayerRow; vectorOf: Int32Array } {
  const width = domain.columns + 1;
  const seen = new Map<string, number>();
  const vectorOf = new Int32Array(domain.count);
  const vectors: number[] = [];
  const weights: number[] = [];
  for (let reading = 0; reading < domain.count; reading += 1) {
    const vector = entries.map((entry) => domain.vectors[reading * width + entry]! - domain.low[entry]!);
    const key = vector.join();
    let index = seen.get(key);
    if (index === undefined) {
      index = weights.length;
      seen.set(key, index);
      vectors.push(...vector);
      weights.push(0);
    }
    weights[index]! += 1;
    vectorOf[reading] = index;
  }
  return {
    row: { vectors: Float64Array.from(vectors), count: weights.length, weights: Float64Array.from(weights) },
    vectorOf,
  };
}
