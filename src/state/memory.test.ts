import { describe, expect, it } from 'vitest';
import { remembering } from './memory';

describe('a remembering function', () => {
  it('gives the same object for the same question and makes it once', () => {
    const asked: number[] = [];
    const half = remembering(3, String, (key: number) => {
      asked.push(key);
      return { half: key / 2 };
    });
    expect(half(4)).toBe(half(4));
    expect(half(4)).toEqual({ half: 2 });
    expect(asked).toEqual([4]);
  });

  it('remembers what was not found too', () => {
    let made = 0;
    const nothing = remembering(3, String, () => {
      made += 1;
      return undefined;
    });
    nothing(1);
    nothing(1);
    expect(made).toBe(1);
  });

  it('forgets what was not asked for longest', () => {
    const made: number[] = [];
    const keep = remembering(2, String, (key: number) => made.push(key));
    for (const key of [1, 2, 1, 3, 1, 2]) keep(key);
    expect(made).toEqual([1, 2, 3, 2]);
  });
});
