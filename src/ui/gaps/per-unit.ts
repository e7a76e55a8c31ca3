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

/** Places in the list: without service first, then perhaps without, then by people per unit; without need last. */
function placeOf({ need, peoplePerUnit: { low, high, unserved } }: GapArea): [number, number] {
  if (unserved === 'always') return [0, -(need?.high ?? 0)];
  if (unserved === 'possible') return [1, -(low ?? 0)];
  return low === null || need?.high === 0 ? [3, 0] : [2, -(high ?? low)];
}

/**
 * People per unit of every area (methods 3). An area with need and no unit is "tanpa layanan", a class of its own and no
 * number; one without need is said to have none, and one that was not counted to have no data.
 */
export function perUnitRows(words: GapWords, { areas }: Pick<GapAnswer, 'areas'>): PerUnitRow[] {
  const { t } = words;
  const sorted = areas
    .map((row) => ({ row, place: placeOf(row) }))
    .sort(({ place: one }, { place: other }) => one[0] - other[0] || one[1] - other[1]);
  return sorted.map(({ row: { area, need, supply, peoplePerUnit } }) => {
    const { low, high, unserved } = peoplePerUnit;
    if (need && supply && need.high === 0) return { area, text: t.perUnit.noNeed, note: '', value: null };
    return {
      area,
      text: perUnitText(words, peoplePerUnit),
      note: unserved === 'possible' && low !== null ? t.unservedPossible : '',
      value: low !== null && high !== null ? { low, high } : null,
    };
  });
}
