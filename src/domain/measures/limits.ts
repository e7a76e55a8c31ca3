import type { LimitProblem } from './types';

/** Most inner limits, so that there are at most seven classes. */
const MOST = 6;
/** Beyond any count, density or rate of an area. */
const TOO_LARGE = 1e9;

/** What is wrong with limits that a person gave (inner limits, in the measure's unit), or null where they can be used. */
export function limitProblem(limits: readonly number[]): LimitProblem | null {
  if (limits.length === 0) return 'limits-missing';
  if (!limits.every(Number.isFinite)) return 'limits-not-numbers';
  if (limits.some((limit) => limit <= 0)) return 'limits-not-positive';
  if (limits.some((limit) => limit > TOO_LARGE)) return 'limits-too-large';
  if (limits.some((limit, index) => index > 0 && limit <= limits[index - 1]!)) return 'limits-not-rising';
  if (limits.length > MOST) return 'limits-too-many';
  return null;
}

/** The number with the fewest significant digits in (below, above], the nearest to the middle of those. */
export function shortestBetween(below: number, above: number): number {
  const middle = below + (above - below) / 2;
  const magnitude = Math.floor(Math.log10(above));
  for (let digits = 0; digits < 17; digits += 1) {
    const exponent = magnitude - digits;
    const scaled = Number(
      `${middle}e${-exponent}`.replace(/e(.*)e(.*)/, (_, first, second) => {
        return `e${Number(first) + Number(second)}`;
      }),
    );
    const near = [Math.floor(scaled), Math.ceil(scaled)]
      .map((whole) => Number(`${whole}e${exponent}`))
      .filter((value) => value > below && value <= above)
      .sort((left, right) => Math.abs(left - middle) - Math.abs(right - middle));
    if (near[0] !== undefined) return near[0];
  }
  return above;
}

/** Finest writing of a limit, and of an area. */
const MOST_DECIMALS = 6;

/** Decimals that all areas need to be written as the pack has them: two at least, and no more than are ever written. */
export function areaDecimals(areas: readonly { areaKm2: number }[]): number {
  const needed = areas.map(({ areaKm2 }) => {
    const [, decimals = ''] = areaKm2.toFixed(MOST_DECIMALS).split('.');
    return decimals.replace(/0+$/, '').length;
  });
  return Math.max(2, ...needed);
}

/**
 * Decimals that limits are written with: as few as give them exactly, else the fewest with which the written limits still
 * part the same `ends` of values. The last limit is the top end, which parts nothing.
 */
export function limitDecimals(limits: readonly number[], ends: readonly number[]): number {
  const choices = Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) => decimals);
  const written = (decimals: number) => limits.map((limit) => Number(limit.toFixed(decimals)));
  const exact = choices.find((decimals) =>
    written(decimals).every((value, index) => Math.abs(value - limits[index]!) <= 1e-9 * limits[index]!),
  );
  if (exact !== undefined) return exact;
  const parts = (decimals: number) => {
    const values = written(decimals);
    return values.every((value, index) => {
      if (index > 0 && value <= values[index - 1]!) return false;
      const last = index === values.length - 1;
      return last || ends.every((end) => end >= value === end >= limits[index]!);
    });
  };
  return choices.slice(1).find(parts) ?? MOST_DECIMALS;
}
