import type { Page } from '@playwright/test';
import { expect, test } from '../drivers/test';
import { Wahana } from '../drivers/wahana';

declare global {
  interface Window {
    /** Kinds of messages with geometry that the page sent to its workers. */
    geometrySent: string[];
  }
}

/** Listens, from before the first script, for geometry on its way to the worker that cuts it into tiles. */
function listenForGeometry(): void {
  window.geometrySent = [];
  const holds = (value: unknown, depth = 0): boolean => {
    if (typeof value === 'string') return value.includes('"coordinates"');
    if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value) || depth > 8) return false;
    return 'coordinates' in value || Object.values(value).some((inner) => holds(inner, depth + 1));
  };
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the worker below
  const send = Worker.prototype.postMessage as (...parameters: unknown[]) => void;
  Worker.prototype.postMessage = function (this: Worker, ...parameters: unknown[]): void {
    if (holds(parameters[0])) window.geometrySent.push(String((parameters[0] as { type?: unknown }).type));
    send.apply(this, parameters);
  };
}

/** All that a page says of the layer it shows, in every place where it says so. */
async function said(page: Page) {
  const labels = page.getByRole('option');
  return {
    address: new URL(page.url()).hash,
    heading: await page.getByRole('heading', { level: 1 }).textContent(),
    chosen: await page
      .locator('input[type=radio][name=layer]')
      .evaluateAll((radios) => radios.findIndex((radio) => (radio as HTMLInputElement).checked)),
    areas: await labels.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label'))),
    written: await page.locator('[data-map-idle] svg text').allTextContents(),
    table: await page.getByRole('table').first().getByRole('row').allTextContents(),
  };
}

/** The map as it is drawn, with nothing under the pointer. */
async function picture(page: Page): Promise<string> {
  await page.mouse.move(1, 1);
  return (await page.locator('[data-map-idle]').first().screenshot()).toString('base64');
}

/** How many pixels of two pictures differ by more than what rounding does to an edge. */
async function differing(page: Page, pictures: [string, string]): Promise<number> {
  return page.evaluate(async (both) => {
    const [one, two] = await Promise.all(
      both.map(async (text) => {
        const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes]));
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
        context?.drawImage(image, 0, 0);
        return context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
      }),
    );
    if (!one || one.length === 0 || one.length !== two?.length) return Infinity;
    return one.reduce((count, value, at) => count + Number(Math.abs(value - (two[at] ?? 0)) > 8), 0);
  }, pictures);
}

/** The map after steps of its zoom. */
async function nearer(wahana: Wahana, steps: string[]): Promise<string> {
  for (const name of steps) {
    await wahana.page.getByRole('button', { name, exact: true }).click();
    await wahana.mapIdle();
  }
  return picture(wahana.page);
}

test('a change of layer sends no geometry and asks for nothing', async ({ wahana, page }) => {
  await page.addInitScript(listenForGeometry);
  await wahana.open();
  // The areas, and their stripes once the page has nothing else to do.
  await expect.poll(() => page.evaluate(() => window.geometrySent.length)).toBe(2);
  await wahana.mapIdle();
  // What the page fetches ahead at the first interaction is no part of a change of layer.
  await page.mouse.move(5, 5);
  await wahana.fetchedAhead();
  const requests = wahana.log.requests.length;
  for (const name of ['SD', 'Masjid', 'Warung', 'Anak terlantar', 'Total PMKS']) await wahana.layer(name);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kepadatan PMKS');
  expect(await page.evaluate(() => window.geometrySent.length)).toBe(2);
  expect(wahana.log.requests.length).toBe(requests);
});

test('after quick changes by keyboard all parts agree with the last layer', async ({
  wahana,
  page,
  context,
}) => {
  await wahana.open();
  const radios = page.locator('input[type=radio][name=layer]');
  // The list of layers comes after the map.
  await expect(page.locator('input[type=radio][name=layer]:checked')).toBeAttached();
  const first = (await said(page)).chosen;
  await radios.nth(first).focus();
  // Beyond the end of the list and on from its start, to a layer that is drawn with stripes.
  const presses = 22;
  for (let press = 0; press < presses; press++) await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/layer=ibtidaiyah$/);
  await wahana.mapIdle();
  const here = await said(page);
  expect(here.chosen).toBe((first + presses) % (await radios.count()));

  // A page opened on the same address has never shown another layer.
  const other = new Wahana(await context.newPage());
  await other.page.goto(page.url());
  await other.mapIdle();
  await expect(other.row('Bukaka')).toBeVisible();
  await expect(other.page.locator('input[type=radio][name=layer]').nth(here.chosen)).toBeChecked();
  expect(here).toEqual(await said(other.page));
  await radios.nth(here.chosen).blur();
  await page.bringToFront();
  const drawn = await picture(page);
  await other.page.bringToFront();
  // The edges of a few pixels may round otherwise; an area in a wrong colour is thousands of them.
  expect(await differing(other.page, [drawn, await picture(other.page)])).toBeLessThan(60);

  // Nor does it show which views came before: one step nearer looks the same from near and from afar.
  const once = await nearer(other, ['Perbesar']);
  await page.bringToFront();
  const twiceAndBack = await nearer(wahana, ['Perbesar', 'Perbesar', 'Perkecil']);
  expect(await differing(page, [once, drawn])).toBeGreaterThan(1000);
  expect(await differing(page, [once, twiceAndBack])).toBeLessThan(60);
});

test('without WebGL the areas are drawn all the same, and the page says so', async ({ wahana, page }) => {
  await page.addInitScript(() => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the canvas below
    const given = HTMLCanvasElement.prototype.getContext as (...parameters: unknown[]) => unknown;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...parameters: unknown[]) {
      return String(parameters[0]).includes('webgl') ? null : given.apply(this, parameters);
    } as typeof HTMLCanvasElement.prototype.getContext;
  });
  await wahana.open();
  await expect(wahana.map).toHaveAttribute('data-map-renderer', 'svg');
  await expect(page.getByText(/WebGL/)).toBeVisible();
  await wahana.layer('SD');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('SD');
});

test('where the map library does not come, the page says that and not that the graphics card is at fault', async ({
  wahana,
  page,
}) => {
  await page.route(/\/assets\/maplibre-.*\.js/, (route) => route.abort());
  await wahana.open();
  await expect(wahana.map).toHaveAttribute('data-map-renderer', 'svg');
  await expect(page.getByText(/^Mesin peta tidak dapat dimuat/)).toBeVisible();
  await expect(page.getByText(/WebGL/)).toHaveCount(0);
});

test('Back returns to the layer before, and a layer is one step', async ({ wahana, page }) => {
  await wahana.open();
  await wahana.layer('SD');
  await expect(page).toHaveURL(/layer=sd/);
  await wahana.layer('Masjid');
  await expect(page).toHaveURL(/layer=masjid/);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('SD');
  await wahana.mapIdle();
  await expect(wahana.area('Bukaka')).toHaveAttribute('aria-label', /peringkat/);
});
