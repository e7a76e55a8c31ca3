import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { elapsed, SECONDS_A_SCENE, Telling, toggled } from './telling.svelte';

describe('a story that plays by itself', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('document', { hidden: false });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('goes on once every scene, waits where nobody sees it, and stops when told', () => {
    const telling = new Telling();
    const onstep = vi.fn();
    const stop = telling.loop(onstep);
    vi.advanceTimersByTime(SECONDS_A_SCENE * 1000 - 1);
    expect(onstep).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onstep).toHaveBeenCalledTimes(1);
    telling.black = true;
    vi.advanceTimersByTime(3 * SECONDS_A_SCENE * 1000);
    expect(onstep).toHaveBeenCalledTimes(1);
    telling.black = false;
    vi.stubGlobal('document', { hidden: true });
    vi.advanceTimersByTime(3 * SECONDS_A_SCENE * 1000);
    expect(onstep).toHaveBeenCalledTimes(1);
    vi.stubGlobal('document', { hidden: false });
    vi.advanceTimersByTime(2 * SECONDS_A_SCENE * 1000);
    expect(onstep).toHaveBeenCalledTimes(3);
    stop();
    vi.advanceTimersByTime(10 * SECONDS_A_SCENE * 1000);
    expect(onstep).toHaveBeenCalledTimes(3);
  });
});

describe('the clock of a talk', () => {
  it('stands still while it is stopped and goes on where it was', () => {
    const begun = { began: 1000, still: 0, paused: null };
    expect(elapsed(begun, 61_000)).toBe(60_000);
    const stopped = toggled(begun, 61_000);
    expect(elapsed(stopped, 500_000)).toBe(60_000);
    const going = toggled(stopped, 500_000);
    expect(elapsed(going, 500_000)).toBe(60_000);
    expect(elapsed(going, 510_000)).toBe(70_000);
    // A clock of another machine's time is never negative.
    expect(elapsed(begun, 0)).toBe(0);
  });
});
