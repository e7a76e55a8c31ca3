import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { network, pack } from '../../../tests/build/embedded';
import { group, largeNetwork, tie } from '../../../tests/build/networks';
import type { Group, Tie } from '../../schema/network';
import { nodeOf } from './aggregate';
import { filterNetwork, stepsFrom } from './filter';
import type { NetworkFilter } from './filter';
import { openNetwork } from './open';

const simulated = largeNetwork(400);
const sum = (counts: Record<string, number>): number =>
  Object.values(counts).reduce((all, count) => all + count, 0);
const some = <Value>(values: Value[]): fc.Arbitrary<Set<Value> | undefined> =>
  fc.option(
    fc.subarray(values).map((picked) => new Set(picked)),
    { nil: undefined },
  );

const anyFilter: fc.Arbitrary<NetworkFilter> = fc.record({
  kinds: some(simulated.kinds.map((kind) => kind.id)),
  areas: some(pack.areas.map((area) => area.code)),
  levels: some<Group['level']>(['kecamatan', 'kelurahan', 'rw', 'rt', 'household-group', 'unrecorded']),
  tieKinds: some<Tie['kind']>(['tercatat', 'diwajibkan', 'disimpulkan', 'usulan']),
  directions: some<Tie['direction']>(['vertical', 'horizontal']),
  hidden: some(simulated.groups.map((each) => each.id)),
  horizontal: fc.boolean(),
  focus: fc.option(
    fc.record({
      group: fc.constantFrom(...simulated.groups.map((each) => each.id)),
      steps: fc.integer({ min: 1, max: 3 }),
    }),
    { nil: undefined },
  ),
});

describe('a filter', () => {
  it('of nothing shows everything', () => {
    const seen = filterNetwork(network, {});
    expect(seen.groups).toEqual(network.groups);
    expect(seen.ties).toEqual(network.ties);
    expect(sum(seen.leftOut.groups) + sum(seen.leftOut.ties)).toBe(0);
  });

  it('shows what passes, in order, ties with both ends alone, and counts all the rest', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const seen = filterNetwork(simulated, filter);
        const ids = new Set(seen.groups.map((each) => each.id));
        expect(seen.groups).toEqual(simulated.groups.filter((each) => ids.has(each.id)));
        for (const each of seen.groups) {
          expect(filter.kinds?.has(each.kind) ?? true).toBe(true);
          expect(each.area === null || (filter.areas?.has(each.area) ?? true)).toBe(true);
          expect(filter.levels?.has(each.level) ?? true).toBe(true);
          expect(filter.hidden?.has(each.id) ?? false).toBe(false);
        }
        const fits = (each: Tie): boolean =>
          (filter.tieKinds?.has(each.kind) ?? true) &&
          (filter.directions?.has(each.direction) ?? true) &&
          (filter.horizontal || each.direction === 'vertical');
        expect(seen.ties).toEqual(
          simulated.ties.filter((each) => fits(each) && ids.has(each.from) && ids.has(each.to)),
        );
        expect(seen.groups.length + sum(seen.leftOut.groups)).toBe(simulated.groups.length);
        expect(seen.ties.length + sum(seen.leftOut.ties)).toBe(simulated.ties.length);
      }),
      { numRuns: 60 },
    );
  });

  it('of an area keeps what stands above all areas', () => {
    const { groups } = filterNetwork(network, { areas: new Set([pack.areas[5]!.code]) });
    expect(groups.filter((each) => each.level === 'provinsi')).toHaveLength(2);
    expect(new Set(groups.map((each) => each.area))).toEqual(new Set([null, pack.areas[5]!.code]));
  });

  it('hides the numbered groups of a hidden node, and takes them along into a focus', () => {
    const node = network.groups.find((each) => (each.count?.low ?? 0) > 3)!;
    const opened = openNetwork(network, new Set([node.id]));
    const own = opened.groups.filter((each) => each.parent === node.id);
    const hidden = filterNetwork(opened, { hidden: new Set([node.id]) });
    expect(hidden.leftOut.groups.hidden).toBe(own.length + 1);
    const near = filterNetwork(opened, { focus: { group: node.id, steps: 1 } });
    expect(near.groups).toEqual(expect.arrayContaining(own));
  });
});

describe('a focus', () => {
  const chain = ['a', 'b', 'c', 'd', 'e'];
  const line = {
    groups: [...chain, 'alone'].map((id) => group(id)),
    ties: chain.slice(1).map((id, index) => tie(id, chain[index]!)),
  };
  it.each([
    [1, ['a', 'b', 'c']],
    [2, ['a', 'b', 'c', 'd']],
    [3, chain],
  ])('of %i steps reaches so far and no farther', (steps, reached) => {
    const seen = filterNetwork(line, { focus: { group: 'b', steps } });
    expect(seen.groups.map((each) => each.id)).toEqual(reached);
    expect(seen.leftOut.groups.focus).toBe(6 - reached.length);
  });

  it('shows a group without ties alone', () => {
    expect(filterNetwork(line, { focus: { group: 'alone', steps: 3 } }).groups.map(({ id }) => id)).toEqual([
      'alone',
    ]);
  });

  it('does not walk over what is filtered out', () => {
    const seen = filterNetwork(line, { focus: { group: 'a', steps: 3 }, hidden: new Set(['b']) });
    expect(seen.groups.map((each) => each.id)).toEqual(['a']);
  });

  it('on a node that groups close into starts from all of them, and hiding it hides them', () => {
    const single = (id: string, kind: string) => group(id, { kind });
    const groups = [single('a', 'one'), single('b', 'one'), single('c', 'two'), single('d', 'two')];
    const ties = [tie('a', 'c')];
    const node = nodeOf(groups[0]!)!;
    const ids = (filter: NetworkFilter) => filterNetwork({ groups, ties }, filter).groups.map(({ id }) => id);
    expect(ids({ focus: { group: node, steps: 1 } })).toEqual(['a', 'b', 'c']);
    expect(ids({ hidden: new Set([node]) })).toEqual(['c', 'd']);
    expect(ids({ focus: { group: 'closed.none', steps: 1 } })).toEqual([]);
  });

  it('reaches a named network and does not walk through it', () => {
    const named = network.groups.find(
      (each) => each.role === 'network' && network.ties.some((t) => t.to === each.id),
    )!;
    const members = network.ties.filter((each) => each.to === named.id).map((each) => each.from);
    const from = stepsFrom(members[0]!, 3, network);
    expect(from.get(named.id)).toBe(1);
    expect(members.slice(1).filter((id) => from.has(id))).toEqual([]);
    expect(stepsFrom(named.id, 1, network).size).toBe(members.length + 1);
  });
});
