import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { smallPack } from '../../tests/build/small-pack';
import { buildGraph } from '../domain/network/graph';
import { measureNetwork } from '../domain/network/measures';
import type { Steps } from '../domain/steps';
import { answerInWorker, buffersOf } from './answer';
import { runInTurns } from './long';
import { measureThoroughly } from './measure';
import { measureNetworkAway } from './network';
import { measurePackedSteps } from './packed-network';
import type { NetworkToMeasure, PackedNetwork } from './packed-network';

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
  const input: NetworkToMeasure = {
    nodes: ['a', 'b', 'c', 'd'],
    ties: [
      [0, 1],
      [1, 2],
    ],
    attributes: { area: ['x', 'x', 'y', null] },
  };
  const steps = (given: NetworkToMeasure) =>
    function* (): Steps<NetworkToMeasure> {
      yield 0;
      return given;
    };
  const graph = buildGraph(input);
  const measured = { graph, results: measureNetwork({ graph, attributes: input.attributes }) };

  it('are the same in turns as at once', () => {
    vi.stubGlobal('Worker', undefined);
    const told = follow();
    measureNetworkAway(steps(input), told);
    vi.runAllTimers();
    expect(told.ondone).toHaveBeenCalledExactlyOnceWith(measured);
  });

  it('are the same however many groups, ties and attributes there are, and whatever they are called', () => {
    vi.stubGlobal('Worker', undefined);
    const text = fc.string({ unit: 'grapheme', maxLength: 4 });
    const network = fc.uniqueArray(text, { minLength: 1, maxLength: 8 }).chain((nodes) => {
      const place = fc.nat(nodes.length - 1);
      const values = fc.array(fc.option(text), { minLength: nodes.length, maxLength: nodes.length });
      return fc.record({
        nodes: fc.constant(nodes),
        ties: fc.array(fc.tuple(place, place), { maxLength: 12 }),
        attributes: fc.record({ area: values, kind: values }),
      });
    });
    fc.assert(
      fc.property(network, (any) => {
        const told = follow();
        measureNetworkAway(steps(any), told);
        vi.runAllTimers();
        const whole = buildGraph(any);
        const results = measureNetwork({ graph: whole, attributes: any.attributes });
        expect(told.ondone).toHaveBeenCalledExactlyOnceWith({ graph: whole, results });
      }),
      { numRuns: 30 },
    );
  });

  it('come from a worker with their memory handed over, after a request of a few pieces of it', () => {
    const told = follow();
    measureNetworkAway(steps(input), told);
    vi.runAllTimers();
    const asked = SilentWorker.last.postMessage.mock.lastCall?.[0] as PackedNetwork;
    expect(
      Object.values(asked)
        .flat()
        .every((piece) => typeof piece === 'string' || ArrayBuffer.isView(piece)),
    ).toBe(true);
    const inside = { onmessage: null as ((event: { data: unknown }) => void) | null, postMessage: vi.fn() };
    vi.stubGlobal('self', inside);
    answerInWorker(measurePackedSteps);
    inside.onmessage?.({ data: structuredClone(asked) });
    const [answer, options] = inside.postMessage.mock.lastCall as [unknown, { transfer: ArrayBuffer[] }];
    const sent: unknown = structuredClone(answer, options);
    expect(options.transfer.length).toBeGreaterThan(5);
    expect(options.transfer.every((buffer) => buffer.byteLength === 0)).toBe(true);
    SilentWorker.last.onmessage?.({ data: sent });
    expect(told.ondone).toHaveBeenCalledExactlyOnceWith(measured);
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
