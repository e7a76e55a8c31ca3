import type { Range } from '../../schema/text';
import type { Encoding } from './types';

/** Height of the strip and of one line of text beside it, both in the same unit (pixels). */
export interface StripSize {
  height: number;
  rowHeight: number;
}

/** One named value of the dot strip. Positions are shares of the strip's height from its foot, or null. */
export interface LegendMark {
  code: string;
  name: string;
  value: Range | null;
  look: Encoding['areas'][number]['look'];
  /** Where the ends stand; null where the area was not collected. */
  low: number | null;
  high: number | null;
  /** Centre of the label's line; null where the area was not collected or the strip has no room for it. */
  label: number | null;
}

/**
 * Moves centres of equal rows apart, each as little as can be: the positions of least squared movement in which no two
 * rows overlap and all stay within 0 to 1 (isotonic regression by pooling adjacent violators). `positions` rise; `row` is
 * the height of a row as a share. Callers give at most floor(1 / row) of them.
 */
export function spreadRows(positions: readonly number[], row: number): number[] {
  const blocks: { sum: number; count: number }[] = [];
  for (const [index, position] of positions.entries()) {
    let block = { sum: position - index * row, count: 1 };
    for (
      let last = blocks.at(-1);
      last && last.sum / last.count >= block.sum / block.count;
      last = blocks.at(-1)
    ) {
      block = { sum: last.sum + block.sum, count: last.count + block.count };
      blocks.pop();
    }
    blocks.push(block);
  }
  const foot = row / 2;
  const head = Math.max(foot, 1 - row / 2 - (positions.length - 1) * row);
  const starts = blocks.flatMap(({ sum, count }) => {
    return new Array<number>(count).fill(Math.min(head, Math.max(foot, sum / count)));
  });
  return starts.map((start, index) => start + index * row);
}

/** The indices to keep of `count` rows where only `room` fit: those asked for, the two ends and evenly between them. */
function keptRows(count: number, room: number, asked: readonly number[]): number[] {
  if (count <= room) return Array.from({ length: count }, (_, index) => index);
  if (room < 1) return [];
  const even = (index: number) => Math.round((index * (count - 1)) / (room - 1));
  const kept = room === 1 ? [count - 1] : Array.from({ length: room }, (_, index) => even(index));
  const held = asked.slice(0, room);
  for (const wanted of held) {
    if (kept.includes(wanted)) continue;
    const free = kept.filter((index) => !held.includes(index));
    const nearest = free.reduce((best, index) =>
      Math.abs(index - wanted) < Math.abs(best - wanted) ? index : best,
    );
    kept[kept.indexOf(nearest)] = wanted;
  }
  return kept.sort((left, right) => left - right);
}

/** Names in one order wherever values are equal: the same in legend and table, in any language. */
export const compareNames = (left: string, right: string): number =>
  left < right ? -1 : left > right ? 1 : 0;

/**
 * The marks of a dot strip, rising by the high end of the value (as the table sorts), then by the low one, then by name,
 * with the areas not collected last. The strip is linear from 0 to the top end of the encoding. Labels stand as near the
 * high end as can be, keep the order of the values and never overlap; where the strip has no room for all, those `named`
 * are shown and the rest of them are spread evenly over the order.
 */
export function legendMarks(
  encoding: Encoding,
  areas: readonly { code: string; name: string }[],
  { height, rowHeight }: StripSize,
  named: readonly string[] = [],
): LegendMark[] {
  const names = new Map(areas.map((area) => [area.code, area.name]));
  const scale = (value: number) => (encoding.domain.high > 0 ? value / encoding.domain.high : 0);
  const marks = encoding.areas.map(({ code, value, look }): LegendMark => {
    const name = names.get(code) ?? code;
    const ends = value ? { low: scale(value.low), high: scale(value.high) } : { low: null, high: null };
    return { code, name, value, look, ...ends, label: null };
  });
  const placed = marks
    .filter((mark) => mark.value !== null)
    .sort(
      (left, right) =>
        left.value!.high - right.value!.high ||
        left.value!.low - right.value!.low ||
        compareNames(right.name, left.name),
    );
  const asked = placed.flatMap((mark, index) => (named.includes(mark.code) ? [index] : []));
  const kept = keptRows(placed.length, Math.floor(height / rowHeight + 1e-9), asked);
  const rows = spreadRows(
    kept.map((index) => placed[index]!.high!),
    rowHeight / height,
  );
  for (const [order, index] of kept.entries()) placed[index]!.label = rows[order]!;
  return [...placed, ...marks.filter((mark) => mark.value === null)];
}

/**
 * Lanes beside the strip (0 is the nearest) in which no range covers another mark; certain values may share one. A mark
 * stands beyond every range that reaches its high end, so that a line from there to its label crosses none. `gap` is the
 * room between two marks of a lane as a share of the strip; beyond `most` lanes the last one is shared.
 */
export function markLanes(marks: readonly LegendMark[], gap: number, most: number): Map<string, number> {
  const above: { lane: number; low: number; isRange: boolean }[] = [];
  const lanes = new Map<string, number>();
  for (const { code, low, high } of marks.toReversed()) {
    if (low === null || high === null) continue;
    const isRange = low < high;
    const near = above.filter((other) => other.low <= high + gap && (isRange || other.isRange));
    const lane = Math.min(most - 1, Math.max(-1, ...near.map((other) => other.lane)) + 1);
    above.push({ lane, low, isRange });
    lanes.set(code, lane);
  }
  return lanes;
}

/** One limit beside the strip: where it stands, and where its figure is written. */
export interface LegendTick {
  value: number;
  position: number;
  label: number;
}

/** The limits of the classes (0 and the top end on a ramp) with figures that never overlap; ends may overhang by half a row. */
export function legendTicks(encoding: Encoding, { height, rowHeight }: StripSize): LegendTick[] {
  const top = encoding.domain.high;
  // Where all is nil the scale has one end.
  const limits = [...new Set(encoding.classed ? encoding.classes.map((one) => one.to) : [0, top])];
  const position = (value: number) => (top > 0 ? value / top : 0);
  // The figures at 0 and at the top end are centred on the strip's ends, so the room is one row taller.
  const room = height + rowHeight;
  const rows = spreadRows(
    limits.map((value) => (position(value) * height + rowHeight / 2) / room),
    rowHeight / room,
  );
  return limits.map((value, index) => ({
    value,
    position: position(value),
    label: (rows[index]! * room - rowHeight / 2) / height,
  }));
}

/**
 * Up to three values for a nested-circle key, falling, with radii as shares of the largest circle. Few distinct values are
 * shown as they are; else the largest round number at or below the greatest value, then its quarter and sixteenth.
 */
export function circleKey(encoding: Encoding): { value: number; radius: number }[] {
  const top = encoding.domain.high;
  if (top <= 0) return [];
  const ends = encoding.areas.flatMap(({ value }) => (value ? [value.low, value.high] : []));
  const distinct = [...new Set(ends)].filter((value) => value > 0).sort((left, right) => right - left);
  const roundDown = (value: number) => {
    const exponent = Math.floor(Math.log10(value));
    const step = [5, 2, 1].find((one) => Number(`${one}e${exponent}`) <= value) ?? 1;
    return Number(`${step}e${exponent}`);
  };
  const round = [top, top / 4, top / 16]
    .map(roundDown)
    .filter((value) => encoding.measure !== 'count' || value >= 1);
  const values = distinct.length <= 3 ? distinct : [...new Set(round)];
  return values.map((value) => ({ value, radius: Math.sqrt(value / top) }));
}

/**
 * The ticks of a horizontal axis whose figures fit beside one another: the two ends first, then the others from the top.
 * `widths` are those of the figures, in the unit of `length`; figures are centred on their ticks.
 */
export function fittingTicks(
  ticks: readonly LegendTick[],
  widths: readonly number[],
  length: number,
): LegendTick[] {
  const order = [...ticks.keys()].reverse();
  const first = order.pop();
  if (first !== undefined) order.splice(1, 0, first);
  const kept: number[] = [];
  for (const index of order) {
    const clear = kept.every(
      (other) =>
        Math.abs(ticks[other]!.position - ticks[index]!.position) * length >=
        (widths[other]! + widths[index]!) / 2,
    );
    if (clear) kept.push(index);
  }
  return kept.sort((left, right) => left - right).map((index) => ticks[index]!);
}
