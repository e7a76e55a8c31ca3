/** Rank correlation of two columns, with how often chance alone would give one at least as strong. */
export interface RankRelation {
  /** Spearman's rho, from -1 to 1; null where one column has one value only or there are fewer than two pairs. */
  rho: number | null;
  /** Two-sided p by all orders of the ties as they are; null where rho is, or where there are too many pairs to go through. */
  p: number | null;
  pairs: number;
}

/** Most pairs of which all orders are gone through: 9! is 362,880. */
const MOST_ORDERED = 9;

/** Ranks from 1 for the least, equal values sharing the mean of their places. */
function meanRanks(values: readonly number[]): number[] {
  return values.map((value) => {
    let less = 0;
    let equal = 0;
    for (const other of values) {
      if (other < value) less += 1;
      else if (other === value) equal += 1;
    }
    return less + (equal + 1) / 2;
  });
}

const centred = (ranks: number[]): number[] => ranks.map((rank) => rank - (ranks.length + 1) / 2);

/** Calls `visit` with the sum of products of every order of `second` against `first` (Heap 1963). */
function visitOrders(
  first: readonly number[],
  second: readonly number[],
  visit: (sum: number) => void,
): void {
  const order = [...second];
  const counters = order.map(() => 0);
  const product = (): void => {
    let sum = 0;
    for (let index = 0; index < order.length; index += 1) sum += first[index]! * order[index]!;
    visit(sum);
  };
  product();
  for (let index = 0; index < order.length;) {
    if (counters[index]! < index) {
      const other = index % 2 === 0 ? 0 : counters[index]!;
      [order[other], order[index]] = [order[index]!, order[other]!];
      product();
      counters[index]! += 1;
      index = 0;
    } else {
      counters[index] = 0;
      index += 1;
    }
  }
}

/**
 * Spearman's rank correlation of two columns of equal length (Spearman 1904), the product-moment correlation of their mean
 * ranks, with its exact permutation p, ties kept as they are (methods 2). A description of these areas: no line is drawn.
 */
export function rankRelation(first: readonly number[], second: readonly number[]): RankRelation {
  const pairs = first.length;
  const one = centred(meanRanks(first));
  const other = centred(meanRanks(second));
  const squares = (ranks: number[]): number => ranks.reduce((sum, rank) => sum + rank * rank, 0);
  const spread = Math.sqrt(squares(one) * squares(other));
  if (pairs < 2 || spread === 0) return { rho: null, p: null, pairs };
  const observed = one.reduce((sum, rank, index) => sum + rank * other[index]!, 0);
  let p: number | null = null;
  if (pairs <= MOST_ORDERED) {
    let orders = 0;
    let strong = 0;
    visitOrders(one, other, (sum) => {
      orders += 1;
      // Half ranks are exact in binary, so sums are compared without a margin.
      if (Math.abs(sum) >= Math.abs(observed)) strong += 1;
    });
    p = strong / orders;
  }
  return { rho: observed / spread, p, pairs };
}
