import type { Range } from '../../schema/text';
import type { Session } from '../../state/session.svelte';

/** A value of the current measure as it stands on map, table and legend; "t.a.d." or its like where not collected. */
export function measureText(session: Session, range: Range | null): string {
  const { format, view, t } = session;
  if (!range) return t.map.noData;
  if (view.measure === 'share') return format.percentRange(range);
  return format.range(range, view.measure === 'count' ? 0 : 1);
}

/** The rank of an area as "3" or "2–4"; empty where it has none. */
export function rankText(session: Session, code: string): string {
  const rank = session.ranks[session.pack.areas.findIndex((area) => area.code === code)];
  return rank ? session.format.range({ low: rank.best, high: rank.worst }) : '';
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
  const sure = value && value.low === value.high ? t.explore.certain : t.explore.ranged;
  const rank = t.explore.rankOf(rankText(session, code), pack.areas.length);
  return value
    ? t.explore.areaSentence(area.name, text, sure.toLowerCase(), rank.toLowerCase())
    : `${area.name}, ${t.explore.noData}`;
}
