import { expect, it } from 'vitest';
import { heldBack } from './around';

it('what stands around a picture changes when the picture has been drawn, and never waits for the first', () => {
  const hold = heldBack<string>();
  expect(hold('one', true)).toBe('one');
  expect(hold('two', true)).toBe('one');
  expect(hold('two', false)).toBe('two');
  expect(hold(null, true)).toBe(null);
  expect(hold('three', true)).toBe('three');
});
