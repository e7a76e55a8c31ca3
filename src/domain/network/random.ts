/** A stream of numbers from 0 up to, but not including, 1. */
export type Random = () => number;

/**
 * A seeded stream of numbers, the same on every machine: mulberry32, a 32-bit counter whose steps are mixed by shifts and
 * multiplications. Good enough to draw examples, not for anything that must not be guessed.
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A whole number from 0 up to, but not including, `below`. */
export function drawBelow(random: Random, below: number): number {
  return Math.floor(random() * below);
}
