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

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  test(`what is long on its way says so after a while, with motion ${reducedMotion}`, async ({
    wahana,
    page,
  }) => {
    await page.emulateMedia({ reducedMotion });
    const release = await hold(page, /\/assets\/Explore-.*\.js/);
    await page.goto('./');
    await expect(page.getByText('Memuat Jelajah')).toBeVisible();
    release();
    await wahana.mapIdle();
    await expect(page.getByText(/^Memuat/)).toHaveCount(0);
  });
}

test('nothing flashes up where the page comes at once', async ({ page }) => {
  // The page's clock stands still until it is told to go on.
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
  const release = await hold(page, /\/assets\/Explore-.*\.js/);
  await page.goto('./');
  await expect(page.locator('.before')).toBeVisible();
  const workspace = page.locator('.waiting.explore');
  await expect(async () => {
    await page.clock.runFor(150);
    await expect(workspace).toBeVisible({ timeout: 200 });
  }).toPass();
  await page.clock.runFor(800);
  await expect(page.getByText('Memuat Jelajah')).toHaveCount(0);
  await page.clock.runFor(300);
  await expect(page.getByText('Memuat Jelajah')).toBeVisible();
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
  await expect(detail.getByText('Memuat…')).toBeVisible();
  release();
  await expect(detail.getByRole('heading', { name: 'Bukaka' }).first()).toBeVisible();
  await expect(detail.getByText('Memuat…')).toHaveCount(0);
  expect(await place()).toEqual(before);
});
