import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { smallPack } from '../../tests/build/small-pack';
import { buildGraph } from '../domain/network/graph';
import { measureNetwork } from '../domain/network/measures';
import { answerInWorker, buffersOf } from './answer';
import { runInTurns } from './long';
import { measureThoroughly } from './measure';
import { measureNetworkAway } from './network';

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

  it('tells of progress and the result, and ends the worker', () => {
    const told = follow();
    measureThoroughly(pack, ['k'], 'count', told);
    SilentWorker.last.onmessage?.({ data: { progress: 0.5 } });
    SilentWorker.last.onmessage?.({ data: { result: 'a layer' } });
    expect(told.onprogress).toHaveBeenCalledExactlyOnceWith(0.5);
    expect(told.ondone).toHaveBeenCalledExactlyOnceWith('a layer');
    expect(SilentWorker.last.terminate).toHaveBeenCalledOnce();
  });

  it('says that it failed where it throws', () => {
    const told = follow();
    runInTurns(function* () {
      yield 0.5;
      throw new Error('broken');
    }, told);
    vi.runAllTimers();
    expect(told.onfail).toHaveBeenCalledOnce();
    expect(told.ondone).not.toHaveBeenCalled();
  });
});

describe('the measures of a network', () => {
  const graph = buildGraph({
    nodes: ['a', 'b', 'c', 'd'],
    ties: [
      [0, 1],
      [1, 2],
    ],
  });
  const input = { graph, attributes: { area: ['x', 'x', 'y', null] } };

  it('are the same in turns as at once', () => {
    vi.stubGlobal('Worker', undefined);
    const told = follow();
    measureNetworkAway(input, told);
    vi.runAllTimers();
    expect(told.ondone).toHaveBeenCalledExactlyOnceWith(measureNetwork(input));
  });

  it('come from a worker with their memory handed over, the graph staying as it was', () => {
    measureNetworkAway(input, follow());
    const asked: unknown = SilentWorker.last.postMessage.mock.lastCall?.[0];
    const inside = { onmessage: null as ((event: { data: unknown }) => void) | null, postMessage: vi.fn() };
    vi.stubGlobal('self', inside);
    answerInWorker(() => {
      return (function* () {
        yield 0;
        return measureNetwork(structuredClone(asked) as typeof input);
      })();
    });
    inside.onmessage?.({ data: asked });
    const [answer, options] = inside.postMessage.mock.lastCall as [unknown, { transfer: ArrayBuffer[] }];
    const sent = structuredClone(answer, options);
    expect(sent).toEqual({ result: measureNetwork(input) });
    expect(options.transfer.length).toBeGreaterThan(5);
    expect(options.transfer.every((buffer) => buffer.byteLength === 0)).toBe(true);
    expect(graph.neighbours.length).toBe(4);
  });

  it('find all memory in a result once', () => {
    const shared = new Uint8Array([1, 2]);
    const found = buffersOf({
      shared,
      again: [{ shared }],
      other: { deep: new Float64Array(1) },
      none: null,
    });
    expect(found.map((buffer) => buffer.byteLength)).toEqual([2, 8]);
  });
});
