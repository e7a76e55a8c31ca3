import { seededRandom } from '../../src/domain/random';

/** A made-up network: ids of groups, and ties as pairs of places among them. */
export interface MadeNetwork {
  nodes: string[];
  ties: [number, number][];
}

/** Share of the ties beyond the hierarchy that join groups under one head; the others run anywhere on one level. */
const NEAR = 0.7;

/**
 * A random hierarchy of groups with ties across it, the same for the same seed: every group but the first has a head one
 * level up, heads having up to some twelve groups each; all further ties are horizontal, most between near ones. Without
 * loops and doubles.
 */
export function madeHierarchy(groups: number, ties: number, seed: number): MadeNetwork {
  const random = seededRandom(seed);
  const below = (count: number): number => Math.floor(random() * count);
  const made: [number, number][] = [];
  const levels: number[][] = [[0]];
  const head = new Array<number>(groups).fill(0);
  let next = 1;
  while (next < groups) {
    const level: number[] = [];
    for (const above of levels.at(-1) ?? []) {
      for (let wanted = 1 + below(12); wanted > 0 && next < groups; wanted -= 1) {
        head[next] = above;
        made.push([above, next]);
        level.push(next);
        next += 1;
      }
    }
    levels.push(level);
  }
  const tied = new Set(made.map(([one, other]) => one * groups + other));
  const wide = levels.filter((level) => level.length > 3);
  const places = wide.flatMap((level) => level.map((group, place) => ({ group, place, level })));
  while (made.length < ties && places.length > 0) {
    const { group, place, level } = places[below(places.length)] ?? { group: 0, place: 0, level: [0] };
    const near = Math.min(level.length - 1, Math.max(0, place + below(25) - 12));
    const other = level[random() < NEAR ? near : below(level.length)] ?? group;
    const [low, high] = group < other ? [group, other] : [other, group];
    if (low === high || tied.has(low * groups + high)) continue;
    tied.add(low * groups + high);
    made.push([low, high]);
  }
  return { nodes: Array.from({ length: groups }, (_, group) => `g${group}`), ties: made };
}
