import type { Page } from '@playwright/test';
import { expect, test } from '../drivers/test';

/** Holds back the files that a pattern names, until the function given back is called. */
async function hold(page: Page, pattern: RegExp): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((done) => (release = done));
  await page.route(pattern, async (route) => {
    await held;
    await route.continue();
  });
  return () => release();
}

/** Whether a text is there, and whether it can be seen yet. */
const seen = (page: Page, text: string) =>
  page.evaluate((wanted) => {
    const found = [...document.querySelectorAll('p')].find((one) => one.textContent.trim() === wanted);
    return found ? getComputedStyle(found).opacity : null;
  }, text);

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  test(`what is long on its way says so after a while, with motion ${reducedMotion}`, async ({
    wahana,
    page,
  }) => {
    await page.emulateMedia({ reducedMotion });
    const release = await hold(page, /\/assets\/Explore-.*\.js/);
    await page.goto('./');
    await expect.poll(() => seen(page, 'Memuat Jelajah')).toBe('1');
    release();
    await wahana.mapIdle();
    await expect(page.getByText(/^Memuat/)).toHaveCount(0);
  });
}

test('nothing flashes up where the page comes at once', async ({ page }) => {
  // The clock of animations stands still, as on a page that comes within that time.
  await page.addInitScript(() => {
    const style = document.createElement('style');
    style.textContent = 'p { animation-play-state: paused !important; }';
    addEventListener('DOMContentLoaded', () => document.head.append(style));
  });
  const release = await hold(page, /\/assets\/Explore-.*\.js/);
  await page.goto('./');
  await expect.poll(() => seen(page, 'Memuat Jelajah')).toBe('0');
  release();
});

test('side panes say that they are on their way, in the place that they will have', async ({
  wahana,
  page,
}) => {
  const release = await hold(page, /\/assets\/AreaDetail-.*\.js/);
  await wahana.open();
  await wahana.select('Bukaka');
  const detail = page.locator('[data-pane="detail"]');
  const place = async () => {
    const { x, y, width } = (await detail.boundingBox())!;
    return { x, y, width };
  };
  const before = await place();
  await expect(detail.getByText('Memuat…')).toHaveCSS('opacity', '1');
  release();
  await expect(detail.getByRole('heading', { name: 'Bukaka' }).first()).toBeVisible();
  await expect(detail.getByText('Memuat…')).toHaveCount(0);
  expect(await place()).toEqual(before);
});
