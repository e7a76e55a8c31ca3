import { areaDecimals } from '../../domain/measures/limits';
import type { Range } from '../../schema/text';
import type { Session } from '../../state/session.svelte';

/** One end of a value: nil reads 0, and what rounds to nothing reads as less than the last decimal. */
function endText(session: Session, value: number): string {
  const { format, measure } = session;
  if (value === 0) return '0';
  if (measure === 'count') return format.number(value);
  if (measure === 'share') return value < 0.0005 ? `<${format.percent(0.001)}` : format.percent(value);
  return value < 0.05 ? `<${format.number(0.1, 1)}` : format.number(value, 1, true);
}

/** A value of the current measure as it stands on map, table and legend; "t.a.d." or its like where not collected. */
export function measureText(session: Session, range: Range | null): string {
  if (!range) return session.t.map.noData;
  const low = endText(session, range.low);
  const high = endText(session, range.high);
  if (low === high) return low;
  // Both ends of a range of shares with one decimal: "30,0–33,3%".
  if (session.measure === 'share' && range.low >= 0.0005)
    return `${session.format.number(range.low * 100, 1, true)}–${session.format.number(range.high * 100, 1, true)}%`;
  return `${low.replace('%', '')}–${high}`;
}

/** An area in km² with the decimals of the pack, so that a count divided by it gives the density that is printed beside it. */
export function areaText({ pack, format }: Session, areaKm2: number): string {
  return format.number(areaKm2, areaDecimals(pack.areas), true);
}

/** The rank of an area as "3" or "2–4"; empty where it has none. */
export function rankText(session: Session, code: string): string {
  const rank = session.ranks[session.pack.areas.findIndex((area) => area.code === code)];
  return rank ? session.format.range({ low: rank.best, high: rank.worst }) : '';
}

/** The rank of an area among those that were collected: "Rank 3 of 7". */
export function rankOfText(session: Session, code: string): string {
  const ranked = session.ranks.filter((rank) => rank !== null).length;
  return session.t.explore.rankOf(rankText(session, code), ranked);
}

/** One area in one sentence: name, value, how sure, rank; what a screen reader and the tooltip say. */
export function areaSentence(session: Session, code: string): string {
  const { pack, t, measured, view } = session;
  const index = pack.areas.findIndex((area) => area.code === code);
  const area = pack.areas[index];
  if (!area) return '';
  const value = measured.values[index] ?? null;
  const unit = view.measure === 'density' || view.measure === 'rate' ? ` ${t.explore[view.measure]}` : '';
  const text = `${measureText(session, value)}${value ? unit : ''}`;
  const { certain, countCertain, areaSchematic, ranged } = t.explore;
  // Of a density the count alone is certain.
  const known = view.measure === 'density' ? `${countCertain}, ${areaSchematic}` : certain;
  const sure = value && value.low === value.high ? known : ranged;
  const rank = rankOfText(session, code);
  return value
    ? t.explore.areaSentence(area.name, text, sure.toLowerCase(), rank.toLowerCase())
    : `${area.name}, ${t.explore.noData}`;
}
