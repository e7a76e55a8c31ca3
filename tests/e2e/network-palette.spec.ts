import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../drivers/test';

const palette = (page: Page) => page.getByRole('dialog').getByRole('combobox');
const pane = (page: Page) => page.locator('[data-pane="network"]');

async function run(page: Page, words: string, found: RegExp) {
  await page.keyboard.press('Control+k');
  await palette(page).fill(words);
  await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toHaveText(found);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('the palette shows the network, changes its form and closes it', async ({ wahana, page }) => {
  await wahana.open();
  await run(page, 'tampilkan jaringan', /^\s*Tampilkan jaringan kelompok/);
  await expect(pane(page).getByRole('heading', { name: 'Jaringan kelompok' })).toBeVisible();
  await run(page, 'jaringan daftar', /^\s*Bentuk jaringan: daftar/);
  await expect(pane(page).getByRole('region', { name: 'Daftar kelompok dan ikatannya' })).toBeVisible();
  await run(page, 'tata letak jenjang', /^\s*Tata letak jaringan: jenjang/);
  await expect(page).not.toHaveURL(/form=list/);
  await run(page, 'tutup jaringan', /^\s*Tutup jaringan kelompok/);
  await expect(pane(page)).toHaveCount(0);
  wahana.expectQuiet();
});

test('a group is found by its name in either language and shown, also where it was hidden', async ({
  wahana,
  page,
}) => {
  await wahana.open('/explore?panes=both&form=list&hidden=posyandu.7311720003&less-kinds=posyandu');
  const list = pane(page).getByRole('region');
  await expect(list).toBeVisible();
  await expect(list.locator('[data-group="posyandu.7311720003"]')).toHaveCount(0);
  await run(page, 'health post ta', /Posyandu Ta/);
  await expect(list.locator('[data-group="posyandu.7311720003"] [aria-pressed="true"]')).toBeVisible();
  await expect(page).toHaveURL(/groups=posyandu\.7311720003/);
  await expect(page).not.toHaveURL(/less-kinds|hidden/);
});

test('filters are cleared and hidden groups brought back', async ({ wahana, page }) => {
  await wahana.open('/explore?panes=both&hidden=posyandu.7311720003&less-ties=tercatat');
  await expect(pane(page).getByText('1 disembunyikan')).toBeVisible();
  await run(page, 'tampilkan kembali', /^\s*Tampilkan kembali kelompok yang disembunyikan/);
  await expect(page).not.toHaveURL(/hidden/);
  await expect(page).toHaveURL(/less-ties/);
  await run(page, 'hapus saringan', /^\s*Hapus saringan jaringan/);
  await expect(page).not.toHaveURL(/less-ties/);
});

test('the simulated example is opened from the palette, says so everywhere, and leads back', async ({
  wahana,
  page,
}) => {
  await wahana.open('/explore?lang=id&theme=dark');
  await expect(page).not.toHaveTitle(/Simulasi/);
  await run(page, 'contoh simulasi', /^\s*Buka contoh simulasi/);
  await expect(page).toHaveURL(/\?pack=[a-z-]+#.*theme=dark/);
  await expect(page).toHaveTitle(/^Simulasi · /);
  await expect(pane(page)).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
    [800, 700],
    [390, 844],
    [320, 640],
  ] as const) {
    await page.setViewportSize({ width, height });
    const tag = page.getByRole('banner').getByText('Simulasi', { exact: true });
    await expect(tag, `${width}`).toBeInViewport({ ratio: 1 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
    expect(wide, `${width}`).toBe(true);
  }
  await page.getByRole('banner').getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Kembali ke data penelitian' }).click();
  await expect(page).not.toHaveURL(/pack=/);
  await expect(page).not.toHaveTitle(/Simulasi/);
  await expect(page.getByRole('banner').getByText('Simulasi', { exact: true })).toHaveCount(0);
  wahana.expectQuiet();
});

test('the help about these data offers the example, and the line above it the way back', async ({
  wahana,
  page,
}) => {
  await wahana.open();
  await page.getByRole('banner').getByRole('button', { name: 'Bantuan dan tombol pintas' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Buka contoh simulasi' }).click();
  await expect(page).toHaveURL(/\?pack=/);
  const origin = page.getByRole('complementary', { name: 'Asal data' });
  await origin.getByRole('button', { name: 'Kembali ke data penelitian' }).click();
  await expect(page).not.toHaveURL(/pack=/);
  await expect(origin).toHaveCount(0);
});

test('what is seen of the groups and ties is saved, and says that it is made up', async ({
  wahana,
  page,
}) => {
  await page.goto('./?pack=contoh-simulasi#/explore?panes=both&form=list');
  for (const [button, file, words] of [
    ['CSV kelompok', /simulasi.*kelompok\.csv$/, /Jumlah kelompok \(terendah\)/],
    ['CSV ikatan', /simulasi.*ikatan\.csv$/, /Cara ikatan diketahui/],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      pane(page).getByRole('button', { name: button }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(file);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toMatch(words);
    expect(text).toMatch(/^"?SIMULASI/m);
  }
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/simulasi/);
  expect(readFileSync(await download.path(), 'utf8')).toMatch(/Contoh simulasi, bukan data nyata/);
  wahana.expectQuiet();
});

for (const [what, view, words] of [
  ['group', 'groups=pengajian.7311720006', '17 kelompok'],
  ['tie', `tie=${encodeURIComponent('rt.7311720006~rw.7311720006')}`, 'Dasar'],
] as const) {
  test(`a ${what} is read on a phone under the tab Rincian`, async ({ wahana, page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await wahana.open(`/explore?panes=map`);
    await page.goto(`./#/explore?panes=both&${view}`);
    await page.getByRole('tab', { name: 'Rincian' }).click();
    const detail = page.locator('[data-pane="detail"]');
    await expect(detail.getByText(words, { exact: true })).toBeVisible();
    // The tabs of the detail stand in one row, however long the name above them.
    const tops = await detail
      .getByRole('tab')
      .evaluateAll((tabs) => tabs.map((tab) => tab.getBoundingClientRect().top));
    expect(tops).toHaveLength(4);
    expect(new Set(tops).size).toBe(1);
  });
}
