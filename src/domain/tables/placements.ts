import { LOST_BLANK, LOST_NUMBER } from '../../schema/constants';
import { valueSet } from './values';
import type { ValueSet } from './values';

/** The number that a printed token stands for: a dash is nil. */
export function tokenValue(token: string): number {
  return token === '-' ? 0 : Number(token);
}

/** Binomial coefficient, exact. */
function choose(total: number, taken: number): bigint {
  // The smaller of the two ways to choose takes fewer steps with numbers this large.
  const few = Math.min(taken, total - taken);
  let result = 1n;
  for (let step = 1; step <= few; step += 1) result = (result * BigInt(total - few + step)) / BigInt(step);
  return result;
}

/** Most steps the count of lost-number readings may take before it is given up. */
const COUNT_STEPS = 200_000;

/**
 * Number of distinct rows of values that k printed tokens can stand for in `columns` columns, when blanks count 0. With
 * m non-zero tokens it is C(n - k + m, m): the n - k blanks spread over the m + 1 gaps between non-zero tokens.
 * With a lost number, the rows in which the blanks add to `lostNumber` come on top. Those are counted through the
 * leftmost embedding of the tokens, which each row has once: a blank before token i differs from token i.
 * Returns null when that count would take too long.
 */
export function readingCount(tokens: readonly string[], columns: number, lostNumber = 0): bigint | null {
  const printed = tokens.map(tokenValue);
  const blanks = columns - printed.length;
  const nonZero = printed.filter((value) => value > 0).length;
  const misprint = choose(blanks + nonZero, nonZero);
  if (lostNumber === 0 || blanks === 0) return misprint;
  if ((printed.length + 1) * blanks * (lostNumber + 1) > COUNT_STEPS) return null;
  // ways[b][r]: rows so far with b blanks that add to r; one pass a token, then the tail of free blanks.
  const ways = Array.from({ length: blanks + 1 }, () => new Array<bigint>(lostNumber + 1).fill(0n));
  ways[0]![0] = 1n;
  for (let token = 0; token <= printed.length; token += 1) {
    const excluded = printed[token];
    for (let blank = 1; blank <= blanks; blank += 1) {
      const before = ways[blank - 1]!;
      const here = ways[blank]!;
      let running = 0n;
      for (let sum = 0; sum <= lostNumber; sum += 1) {
        running += before[sum]!;
        const barred = excluded !== undefined && sum >= excluded ? before[sum - excluded]! : 0n;
        here[sum] = here[sum]! + running - barred;
      }
    }
  }
  return misprint + ways[blanks]![lostNumber]!;
}

/** Rows whose blanks are 0: the blanks are spread over the gaps between the non-zero tokens. */
function* misprintReadings(printed: readonly number[], columns: number): Generator<number[]> {
  const gaps: number[] = [0];
  const nonZero: number[] = [];
  for (const value of printed) {
    if (value === 0) gaps[gaps.length - 1]! += 1;
    else {
      nonZero.push(value);
      gaps.push(0);
    }
  }
  const values = new Array<number>(columns).fill(0);
  function* place(index: number, from: number, blanks: number): Generator<number[]> {
    const value = nonZero[index];
    if (value === undefined) {
      yield values.slice();
      return;
    }
    for (let extra = 0; extra <= blanks; extra += 1) {
      const column = from + gaps[index]! + extra;
      values[column] = value;
      yield* place(index + 1, column + 1, blanks - extra);
      values[column] = 0;
    }
  }
  yield* place(0, 0, columns - printed.length);
}

/** Rows whose blanks add to the lost number, each once, by the leftmost embedding of the tokens. */
function* lostReadings(printed: readonly number[], columns: number, lost: number): Generator<number[]> {
  const values = new Array<number>(columns).fill(0);
  function* place(column: number, token: number, blanks: number, rest: number): Generator<number[]> {
    if (column === columns) {
      if (rest === 0) yield values.slice();
      return;
    }
    if (blanks === 0 && rest > 0) return;
    const next = printed[token];
    if (next !== undefined) {
      values[column] = next;
      yield* place(column + 1, token + 1, blanks, rest);
    }
    if (blanks === 0) return;
    for (let value = blanks === 1 ? rest : 0; value <= rest; value += 1) {
      if (value === next) continue;
      values[column] = value;
      yield* place(column + 1, token, blanks - 1, rest - value);
    }
  }
  yield* place(0, 0, columns - printed.length, lost);
}

/**
 * Every distinct row of values (length `columns`) that the tokens can stand for, lazily: first those in which blanks
 * are 0, then, where a trusted row total leaves a lost number, those in which blanks add to it.
 */
export function* rowReadings(
  tokens: readonly string[],
  columns: number,
  lostNumber = 0,
): Generator<number[], void, undefined> {
  const printed = tokens.map(tokenValue);
  yield* misprintReadings(printed, columns);
  if (lostNumber > 0 && printed.length < columns) yield* lostReadings(printed, columns, lostNumber);
}

/** First and last token that can stand at a column: token i stands at j iff i <= j and k - i <= n - j. */
export function tokensAt(count: number, columns: number, column: number): { first: number; last: number } {
  return { first: Math.max(0, column - (columns - count)), last: Math.min(column, count - 1) };
}

/**
 * Every value one cell takes over all readings of its row, in closed form: the tokens that can stand there and, where
 * the row has a blank, 0 and what a lost number can put there. No enumeration, so any number of columns works.
 */
export function ownValues(
  printed: readonly number[],
  columns: number,
  column: number,
  lostNumber: number,
): ValueSet {
  const { first, last } = tokensAt(printed.length, columns, column);
  const intervals: [number, number][] = [];
  for (let token = first; token <= last; token += 1) intervals.push([printed[token]!, printed[token]!]);
  const blanks = columns - printed.length;
  if (blanks > 0) {
    intervals.push([0, 0]);
    if (lostNumber > 0) intervals.push([blanks === 1 ? lostNumber : 0, lostNumber]);
  }
  return valueSet(intervals);
}

/**
 * What may stand at each cell over every placement of the tokens that gives the row `values`: token indices, LOST_BLANK
 * for a blank that counts 0, LOST_NUMBER for a blank that holds a number. Found from how many tokens fit before and after
 * each column (greedy subsequence matching).
 */
export function addOrigins(
  printed: readonly number[],
  values: ArrayLike<number>,
  origins: Set<number>[],
): void {
  const columns = origins.length;
  const count = printed.length;
  const before = new Int32Array(columns + 1);
  const after = new Int32Array(columns + 2);
  for (let column = 0; column < columns; column += 1) {
    const fit = before[column]!;
    before[column + 1] = fit + (fit < count && printed[fit] === values[column] ? 1 : 0);
  }
  for (let column = columns - 1; column >= 0; column -= 1) {
    const fit = after[column + 1]!;
    after[column] = fit + (fit < count && printed[count - 1 - fit] === values[column] ? 1 : 0);
  }
  for (let column = 0; column < columns; column += 1) {
    const value = values[column]!;
    const { first, last } = tokensAt(count, columns, column);
    for (let token = first; token <= last; token += 1) {
      const fits = before[column]! >= token && after[column + 1]! >= count - 1 - token;
      if (fits && printed[token] === value) origins[column]!.add(token);
    }
    if (before[column]! + after[column + 1]! >= count)
      origins[column]!.add(value > 0 ? LOST_NUMBER : LOST_BLANK);
  }
}
