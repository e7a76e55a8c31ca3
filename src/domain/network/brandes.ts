import type { TieGraph } from './graph';

/** Path counts past this many bits are carried with an exponent of their own. */
const BITS = 512;
/** Path counts up to which a small part of a path is still told from none. */
const COUNTABLE = 2 ** 900;

/** Powers of a share of the way, each with its factor: 10x^3 - 15x^4 + 6x^5. */
const POWERS = [
  [3, 10],
  [4, -15],
  [5, 6],
] as const;

/**
 * How much of a pair of ends counts for the end from which a node between them lies at this share of the way: from 0 for one
 * beside it to 1 for one far away, smoothly, so that both ends of a pair together count 1.
 */
export function endShare(way: number): number {
  return POWERS.reduce((sum, [power, factor]) => sum + factor * way ** power, 0);
}

/**
 * Shortest paths from one node at a time, with what each other node takes part in (Brandes 2001). Holds its memory between
 * runs. After `run`, entries 0 to `reached` - 1 of `order` are the nodes found by rising distance, the source first.
 */
export class Brandes {
  readonly order: Uint32Array;
  reached = 0;
  /** Number of ties on shortest paths. */
  links = 0;
  /** `levels[d]` is where nodes at distance d begin in `order`; `depth` + 2 entries count, the last being `reached`. */
  readonly levels: Uint32Array;
  depth = 0;
  /**
   * For each node the dependency of the source on it: the sum over targets of the share of shortest paths from the source
   * that pass through it, each target counting 1, or as `run` was told. Holds for the nodes in `order`; 0 at the source.
   */
  readonly dependency: Float64Array;
  /** What each node counts as a target. */
  private readonly counts: Float64Array;
  private readonly distance: Int32Array;
  private readonly paths: Float64Array;
  private readonly exponent: Int32Array;
  /** What each target and all behind it bring to a node before it, per path of that node. */
  private readonly brought: Float64Array;
  /** The same by length: three entries a node, one for each power. */
  private readonly powers: Float64Array;
  /** The next nodes on shortest paths, those of the node at place i of `order` up to before `ends[i]`. */
  private readonly onward: Uint32Array;
  private readonly ends: Uint32Array;

  constructor(private readonly graph: TieGraph) {
    const count = graph.ids.length;
    this.order = new Uint32Array(count);
    this.levels = new Uint32Array(count + 2);
    this.dependency = new Float64Array(count);
    this.counts = new Float64Array(count);
    this.distance = new Int32Array(count).fill(-1);
    this.paths = new Float64Array(count);
    this.exponent = new Int32Array(count);
    this.brought = new Float64Array(count);
    this.powers = new Float64Array(3 * count);
    this.onward = new Uint32Array(graph.sources.length);
    this.ends = new Uint32Array(count);
  }

  /**
   * Finds all shortest paths from a node. With `byLength` each pair of ends counts for each of them by `endShare` of where the
   * node lies on the way, both together 1 (after Geisberger, Sanders and Schultes 2008, whose shares are linear). A sample of
   * sources then misses next to nothing of what lies behind a node that few others are behind.
   */
  run(source: number, byLength = false): void {
    this.forward(source);
    const { order, counts, dependency } = this;
    if (byLength) {
      if (!this.backwardByLength()) this.carefullyByLength();
    } else {
      for (let at = 1; at < this.reached; at += 1) counts[order[at]!] = 1;
      if (!this.backward()) this.carefully();
    }
    dependency[source] = 0;
  }

  private forward(source: number): void {
    const { order, levels, distance, paths, onward, ends } = this;
    const { starts, neighbours } = this.graph;
    for (let at = 0; at < this.reached; at += 1) distance[order[at]!] = -1;
    distance[source] = 0;
    paths[source] = 1;
    order[0] = source;
    levels[0] = 0;
    let tail = 1;
    let links = 0;
    let last = 0;
    for (let head = 0; head < tail; head += 1) {
      const node = order[head]!;
      const next = distance[node]! + 1;
      const own = paths[node]!;
      if (next > last) {
        last = next;
        levels[next] = tail;
      }
      const end = starts[node + 1]!;
      for (let place = starts[node]!; place < end; place += 1) {
        const neighbour = neighbours[place]!;
        const known = distance[neighbour]!;
        if (known < 0) {
          distance[neighbour] = next;
          paths[neighbour] = own;
          order[tail] = neighbour;
          tail += 1;
        } else if (known === next) paths[neighbour]! += own;
        else continue;
        onward[links] = neighbour;
        links += 1;
      }
      ends[head] = links;
    }
    this.reached = tail;
    this.links = links;
    // The deepest nodes opened a level that nobody is in.
    this.depth = last - 1;
  }

  /** Adds the dependencies up from the far end; false where there are more paths than a number can count. */
  private backward(): boolean {
    const { order, paths, counts, dependency, brought, onward, ends } = this;
    let link = this.reached > 0 ? ends[this.reached - 1]! - 1 : -1;
    for (let at = this.reached - 1; at >= 0; at -= 1) {
      const node = order[at]!;
      const own = paths[node]!;
      if (own === Infinity) return false;
      const begin = at === 0 ? 0 : ends[at - 1]!;
      let sum = 0;
      for (; link >= begin; link -= 1) sum += brought[onward[link]!]!;
      const through = own * sum;
      dependency[node] = through;
      brought[node] = (counts[node]! + through) / own;
    }
    return true;
  }

  /**
   * The same by length: a target at distance d counts 1 / d to the third, fourth and fifth power, and what comes of each is
   * multiplied by that power of the node's own distance, so that shares of the way come out.
   */
  private backwardByLength(): boolean {
    const { order, paths, distance, dependency, powers, onward, ends } = this;
    const [[, third], [, fourth], [, fifth]] = POWERS;
    let link = this.reached > 0 ? ends[this.reached - 1]! - 1 : -1;
    for (let at = this.reached - 1; at > 0; at -= 1) {
      const node = order[at]!;
      const own = paths[node]!;
      if (!(own < COUNTABLE)) return false;
      let sum3 = 0;
      let sum4 = 0;
      let sum5 = 0;
      for (const begin = ends[at - 1]!; link >= begin; link -= 1) {
        const next = 3 * onward[link]!;
        sum3 += powers[next]!;
        sum4 += powers[next + 1]!;
        sum5 += powers[next + 2]!;
      }
      const far = distance[node]!;
      const part = 1 / far ** 3 / own;
      powers[3 * node] = part + sum3;
      powers[3 * node + 1] = part / far + sum4;
      powers[3 * node + 2] = part / far / far + sum5;
      dependency[node] = own * far ** 3 * (third * sum3 + far * (fourth * sum4 + far * fifth * sum5));
    }
    return true;
  }

  private carefullyByLength(): void {
    const { order, distance, counts, dependency } = this;
    const sums = new Float64Array(this.reached);
    for (const [power, factor] of POWERS) {
      for (let at = 1; at < this.reached; at += 1) counts[order[at]!] = distance[order[at]!]! ** -power;
      this.carefully();
      for (let at = 1; at < this.reached; at += 1)
        sums[at]! += factor * distance[order[at]!]! ** power * dependency[order[at]!]!;
    }
    for (let at = 1; at < this.reached; at += 1) dependency[order[at]!] = sums[at]!;
  }

  /** The same for networks whose path counts pass 2^1024, such as long ladders: counts are paths x 2^(512 exponent). */
  private carefully(): void {
    const { order, paths, exponent, counts, dependency, onward, ends } = this;
    for (let at = 1; at < this.reached; at += 1) paths[order[at]!] = 0;
    exponent[order[0]!] = 0;
    for (let at = 0; at < this.reached; at += 1) {
      const node = order[at]!;
      for (let link = at === 0 ? 0 : ends[at - 1]!; link < ends[at]!; link += 1) {
        const neighbour = onward[link]!;
        if (paths[neighbour] === 0) exponent[neighbour] = exponent[node]!;
        const apart = exponent[node]! - exponent[neighbour]!;
        if (apart > 0) {
          paths[neighbour] = paths[neighbour]! * 2 ** (-BITS * apart) + paths[node]!;
          exponent[neighbour] = exponent[node]!;
        } else paths[neighbour]! += paths[node]! * 2 ** (BITS * apart);
        // All that lead to the neighbour stand in one level, so it is whole before it is passed on.
        if (paths[neighbour]! > 2 ** BITS) {
          paths[neighbour]! *= 2 ** -BITS;
          exponent[neighbour]! += 1;
        }
      }
    }
    for (let at = this.reached - 1; at >= 0; at -= 1) {
      const node = order[at]!;
      let through = 0;
      for (let link = at === 0 ? 0 : ends[at - 1]!; link < ends[at]!; link += 1) {
        const neighbour = onward[link]!;
        const share =
          (paths[node]! / paths[neighbour]!) * 2 ** (BITS * (exponent[node]! - exponent[neighbour]!));
        through += share * (counts[neighbour]! + dependency[neighbour]!);
      }
      dependency[node] = through;
    }
  }
}
