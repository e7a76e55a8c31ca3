/** A stream of numbers from 0 up to, but not including, 1. */
export type Random = () => number;

/** Numbers from 0 up to 1 that are the same on every machine for the same seed (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Puts the first `count` entries of a list into random order, drawn from all of it (Fisher and Yates); changes the list. */
export function shuffle(list: Uint32Array, random: Random, count = list.length): void {
  for (let at = 0; at < Math.min(count, list.length - 1); at += 1) {
    const other = at + Math.floor(random() * (list.length - at));
    const kept = list[at]!;
    list[at] = list[other]!;
    list[other] = kept;
  }
}

/** A whole number from 0 up to, but not including, `below`. */
export function drawBelow(random: Random, below: number): number {
  return Math.floor(random() * below);
}
