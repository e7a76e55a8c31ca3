import type { Browser, Page } from '@playwright/test';
import { freshPage } from './load';
import type { Served } from './pages';
import { median } from './statistics';
import type { Line } from './statistics';

const ROUNDS = 5;
const CHANGES = 6;

async function ready(browser: Browser, address: string): Promise<Page> {
  const page = await freshPage(browser);
  await page.goto(address);
  await page.waitForFunction(() => (window.seen.idle ?? 0) > 0, undefined, { timeout: 120_000 });
  return page;
}

/** Milliseconds from a change of layer to the drawn frame, one value a change: the next unchosen layer is pressed. */
async function switchLayers(page: Page): Promise<number[]> {
  return page.evaluate(async (changes) => {
    const times: number[] = [];
    for (let change = 0; change < changes; change++) {
      const choices = [...document.querySelectorAll<HTMLInputElement>('input[type=radio][name=layer]')];
      const chosen = choices.findIndex((radio) => radio.checked);
      const next = choices[(chosen + 1) % choices.length];
      if (!next) throw new Error('no layer to choose');
      times.push(await window.untilDrawn(() => next.click()));
    }
    return times;
  }, CHANGES);
}

/** The same of the bare map: every area gets another colour by feature state. */
async function recolour(page: Page, areas: number): Promise<number[]> {
  return page.evaluate(
    async ({ changes, count }) => {
      const times: number[] = [];
      for (let change = 0; change < changes; change++) {
        const colours = Array.from(
          { length: count },
          (_, area) => `hsl(${(change * 67 + area * 23) % 360} 60% 50%)`,
        );
        times.push(await window.untilDrawn(() => window.recolour(colours)));
      }
      return times;
    },
    { changes: CHANGES, count: areas },
  );
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
  const times = { app: [] as number[], bare: [] as number[] };
  for (let round = 0; round <= ROUNDS; round++) {
    console.error(`layer switch: round ${round} of ${ROUNDS}`);
    await barePage.bringToFront();
    const bare = median(await recolour(barePage, areas));
    await appPage.bringToFront();
    const own = median(await switchLayers(appPage));
    // The first round warms both pages up.
    if (round === 0) continue;
    times.bare.push(bare);
    times.app.push(own);
  }
  const requests = app.answers.length - before;
  await appPage.context().close();
  await barePage.context().close();
  const value = { app: median(times.app), bare: median(times.bare) };
  return [
    { name: 'layer switch', value: value.app, unit: 'ms' },
    { name: 'bare recolouring', value: value.bare, unit: 'ms' },
    { name: 'layer switch over bare recolouring', value: value.app / value.bare, unit: 'x', limit: 1.1 },
    { name: 'requests made by layer switches', value: requests, unit: '', limit: 0 },
  ];
}
