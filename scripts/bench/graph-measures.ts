import type { Browser, Page } from '@playwright/test';
import { largeNetwork } from '../../tests/build/networks';
import { appPage, ask } from './graph';
import { freshPage } from './load';
import type { Served } from './pages';
import { median } from './statistics';
import type { Line } from './statistics';

declare global {
  interface Window {
    /** Whether what the network's worker is asked is kept from it, so that the picture is drawn alone. */
    isHeld: boolean;
    /** How long the worker took for each answer, in ms. */
    workerTimes: number[];
    /** Tasks of the main thread of more than 50 ms: when they ended and how long they took. */
    longTasks: { end: number; duration: number }[];
  }
}

const NETWORKS = [
  { groups: 5_000, limit: 5_000, runs: 3 },
  { groups: 20_000, limit: 10_000, runs: 1 },
];
const LIMIT_TASK = 50;
const BUTTON = '[data-pane=detail] .progress button';

/** Runs in the page before anything else. */
function watchWorker(): void {
  window.isHeld = true;
  window.workerTimes = [];
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      window.longTasks.push({ end: startTime + duration, duration });
  }).observe({ type: 'longtask', buffered: true });
  const Plain = Worker;
  window.Worker = class extends Plain {
    #asked = 0;
    readonly #isNetwork: boolean;
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      this.#isNetwork = /network\.worker/.test(String(address));
      this.addEventListener('message', ({ data }: MessageEvent<object | null>) => {
        if (this.#isNetwork && data && 'result' in data)
          window.workerTimes.push(performance.now() - this.#asked);
      });
    }
    override postMessage(...message: unknown[]): void {
      if (this.#isNetwork && window.isHeld) return;
      this.#asked = performance.now();
      super.postMessage(...(message as [unknown, Transferable[]]));
    }
  };
}

/** Presses a button of the measures in the page, so that no mouse moves meanwhile; gives when. */
async function pressMeasures(page: Page): Promise<number> {
  await page.waitForSelector(BUTTON);
  return page.evaluate((button) => {
    const start = performance.now();
    document.querySelector<HTMLElement>(button)?.click();
    return start;
  }, BUTTON);
}

/** One run: the worker's time for all ties, the time until all is shown, and the longest task of the main thread. */
async function measure(
  browser: Browser,
  app: Served,
): Promise<{ worker: number; whole: number; task: number }> {
  const page = await freshPage(browser);
  await page.addInitScript(watchWorker);
  await appPage(page, app, '');
  await ask(page);
  // Given up while the picture is drawn, then asked for again, so that the measures alone are seen.
  await pressMeasures(page);
  await page.evaluate(() => window.atRest());
  await page.evaluate(() => (window.isHeld = false));
  const start = await pressMeasures(page);
  await page.waitForSelector('[data-pane=detail] progress', { state: 'detached', timeout: 120_000 });
  const whole = (await page.evaluate(() => performance.now())) - start;
  await page.evaluate(() => window.atRest());
  const tasks = await page.evaluate(() => window.longTasks);
  const [worker] = await page.evaluate(() => window.workerTimes);
  await page.context().close();
  if (worker === undefined) throw new Error('the measures came from no worker');
  const own = tasks.filter(({ end }) => end > start).map(({ duration }) => duration);
  return { worker, whole, task: Math.max(0, ...own) };
}

/** Measures of large networks in the page's own worker, and what the main thread does meanwhile. */
export async function benchPageMeasures(browser: Browser, app: Served, file: string): Promise<Line[]> {
  const lines: Line[] = [];
  for (const { groups, limit, runs } of NETWORKS) {
    const network = largeNetwork(groups);
    app.replaced.set(`/packs/${file}`, JSON.stringify(network));
    const seen = [];
    for (let run = 0; run < runs; run++) {
      console.error(`measures of ${groups} groups in the page: run ${run + 1} of ${runs}`);
      seen.push(await measure(browser, app));
    }
    const name = `page, ${groups} groups and ${network.ties.length} ties`;
    lines.push(
      {
        name: `${name}: measures in the worker`,
        value: median(seen.map((one) => one.worker)),
        unit: 'ms',
        limit,
      },
      {
        name: `${name}: shown, also without horizontal`,
        value: median(seen.map((one) => one.whole)),
        unit: 'ms',
      },
      {
        name: `${name}: longest task of the main thread`,
        value: median(seen.map((one) => one.task)),
        unit: 'ms',
        limit: LIMIT_TASK,
      },
    );
  }
  app.replaced.clear();
  return lines;
}
