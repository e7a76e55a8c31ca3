import type { BrowserContext, Page } from '@playwright/test';
import { expectAccessible } from '../drivers/accessible';
import { takesPlayKey } from '../drivers/play-key';
import { expect, test } from '../drivers/test';

const TOLD = './#/story?story=temuan-2006.play';

const scene = (page: Page) => page.locator('[data-scene]').first();

/** Opens a story that is told, and waits until its keys are heard. */
async function tell(page: Page): Promise<void> {
  await page.goto(TOLD);
  await expect(scene(page)).toHaveAttribute('data-scene', 'kelompok');
  await expect(page.locator('dialog > .player')).toBeFocused();
}

/** Begins a talk and opens the presenter's window from it. */
async function talk(page: Page, context: BrowserContext): Promise<Page> {
  await tell(page);
  const coming = context.waitForEvent('page');
  await page.keyboard.press('p');
  const presenter = await coming;
  await presenter.setViewportSize({ width: 1280, height: 800 });
  await expect(presenter.getByText('Tampil sekarang · adegan 1 dari 9')).toBeVisible();
  return presenter;
}

test.use({ viewport: { width: 1024, height: 768 } });

test('the presenter’s window shows scene, next scene, notes and time, and leads the stage by keys', async ({
  page,
  context,
}) => {
  const presenter = await talk(page, context);
  await expect(presenter.getByText(/Tanyakan dahulu: kelompok apa saja/)).toBeVisible();
  await expect(presenter.getByText('Berikutnya · adegan 2')).toBeVisible();
  await expect(presenter.getByText('Layar 1024 × 768')).toBeVisible();
  // Told by the stage: whether the talk would go on without the server. Here the browser refuses to keep the page.
  await expect(presenter.locator('header').getByText('Belum siap luring', { exact: true })).toBeVisible();
  // Another projector.
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect(presenter.getByText('Layar 1280 × 720')).toBeVisible();
  await page.setViewportSize({ width: 1024, height: 768 });
  // The whole story by keys, from either window in turn.
  for (let number = 2; number <= 9; number += 1) {
    await (number % 2 === 0 ? presenter : page).keyboard.press('ArrowRight');
    await expect(presenter.getByText(`Tampil sekarang · adegan ${number} dari 9`)).toBeVisible();
    await expect(page.locator('[data-scene] .place')).toHaveText(`${number} / 9`);
  }
  const list = presenter.getByRole('navigation', { name: 'Lompat ke adegan' });
  await expect(list.locator('[aria-current=step]')).toBeInViewport();
  await page.keyboard.press('Home');
  await presenter.keyboard.press('PageDown');
  await expect(scene(page)).toHaveAttribute('data-scene', 'empat-kelurahan');
  await expect(scene(presenter)).toHaveAttribute('data-scene', 'empat-kelurahan');
  await list.getByText('Satu posyandu lagi').click();
  await expect(scene(page)).toHaveAttribute('data-scene', 'satu-lagi');
  await presenter.getByRole('button', { name: /Layar hitam/ }).click();
  await expect(page.getByRole('button', { name: /Layar dihitamkan/ })).toBeVisible();
  await expect(presenter.getByText('Layar sedang hitam')).toBeVisible();
  await presenter.keyboard.press('b');
  await expect(page.getByRole('button', { name: /Layar dihitamkan/ })).toHaveCount(0);
  const notes = presenter.getByRole('region', { name: 'Catatan penyaji' });
  const before = await notes.evaluate((one) => parseFloat(getComputedStyle(one).fontSize));
  await presenter.getByRole('button', { name: 'Perbesar catatan' }).click();
  await expect
    .poll(() => notes.evaluate((one) => parseFloat(getComputedStyle(one).fontSize)))
    .toBeGreaterThan(before);
  // The play key of a clicker does not load the window anew.
  expect(await takesPlayKey(presenter)).toBe(true);
  await expectAccessible(presenter, '', { exclude: '.frame .screen' });
});

test('either window may be closed and opened again, and the clock goes on', async ({ page, context }) => {
  const presenter = await talk(page, context);
  await presenter.keyboard.press('ArrowRight');
  await expect(scene(page)).toHaveAttribute('data-scene', 'empat-kelurahan');
  await presenter.close();
  await page.keyboard.press('ArrowRight');
  await expect(scene(page)).toHaveAttribute('data-scene', 'fakir-miskin');
  const coming = context.waitForEvent('page');
  await page.keyboard.press('p');
  const again = await coming;
  await expect(again.getByText('Tampil sekarang · adegan 3 dari 9')).toBeVisible();
  await again.getByRole('button', { name: 'Hentikan jam' }).click();
  await expect(again.getByRole('button', { name: 'Jalankan jam' })).toBeVisible();
  const clock = await again.getByRole('timer').textContent();
  await page.close();
  await expect(again.getByText('Layar cerita tertutup. Catatan dan jam tetap di sini.')).toBeVisible();
  const reopened = context.waitForEvent('page');
  await again.getByRole('button', { name: 'Buka layar cerita' }).click();
  const stage = await reopened;
  await expect(scene(stage)).toHaveAttribute('data-scene', 'fakir-miskin');
  await expect(again.getByText('Tampil sekarang · adegan 3 dari 9')).toBeVisible();
  await expect(again.getByRole('button', { name: 'Jalankan jam' })).toBeVisible();
  expect(await again.getByRole('timer').textContent()).toBe(clock);
  await again.keyboard.press('ArrowRight');
  await expect(scene(stage)).toHaveAttribute('data-scene', 'kube');
});

test('a blocked window is said, with what to do', async ({ page }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await tell(page);
  await page.keyboard.press('p');
  await expect(page.getByRole('alert')).toContainText('Peramban menghalangi jendela baru');
});
