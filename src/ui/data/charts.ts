import type { Statement } from '../../schema/study';

type Item = Statement['items'][number];

/** Where a bar of limits ends: this much of the width is left for what may lie above the highest limit. */
const ABOVE_ROOM = 0.7;

/** A bar from 0: certain up to `sure`, possible up to `possible`, both as shares of the chart's width. */
export interface Bar {
  item: Item;
  value: number;
  sure: number;
  possible: number;
  share: Share | null;
}

/** A share of a whole as the source prints it and as its own figures give it, in per cent. */
export interface Share {
  printed: number | null;
  /** Rounded as the printed one is; null where the whole is not known. */
  computed: number | null;
  decimals: number;
}

/** What the figures of a statement leave of the printed whole. */
export interface Remainder {
  value: number;
  share: number;
}

const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;

/**
 * A printed share beside the share worked out from the printed figures.
 *
 * @param whole the printed number that the item is a part of, if the source gives one
 * @returns shares in per cent, or null where there is neither a printed share nor a whole
 */
export function shareOf(
  { value, share }: Pick<Item, 'value' | 'share'>,
  whole: number | undefined,
): Share | null {
  if (share === undefined && (whole === undefined || value === null)) return null;
  const decimals = share === undefined ? 1 : decimalsOf(share);
  const computed =
    whole === undefined || value === null ? null : Number(((value / whole) * 100).toFixed(decimals));
  return { printed: share ?? null, computed, decimals };
}

/**
 * Bars of a statement's figures on one scale from 0: of the printed whole, or of the largest figure. A value that is
 * only a limit is drawn as what it leaves possible, not as a count.
 */
export function barsOf({ items, whole }: Statement): Bar[] {
  const counted = items.flatMap((item) => (item.value === null ? [] : [{ item, value: item.value }]));
  const largest = Math.max(whole ?? 0, ...counted.map(({ value }) => value));
  const room = items.some(({ bound }) => bound === 'above') ? ABOVE_ROOM : 1;
  const scale = largest > 0 ? room / largest : 0;
  return counted.map(({ item, value }) => ({
    item,
    value,
    sure: item.bound === 'most' ? 0 : value * scale,
    possible: item.bound === 'above' ? 1 : value * scale,
    share: shareOf(item, whole),
  }));
}

/** What the source does not account for: the printed whole less the parts it names, or null where nothing is left. */
export function remainderOf({ items, whole }: Pick<Statement, 'items' | 'whole'>): Remainder | null {
  if (whole === undefined) return null;
  const value = items.reduce((rest, item) => rest - (item.value ?? 0), whole);
  return value > 0 ? { value, share: value / whole } : null;
}
