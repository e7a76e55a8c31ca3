import type { Kind } from '../../schema/pack';
import type { Range } from '../../schema/text';

/** Counts below this are flagged as small. */
export const SMALL_NUMBER = 20;

/** Stirling's series for the logarithm of the gamma function, shifted up to 10, where its error is below 1e-13. */
function logGamma(value: number): number {
  let shift = 0;
  let x = value;
  while (x < 10) {
    shift += Math.log(x);
    x += 1;
  }
  const inverse = 1 / (x * x);
  const series =
    (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) / x;
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series - shift;
}

/** Regularised lower incomplete gamma function P(shape, x), by its power series or its continued fraction (Lentz). */
function lowerGamma(shape: number, x: number): number {
  if (x <= 0) return 0;
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  if (x < shape + 1) {
    let term = 1 / shape;
    let sum = term;
    for (let step = 1; Math.abs(term) > sum * 1e-16; step += 1) {
      term *= x / (shape + step);
      sum += term;
    }
    return front * sum;
  }
  let base = x + 1 - shape;
  let ratio = 1e300;
  let inverse = 1 / base;
  let fraction = inverse;
  for (let step = 1; ; step += 1) {
    const numerator = -step * (step - shape);
    base += 2;
    inverse = 1 / (numerator * inverse + base);
    ratio = base + numerator / ratio;
    fraction *= inverse * ratio;
    if (Math.abs(inverse * ratio - 1) < 1e-15) return 1 - front * fraction;
  }
}

/** The x with P(shape, x) = probability, by bisection. */
function lowerGammaInverse(shape: number, probability: number): number {
  let low = 0;
  let high = shape + 10 * Math.sqrt(shape) + 20;
  for (let step = 0; step < 200 && high - low > 1e-12 * high; step += 1) {
    const middle = (low + high) / 2;
    if (lowerGamma(shape, middle) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * Exact 95 % interval of the mean of a Poisson variable of which `count` was seen (Garwood 1936, Biometrika 28): the
 * gamma quantiles of 0.025 at shape n and of 0.975 at shape n + 1. Unit as the count. Throws a RangeError where the count
 * is not a whole number from 0.
 */
export function chanceInterval(count: number): Range {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a count: ${count}`);
  return {
    low: count === 0 ? 0 : lowerGammaInverse(count, 0.025),
    high: lowerGammaInverse(count + 1, 0.975),
  };
}

/** Chance in a count of needs that is itself a range: from the low end of its lowest to the high end of its highest. */
export function chanceOfRange(count: Range): Range {
  return { low: chanceInterval(count.low).low, high: chanceInterval(count.high).high };
}

/** Whether chance may be spoken of at all: only for needs, since facilities are complete counts. */
export function hasChance(kinds: readonly Kind[]): boolean {
  return kinds.length > 0 && kinds.every((kind) => kind.group === 'needs');
}

/** Whether a count may be small: its low end is below 20. */
export function isSmallNumber(count: Range): boolean {
  return count.low < SMALL_NUMBER;
}
