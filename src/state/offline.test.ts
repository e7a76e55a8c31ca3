import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pack } from '../../tests/build/embedded';
import type { Preparing } from '../workers/offline';
import { openOffline } from './offline.svelte';
import { Session } from './session.svelte';
import { beginTalk } from './talk.svelte';

type Listener = (event: unknown) => void;

/** A browser's service workers, as far as a page sees them. */
class FakeWorkers {
  controller: object | null = {};
  onmessage: Listener | null = null;
  oncontrollerchange: (() => void) | null = null;
  registration = {
    installing: null,
    waiting: null as { postMessage: (message: unknown) => void } | null,
    active: { postMessage: vi.fn() },
    onupdatefound: null,
    update: vi.fn(() => Promise.resolve()),
  };
  register = vi.fn(() => Promise.resolve(this.registration));

  say(data: unknown): void {
    this.onmessage?.({ data, ports: [], source: this.registration.active });
  }

  /** Asks the page before another version takes over, as the service worker does; gives what it objects. */
  ask(): Promise<unknown> {
    return new Promise((done) => {
      this.onmessage?.({ data: { type: 'prepare' } satisfies Preparing, ports: [{ postMessage: done }] });
    });
  }
}

let workers: FakeWorkers;
const reload = vi.fn();

beforeEach(() => {
  workers = new FakeWorkers();
  vi.stubEnv('PROD', true);
  vi.stubGlobal('navigator', { serviceWorker: workers, onLine: true });
  vi.stubGlobal('document', { querySelector: () => ({}), addEventListener: () => {}, hidden: false });
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('location', { reload, hash: '', pathname: '/' });
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  reload.mockClear();
});

async function opened(isWaiting: boolean) {
  if (isWaiting) workers.registration.waiting = { postMessage: vi.fn() };
  const offline = openOffline(new Session(pack, ''));
  await vi.waitFor(() => expect(workers.register).toHaveBeenCalled());
  await Promise.resolve();
  return offline;
}

describe('readiness for use without a server', () => {
  it('is told of by what the service worker says of its files', async () => {
    const offline = await opened(false);
    expect(workers.registration.active.postMessage).toHaveBeenCalledWith({ type: 'keep' });
    workers.say({ type: 'keeping', done: 1, total: 4 });
    expect(offline.short).toBe('Menyiapkan 25%');
    workers.say({ type: 'keeping', done: 4, total: 4 });
    expect(offline.short).toBe('Menyiapkan 99%');
    workers.say({ type: 'kept' });
    expect(offline.readiness).toEqual({ is: 'ready', coming: null, problem: null });
    workers.say({ type: 'not-kept', problem: 'full' });
    expect(offline.readiness).toEqual({ is: 'none', why: 'full' });
  });

  it('offers no new version while a talk runs, and lets none take over', async () => {
    const end = beginTalk();
    const offline = await opened(true);
    expect(offline.readiness.is).toBe('ready');
    expect(await workers.ask()).toBe('talk');
    end();
    end();
    expect(offline.readiness.is).toBe('update');
    expect(await workers.ask()).toBeNull();
  });

  it('lets two talks end one after the other', async () => {
    const ends = [beginTalk(), beginTalk()];
    const offline = await opened(true);
    ends[0]?.();
    expect(offline.readiness.is).toBe('ready');
    ends[1]?.();
    expect(offline.readiness.is).toBe('update');
  });

  it('loads a page anew for another version, and not for the first that serves it', async () => {
    workers.controller = null;
    await opened(false);
    workers.oncontrollerchange?.();
    expect(reload).not.toHaveBeenCalled();
    workers.oncontrollerchange?.();
    expect(reload).toHaveBeenCalledOnce();
  });

  it('says of a page that gets no answer from the browser that it was refused', async () => {
    workers.register.mockResolvedValue(undefined as never);
    expect((await opened(false)).readiness).toEqual({ is: 'none', why: 'refused' });
  });
});
