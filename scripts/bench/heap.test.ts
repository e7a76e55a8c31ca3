import { expect, test } from 'vitest';
import { heapParts } from './heap';

test('what the scripts of a page hold is told from what the browser compiled and holds itself', () => {
  const types = ['hidden', 'array', 'string', 'object', 'code', 'closure', 'native', 'synthetic'];
  const node = (type: string, size: number) => [types.indexOf(type), 0, size];
  const picture = {
    snapshot: { meta: { node_fields: ['type', 'name', 'self_size'], node_types: [types] as [string[]] } },
    nodes: [
      node('object', 1),
      node('code', 20),
      node('native', 300),
      node('string', 4),
      node('closure', 8),
      node('synthetic', 500),
      node('code', 40),
      node('hidden', 700),
      node('array', 16),
    ].flat(),
  };
  expect(heapParts(picture)).toEqual({ held: 29, code: 60 });
});
