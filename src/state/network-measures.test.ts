import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { Network } from '../schema/network';
import { NetworkMeasures, usedTies } from './network-measures.svelte';

const read = (name: string) =>
  JSON.parse(readFileSync(`public/packs/${name}.network.json`, 'utf8')) as Network;
const source = read('tanete-riattang-2006');
const simulated = read('contoh-simulasi');
const all = usedTies({ ties: [], directions: [] });
const done = (measures: NetworkMeasures) =>
  vi.waitFor(() => expect(measures.progress).toBeNull(), { timeout: 15_000 });

describe('measures of a network', () => {
  it('are the same without horizontal ties where none is known', async () => {
    const measures = new NetworkMeasures(source);
    measures.take(all);
    expect(measures.progress).toBe(0);
    await done(measures);
    expect(measures.all?.results.ties).toBe(source.ties.filter(({ role }) => role !== 'member').length);
    expect(measures.vertical).toBe(measures.all);
    expect(measures.hasHorizontal(all)).toBe(false);
  });

  it('tell what horizontal ties change where some are', async () => {
    const measures = new NetworkMeasures(simulated);
    measures.take(all);
    await done(measures);
    expect(measures.hasHorizontal(all)).toBe(true);
    expect(measures.all!.results.ties).toBeGreaterThan(measures.vertical!.results.ties);
    expect(measures.all!.results.isolates).toBeLessThan(measures.vertical!.results.isolates);
  });

  it('are taken once for all who ask, and given up with the last of them', async () => {
    const measures = new NetworkMeasures(source);
    const [first, second] = [measures.take(all), measures.take(all)];
    first();
    expect(measures.progress).not.toBeNull();
    second();
    expect(measures.progress).toBeNull();
    expect(measures.all).toBeNull();
    const third = measures.take(all);
    await done(measures);
    const { all: taken } = measures;
    expect(taken).not.toBeNull();
    third();
    measures.take(all);
    expect(measures.all).toBe(taken);
  });

  it('start anew with other ties, and after they were cancelled only when asked', async () => {
    const measures = new NetworkMeasures(source);
    const release = measures.take(all);
    measures.cancel();
    expect([measures.ended, measures.progress]).toEqual(['cancelled', null]);
    measures.again(all);
    await done(measures);
    expect([measures.ended, measures.all === null]).toEqual([null, false]);
    release();
    const recorded = usedTies({ ties: ['diwajibkan', 'disimpulkan', 'usulan'], directions: [] });
    measures.take(recorded);
    await done(measures);
    expect(measures.all?.results.ties).toBe(source.ties.filter(({ kind }) => kind === 'tercatat').length);
  });
});
