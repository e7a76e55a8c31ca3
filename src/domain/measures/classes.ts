import type { Classing } from '../../schema/view';
import { limitProblem, shortestBetween } from './limits';
import { naturalStarts, weighValues } from './natural';
import type { WeightedValues } from './natural';
import { roundLimits, roundTop } from './round';
import type { Classification, MeasuredLayer, Unavailable } from './types';

/** Below so many areas, finer divisions say more than the data can. */
export const FEW_AREAS = 12;
/** Classes above nil of the default: as many as the palette has steps. */
const ROUND_CLASSES = 4;

/** The default: round limits. */
export const DEFAULT_CLASSING: Classing = { method: 'round', count: ROUND_CLASSES, limits: [] };

/** The positive ends of a layer's values, two an area, so that ranges weigh as much as certain values. */
export function positiveEnds(layer: MeasuredLayer): WeightedValues {
  const ends: number[] = [];
  for (const value of layer.values) {
    if (value && value.low > 0) ends.push(value.low);
    if (value && value.high > 0) ends.push(value.high);
  }
  return weighValues(ends);
}

/**
 * Why a method with so many classes above nil cannot be used for a layer; null where it can. Below 12 collected areas
 * quantiles come in 2 or 4 classes and natural breaks in at most 3.
 */
export function classingUnavailable(
  layer: MeasuredLayer,
  { method, count }: Pick<Classing, 'method' | 'count'>,
): Unavailable | null {
  if (method === 'standard') return 'no-standard';
  if (method === 'round' || method === 'unclassed' || method === 'own') return null;
  const areas = layer.values.filter((value) => value !== null).length;
  if (areas < FEW_AREAS && method === 'quantile' && count !== 2 && count !== 4) return 'too-few-areas';
  if (areas < FEW_AREAS && method === 'natural' && count > 3) return 'too-few-areas';
  return positiveEnds(layer).values.length < count ? 'not-enough-values' : null;
}

/** Whether a choice of classes can be used for a layer as it is. */
export function classingFits(layer: MeasuredLayer, classing: Classing): boolean {
  if (classing.method === 'own') return limitProblem(classing.limits) === null;
  return classingUnavailable(layer, classing) === null;
}

/** Starts of the classes of equal numbers of values; equal values stay together. */
function quantileStarts({ weights }: WeightedValues, count: number): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const starts: number[] = [];
  let before = 0;
  for (const [index, weight] of weights.entries()) {
    // A value opens the next class where most of the way to it has passed the boundary.
    const boundary = ((starts.length + 1) * total) / count;
    if (index > 0 && starts.length < count - 1 && before + weight / 2 > boundary) starts.push(index);
    before += weight;
  }
  return starts;
}

/** Inner limits of a method that can be used. */
function innerLimits(ends: WeightedValues, { method, count, limits }: Classing): number[] {
  const between = (start: number) => shortestBetween(ends.values[start - 1]!, ends.values[start]!);
  if (method === 'own') return limits.slice();
  if (method === 'quantile') return quantileStarts(ends, count).map(between);
  if (method === 'natural') return naturalStarts(ends, count).map(between);
  if (method === 'equal') {
    const top = ends.values.at(-1)!;
    return Array.from({ length: count - 1 }, (_, index) => (top * (index + 1)) / count);
  }
  return method === 'unclassed' ? [] : roundLimits(ends, ROUND_CLASSES);
}

/**
 * Limits of the classes of a layer. Methods: `round` (limits of 1, 2 or 5 times a power of ten), `unclassed` (a ramp from 0
 * to the top end), `quantile` (equal numbers of values), `equal` (equal steps from 0 to the greatest value), `natural`
 * (Fisher 1958, Jenks 1967, exact), `own`. What cannot be used (see `classingUnavailable`, or faulty own limits, which are
 * named in `problem`) falls back to `round`.
 */
export function classify(layer: MeasuredLayer, classing: Classing = DEFAULT_CLASSING): Classification {
  const problem = classing.method === 'own' ? limitProblem(classing.limits) : null;
  const used = classingFits(layer, classing) ? classing : DEFAULT_CLASSING;
  const ends = positiveEnds(layer);
  const greatest = ends.values.at(-1) ?? 0;
  const inner = innerLimits(ends, used);
  const top = used.method === 'equal' ? greatest : roundTop(ends, inner.at(-1));
  return { method: used.method, limits: [0, ...inner, top], problem };
}

/** The class of a value from 0: nil is 0, and every positive value is in exactly one class from 1. */
export function classOf(value: number, { limits }: Classification): number {
  if (value <= 0) return 0;
  let index = 1;
  while (index < limits.length - 1 && value >= limits[index]!) index += 1;
  return index;
}
