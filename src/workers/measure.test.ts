import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { smallPack } from '../../tests/build/small-pack';
import { measureInTurns, measureThoroughly } from './measure';

const pack = smallPack({ areasKm2: [1, 2], tables: [{ group: 'facilities', rows: { k: ['3'] } }] });

/** A worker that answers nothing by itself. */
class SilentWorker {
  static last: SilentWorker;
  onerror: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  terminate = vi.fn();
  postMessage = vi.fn();
  constructor() {
    SilentWorker.last = this;
  }
}

const follow = () => ({ onprogress: vi.fn(), ondone: vi.fn(), onfail: vi.fn() });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', SilentWorker);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('long work', () => {
  it('goes on in turns where the worker breaks', () => {
    const told = follow();
    measureThoroughly(pack, ['k'], 'count', told);
    SilentWorker.last.onerror?.();
    vi.runAllTimers();
    expect(told.ondone).toHaveBeenCalledOnce();
  });

  it('reports nothing after it was cancelled, though an error or an answer comes late', () => {
    const told = follow();
    const running = measureThoroughly(pack, ['k'], 'count', told);
    running.cancel();
    SilentWorker.last.onerror?.();
    SilentWorker.last.onmessage?.({ data: { progress: 0.5 } });
    vi.runAllTimers();
    for (const call of Object.values(told)) expect(call).not.toHaveBeenCalled();
  });

  it('says that it failed where it throws', () => {
    const told = follow();
    const broken = {
      ...pack,
      tables: [{ ...pack.tables[0]!, rows: [{ ...pack.tables[0]!.rows[0]!, low: null }] }],
    };
    measureInTurns(broken as unknown as typeof pack, ['k'], 'count', told);
    vi.runAllTimers();
    expect(told.onfail).toHaveBeenCalledOnce();
    expect(told.ondone).not.toHaveBeenCalled();
  });
});
