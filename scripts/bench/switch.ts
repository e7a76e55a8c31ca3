import type { Browser, Page } from '@playwright/test';
import { freshPage, ownTaskLines } from './load';
import type { Served } from './pages';
import { median } from './statistics';
import type { Line } from './statistics';

const ROUNDS = 5;
const CHANGES = 6;

/** A page whose map is at rest, and that has fetched all that it fetches ahead of need at a person's first movement. */
export async function ready(browser: Browser, address: string): Promise<Page> {
  const page = await freshPage(browser);
  await page.goto(address);
  await page.waitForFunction(() => (window.seen.idle ?? 0) > 0, undefined, { timeout: 120_000 });
  await page.mouse.move(5, 5);
  await page.waitForLoadState('networkidle');
  return page;
}

/** Milliseconds from a change of layer to the drawn frame, and to the moment when the whole page agrees with it. */
interface Change {
  drawn: number;
  agreed: number;
}

/** The next unchosen layer is pressed, one value a change, each from a page at rest. */
async function switchLayers(page: Page): Promise<Change[]> {
  return page.evaluate(async (changes) => {
    const times: Change[] = [];
    for (let change = 0; change < changes; change++) {
      const choices = [...document.querySelectorAll<HTMLInputElement>('input[type=radio][name=layer]')];
      const chosen = choices.findIndex((radio) => radio.checked);
      const next = choices[(chosen + 1) % choices.length];
      if (!next) throw new Error('no layer to choose');
      await window.atRest();
      const agreed = new Promise<number>((done) => {
        let start = 0;
        const watch = new MutationObserver(() => {
          if (!document.querySelector('[data-map-idle]')) return;
          watch.disconnect();
          done(performance.now() - start);
        });
        next.addEventListener('click', () => (start = performance.now()), { once: true });
        watch.observe(document, { subtree: true, attributeFilter: ['data-map-idle'] });
      });
      const drawn = await window.untilDrawn(() => next.click());
      times.push({ drawn, agreed: await agreed });
    }
    return times;
  }, CHANGES);
}

/** The same of the bare map: every area gets another colour by feature state; milliseconds to the drawn frame. */
export async function recolour(page: Page, areas: number): Promise<number[]> {
  return page.evaluate(
    async ({ changes, count }) => {
      const times: number[] = [];
      for (let change = 0; change < changes; change++) {
        const colours = Array.from(
          { length: count },
          (_, area) => `hsl(${(change * 67 + area * 23) % 360} 60% 50%)`,
        );
        await window.atRest();
        times.push(await window.untilDrawn(() => window.recolour(colours)));
      }
      return times;
    },
    { changes: CHANGES, count: areas },
  );
}

/** Selects one area after the other, each from a page at rest. */
async function select(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const area of document.querySelectorAll<HTMLElement>('[role=option][data-area]')) {
      await window.atRest();
      area.click();
    }
    await window.atRest();
  });
}

/** A change of layer in the app beside a bare recolouring of the same areas, in turn. */
export async function benchSwitch(
  browser: Browser,
  app: Served,
  bareAddress: string,
  areas: number,
): Promise<Line[]> {
  const appPage = await ready(browser, app.url);
  const barePage = await ready(browser, bareAddress);
  const before = app.answers.length;
  const times = { app: [] as number[], bare: [] as number[], agreed: [] as number[] };
  const sinceLoad = await appPage.evaluate(() => performance.now());
  for (let round = 0; round <= ROUNDS; round++) {
    console.error(`layer switch: round ${round} of ${ROUNDS}`);
    await barePage.bringToFront();
    const bare = median(await recolour(barePage, areas));
    await appPage.bringToFront();
    const own = await switchLayers(appPage);
    // The first round warms both pages up.
    if (round === 0) continue;
    times.bare.push(bare);
    times.app.push(median(own.map((change) => change.drawn)));
    times.agreed.push(median(own.map((change) => change.agreed)));
  }
  const sinceSwitch = await appPage.evaluate(() => performance.now());
  const requests = app.answers.length - before;
  await select(appPage);
  const tasks = await appPage.evaluate(() => window.ownTasks);
  await appPage.context().close();
  await barePage.context().close();
  const value = { app: median(times.app), bare: median(times.bare) };
  return [
    { name: 'layer switch', value: value.app, unit: 'ms' },
    { name: 'layer switch: labels, legend and table agree', value: median(times.agreed), unit: 'ms' },
    { name: 'bare recolouring', value: value.bare, unit: 'ms' },
    { name: 'layer switch over bare recolouring', value: value.app / value.bare, unit: 'x', limit: 1.1 },
    { name: 'requests made by layer switches', value: requests, unit: '', limit: 0 },
    ...ownTaskLines('layer switch', [tasks.filter(({ start }) => start >= sinceLoad && start < sinceSwitch)]),
    ...ownTaskLines('selection', [tasks.filter(({ start }) => start >= sinceSwitch)]),
  ];
}
