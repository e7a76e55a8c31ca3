import type { Page } from '@playwright/test';
import { expect, test } from '../drivers/test';

const palette = (page: Page) => page.getByRole('dialog').getByRole('combobox');
const paneWithFocus = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane') ?? null);

/** What one looks for, and the command that is found first by it. */
const LOOKED_FOR: Record<string, [string, RegExp][]> = {
  id: [
    ['lingkaran', /^\s*Cara gambar: lingkaran/],
    ['isian', /^\s*Cara gambar: isian\s*dipakai/],
    ['bandingkan', /^\s*Bandingkan dua kelurahan/],
    ['jumlahkan', /^\s*Jumlahkan beberapa jenis/],
    ['kuantil', /^\s*Kelas: Kuantil/],
    ['batas sendiri', /^\s*Cara membagi kelas/],
    ['pertentangan', /^\s*Daftar pertentangan/],
    ['terang', /^\s*Tema terang\s*dipakai/],
    ['bagian', /^\s*Ukuran: Bagian/],
  ],
  en: [
    ['circle', /^\s*Drawn as: circles/],
    ['fill', /^\s*Drawn as: fill\s*in use/],
    ['compare', /^\s*Compare two kelurahan/],
    ['sum', /^\s*Add several kinds up/],
    ['quantile', /^\s*Classes: Quantiles/],
    ['own limits', /^\s*How classes are made/],
    ['contradiction', /^\s*Contradictions in the source/],
    ['light', /^\s*Light theme\s*in use/],
    ['share', /^\s*Measure: Share/],
  ],
};
for (const [lang, list] of Object.entries(LOOKED_FOR)) {
  test(`${lang}: the palette finds commands by the words that one looks for`, async ({ wahana, page }) => {
    await wahana.open(`/explore?lang=${lang}`);
    await page.keyboard.press('Control+k');
    const commands = page.getByRole('dialog').getByRole('group', { name: /^(Perintah|Commands)$/ });
    for (const [word, command] of list) {
      await palette(page).fill(word);
      await expect(commands.getByRole('option').first(), word).toHaveText(command);
    }
  });
}

test('a short word with an apostrophe finds what is written so, and little else', async ({
  wahana,
  page,
}) => {
  await wahana.open();
  await page.keyboard.press('Control+k');
  await palette(page).fill('to');
  const options = page.getByRole('dialog').getByRole('option');
  expect(await options.count()).toBeGreaterThan(3);
  await palette(page).fill("to'");
  await expect(options).toHaveCount(1);
  await expect(options).toContainText('Ta');
});

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const) {
  test(`commands that lead to a pane open it and go there, ${width}x${height}`, async ({ wahana, page }) => {
    await page.setViewportSize({ width, height });
    await wahana.open();
    const run = async (word: string) => {
      await page.keyboard.press('Control+k');
      await palette(page).fill(word);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog', { name: 'Palet perintah' })).toHaveCount(0);
    };
    await run('daftar pertentangan');
    await expect(page.getByRole('tab', { name: /^Pertentangan/ })).toHaveAttribute('aria-selected', 'true');
    await expect.poll(() => paneWithFocus(page)).toBe('audit');
    // From the other workspace, whose layers come only after its map.
    await run('jumlahkan');
    const sum = page.getByRole('switch', { name: 'Jumlahkan beberapa jenis' });
    await expect(sum).toBeChecked();
    await expect(sum).toBeFocused();
    await run('jumlahkan');
    await expect(sum).toBeChecked();
    if (width < 1440) await page.keyboard.press('Escape');
    await run('cara membagi');
    await expect(page.getByRole('dialog', { name: 'Cara membagi kelas' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await run('kuantil');
    await expect(page).toHaveURL(/classes=quantile\./);
  });
}

test('a layer chosen by its name is brought into sight in the list, which another step leaves where it is', async ({
  wahana,
  page,
}) => {
  await wahana.open();
  const row = page.locator('[data-pane="layers"] [data-active]');
  await expect(row).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Control+k');
  await palette(page).fill('puskesmas');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/layer=puskesmas$/);
  await expect(row).toContainText('Puskesmas');
  await expect(row).toBeInViewport({ ratio: 1 });
  const list = page.locator('[data-pane="layers"] .list');
  await list.evaluate((element) => (element.scrollTop = element.scrollHeight));
  const end = await list.evaluate((element) => element.scrollTop);
  await wahana.select('Biru');
  await expect(page).toHaveURL(/select=/);
  await wahana.mapIdle();
  expect(await list.evaluate((element) => element.scrollTop)).toBe(end);
});
