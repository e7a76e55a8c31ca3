import { expect, it } from 'vitest';
import type { Layout, LayoutInput, Placement } from './layouts/types';
import { noGuides } from './layouts/types';
import { rememberedStarts } from './turns';

const placement = (): Placement => ({
  nodes: new Map(),
  routes: new Map(),
  guides: noGuides(),
  bounds: { x: 0, y: 0, width: 0, height: 0 },
});
const input = { nodes: [], ties: [], open: 'a', seed: 1 } as unknown as LayoutInput;

it('gives a placement again only while all it was made from is the same, and only the last ones', () => {
  let runs = 0;
  const layout: Layout = {
    id: 'levels',
    parameters: [],
    // eslint-disable-next-line require-yield
    *run() {
      runs += 1;
      return placement();
    },
  };
  const start = rememberedStarts(2);
  const first = start(layout, { ...input });
  const other = start(layout, { ...input, open: 'b' });
  expect(other).not.toBe(first);
  expect([start(layout, { ...input }), start(layout, { ...input, open: 'b' })]).toEqual([first, other]);
  expect(runs).toBe(2);
  expect(start(layout, { ...input, nodes: [] })).not.toBe(first);
  expect(start({ ...layout }, { ...input, open: 'b' })).not.toBe(other);
  // Two others have come since.
  expect(start(layout, { ...input })).not.toBe(first);
  expect(runs).toBe(5);
});

it('starts a placement of many turns from its beginning each time', () => {
  const layout: Layout = {
    id: 'free',
    parameters: [],
    *run() {
      yield placement();
      return placement();
    },
  };
  const start = rememberedStarts(2);
  const [first, second] = [start(layout, input), start(layout, input)];
  expect([first.done, second.done]).toEqual([false, false]);
  expect(second).not.toBe(first);
});
