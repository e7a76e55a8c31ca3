import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStageLine } from '../io/stage-line';
import type { PresenterWish, StageMessage } from '../io/stage-line';
import { elapsed, SECONDS_A_SCENE, Telling, toggled } from './telling.svelte';

vi.mock('../io/stage-line', () => ({ openStageLine: vi.fn() }));

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

describe('the presenter’s window that has just been asked for', () => {
  let hear: (message: StageMessage) => void;
  const open = vi.fn<() => { closed: boolean; focus: () => void } | null>();
  const end = (number: string): PresenterWish => ({ from: 'presenter', wish: 'end', number });
  const news: PresenterWish = { from: 'presenter', wish: 'news', clock: null };

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('window', { open });
    vi.stubGlobal('location', { href: 'http://localhost/#/story' });
    vi.stubGlobal('addEventListener', vi.fn());
    vi.stubGlobal('removeEventListener', vi.fn());
    vi.mocked(openStageLine).mockImplementation((heard) => {
      hear = heard;
      return { tell: vi.fn(), reach: vi.fn(), close: vi.fn() };
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    open.mockReset();
  });

  /** A talk whose presenter's window stands open and was asked to the front just now. */
  function asked() {
    const reopened = vi.fn();
    const telling = new Telling();
    const stop = telling.listen({ command: vi.fn(), go: vi.fn(), reopened });
    const presenter = { closed: false, focus: vi.fn() };
    open.mockReturnValueOnce(presenter);
    expect(telling.openPresenter()).toBe(true);
    hear(news);
    expect(telling.openPresenter()).toBe(true);
    expect(presenter.focus).toHaveBeenCalledTimes(1);
    return { presenter, reopened, stop, telling };
  }

  it('is opened again where it was closing, and a refusal is told', () => {
    for (const given of [{ closed: false, focus: vi.fn() }, null]) {
      const { presenter, reopened, stop } = asked();
      open.mockClear().mockReturnValueOnce(given);
      hear(end(`closed ${given === null}`));
      presenter.closed = true;
      vi.advanceTimersByTime(1000);
      expect(open).toHaveBeenCalledTimes(1);
      expect(reopened.mock.calls).toEqual([[given !== null]]);
      stop();
    }
  });

  it('is not opened a second time where it is loaded anew, quickly or slowly', () => {
    for (const wait of [100, 5000]) {
      const { reopened, telling, presenter, stop } = asked();
      open.mockClear();
      hear(end(`anew ${wait}`));
      vi.advanceTimersByTime(wait);
      hear(news);
      vi.advanceTimersByTime(5000);
      expect(open).not.toHaveBeenCalled();
      expect(reopened).not.toHaveBeenCalled();
      // It is the same window still.
      expect(telling.openPresenter()).toBe(true);
      expect(presenter.focus).toHaveBeenCalledTimes(2);
      stop();
    }
  });

  it('is not opened again once the talk is over, or long after it was asked for', () => {
    const over = asked();
    open.mockClear();
    hear(end('over'));
    over.presenter.closed = true;
    over.stop();
    vi.advanceTimersByTime(5000);
    expect(open).not.toHaveBeenCalled();
    const late = asked();
    open.mockClear();
    vi.advanceTimersByTime(3000);
    hear(end('late'));
    late.presenter.closed = true;
    vi.advanceTimersByTime(5000);
    expect(open).not.toHaveBeenCalled();
    late.stop();
  });
});
