import { cutDomain } from './domains';
import type { RowDomain } from './domains';

/** What a table's trusted totals ask of the columns (0..n-1) and of all cells together (n); null where not trusted. */
export type Targets = readonly (number | null)[];

/** Rounds after which a creeping cut over very wide lost numbers stops; stopping early is still sound. */
const ROUNDS = 2_000;

/** Cuts one entry to [max(l, T - others' u), min(u, T - others' l)]; returns whether it moved. */
function cutEntry(
  domain: RowDomain,
  entry: number,
  least: number,
  most: number,
  sumLow: number,
  sumHigh: number,
): boolean {
  const low = domain.low[entry]!;
  const high = domain.high[entry]!;
  const newLow = Math.max(low, least - (sumHigh - high));
  const newHigh = Math.min(high, most - (sumLow - low));
  domain.low[entry] = newLow;
  domain.high[entry] = newHigh;
  return newLow > low || newHigh < high;
}

/** Cuts a loose row's cells by the row's own sum; a listed row carries its sum in every vector. */
function cutByOwnSum(domain: RowDomain): boolean {
  const { columns, low, high } = domain;
  let sumLow = 0;
  let sumHigh = 0;
  for (let column = 0; column < columns; column += 1) {
    sumLow += low[column]!;
    sumHigh += high[column]!;
  }
  let moved = false;
  for (let column = 0; column < columns; column += 1) {
    moved = cutEntry(domain, column, low[columns]!, high[columns]!, sumLow, sumHigh) || moved;
  }
  return moved;
}

/**
 * Bounds consistency: cuts every row's readings by x_i in [max(l_i, T - sum of other u), min(u_i, T - sum of other l)]
 * on the trusted totals, and drops readings outside, until nothing changes. Sound, not always tight.
 * Returns false when a row or a total is left with nothing, so that no solution exists.
 */
export function propagate(domains: readonly RowDomain[], targets: Targets): boolean {
  for (let round = 0; round < ROUNDS; round += 1) {
    const moved = new Set<RowDomain>();
    for (const [entry, target] of targets.entries()) {
      if (target === null) continue;
      let sumLow = 0;
      let sumHigh = 0;
      for (const domain of domains) {
        sumLow += domain.low[entry]!;
        sumHigh += domain.high[entry]!;
      }
      if (target < sumLow || target > sumHigh) return false;
      for (const domain of domains) {
        if (cutEntry(domain, entry, target, target, sumLow, sumHigh)) moved.add(domain);
      }
    }
    for (const domain of domains) if (!domain.listed && cutByOwnSum(domain)) moved.add(domain);
    if (moved.size === 0) return true;
    for (const domain of moved) if (!cutDomain(domain)) return false;
  }
  return true;
}
