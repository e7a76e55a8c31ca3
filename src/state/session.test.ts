import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Pack } from '../schema/pack';
import { Session } from './session.svelte';

const pack = JSON.parse(readFileSync('public/packs/tanete-riattang-2006.json', 'utf8')) as Pack;
const services = pack.kinds.filter((kind) => kind.group === 'facilities').map((kind) => kind.id);
const [first = '', second = ''] = services;

afterEach(() => vi.unstubAllGlobals());

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
    expect(session.history).toBe('push');
  });
});
