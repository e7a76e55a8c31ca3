import { describe, expect, it } from 'vitest';
import { network, pack } from '../../../tests/build/embedded';
import { group, largeNetwork, tie } from '../../../tests/build/networks';
import type { Network } from '../../schema/network';
import { aggregate } from './aggregate';
import type { AggregateOptions } from './aggregate';
import { canOpen, openNetwork, openNode } from './open';
import { traversable } from './traversable';

const kinds = network.groups.filter((each) => each.role === 'kind');

describe('opening a node', () => {
  it.each(kinds.map((each) => [each.name.id, each] as const))('%s gives what is sure', (_, node) => {
    const { groups, more, unrecorded } = openNode(node);
    expect(groups).toHaveLength(node.count!.low);
    expect(more).toBe(node.count!.high - node.count!.low);
    expect(unrecorded).toBe(false);
    for (const [index, each] of groups.entries()) {
      expect(each.name.id).toBe(`${node.name.id} ${index + 1}`);
      expect(each).toMatchObject({
        role: 'single',
        parent: node.id,
        kind: node.kind,
        area: node.area,
        level: node.level,
      });
      expect(each.count).toBeUndefined();
    }
  });

  it('whose count nobody recorded gives none and says so', () => {
    const node = group('x', { role: 'kind', count: null });
    expect(openNode(node)).toEqual({ node: 'x', groups: [], more: 0, unrecorded: true });
    expect(canOpen(node)).toBe(false);
  });

  it('is for kinds alone', () => {
    for (const each of network.groups) expect(canOpen(each)).toBe(each.role === 'kind');
  });

  it('changes no tie and no figure', () => {
    const before = structuredClone(network);
    const opened = openNetwork(network, new Set(network.groups.map((each) => each.id)));
    expect(network).toEqual(before);
    expect(opened.ties).toEqual(network.ties);
    expect(opened.opened.map((each) => each.node)).toEqual(kinds.map((each) => each.id));
    const own = opened.groups.filter((each) => each.parent !== undefined);
    expect(own).toHaveLength(kinds.reduce((sum, each) => sum + each.count!.low, 0));
    expect(opened.groups.filter((each) => each.parent === undefined)).toEqual(network.groups);
    expect(new Set(opened.groups.map((each) => each.id)).size).toBe(opened.groups.length);
  });
});

describe('what measures walk', () => {
  it('has no named network and none of the ties to one', () => {
    const graph = traversable(network);
    const named = network.groups.filter((each) => each.role === 'network').map((each) => each.id);
    expect(named).toHaveLength(4);
    expect(graph.nodes.filter((id) => named.includes(id))).toEqual([]);
    expect(graph.nodes).toHaveLength(network.groups.length - named.length);
    const members = network.ties.filter((each) => each.role === 'member').length;
    expect(members).toBe(21);
    expect(graph.ties).toHaveLength(network.ties.length - members);
  });

  it('counts a pair once whatever the kinds, leaves loops out and follows the chosen kinds', () => {
    const some = {
      groups: ['a', 'b', 'c'].map((id) => group(id)),
      ties: [
        tie('b', 'a'),
        tie('a', 'b', { kind: 'usulan' }),
        tie('c', 'c'),
        tie('a', 'c', { kind: 'usulan' }),
        tie('a', 'none'),
      ],
    };
    expect(traversable(some)).toEqual({
      nodes: ['a', 'b', 'c'],
      ties: [
        [0, 1],
        [0, 2],
      ],
    });
    expect(traversable(some, new Set(['tercatat']))).toEqual({ nodes: ['a', 'b', 'c'], ties: [[0, 1]] });
    expect(traversable(some, new Set())).toEqual({ nodes: ['a', 'b', 'c'], ties: [] });
  });
});

describe('closing', () => {
  const options: AggregateOptions = { kinds: network.kinds, areas: pack.areas };
  const large = largeNetwork(600);
  const count = (
    view: { ties: { kind: string; stands?: number }[] },
    inner: { kind: string; stands: number }[] = [],
  ) => {
    const counts: Record<string, number> = {};
    for (const { kind, stands = 1 } of [...view.ties, ...inner]) counts[kind] = (counts[kind] ?? 0) + stands;
    return counts;
  };

  it('happens past the limit alone', () => {
    const view: Pick<Network, 'groups' | 'ties'> = { groups: large.groups.slice(0, 150), ties: [] };
    expect(aggregate(view, options).groups).toEqual(view.groups);
    const more = { groups: large.groups.slice(0, 151), ties: [] };
    expect(aggregate(more, options).closedInto.size).toBeGreaterThan(0);
  });

  it('stands for every group and every tie, and merges no two kinds or directions', () => {
    const closed = aggregate(large, options);
    expect(closed.groups.length).toBeLessThan(large.groups.length / 2);
    const standing = closed.groups.reduce(
      (sum, each) => sum + (each.role === 'kind' ? each.count!.low : 1),
      0,
    );
    expect(standing).toBe(large.groups.length);
    expect(count(closed, closed.inner)).toEqual(count(large));
    const shown = new Set(closed.groups.map((each) => each.id));
    for (const each of closed.ties) expect(shown.has(each.from) && shown.has(each.to)).toBe(true);
    expect(new Set(closed.ties.map((each) => each.id)).size).toBe(closed.ties.length);
    expect(closed.groups.every((each) => each.simulated)).toBe(true);
  });

  it('names a node by its kind and area', () => {
    const node = aggregate(large, options).groups.find((each) => each.id.startsWith('closed.'))!;
    const area = pack.areas.find((each) => each.code === node.area)!;
    const kind = network.kinds.find((each) => each.id === node.kind)!;
    expect(node.name.id).toBe(`${(kind.short ?? kind.name).id} ${area.name}`);
  });

  it('leaves open what a person has opened', () => {
    const node = aggregate(large, options).groups.find((each) => each.id.startsWith('closed.'))!;
    const closed = aggregate(large, { ...options, open: new Set([node.id]) });
    const own = large.groups.filter(
      (each) => each.role === 'single' && each.kind === node.kind && each.area === node.area,
    );
    expect(own.filter((each) => closed.closedInto.has(each.id))).toEqual([]);
    expect(closed.groups).toEqual(expect.arrayContaining(own));
  });

  it('sends numbered groups back into the node that they were opened from', () => {
    const opened = openNetwork(network, new Set(kinds.map((each) => each.id)));
    const closed = aggregate(opened, options);
    expect(closed.groups).toEqual(network.groups);
    expect(closed.ties.map(({ stands: _, ...each }) => each)).toEqual(network.ties);
  });

  it('keeps ties of several kinds between the same nodes apart', () => {
    const [code] = pack.areas.map((area) => area.code);
    const [one, other] = network.kinds;
    const groups = ['a', 'b'].flatMap((name, place) =>
      [1, 2].map((n) => group(`${name}${n}`, { kind: (place === 0 ? one : other)!.id, area: code! })),
    );
    const ties = [tie('a1', 'b1'), tie('b2', 'a2'), tie('a1', 'b2', { kind: 'usulan' }), tie('a1', 'a2')];
    const closed = aggregate({ groups, ties }, { ...options, above: 3 });
    expect(closed.groups).toHaveLength(2);
    expect(closed.ties.map(({ kind, stands }) => [kind, stands])).toEqual([
      ['tercatat', 2],
      ['usulan', 1],
    ]);
    expect(closed.inner).toMatchObject([{ kind: 'tercatat', stands: 1 }]);
  });
});
