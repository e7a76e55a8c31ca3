import type { Browser, Page } from '@playwright/test';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../../src/schema/pack';
import type { Scene, Stories, Story } from '../../src/schema/story';
import { heapParts, takeHeapPicture } from './heap';
import { freshPage, ownTaskLines } from './load';
import type { Served } from './pages';
import { median } from './statistics';
import type { Line } from './statistics';
import { ready, recolour } from './switch';

declare global {
  interface Window {
    /** Presses a key where a told story hears it. */
    pressKey: (key: string) => void;
    /** Resolves when every picture of the scene that is shown says that it agrees with what it was given. */
    sceneSettled: (before: string | null) => Promise<void>;
    /** Scene that is shown; null for none. */
    sceneNow: () => string | null;
  }
}

const ROUNDS = 5;
/** Scenes of a long story, and of the one that runs for an hour. */
const [LONG, LOOPED] = [30, 10];
/** Scene changes of an hour that plays by itself, at 12 s a scene. */
const HOUR = 300;
/** Loops before it, in which what is remembered on purpose fills up and the browser compiles what is often run. */
const WARM = 6;
/**
 * How many times as much the page's scripts may hold after it: 300 bytes a change would be more. The whole heap grows by more
 * than they do, as the browser goes on compiling what is often run.
 */
const HELD = 1.01;
const MEGABYTE = 1e6;
const kilobytes = (bytes: number): number => Math.round(bytes / 1000);

/** Runs in the page before anything else. */
function driveStory(): void {
  const now = (): HTMLElement | null => document.querySelector('[data-scene]');
  window.sceneNow = () => now()?.dataset.scene ?? null;
  window.pressKey = (key) => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );
  };
  const settled = (before: string | null): boolean => {
    const stage = now();
    if (!stage || stage.dataset.scene === before) return false;
    const parts = [
      ['.picture > .map:not(.gone)', '[data-map-idle]'],
      ['.picture > .net:not(.gone)', '[data-graph-idle]'],
    ] as const;
    return parts.every(([part, idle]) => {
      const shown = stage.querySelector(part);
      return !shown || shown.querySelector(idle) !== null;
    });
  };
  window.sceneSettled = async (before) => {
    do await new Promise((done) => requestAnimationFrame(done));
    while (!settled(before));
  };
}

function fileOf(pack: Pack, stories: Story[]): string {
  const file: Stories = { format: 'wahana-stories', version: 1, pack: pack.id, stories };
  return JSON.stringify(file);
}

const plain = (id: string, view: string): Scene => ({
  id,
  title: { id: `Adegan ${id}`, en: `Scene ${id}` },
  caption: { id: 'Angka menurut **penelitian**.', en: 'Figures of the **study**.' },
  notes: { id: '', en: '' },
  view,
  figures: [],
  key: [],
  emphasis: [],
});

/** A story whose scenes show one layer after the other, as fills of one mark: each change recolours the areas. */
function layersOf(pack: Pack, count: number): Story {
  const kinds = pack.kinds.slice(0, count);
  return {
    id: 'bench-layers',
    name: { id: 'Lapisan', en: 'Layers' },
    scenes: Array.from({ length: count }, (_, index) =>
      plain(`s${index}`, `/explore?layer=${kinds[index % kinds.length]?.id}&measure=density`),
    ),
  };
}

/** Opens a story in a page whose map is at rest and which has fetched what it may need. */
async function atHand(browser: Browser, app: Served): Promise<Page> {
  const page = await freshPage(browser);
  await page.addInitScript(driveStory);
  await page.goto(app.url);
  await page.waitForFunction(() => (window.seen.idle ?? 0) > 0, undefined, { timeout: 120_000 });
  await page.mouse.move(5, 5);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => window.atRest());
  return page;
}

/** Milliseconds from asking for a story to its first scene, settled. */
async function open(page: Page, story: string): Promise<number> {
  return page.evaluate(async (id) => {
    const start = performance.now();
    location.hash = `#/story?story=${id}.play`;
    await window.sceneSettled(null);
    return performance.now() - start;
  }, story);
}

/** Milliseconds to the first frame of the next scene, and from there to the settled one. */
interface Change {
  scene: string | null;
  first: number;
  after: number;
}

/** Goes to the next scene, whose map draws a frame. */
async function changeDrawn(page: Page): Promise<Change> {
  return page.evaluate(async () => {
    await window.atRest();
    const before = window.sceneNow();
    let start = 0;
    const settled = new Promise<number>((done) => {
      const first = window.untilDrawn(() => {
        start = performance.now();
        window.pressKey('ArrowRight');
        void window.sceneSettled(before).then(async () => done(performance.now() - start - (await first)));
      });
    });
    const after = await settled;
    return { scene: window.sceneNow(), first: performance.now() - start - after, after };
  });
}

/** Goes to the next scene, or to the first, of whatever kind; its first frame is that which follows the key. */
async function changePainted(page: Page, key: string): Promise<Change> {
  return page.evaluate(async (pressed) => {
    const before = window.sceneNow();
    const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
    await frame();
    const start = performance.now();
    window.pressKey(pressed);
    await frame();
    // A message comes after the frame's own style, layout and paint.
    await new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(null);
    });
    const first = performance.now() - start;
    await window.sceneSettled(before);
    return { scene: window.sceneNow(), first, after: performance.now() - start - first };
  }, key);
}

interface Memory {
  /** The whole heap, the code that the browser compiles of what is often run among it. */
  bytes: number;
  /** What the page's scripts hold, that code and the browser's own parts left out. */
  held: number;
  code: number;
  nodes: number;
  listeners: number;
}

/** What a page takes once all garbage is gone. */
async function memoryOf(page: Page): Promise<Memory> {
  // What the probe noted is none of the page's own.
  await page.evaluate(() => (window.ownTasks = []));
  const session = await page.context().newCDPSession(page);
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const { held, code } = heapParts(await takeHeapPicture(session));
  await session.detach();
  return { bytes: usedSize, held: held + backingStorageSize, code, nodes, listeners: jsEventListeners };
}

async function loop(page: Page, scenes: number, changes: number): Promise<Change[]> {
  const seen: Change[] = [];
  for (let change = 1; change <= changes; change++)
    seen.push(await changePainted(page, change % scenes === 0 ? 'Home' : 'ArrowRight'));
  return seen;
}

/** Scene changes beside a bare recolouring, opening of a long story, an hour of looping, and the size of one file. */
export async function benchStory(
  browser: Browser,
  app: Served,
  bareAddress: string,
  pack: Pack,
): Promise<Line[]> {
  const path = `/packs/${pack.stories}`;
  const own = JSON.parse(readFileSync(join(app.folder, path), 'utf8')) as Stories;
  const scenes = own.stories[0]?.scenes ?? [];
  const looped: Story = {
    id: 'bench-loop',
    name: { id: 'Putaran', en: 'Loop' },
    scenes: Array.from({ length: LOOPED }, (_, index) => ({
      ...scenes[index % scenes.length]!,
      id: `l${index}`,
    })),
  };
  app.replaced.set(path, fileOf(pack, [layersOf(pack, LONG), looped]));
  try {
    const times = {
      first: [] as number[],
      bare: [] as number[],
      after: [] as number[],
      opened: [] as number[],
    };
    const barePage = await ready(browser, bareAddress);
    let tasks: Parameters<typeof ownTaskLines>[1] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      console.error(`story: round ${round} of ${ROUNDS}`);
      await barePage.bringToFront();
      const bare = median(await recolour(barePage, pack.areas.length));
      const page = await atHand(browser, app);
      const opened = await open(page, 'bench-layers');
      const begun = await page.evaluate(() => performance.now());
      const changes: Change[] = [];
      // The first changes warm the page up, as the first round does the bare one.
      for (let change = 0; change < 9; change++) changes.push(await changeDrawn(page));
      const now = await page.evaluate(() => window.ownTasks);
      await page.context().close();
      if (round === 0) continue;
      tasks = [...tasks, now.filter(({ start }) => start >= begun)];
      times.opened.push(opened);
      times.bare.push(bare);
      times.first.push(median(changes.slice(3).map(({ first }) => first)));
      times.after.push(median(changes.slice(3).map(({ after }) => after)));
    }
    await barePage.context().close();

    const page = await atHand(browser, app);
    await open(page, 'bench-loop');
    await loop(page, LOOPED, WARM * LOOPED);
    const before = await memoryOf(page);
    console.error(`story: ${HOUR} changes, an hour that plays by itself`);
    const changes = await loop(page, LOOPED, HOUR);
    const after = await memoryOf(page);
    await page.context().close();
    const slowest = looped.scenes.map(({ id }) => ({
      id,
      after: median(changes.filter(({ scene }) => scene === id).map((change) => change.after)),
    }));
    for (const { id, after: time } of slowest)
      console.error(`story: scene ${id} settled ${Math.round(time)} ms after`);
    const [grown, compiled] = [after.bytes - before.bytes, after.code - before.code];
    console.error(
      `story: ${kilobytes(grown)} kB more after the hour, ${kilobytes(compiled)} kB compiled code`,
    );
    const [first, bare] = [median(times.first), median(times.bare)];
    return [
      { name: 'scene change: first frame', value: first, unit: 'ms' },
      { name: 'scene change over bare recolouring', value: first / bare, unit: 'x', limit: 1.5 },
      {
        name: 'scene change: settled after its first frame',
        value: median(times.after),
        unit: 'ms',
        limit: 500,
      },
      {
        name: 'ready story: slowest scene settled after its first frame',
        value: Math.max(...slowest.map((one) => one.after)),
        unit: 'ms',
        limit: 500,
      },
      ...ownTaskLines('scene change', tasks, false),
      { name: `story of ${LONG} scenes: opened`, value: median(times.opened), unit: 'ms', limit: 1000 },
      { name: 'an hour of looping: memory', value: after.bytes / before.bytes, unit: 'x', limit: 1.1 },
      {
        name: 'an hour of looping: memory without compiled code',
        value: after.held / before.held,
        unit: 'x',
        limit: HELD,
      },
      { name: 'an hour of looping: nodes', value: after.nodes / before.nodes, unit: 'x', limit: 1.1 },
      {
        name: 'an hour of looping: listeners',
        value: after.listeners / before.listeners,
        unit: 'x',
        limit: 1.1,
      },
      {
        name: 'one file',
        value: statSync(join(app.folder, 'single/wahana.html')).size / MEGABYTE,
        unit: 'MB',
        limit: 3,
      },
    ];
  } finally {
    app.replaced.delete(path);
  }
}
