import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** Whether the map library has come. */
let here = true;
vi.mock('./library', () => ({ libraryNow: () => (here ? {} : null) }));

/** The module anew: it knows one page and its first map. */
async function newPage() {
  vi.resetModules();
  return import('./moments');
}

/** Lets tasks and timers of so many milliseconds pass. */
async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
  // Messages between ports are no timers.
  for (let turn = 0; turn < 20; turn += 1) await new Promise((done) => setImmediate(done));
  await vi.advanceTimersByTimeAsync(0);
}

describe('moments of the first map', () => {
  beforeEach(() => {
    here = true;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => void vi.useRealTimers());

  it('let nothing come before the areas are drawn, then what belongs to the map, then the rest', async () => {
    const { afterAreas, afterFirstMap, firstMapBegun, firstMapDrawn, isFirstMapDrawn } = await newPage();
    const come: string[] = [];
    firstMapBegun();
    afterFirstMap(() => come.push('rest'));
    afterFirstMap(() => come.push('own'), 'own');
    void afterAreas()
      .then(() => come.push('names'))
      .then(afterAreas)
      .then(() => come.push('more names'));
    await pass(900);
    expect(come).toEqual([]);
    expect(isFirstMapDrawn()).toBe(false);
    firstMapDrawn();
    // Never at once: what is under way ends first.
    expect(come).toEqual([]);
    await pass(0);
    expect(come).toEqual(['own', 'names', 'more names', 'rest']);
    expect(isFirstMapDrawn()).toBe(true);
  });

  it('let what belongs to the map come where its library is long on its way', async () => {
    here = false;
    const { afterFirstMap, firstMapBegun } = await newPage();
    const come: string[] = [];
    firstMapBegun();
    afterFirstMap(() => come.push('rest'));
    afterFirstMap(() => come.push('own'), 'own');
    await pass(299);
    expect(come).toEqual([]);
    await pass(2);
    expect(come).toEqual(['own']);
    await pass(1000);
    expect(come).toEqual(['own', 'rest']);
  });

  it('let what belongs to the map come at once where the page draws it by itself, and soon where its areas are late', async () => {
    const plain = await newPage();
    const come: string[] = [];
    plain.firstMapBegun();
    plain.afterFirstMap(() => come.push('own'), 'own');
    plain.afterFirstMap(() => come.push('rest'));
    plain.firstMapPlain();
    await pass(0);
    expect(come).toEqual(['own']);

    const late = await newPage();
    come.length = 0;
    late.firstMapBegun();
    late.afterFirstMap(() => come.push('own'), 'own');
    late.afterFirstMap(() => come.push('rest'));
    await pass(1499);
    expect(come).toEqual([]);
    await pass(2);
    expect(come).toEqual(['own']);
  });

  it('keep the rest waiting where what belongs to the map is taken back, and go on where a piece fails', async () => {
    const { afterFirstMap, firstMapBegun, firstMapDrawn, firstMapPlain } = await newPage();
    const come: string[] = [];
    firstMapBegun();
    const takeBack = afterFirstMap(() => come.push('own'), 'own');
    afterFirstMap(() => come.push('rest'));
    firstMapPlain();
    takeBack();
    await pass(10);
    expect(come).toEqual([]);
    const failures: unknown[] = [];
    const note = (reason: unknown): void => void failures.push(reason);
    process.once('unhandledRejection', note);
    afterFirstMap(() => {
      throw new Error('of one piece');
    }, 'own');
    afterFirstMap(() => come.push('next'), 'own');
    await pass(10);
    expect(come).toEqual(['next']);
    expect(failures).toEqual([new Error('of one piece')]);
    firstMapDrawn();
    await pass(10);
    expect(come).toEqual(['next', 'rest']);
  });

  it('let all come where no map is begun, or none is drawn in time', async () => {
    const without = await newPage();
    const come: string[] = [];
    without.afterFirstMap(() => come.push('own'), 'own');
    without.afterFirstMap(() => come.push('rest'));
    await pass(1001);
    expect(come).toEqual(['own', 'rest']);

    const stuck = await newPage();
    come.length = 0;
    stuck.firstMapBegun();
    stuck.afterFirstMap(() => come.push('rest'));
    await pass(4900);
    expect(come).toEqual([]);
    await pass(200);
    expect(come).toEqual(['rest']);
  });

  it('leave out what is taken back, and go on with the others', async () => {
    const { afterFirstMap, firstMapDrawn } = await newPage();
    const come: string[] = [];
    const takeBack = afterFirstMap(() => come.push('first'));
    afterFirstMap(() => {
      come.push('second');
      afterFirstMap(() => come.push('fourth'));
    });
    const third = afterFirstMap(() => come.push('third'));
    takeBack();
    firstMapDrawn();
    third();
    await pass(10);
    expect(come).toEqual(['second', 'fourth']);
  });
});
