import type { Browser, Page } from '@playwright/test';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { probe } from './probe';
import type { OwnTask, Seen } from './probe';
import type { Answer, Served } from './pages';
import { median } from './statistics';
import type { Line } from './statistics';

export const VIEWPORT = { width: 1440, height: 900 };
const RUNS = 5;
/** What the shell can be painted without: the workspace below the bar, map library, its worker, and fonts. */
const LATE = /Explore-|maplibre|\.woff2/;
const KILOBYTE = 1000;

/** Opens a page in a profile of its own, with an empty cache and the probe in place. */
export async function freshPage(browser: Browser, throttle = 1): Promise<Page> {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    locale: 'id-ID',
    // Keeping the page for use without a server is not what is measured, and fetches every file of it.
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  // The TypeScript runner marks functions with a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (value) => value;');
  await page.addInitScript(probe);
  // The offer of the tour comes once in a browser's life, and is no part of what is measured over and over.
  await page.addInitScript(() => localStorage.setItem('wahana-tour', 'seen'));
  if (throttle > 1) {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  }
  return page;
}

/** Waits until frames come as they should: a browser goes on putting a new window together, or one that is shown again, for a while. */
export async function quiet(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const [ROW, LATE, LONGEST] = [40, 25, 10_000];
    const start = performance.now();
    let last = start;
    for (let inTime = 0; inTime < ROW && last - start < LONGEST;) {
      const now = await new Promise<number>((done) => requestAnimationFrame(done));
      inTime = now - last < LATE ? inTime + 1 : 0;
      last = now;
    }
  });
}

async function seen(page: Page, what: 'shell' | 'choices' | 'idle' | 'complete'): Promise<Seen> {
  await page.waitForFunction((name) => (window.seen[name] ?? 0) > 0, what, { timeout: 120_000 });
  return page.evaluate(() => ({
    ...window.seen,
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
  }));
}

interface Load extends Seen {
  /** What had been sent when the map was idle, and what was asked for by itself afterwards. */
  answers: Answer[];
  later: Answer[];
  tasks: OwnTask[];
}

/** Longest own task in which a page still answers at once, in ms. */
const LIMIT_TASK = 50;

/** The longest own task of each run, and of them the middle; what it was goes to the log. */
export function ownTaskLines(name: string, runs: OwnTask[][], limited = true): Line[] {
  const longest = runs.map((tasks) => [...tasks].sort((a, b) => b.duration - a.duration)[0]);
  for (const task of longest) {
    if (task && task.duration > LIMIT_TASK)
      console.error(`${name}: ${Math.round(task.duration)} ms in ${task.name}`);
  }
  const value = median(longest.map((task) => task?.duration ?? 0));
  const limit = limited ? { limit: LIMIT_TASK } : {};
  return [{ name: `${name}: longest own task`, value, unit: 'ms', ...limit }];
}

async function load(browser: Browser, served: Served, address: string, throttle: number): Promise<Load> {
  const page = await freshPage(browser, throttle);
  await quiet(page);
  served.answers.length = 0;
  await page.goto(address);
  const result = await seen(page, 'idle');
  const answers = [...served.answers];
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => window.atRest());
  const tasks = await page.evaluate(() => window.ownTasks);
  const later = served.answers.slice(answers.length);
  // What stands beside the tabs comes after the map; the bare page has neither.
  const { shell, choices } = (await page.locator('#app').count()) > 0 ? await seen(page, 'choices') : result;
  const { complete, shown } = await seen(page, 'complete');
  await page.context().close();
  return { ...result, shell, choices, complete, shown, answers, later, tasks };
}

const bytesOf = (answers: Answer[]): number =>
  answers.reduce((sum, answer) => sum + answer.bytes, 0) / KILOBYTE;

/** Kilobytes of files with the graph library in them, or of the network itself, that a page fetched untouched. */
function graphBytes(app: Served, { answers, later }: Load): number {
  const scripts = readdirSync(join(app.folder, 'assets')).filter((name) => name.endsWith('.js'));
  // What the library names its own mark at the element that it draws in.
  const library = scripts.filter((name) =>
    readFileSync(join(app.folder, 'assets', name), 'utf8').includes('_cyreg'),
  );
  if (library.length === 0) throw new Error('the graph library is in no file of the page');
  const isGraph = ({ path }: Answer): boolean =>
    path.endsWith('.network.json') || library.some((name) => path.endsWith(`/${name}`));
  return bytesOf([...answers, ...later].filter(isGraph));
}

/** Kilobytes of all files that a load does not ask for: what is fetched when it is first used. */
async function unusedBytes(app: Served, { answers, later }: Load): Promise<number> {
  const used = new Set([...answers, ...later].map(({ path }) => path.replace(/^\/$/, '/index.html')));
  app.answers.length = 0;
  const files = readdirSync(app.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(app.folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')}`)
    .filter((path) => !used.has(path));
  for (const file of files) await (await fetch(new URL(file, app.url))).arrayBuffer();
  return bytesOf(app.answers);
}

/** Kilobytes that have come when the shell is painted, with map library and fonts held back. */
async function shellBytes(browser: Browser, app: Served): Promise<number> {
  const page = await freshPage(browser);
  app.answers.length = 0;
  app.hold(LATE);
  await page.goto(app.url, { waitUntil: 'commit' });
  await seen(page, 'shell');
  const bytes = bytesOf(app.answers);
  app.release();
  await page.context().close();
  return bytes;
}

/** The size of the app's map, so that the bare one draws as many pixels. */
async function mapSize(browser: Browser, app: Served): Promise<string> {
  const page = await freshPage(browser);
  await page.goto(app.url);
  await seen(page, 'complete');
  const box = await page.locator('[data-map-idle]').first().boundingBox();
  await page.context().close();
  return `?width=${Math.round(box?.width ?? 0)}&height=${Math.round(box?.height ?? 0)}`;
}

export interface LoadReport {
  lines: Line[];
  /** The bare page's address with the app's map size. */
  bareAddress: string;
}

/** First load of app and bare map in turn, so that what else the machine does falls on both. */
export async function benchLoad(browser: Browser, app: Served, bare: Served): Promise<LoadReport> {
  const bareAddress = bare.url + (await mapSize(browser, app));
  const lines: Line[] = [];
  for (const throttle of [1, 4]) {
    const runs = { app: [] as Load[], bare: [] as Load[] };
    for (let run = 0; run < RUNS; run++) {
      const both = [
        async () => runs.app.push(await load(browser, app, app.url, throttle)),
        async () => runs.bare.push(await load(browser, bare, bareAddress, throttle)),
      ];
      console.error(`load, processor ${throttle}x: run ${run + 1} of ${RUNS}`);
      for (const one of run % 2 === 0 ? both : both.reverse()) await one();
    }
    const middle = (side: Load[], what: keyof Seen): number => median(side.map((one) => one[what] ?? NaN));
    const name = throttle === 1 ? 'load' : `load, processor ${throttle}x slower`;
    if (throttle === 1) {
      lines.push(
        {
          name: 'bytes until the map is idle',
          value: median(runs.app.map((one) => bytesOf(one.answers))),
          unit: 'kB',
          limit: 560,
        },
        {
          name: 'bytes asked for ahead of need after that',
          value: median(runs.app.map((one) => bytesOf(one.later))),
          unit: 'kB',
        },
        {
          name: 'bytes of the graph library before the network is asked for',
          value: median(runs.app.map((one) => graphBytes(app, one))),
          unit: 'kB',
          limit: 0,
        },
        {
          name: 'bytes of parts fetched on first use',
          value: await unusedBytes(app, runs.app.at(-1) as Load),
          unit: 'kB',
        },
        {
          name: 'bytes of the bare map',
          value: median(runs.bare.map((one) => bytesOf(one.answers))),
          unit: 'kB',
        },
        {
          name: 'bytes before the shell is painted',
          value: await shellBytes(browser, app),
          unit: 'kB',
          limit: 80,
        },
      );
    }
    const idle = { app: middle(runs.app, 'idle'), bare: middle(runs.bare, 'idle') };
    const shown = { app: middle(runs.app, 'shown'), bare: middle(runs.bare, 'shown') };
    lines.push(
      { name: `${name}: first paint`, value: middle(runs.app, 'firstPaint'), unit: 'ms' },
      { name: `${name}: shell painted`, value: middle(runs.app, 'shell'), unit: 'ms' },
      { name: `${name}: map idle`, value: idle.app, unit: 'ms' },
      { name: `${name}: frame with the areas handed over`, value: shown.app, unit: 'ms' },
      { name: `${name}: map with its names and key`, value: middle(runs.app, 'complete'), unit: 'ms' },
      { name: `${name}: page with search and help`, value: middle(runs.app, 'choices'), unit: 'ms' },
      { name: `${name}: bare map idle`, value: idle.bare, unit: 'ms' },
      { name: `${name}: frame of the bare map handed over`, value: shown.bare, unit: 'ms' },
      ...ownTaskLines(
        name,
        runs.app.map((one) => one.tasks),
        throttle === 1,
      ),
      { name: `${name}: map idle over bare map`, value: idle.app / idle.bare, unit: 'x', limit: 1.25 },
      { name: `${name}: handed over, over bare map`, value: shown.app / shown.bare, unit: 'x', limit: 1.25 },
    );
  }
  return { lines, bareAddress };
}
