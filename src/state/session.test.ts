import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Pack } from '../schema/pack';
import { measureLayer } from '../domain/measures/layers';
import type { MeasuredLayer } from '../domain/measures/types';
import type { Follow } from '../workers/long';
import { Session } from './session.svelte';

const pack = JSON.parse(readFileSync('public/packs/tanete-riattang-2006.json', 'utf8')) as Pack;
const services = pack.kinds.filter((kind) => kind.group === 'facilities').map((kind) => kind.id);
const [first = '', second = ''] = services;

/** Runs that were begun, each with what it reports to. */
const runs: Follow<MeasuredLayer>[] = [];
vi.mock('../workers/measure', () => ({
  measureThoroughly: (_pack: unknown, _kinds: unknown, _measure: unknown, follow: Follow<MeasuredLayer>) => {
    runs.push(follow);
    return { cancel: () => {} };
  },
}));

afterEach(() => {
  vi.unstubAllGlobals();
  runs.length = 0;
});

describe('a session whose map has not been painted yet', () => {
  // A page that draws frames, of which none comes while a test runs.
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('document', { hidden: false });
    vi.stubGlobal('requestAnimationFrame', () => 0);
  });
  afterEach(() => vi.useRealTimers());

  it('tells at once what was asked for, which the view shows a frame later', () => {
    const session = new Session(pack, '');
    session.showLayer([first]);
    expect(session.view.kinds).toEqual(pack.opening.kinds);
    expect(session.asked.kinds).toEqual([first]);
    vi.runAllTimers();
    expect(session.view.kinds).toEqual([first]);
  });

  it('shows a selection in the picture of the network a frame before all else, once, and with the next step at the latest', () => {
    const [area] = pack.areas;
    const session = new Session(pack, '');
    session.select(area!.code, false, true);
    expect([session.asked.selection, session.view.selection]).toEqual([[area!.code], []]);
    vi.runAllTimers();
    expect([session.view.selection, session.takeHistory()]).toEqual([[area!.code], 'push']);
    session.select(null, false, true);
    session.set({ workspace: 'data' });
    expect(session.view).toMatchObject({ selection: [], workspace: 'data' });
  });

  it('keeps the measure that was chosen just before the layer', () => {
    const session = new Session(pack, '');
    session.set({ measure: 'share' });
    session.showLayer([first]);
    expect(session.asked).toMatchObject({ kinds: [first], measure: 'share' });
  });

  it('says of the layer asked for whether a second may stand over it, and which measures it has', () => {
    const session = new Session(pack, '');
    session.set({ mark: 'circle' });
    expect(session.overlayRefused).toBe(true);
    session.set({ mark: 'fill' });
    expect(session.overlayRefused).toBe(false);
    session.set({ kinds: [...pack.opening.kinds, first] });
    expect(session.available.density).toBe('mixed-units');
  });

  it('changes the workspace along with the layer in one step', () => {
    const session = new Session(pack, '#/data');
    session.showLayer([first, second], { workspace: 'explore' });
    // A change of workspace is no matter of painting, so the page shows both at once.
    expect(session.view).toMatchObject({ workspace: 'explore', kinds: [first, second] });
    expect(session.takeHistory()).toBe('push');
  });

  it('makes a new step of the history once, and none of what follows by itself', () => {
    const session = new Session(pack, '');
    session.set({ workspace: 'data' });
    session.set({ sort: { by: 'area', direction: 'ascending' } }, 'replace');
    expect(session.takeHistory()).toBe('push');
    expect(session.takeHistory()).toBe('replace');
    session.set({ workspace: 'explore' });
    session.follow('#/data');
    expect(session.takeHistory()).toBe('replace');
  });
});

describe('a sum with more joint readings than a moment allows', () => {
  const kinds = ['pasar', 'tpa', 'siskamling'];
  const bounded = measureLayer(pack, kinds, 'count');
  const open = () => new Session(pack, `#/explore?layer=${kinds.join('.')}&measure=count`);

  it('is gone through once, though that gives no readings', () => {
    expect(bounded.readings).toBeUndefined();
    const session = open();
    session.refine();
    expect(session.refining).toBe(0);
    runs[0]!.ondone(bounded);
    expect(session.refining).toBeNull();
    session.refine();
    expect(runs).toHaveLength(1);
    // Another layer in between does not set it going again.
    session.showLayer([first]);
    session.showLayer(kinds);
    session.refine();
    expect(runs).toHaveLength(1);
  });

  it('shows what its readings give, and again after another such sum', () => {
    const session = open();
    const readings = { vectors: new Float64Array(8), count: 1, factors: new Array<number>(8).fill(1) };
    const thorough = { ...bounded, readings };
    session.refine();
    runs[0]!.ondone(thorough);
    expect(session.measured).toBe(thorough);
    session.set({ measure: 'share' });
    session.refine();
    runs[1]!.ondone({ ...thorough, measure: 'share' });
    session.set({ measure: 'count' });
    session.refine();
    const again = { ...thorough };
    runs[2]!.ondone(again);
    expect(session.measured).toBe(again);
    session.refine();
    expect(runs).toHaveLength(3);
  });

  it('is no longer under way when the work failed', () => {
    const session = open();
    session.refine();
    runs[0]!.onprogress(0.5);
    runs[0]!.onfail();
    expect(session.refining).toBeNull();
    expect(session.refined).toBe(false);
    // What became of it says nothing of another layer.
    session.showLayer([first]);
    session.refine();
    expect(session.refined).toBeNull();
  });
});
