import type { Pack } from '../../schema/pack';
import type { Range } from '../../schema/text';
import { classMethods } from '../../schema/constants';
import type { ClassMethod, Classing } from '../../schema/view';
import { classOf, classify, classingUnavailable } from './classes';
import type { MeasuredLayer, Unavailable } from './types';

/** One class method with every number of classes above nil that it comes in, and why one cannot be chosen. */
export interface ClassChoice {
  method: ClassMethod;
  counts: { count: number; unavailable: Unavailable | null }[];
}

/** Numbers of classes that a person may ask for; the other methods find theirs themselves. */
const COUNTS: Partial<Record<ClassMethod, number[]>> = {
  quantile: [2, 3, 4, 5, 6, 7],
  equal: [2, 3, 4, 5, 6, 7],
  natural: [2, 3, 4, 5, 6, 7],
};

/** Numbers of classes in the order they are offered first: as many as the palette has steps, then fewer. */
const PREFERRED = [4, 3, 2, 5, 6, 7];

/** The number of classes that choosing a method begins with; null where none can be had. */
export function firstCount({ counts }: ClassChoice): number | null {
  const usable = counts.filter((one) => one.unavailable === null).map((one) => one.count);
  return PREFERRED.find((count) => usable.includes(count)) ?? null;
}

/** Every class method in the order of the interface. Circles show values as they are, so none applies to them. */
export function classChoices(layer: MeasuredLayer, mark: 'fill' | 'circle' = 'fill'): ClassChoice[] {
  return classMethods.map((method) => ({
    method,
    counts: (COUNTS[method] ?? [4]).map((count) => ({
      count,
      unavailable:
        mark === 'circle' ? 'circles-are-not-classed' : classingUnavailable(layer, { method, count }),
    })),
  }));
}

/**
 * Codes of the areas (of the pack that the layer was measured in) that would stand in another class, counted from the
 * lowest, under another choice, at either end of their range. Empty where one of the two is unclassed, since then there
 * are no classes to compare.
 */
export function areasThatChange(
  pack: Pack,
  layer: MeasuredLayer,
  current: Classing,
  other: Classing,
): string[] {
  const before = classify(layer, current);
  const after = classify(layer, other);
  if (before.method === 'unclassed' || after.method === 'unclassed') return [];
  const changes = (value: Range | null) =>
    value !== null && [value.low, value.high].some((end) => classOf(end, before) !== classOf(end, after));
  return pack.areas.filter((_, index) => changes(layer.values[index] ?? null)).map((area) => area.code);
}
