import { describe, expect, it } from 'vitest';
import { holdsSignOf } from './faces';

describe('a face of a font', () => {
  it('is needed where a text has a sign of its range', () => {
    expect(holdsSignOf('U+20-7E', 'Bone')).toBe(true);
    expect(holdsSignOf('U+A1-A6, U+2032', 'Bone')).toBe(false);
    expect(holdsSignOf('U+A1-A6, U+2032', '5′')).toBe(true);
    expect(holdsSignOf('u+0131', 'ı')).toBe(true);
    expect(holdsSignOf('U+0-10FFFF', '')).toBe(false);
  });
});
