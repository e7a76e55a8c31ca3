/** One row of the table as the solver sees it: its distinct vectors over the constrained sums, with multiplicities. */
export interface LayerRow {
  /** `count` vectors of one entry a sum, end to end. */
  vectors: Float64Array;
  count: number;
  /** How many readings of the row share each vector. */
  weights: Float64Array;
}

/** What a run may still use; counted down, so that several runs can share one allowance. Deterministic: no clock. */
export interface Budget {
  states: number;
  /** Tried transitions (state times vector), each as the steps of its width. */
  work: number;
}

/** Most numbers that the states of one run may hold, whatever the state limit (memory). */
const WORDS = 24_000_000;

/** Steps that one transition over `width` sums counts: 1 for a table of the study's width, more for a wider one. */
export function stepsOf(width: number): number {
  return Math.ceil(width / 9);
}

type Numbers = Int32Array | Float64Array;

/** The distinct vectors of what the sums still need after some rows, in an open-addressing hash table. */
class Layer {
  size = 0;
  states: Numbers;
  hashes = new Int32Array(64);
  private slots = new Int32Array(256).fill(-1);

  constructor(
    readonly width: number,
    private readonly wide: boolean,
  ) {
    this.states = this.numbers(64 * width);
  }

  private numbers(length: number): Numbers {
    return this.wide ? new Float64Array(length) : new Int32Array(length);
  }

  private grow(): void {
    const states = this.numbers(this.states.length * 2);
    states.set(this.states);
    this.states = states;
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

  /** Slot of a state, or of the free place where it would go. */
  private slot(state: Numbers, hash: number): number {
    const { width, slots, states, hashes } = this;
    const mask = slots.length - 1;
    let slot = mix(hash) & mask;
    for (;;) {
      const index = slots[slot]!;
      if (index < 0) return slot;
      if (hashes[index] === hash) {
        let same = 0;
        const start = index * width;
        while (same < width && states[start + same] === state[same]) same += 1;
        if (same === width) return slot;
      }
      slot = (slot + 1) & mask;
    }
  }

  find(state: Numbers, hash: number): number {
    return this.slots[this.slot(state, hash)]!;
  }

  /** Adds a state unless it is there; returns whether it was new. */
  add(state: Numbers, hash: number): boolean {
    const slot = this.slot(state, hash);
    if (this.slots[slot]! >= 0) return false;
    this.slots[slot] = this.size;
    this.hashes[this.size] = hash;
    this.states.set(state, this.size * this.width);
    this.size += 1;
    if (this.size * this.width >= this.states.length) this.grow();
    return true;
  }
}

/** Spreads the bits of a linear hash. */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 16);
}

/** Linear hash modulo 2^32, so that the hash of a difference is the difference of the hashes. */
function linearHash(values: Numbers, start: number, width: number): number {
  let hash = 0;
  for (let index = 0; index < width; index += 1) {
    // The multipliers must not be multiples of one another, or small vectors collide in their thousands.
    hash = (hash + Math.imul(values[start + index]! | 0, mix(index + 1) | 1)) | 0;
  }
  return hash;
}

/** Layers of states after 0, 1, 2 ... rows, with what the remaining rows can add at least and at most. */
export interface Forward {
  rows: readonly LayerRow[];
  hashes: Int32Array[];
  layers: Layer[];
  least: Float64Array[];
  most: Float64Array[];
  feasible: boolean;
}

/** What the rows from each position on add at least and at most to every sum. */
function remainders(rows: readonly LayerRow[], width: number): Pick<Forward, 'least' | 'most'> {
  const least = [new Float64Array(width)];
  const most = [new Float64Array(width)];
  for (const row of [...rows].reverse()) {
    const low = least[0]!.slice();
    const high = most[0]!.slice();
    for (let sum = 0; sum < width; sum += 1) {
      let lowest = Infinity;
      let highest = -Infinity;
      for (let vector = 0; vector < row.count; vector += 1) {
        const value = row.vectors[vector * width + sum]!;
        if (value < lowest) lowest = value;
        if (value > highest) highest = value;
      }
      low[sum]! += lowest;
      high[sum]! += highest;
    }
    least.unshift(low);
    most.unshift(high);
  }
  return { least, most };
}

/**
 * Forward half of the dynamic programming over rows: every vector of still needed sums that can be reached, layer by
 * layer, pruned by what the remaining rows can add at least and at most. `targets` are the trusted sums.
 * Returns the limit that was hit instead of a result when the budget runs out.
 */
export function forwardLayers(
  rows: readonly LayerRow[],
  targets: readonly number[],
  budget: Budget,
): Forward | 'states' | 'work' {
  const width = targets.length;
  const { least, most } = remainders(rows, width);
  const wide = Math.max(...targets, ...most[0]!) >= 2 ** 31 - 1;
  const state: Numbers = wide ? Float64Array.from(targets) : Int32Array.from(targets);
  let words = WORDS;
  const hashes = rows.map((row) =>
    Int32Array.from({ length: row.count }, (_, vector) => linearHash(row.vectors, vector * width, width)),
  );
  const start = new Layer(width, wide);
  const layers = [start];
  const forward = { rows, hashes, layers, least, most, feasible: false };
  if (targets.some((target, sum) => target < least[0]![sum]! || target > most[0]![sum]!)) return forward;
  start.add(state, linearHash(state, 0, width));
  for (const [index, row] of rows.entries()) {
    const from = layers[index]!;
    const next = new Layer(width, wide);
    const low = least[index + 1]!;
    const high = most[index + 1]!;
    const rowHashes = hashes[index]!;
    const { vectors, count } = row;
    budget.work -= from.size * count * stepsOf(width);
    if (budget.work < 0) return 'work';
    for (let position = 0; position < from.size; position += 1) {
      const base = position * width;
      const hash = from.hashes[position]!;
      for (let vector = 0; vector < count; vector += 1) {
        let sum = 0;
        for (; sum < width; sum += 1) {
          const need = from.states[base + sum]! - vectors[vector * width + sum]!;
          if (need < low[sum]! || need > high[sum]!) break;
          state[sum] = need;
        }
        if (sum === width && next.add(state, (hash - rowHashes[vector]!) | 0)) {
          budget.states -= 1;
          words -= width;
          if (budget.states < 0 || words < 0) return 'states';
        }
      }
    }
    layers.push(next);
    if (next.size === 0) return forward;
  }
  forward.feasible = true;
  return forward;
}

/** Calls `visit` for every transition between neighbouring layers, from the last row back to the first. */
function visitBackward(
  forward: Forward,
  visit: (row: number, state: number, vector: number, next: number) => void,
): void {
  for (let index = forward.rows.length - 1; index >= 0; index -= 1) {
    const from = forward.layers[index]!;
    const next = forward.layers[index + 1]!;
    const { vectors, count } = forward.rows[index]!;
    const rowHashes = forward.hashes[index]!;
    const low = forward.least[index + 1]!;
    const high = forward.most[index + 1]!;
    const { width } = from;
    const state = from.states.slice(0, width);
    for (let position = 0; position < from.size; position += 1) {
      const base = position * width;
      for (let vector = 0; vector < count; vector += 1) {
        let sum = 0;
        for (; sum < width; sum += 1) {
          const need = from.states[base + sum]! - vectors[vector * width + sum]!;
          if (need < low[sum]! || need > high[sum]!) break;
          state[sum] = need;
        }
        if (sum < width) continue;
        const found = next.find(state, (from.hashes[position]! - rowHashes[vector]!) | 0);
        if (found >= 0) visit(index, position, vector, found);
      }
    }
  }
}

/** Ways to finish from each state in BigInt: only for counts past 2^53. */
function countExactly(forward: Forward): bigint {
  const ways = forward.layers.map((layer) => new Array<bigint>(layer.size).fill(0n));
  ways.at(-1)!.fill(1n);
  visitBackward(forward, (row, state, vector, next) => {
    const onward = ways[row + 1]![next]!;
    if (onward > 0n) ways[row]![state]! += onward * BigInt(forward.rows[row]!.weights[vector]!);
  });
  return ways[0]![0]!;
}

/**
 * Backward half: counts the solutions and marks, for every row, the vectors that some solution uses (the transitions
 * between live states). `live[row][vector]` is 1 where it is used.
 */
export function backwardLayers(forward: Forward): { solutions: bigint; live: Uint8Array[] } {
  const live = forward.rows.map((row) => new Uint8Array(row.count));
  if (!forward.feasible) return { solutions: 0n, live };
  const ways = forward.layers.map((layer) => new Float64Array(layer.size));
  ways.at(-1)!.fill(1);
  visitBackward(forward, (row, state, vector, next) => {
    const onward = ways[row + 1]![next]!;
    if (onward === 0) return;
    ways[row]![state]! += onward * forward.rows[row]!.weights[vector]!;
    live[row]![vector] = 1;
  });
  const count = ways[0]![0]!;
  return { solutions: count <= Number.MAX_SAFE_INTEGER ? BigInt(count) : countExactly(forward), live };
}
