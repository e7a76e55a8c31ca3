import type { Pack } from '../../schema/pack';
import type { Unavailable } from './types';

/** Population of every area in one common year, or why there is none. */
export type CommonPopulation =
  | { year: number; values: number[]; sources: string[]; unavailable: null }
  | {
      unavailable: Extract<
        Unavailable,
        'no-population' | 'population-incomplete' | 'population-years-differ'
      >;
    };

/**
 * Residents of every area (pack order) in the common year nearest the year of the data, the later of two equally near.
 * A population of nil counts as none, since nothing can be divided by it.
 */
export function commonPopulation(pack: Pack): CommonPopulation {
  const figures = pack.areas.map((area) => area.population.filter((figure) => figure.value > 0));
  if (figures.every((list) => list.length === 0)) return { unavailable: 'no-population' };
  if (figures.some((list) => list.length === 0)) return { unavailable: 'population-incomplete' };
  const years = figures.map((list) => new Set(list.map((figure) => figure.year)));
  const common = [...years[0]!].filter((year) => years.every((set) => set.has(year)));
  const distance = (year: number) => Math.abs(year - pack.year);
  const year = common.sort((left, right) => distance(left) - distance(right) || right - left)[0];
  if (year === undefined) return { unavailable: 'population-years-differ' };
  const chosen = figures.map((list) => list.find((figure) => figure.year === year)!);
  return {
    year,
    values: chosen.map((figure) => figure.value),
    sources: [...new Set(chosen.map((figure) => figure.source))],
    unavailable: null,
  };
}
