import type { Group, Tie } from '../../schema/network';
import type { Area } from '../../schema/pack';
import { drawBelow } from '../random';
import type { Random } from '../random';
import { pairKey } from './steps';

/**
 * When enough ties are drawn: `share` of the groups have at least one, ties falling only within the kinds that are named
 * as tied; or there are `ties` in all, within every kind, which is for benches.
 */
export type TieTarget = { share: number } | { ties: number };

/** Two groups by id. */
type Pair = [string, string];

/** Share of a bench's ties that stay within an area, and draws for each tie before it is given up. */
const WITHIN = 0.8;
const DRAWS = 20;

/** The groups of one kind in one area. */
interface Cluster {
  kind: string;
  area: string;
  ids: string[];
}

function clustersOf(groups: readonly Group[], kinds: ReadonlySet<string> | null): Cluster[] {
  const clusters = new Map<string, Cluster>();
  for (const { id, role, kind, area } of groups) {
    if (role !== 'single' || area === null || (kinds && !kinds.has(kind))) continue;
    const key = JSON.stringify([kind, area]);
    const cluster = clusters.get(key);
    if (cluster) cluster.ids.push(id);
    else clusters.set(key, { kind, area, ids: [id] });
  }
  return [...clusters.values()];
}

/** For each cluster those of the same kind in neighbouring areas. */
function neighboursOf(clusters: Cluster[], areas: readonly Area[]): Map<Cluster, Cluster[]> {
  const beside = new Map(areas.map((area) => [area.code, area.neighbours]));
  const byKey = new Map(clusters.map((cluster) => [JSON.stringify([cluster.kind, cluster.area]), cluster]));
  return new Map(
    clusters.map((cluster) => [
      cluster,
      (beside.get(cluster.area) ?? []).flatMap(
        (area) => byKey.get(JSON.stringify([cluster.kind, area])) ?? [],
      ),
    ]),
  );
}

/** One tie that gives a group without a tie its first, or nothing where there is no such group. */
function firstTie(one: Cluster, other: Cluster, tied: Set<string>, random: Random): Pair | null {
  const untied = (cluster: Cluster): string[] => cluster.ids.filter((id) => !tied.has(id));
  const free = one === other ? untied(one) : [...untied(one), ...untied(other)];
  const from = free[drawBelow(random, free.length)];
  if (from === undefined) return null;
  const across = one === other ? one : one.ids.includes(from) ? other : one;
  const ends = across.ids.filter((id) => id !== from);
  const to = ends[drawBelow(random, ends.length)];
  return to === undefined ? null : [from, to];
}

/** Rounds of one tie within each area, then one between each two neighbouring ones, until the share is met. */
function tieShare(
  groups: readonly Group[],
  share: number,
  tied: Set<string>,
  clusters: Cluster[],
  neighbours: Map<Cluster, Cluster[]>,
  random: Random,
): Pair[] {
  const within = clusters.map((cluster): [Cluster, Cluster] => [cluster, cluster]);
  const between = clusters.flatMap((cluster) =>
    (neighbours.get(cluster) ?? [])
      .filter((other) => clusters.indexOf(other) > clusters.indexOf(cluster))
      .map((other): [Cluster, Cluster] => [cluster, other]),
  );
  const pairs: Pair[] = [];
  const isEnough = (): boolean => tied.size >= share * groups.length;
  for (let before = -1; before < pairs.length && !isEnough();) {
    before = pairs.length;
    for (const [one, other] of [...within, ...between]) {
      if (isEnough()) break;
      const pair = firstTie(one, other, tied, random);
      if (!pair) continue;
      pairs.push(pair);
      for (const id of pair) tied.add(id);
    }
  }
  return pairs;
}

/** Ties drawn at random within kinds, most of them within an area, until there are enough. */
function tieCount(
  missing: number,
  clusters: Cluster[],
  neighbours: Map<Cluster, Cluster[]>,
  random: Random,
): Pair[] {
  const pairs: Pair[] = [];
  const seen = new Set<string>();
  const starts = clusters.flatMap((cluster) => cluster.ids.map((id): [string, Cluster] => [id, cluster]));
  for (let draw = 0; draw < missing * DRAWS && pairs.length < missing; draw += 1) {
    const start = starts[drawBelow(random, starts.length)];
    if (!start) break;
    const [from, cluster] = start;
    const beside = neighbours.get(cluster) ?? [];
    const leaves = random() >= WITHIN;
    const target = leaves ? beside[drawBelow(random, beside.length)] : cluster;
    const to = target?.ids[drawBelow(random, target.ids.length)];
    if (to === undefined || to === from || seen.has(pairKey(from, to))) continue;
    seen.add(pairKey(from, to));
    pairs.push([from, to]);
  }
  return pairs;
}

/**
 * Draws horizontal ties between groups of one kind until a target is met or no tie would bring it nearer.
 *
 * @param groups all groups; their share is counted over all of them
 * @param ties the ties that are there already
 * @param areas gives which areas are neighbours
 * @param named the kinds within which ties may fall, where the target is a share
 */
export function addTies(
  groups: readonly Group[],
  ties: readonly Tie[],
  areas: readonly Area[],
  named: ReadonlySet<string>,
  target: TieTarget,
  random: Random,
): Pair[] {
  const clusters = clustersOf(groups, 'share' in target ? named : null);
  const neighbours = neighboursOf(clusters, areas);
  if ('ties' in target) return tieCount(target.ties - ties.length, clusters, neighbours, random);
  const tied = new Set(ties.flatMap((tie) => [tie.from, tie.to]));
  return tieShare(groups, target.share, tied, clusters, neighbours, random);
}
