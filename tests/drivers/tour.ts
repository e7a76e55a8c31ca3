import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { print as words } from '../../src/i18n/id/print';
import { project as t } from '../../src/i18n/id/project';
import { GapsDriver } from './gaps';
import { PrintDriver } from './print';
import { ProjectPage } from './project';
import type { Wahana } from './wahana';

/** Presses a button, or one in the menu of another, and gives the file that comes of it. */
async function saved(page: Page, button: Locator, inMenu?: RegExp): Promise<{ name: string; bytes: Buffer }> {
  if (inMenu) await button.click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    (inMenu ? page.getByRole('button', { name: inMenu }) : button).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const isPng = (bytes: Buffer): boolean => bytes.subarray(1, 4).toString('latin1') === 'PNG';

/**
 * Goes through every workspace of a page that is open on map and network, takes a file from each, and opens what comes
 * late: palette, help, project, the other language.
 */
export async function tour(wahana: Wahana): Promise<void> {
  const { page } = wahana;
  const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
  await wahana.mapIdle();
  await page.locator('[data-graph-idle]').waitFor({ state: 'attached' });
  await wahana.select('Bukaka');
  await expect(page.locator('[data-pane="detail"]')).toContainText('Bukaka');
  const table = await saved(page, button('Unduh CSV'));
  expect(table.bytes.toString('utf8')).toContain('Bukaka');
  const network = await saved(page, button('Unduh gambar').first(), /SVG/);
  expect(network.bytes.toString('utf8')).toMatch(/^<svg[\s\S]*Bukaka/);
  expect(isPng((await saved(page, button('Unduh gambar').first(), /PNG/)).bytes)).toBe(true);

  await wahana.workspace('Celah');
  const gaps = new GapsDriver(wahana);
  await gaps.rows.first().waitFor();
  await wahana.mapIdle();
  expect((await saved(page, button('Unduh peringkat celah'), /CSV/)).bytes.toString('utf8')).toContain(
    'Bukaka',
  );
  expect(isPng((await saved(page, button('Unduh gambar peta'), /PNG/)).bytes)).toBe(true);

  await wahana.workspace('Data');
  await page.getByRole('grid').first().waitFor();
  const tables = await saved(page, button('Unduh tabel sumber sebagai CSV'));
  expect(tables.bytes.toString('utf8')).toContain('Masumpu');

  await wahana.workspace('Cerita');
  await button('Putar').click();
  const scene = page.locator('[data-scene]');
  await page.keyboard.press('End');
  await expect(scene.locator('.place')).toHaveText('9 / 9');
  await scene.locator('[data-map-idle]').waitFor({ state: 'attached' });
  await scene.locator('[data-graph-idle]').waitFor({ state: 'attached' });
  const coming = page.context().waitForEvent('page');
  await page.keyboard.press('p');
  const presenter = await coming;
  await expect(presenter.getByText('Tampil sekarang · adegan 9 dari 9')).toBeVisible();
  await presenter.keyboard.press('ArrowLeft');
  await expect(scene.locator('.place')).toHaveText('8 / 9');
  await presenter.close();
  await page.keyboard.press('Escape');
  // The first press may leave full screen alone.
  if (await page.getByRole('dialog').isVisible()) await page.keyboard.press('Escape');
  await button('Cetak selebaran').click();
  const print = new PrintDriver(page);
  await print.composed();
  const handout = await saved(page, print.dialog.getByRole('button', { name: words.svg }));
  expect(handout.bytes.toString('utf8')).toContain('Kelompok ada di setiap kelurahan');
  await page.keyboard.press('Escape');
  await expect(print.dialog).toHaveCount(0);

  await wahana.language('EN');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await wahana.language('ID');
  await expect(page.locator('html')).toHaveAttribute('lang', 'id');
  for (const key of ['Control+k', '?']) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  const project = new ProjectPage(page);
  await project.open();
  const file = await saved(page, project.dialog.getByRole('button', { name: t.toFile }).first());
  expect(JSON.parse(file.bytes.toString('utf8'))).toMatchObject({ format: 'wahana-project' });
  await project.close();
}
