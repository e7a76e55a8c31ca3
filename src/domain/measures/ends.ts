import type { Range } from '../../schema/text';
import type { JointSums } from './joint';

/** Least and most count of each area and of their sum over the joint readings. */
export function jointEnds(readings: JointSums, collected: boolean[]) {
  const width = collected.length;
  const low = new Float64Array(width).fill(Infinity);
  const high = new Float64Array(width).fill(0);
  const total = { low: Infinity, high: 0 };
  for (let start = 0; start < readings.count * width; start += width) {
    let sum = 0;
    for (let area = 0; area < width; area += 1) {
      const count = readings.vectors[start + area]!;
      sum += count;
      if (count < low[area]!) low[area] = count;
      if (count > high[area]!) high[area] = count;
    }
    if (sum < total.low) total.low = sum;
    if (sum > total.high) total.high = sum;
  }
  const counts = collected.map((whole, area) => (whole ? { low: low[area]!, high: high[area]! } : null));
  return { counts, total };
}

/** Share of each area in the sum over the areas, at its least and most over the joint readings. */
export function jointShares(readings: JointSums, counts: (Range | null)[]): (Range | null)[] {
  const width = counts.length;
  const low = new Float64Array(width).fill(Infinity);
  const high = new Float64Array(width).fill(0);
  for (let start = 0; start < readings.count * width; start += width) {
    let total = 0;
    for (let area = 0; area < width; area += 1) total += readings.vectors[start + area]!;
    for (let area = 0; area < width; area += 1) {
      const share = total === 0 ? 0 : readings.vectors[start + area]! / total;
      if (share < low[area]!) low[area] = share;
      if (share > high[area]!) high[area] = share;
    }
  }
  return counts.map((count, area) => count && { low: low[area]!, high: high[area]! });
}

/** Safe bounds of x / (x + others) where x, the others and their sum are known as ranges. */
export function boxShares(counts: (Range | null)[], total: Range): (Range | null)[] {
  const sums = { low: 0, high: 0 };
  for (const count of counts) {
    sums.low += count?.low ?? 0;
    sums.high += count?.high ?? 0;
  }
  const ratio = (part: number, whole: number) => (whole <= 0 ? 0 : part / whole);
  return counts.map((count) => {
    if (!count) return null;
    const most = Math.min(count.low + sums.high - count.high, total.high);
    const least = Math.max(count.high + sums.low - count.low, total.low);
    const low = ratio(count.low, most);
    return { low, high: Math.max(low, Math.min(1, ratio(count.high, least))) };
  });
}
