import type { GapAnswer, GapArea } from '../../domain/gaps/types';
import { perUnitText } from '../../io/gap-text';
import type { GapWords } from '../../io/gap-text';
import type { Range } from '../../schema/text';

/** People per unit of an area as it is shown. */
export interface PerUnitRow {
  area: string;
  text: string;
  /** What else is to be said of it; '' for nothing. */
  note: string;
  /** Its length on a scale; null where it has none, or none that ends. */
  value: Range | null;
}

/** Whether an area has service; without need or not counted it has neither. */
type Service = 'always-without' | 'perhaps-without' | 'served' | 'no-need' | 'not-counted';

function serviceOf({ need, supply, peoplePerUnit: { low, unserved } }: GapArea): Service {
  if (!need || !supply) return 'not-counted';
  if (need.high === 0) return 'no-need';
  if (unserved === 'always') return 'always-without';
  if (low === null) return 'not-counted';
  return unserved === 'possible' ? 'perhaps-without' : 'served';
}

/** Whether an area has service, in words: what is not counted, not needed and not lacking never look alike. */
export function serviceText({ t }: Pick<GapWords, 't'>, area: GapArea): string {
  const texts: Record<Service, string> = {
    'always-without': t.unserved,
    'perhaps-without': t.unservedPossible,
    served: t.perUnit.served,
    'no-need': t.perUnit.noNeed,
    'not-counted': t.noData,
  };
  return texts[serviceOf(area)];
}

/** Places in the list: without service first, then perhaps without, then by people per unit; without need last. */
function placeOf(area: GapArea): [number, number] {
  const { low, high } = area.peoplePerUnit;
  const places: Record<Service, [number, number]> = {
    'always-without': [0, -(area.need?.high ?? 0)],
    'perhaps-without': [1, -(low ?? 0)],
    served: [2, -(high ?? low ?? 0)],
    'no-need': [3, 0],
    'not-counted': [3, 0],
  };
  return places[serviceOf(area)];
}

/**
 * People per unit of every area (methods 3). An area with need and no unit is "tanpa layanan", a class of its own and no
 * number; one without need is said to have none, and one that was not counted to have no data.
 */
export function perUnitRows(words: GapWords, { areas }: Pick<GapAnswer, 'areas'>): PerUnitRow[] {
  const sorted = areas
    .map((row) => ({ row, place: placeOf(row) }))
    .sort(({ place: one }, { place: other }) => one[0] - other[0] || one[1] - other[1]);
  return sorted.map(({ row }) => {
    const { area, peoplePerUnit } = row;
    const { low, high } = peoplePerUnit;
    const service = serviceOf(row);
    if (service === 'no-need') return { area, text: serviceText(words, row), note: '', value: null };
    return {
      area,
      text: perUnitText(words, peoplePerUnit),
      note: service === 'perhaps-without' ? serviceText(words, row) : '',
      value: low !== null && high !== null ? { low, high } : null,
    };
  });
}
