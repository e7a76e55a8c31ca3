import type { JointReadings } from './types';

/** All readings of one row as vectors of counts, one entry an area. */
export interface RowReadings extends Iterable<Float64Array> {
  /** A number of distinct readings that there surely are, so that a hopeless row is not begun. */
  atLeast: bigint;
  /** A number of readings that there surely are not more of. */
  bound: bigint;
}

/** Distinct vectors end to end, as `JointReadings`. */
export type JointSums = Pick<JointReadings, 'vectors' | 'count'>;

/** How far an enumeration may go before it gives up. */
export interface JointLimits {
  /** Most distinct sum vectors held. */
  vectors: number;
  /** Most numbers held, vectors times areas (memory). */
  words: number;
  /** Most additions, tried pairs times areas (time). */
  work: number;
}

/** Keeps an enumeration on the main thread under some 50 ms. */
export const PROMPT_LIMITS: JointLimits = { vectors: 10_000, words: 500_000, work: 1_000_000 };
/** For an enumeration off the main thread. */
export const THOROUGH_LIMITS: JointLimits = { vectors: 1_000_000, words: 16_000_000, work: 2_000_000_000 };

/** Additions between two progress reports. */
const BLOCK = 100_000;

/** Distinct vectors in an open-addressing hash table; the hash is linear, so that sums of vectors hash to sums. */
class VectorSet {
  size = 0;
  vectors: Float64Array;
  hashes = new Int32Array(64);
  private slots = new Int32Array(256).fill(-1);

  constructor(readonly width: number) {
    this.vectors = new Float64Array(64 * width);
  }

  add(vector: Float64Array, hash: number): void {
    const { slots, hashes, vectors, width } = this;
    const mask = slots.length - 1;
    let slot = mix(hash) & mask;
    for (let index = slots[slot]!; index >= 0; index = slots[slot]!) {
      if (hashes[index] === hash) {
        let same = 0;
        const start = index * width;
        while (same < width && vectors[start + same] === vector[same]) same += 1;
        if (same === width) return;
      }
      slot = (slot + 1) & mask;
    }
    slots[slot] = this.size;
    hashes[this.size] = hash;
    vectors.set(vector, this.size * width);
    this.size += 1;
    if (this.size === hashes.length) this.grow();
  }

  private grow(): void {
    const vectors = new Float64Array(this.vectors.length * 2);
    vectors.set(this.vectors);
    this.vectors = vectors;
    const hashes = new Int32Array(this.hashes.length * 2);
    hashes.set(this.hashes);
    this.hashes = hashes;
    this.slots = new Int32Array(this.slots.length * 2).fill(-1);
    const mask = this.slots.length - 1;
    for (let index = 0; index < this.size; index += 1) {
      let slot = mix(hashes[index]!) & mask;
      while (this.slots[slot]! >= 0) slot = (slot + 1) & mask;
      this.slots[slot] = index;
    }
  }
}

/** Spreads the bits of a linear hash. */
function mix(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  return mixed ^ (mixed >>> 15);
}

/** Linear hash modulo 2^32 of a vector of counts. */
function linearHash(vector: Float64Array): number {
  let hash = 0;
  for (let index = 0; index < vector.length; index += 1) {
    hash = (hash + Math.imul(vector[index]! | 0, Math.imul(index + 1, 0x9e3779b1) | 1)) | 0;
  }
  return hash;
}

/** The distinct readings of one row, or null where they pass the limits. */
function distinctReadings(readings: RowReadings, width: number, limits: JointLimits): VectorSet | null {
  if (readings.atLeast * BigInt(width) > limits.words || readings.atLeast > limits.vectors) return null;
  const set = new VectorSet(width);
  let left = limits.work;
  for (const reading of readings) {
    set.add(reading, linearHash(reading));
    left -= width;
    if (set.size > limits.vectors || set.size * width > limits.words || left < 0) return null;
  }
  return set;
}

/**
 * All distinct sums of one reading a row, each row read independently of the others (Minkowski sum of the rows' reading
 * sets). `base` is the sum of the rows with one reading; `rows` are the others, their vectors as long as `base`. Equal sums merge row by row, so that the work stays small. Yields the share of the rows
 * done, from 0 to 1; returns null where the limits are passed or a row has no reading.
 */
export function* jointSums(
  base: Float64Array,
  rows: readonly RowReadings[],
  limits: JointLimits,
): Generator<number, JointSums | null, undefined> {
  const width = base.length;
  const sets: VectorSet[] = [];
  for (const row of rows) {
    const set = distinctReadings(row, width, limits);
    if (!set || set.size === 0) return null;
    sets.push(set);
  }
  // Small sets first: the sums merge while they are few.
  sets.sort((left, right) => left.size - right.size);
  let sums = new VectorSet(width);
  sums.add(base, linearHash(base));
  let left = limits.work;
  let block = BLOCK;
  const sum = new Float64Array(width);
  for (const [done, row] of sets.entries()) {
    const next = new VectorSet(width);
    for (let from = 0; from < sums.size; from += 1) {
      const spent = row.size * width;
      left -= spent;
      block -= spent;
      if (left < 0) return null;
      if (block < 0) {
        block = BLOCK;
        yield (done + from / sums.size) / sets.length;
      }
      for (let reading = 0; reading < row.size; reading += 1) {
        for (let area = 0; area < width; area += 1) {
          sum[area] = sums.vectors[from * width + area]! + row.vectors[reading * width + area]!;
        }
        next.add(sum, (sums.hashes[from]! + row.hashes[reading]!) | 0);
      }
      if (next.size > limits.vectors || next.size * width > limits.words) return null;
    }
    sums = next;
  }
  return { vectors: sums.vectors.slice(0, sums.size * width), count: sums.size };
}
