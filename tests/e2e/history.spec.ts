import type { Page } from '@playwright/test';
import { dialog, focusedAt, grid, openData, pack, tab } from '../drivers/data';
import { expect, test } from '../drivers/test';

const heading = (page: Page) => dialog(page).getByRole('heading').first();
const onBody = (page: Page) => page.evaluate(() => document.activeElement === document.body);
const withCell = pack.contradictions.find(({ where }) => where.some((place) => place.table !== undefined))!;
const cellLink = (page: Page) => page.getByRole('button', { name: `Sel: ${withCell.title.id}` });

test('a cell opened from the map is one step, and Back leads to where one was', async ({ wahana, page }) => {
  await wahana.open();
  await wahana.select('Bukaka');
  await page.getByRole('button', { name: 'Buka sel' }).first().click();
  await expect(dialog(page)).toBeFocused();
  await expect(page).toHaveURL(/#\/data\?cell=/);
  await page.goBack();
  await expect(page).toHaveURL(/#\/explore\?select=/);
  await expect(wahana.row('Bukaka').getByRole('button')).toHaveAttribute('aria-pressed', 'true');
  expect(await onBody(page)).toBe(false);
  await page.goForward();
  await expect(dialog(page)).toBeFocused();
  // Closed, it stays in Data: the step before was not made there.
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/#\/data$/);
  await page.goBack();
  await expect(page).toHaveURL(/#\/explore\?select=/);
});

test('a link says what its workspace shows, and the other workspace is kept beside it', async ({
  wahana,
  page,
}) => {
  const code = pack.areas[0]!.code;
  await wahana.open(`/explore?layer=masjid&select=${code}`);
  await page.getByRole('button', { name: 'Buka sel' }).first().click();
  await expect(page).toHaveURL(/#\/data\?cell=[^&]*$/);
  await page.keyboard.press('1');
  await expect(page).toHaveURL(new RegExp(`#/explore\\?layer=masjid&select=${code}$`));
  await wahana.mapIdle();
  await page.keyboard.press('4');
  await expect(dialog(page)).toBeVisible();
  // The address follows what is drawn, and what is reloaded is what it says.
  await expect(page).toHaveURL(/#\/data\?cell=[^&]*$/);
  await page.reload();
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('1');
  await expect(page).toHaveURL(new RegExp(`#/explore\\?layer=masjid&select=${code}$`));
  await page.goBack();
  await expect(page).toHaveURL(/#\/data\?cell=[^&]*$/);
  await expect(dialog(page)).toBeVisible();
});

test('within Data a cell is a step, going on from it is none, and closing it takes the step back', async ({
  page,
}) => {
  await openData(page, 'id', '&theme=dark');
  const steps = () => page.evaluate(() => history.length);
  const first = await steps();
  const cell = grid(page, 0).locator('[data-at="3.2"]');
  await cell.click();
  await expect(dialog(page)).toBeFocused();
  expect(await steps()).toBe(first + 1);
  const opened = await heading(page).textContent();
  await page.keyboard.press('x');
  await expect(heading(page)).not.toHaveText(opened ?? '');
  await page.keyboard.press('x');
  expect(await steps()).toBe(first + 1);
  await page.goBack();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page).toHaveURL(/#\/data\?theme=dark$/);
  // The focus is on the cell that was open last.
  await expect(page.locator('td:focus')).toHaveCount(1);
  await page.goForward();
  await expect(dialog(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/#\/data\?theme=dark$/);
  await cell.click();
  await page.keyboard.press('Escape');
  await cell.click();
  await page.keyboard.press('Escape');
  expect(await focusedAt(page)).toBe('3.2');
  await expect(page).toHaveURL(/#\/data\?theme=dark$/);
  expect(await steps()).toBe(first + 1);
});

test('a cell opened at once after another was closed is a step of its own', async ({ page }) => {
  await openData(page, 'id');
  await grid(page, 0).locator('[data-at="0.0"]').focus();
  // In one task, before the browser has gone back for the cell that was closed.
  await page.evaluate(async () => {
    const cell = (at: string) => document.querySelector<HTMLElement>(`[data-at="${at}"]`)!;
    const key = (target: Element, name: string) =>
      target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
    cell('0.0').click();
    await Promise.resolve();
    key(document.activeElement!, 'Escape');
    await Promise.resolve();
    cell('1.1').click();
  });
  await expect(dialog(page)).toBeFocused();
  await expect(page.locator('td.inspected')).toHaveAttribute('data-at', '1.1');
  await expect(page).toHaveURL(/cell=/);
  await page.goBack();
  await expect(page).toHaveURL(/#\/data$/);
  await expect(dialog(page)).toHaveCount(0);
});

for (const [size, width, height] of [
  ['a phone', 390, 844],
  ['a tablet', 800, 900],
] as const) {
  test(`on ${size} a closed cell leads back to the list it was opened from`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openData(page, 'id');
    await tab(page, 'Pertentangan').click();
    for (const close of ['button', 'Escape', 'Back']) {
      await cellLink(page).click();
      await expect(dialog(page)).toBeFocused();
      await expect(tab(page, 'Tabel')).toHaveAttribute('aria-selected', 'true');
      if (close === 'button') await page.getByRole('button', { name: 'Tutup asal-usul sel' }).click();
      else if (close === 'Escape') await page.keyboard.press('Escape');
      else await page.goBack();
      await expect(tab(page, 'Pertentangan')).toHaveAttribute('aria-selected', 'true');
      await expect(cellLink(page)).toBeFocused();
      await expect(cellLink(page)).toBeInViewport();
    }
    await tab(page, 'Tabel').click();
    await grid(page, 0).locator('[data-at="1.1"]').click();
    await page.getByRole('button', { name: 'Tutup asal-usul sel' }).click();
    await expect(tab(page, 'Tabel')).toHaveAttribute('aria-selected', 'true');
  });
}

test('Escape closes the menu that lies on top, and nothing else with it', async ({ wahana, page }) => {
  await openData(page, 'id', '&cell=pmks.eks-napi.6');
  await expect(dialog(page)).toBeFocused();
  const theme = page.getByRole('button', { name: 'Tema: Terang' });
  await theme.click();
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(theme).toBeFocused();
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await page.goto('about:blank');
  await wahana.open();
  await wahana.select('Bukaka');
  const pressed = wahana.row('Bukaka').getByRole('button');
  await theme.click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(theme).toBeFocused();
  await expect(pressed).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await expect(pressed).toHaveAttribute('aria-pressed', 'false');
});
