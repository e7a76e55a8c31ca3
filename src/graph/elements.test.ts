import { describe, expect, it } from 'vitest';
import { ElementMaker } from './elements';
import type { DrawnNode } from './scene';
import { letteringOf } from './text';
import { shapes } from './types';

const lettering = letteringOf('light');
const node: DrawnNode = {
  id: 'group',
  shape: shapes[0],
  at: [10, 20],
  radius: 5,
  halfHeight: 5,
  doubt: 'none',
  count: null,
  name: null,
  halo: null,
  critical: false,
  simulated: false,
  dimmed: false,
};
const named = (x: number): DrawnNode['name'] => ({
  id: 'group',
  text: 'Group',
  side: 'below',
  box: { x, y: 4, width: 40, height: 12 },
});

describe('elements made for one scene after another', () => {
  const maker = new ElementMaker();
  const make = (change: Partial<DrawnNode>) =>
    maker.make({ nodes: [{ ...node, ...change }], ties: [] }, lettering, 1, () => '#fff');

  it('are the same objects where nothing differs', () => {
    const [before] = make({ name: named(18) });
    expect(make({ name: named(18) })[0]).toBe(before);
  });

  it('tell a changed place by the place alone, also where others have come between', () => {
    const [mark, name] = make({ name: named(18) });
    const next = make({ at: [70, 20], name: named(78), halo: 'selected' });
    expect(next.map(({ data }) => data.id)).toEqual(['group', 'halo group', 'name group']);
    expect(next[0]?.data).toBe(mark?.data);
    expect(next[2]?.data).toBe(name?.data);
    expect(next[0]?.position).toEqual({ x: 70, y: 20 });
    expect(next[2]?.position).toEqual({ x: 98, y: 10 });
  });

  it('tell everything of a mark that looks different', () => {
    const [before] = make({});
    const [after] = make({ radius: 9, halfHeight: 9 });
    expect(after?.data).not.toBe(before?.data);
    expect(after?.data).toMatchObject({ id: 'group', width: 18, height: 18 });
  });
});
