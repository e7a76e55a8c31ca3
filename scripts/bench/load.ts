import type { Browser, Page } from '@playwright/test';
import { probe } from './probe';
import type { Seen } from './probe';
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
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'id-ID' });
  const page = await context.newPage();
  // The TypeScript runner marks functions with a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (value) => value;');
  await page.addInitScript(probe);
  if (throttle > 1) {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  }
  return page;
}

async function seen(page: Page, what: 'shell' | 'idle'): Promise<Seen> {
  await page.waitForFunction((name) => (window.seen[name] ?? 0) > 0, what, { timeout: 120_000 });
  return page.evaluate(() => ({
    ...window.seen,
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
  }));
}

interface Load extends Seen {
  answers: Answer[];
}

async function load(browser: Browser, served: Served, address: string, throttle: number): Promise<Load> {
  const page = await freshPage(browser, throttle);
  served.answers.length = 0;
  await page.goto(address);
  const result = await seen(page, 'idle');
  await page.waitForLoadState('networkidle');
  const answers = [...served.answers];
  await page.context().close();
  return { ...result, answers };
}

const bytesOf = (answers: Answer[]): number =>
  answers.reduce((sum, answer) => sum + answer.bytes, 0) / KILOBYTE;

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
  await seen(page, 'idle');
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
          name: 'bytes of the first load',
          value: median(runs.app.map((one) => bytesOf(one.answers))),
          unit: 'kB',
          limit: 560,
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
    lines.push(
      { name: `${name}: first paint`, value: middle(runs.app, 'firstPaint'), unit: 'ms' },
      { name: `${name}: shell painted`, value: middle(runs.app, 'shell'), unit: 'ms' },
      { name: `${name}: map idle`, value: idle.app, unit: 'ms' },
      { name: `${name}: bare map idle`, value: idle.bare, unit: 'ms' },
      { name: `${name}: map idle over bare map`, value: idle.app / idle.bare, unit: 'x', limit: 1.25 },
    );
  }
  return { lines, bareAddress };
}
