import { expectAccessible } from '../drivers/accessible';
import { expect, test } from '../drivers/test';

test('opens on PMKS per km², nothing selected, and asks nothing of the network', async ({ wahana, page }) => {
  await wahana.open();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kepadatan PMKS');
  await expect(wahana.area('Masumpu')).toHaveAttribute(
    'aria-label',
    /461,5 per km², jumlah pasti, luas skematis, peringkat 1 dari 8/,
  );
  await expect(page.getByText('Pilih satu kelurahan')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Total PMKS' })).toBeInViewport();
  await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveCount(1);
  wahana.expectQuiet();
});

test('a kelurahan chosen on the map is chosen in the table, with the printed cell one action away', async ({
  wahana,
  page,
}) => {
  await wahana.open();
  await wahana.area('Bukaka').click({ force: true });
  await expect(wahana.row('Bukaka').getByRole('button')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('tercetak 246')).toBeVisible();
  await page.getByRole('button', { name: 'Buka sel' }).click();
  await expect(page.getByRole('heading', { name: /^Jumlah kolom, Bukaka/ })).toBeVisible();
  await page.goBack();
  await expect(wahana.row('Bukaka').getByRole('button')).toHaveAttribute('aria-pressed', 'true');
});

test('a lost place shows as a range on map, table and in its cell', async ({ wahana, page }) => {
  await wahana.open();
  await wahana.layer('SD');
  await page
    .getByRole('radiogroup', { name: 'Ukuran' })
    .getByRole('radio', { name: 'Jumlah', exact: true })
    .click();
  await expect(wahana.area('Masumpu')).toHaveAttribute('aria-label', /0–7, rentang/);
  await expect(wahana.row('Masumpu')).toContainText('0–7');
  await wahana.row('Masumpu').getByRole('button').click();
  await page.getByRole('button', { name: 'Buka sel' }).click();
  await expect(page.getByText('Nilai yang mungkin: 0, 4, atau 7.')).toBeVisible();
});

test('the map works by keyboard alone', async ({ wahana, page }) => {
  await wahana.open();
  await wahana.areas.focus();
  await page.keyboard.press('ArrowUp');
  const first = await wahana.areas.getAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowUp');
  await expect(wahana.areas).not.toHaveAttribute('aria-activedescendant', first ?? '');
  await page.keyboard.press('Enter');
  await expect(wahana.areas.getByRole('option', { selected: true })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(wahana.areas.getByRole('option', { selected: true })).toHaveCount(0);
});

test('a link restores the view, and its unknown parts are named', async ({ wahana, page }) => {
  await wahana.open('/explore?layer=masjid&measure=count&theme=dark&lang=en&nonsense=1');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Count: Mosque');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(
    page.getByText('Part of the link was not recognised and is ignored: nonsense=1.'),
  ).toBeVisible();
});

test('a damaged pack says so and what to do', async ({ page }) => {
  await page.route('**/packs/*.json', (route) => route.fulfill({ body: '{"format":' }));
  await page.goto('./');
  await expect(page.getByText(/rusak dan tidak dapat dibaca. Salin ulang/)).toBeVisible();
});

for (const layer of ['', 'layer=masjid&measure=count', 'layer=warung&measure=count', 'layer=sd']) {
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
    [390, 844],
  ] as const) {
    test(`no label covers another at ${width}x${height} with "${layer || 'the opening view'}"`, async ({
      wahana,
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await wahana.open(layer ? `/explore?${layer}` : '');
      await page.evaluate(() => document.fonts.ready);
      const labels = page.locator('[data-label-box]');
      await expect(labels).toHaveCount(8);
      const boxes = await labels.evaluateAll((elements) =>
        elements.map((element) => element.getBoundingClientRect().toJSON() as DOMRect),
      );
      boxes.forEach((a, index) =>
        boxes.slice(index + 1).forEach((b) => {
          const apart =
            a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
          expect(apart).toBe(true);
        }),
      );
    });
  }
}

for (const workspace of ['explore', 'data']) {
  for (const theme of ['light', 'dark', 'projector']) {
    for (const lang of ['id', 'en']) {
      test(`${workspace} is accessible in theme ${theme} and language ${lang}`, async ({ page }) => {
        await page.goto(`./#/${workspace}?theme=${theme}&lang=${lang}`);
        await expect(page.getByRole(workspace === 'data' ? 'grid' : 'table').first()).toBeVisible();
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
        await expectAccessible(page);
      });
    }
  }
}

test('equal values stand in one order in table and legend, and their ranks are explained', async ({
  wahana,
  page,
}) => {
  await wahana.open('/explore?layer=lpm');
  const rows = wahana.table().locator('tbody th');
  const marks = page.locator('.legend ol .name');
  for (const view of ['layer=arisan', 'layer=masjid&measure=count', 'layer=kube&measure=count']) {
    await page.goto(`./#/explore?${view}`);
    await wahana.mapIdle();
    await expect(rows).toHaveCount(8);
    await expect
      .poll(async () => (await rows.allTextContents()).map((name) => name.trim()))
      .toEqual((await marks.allTextContents()).map((name) => name.trim()));
  }
  await page.goto('./#/explore?measure=count');
  await expect(page.getByText('Nilai yang sama mendapat peringkat yang sama.')).toBeVisible();
  await page.goto('./#/explore?layer=warung');
  // The rank that is explained stands in the table.
  const note = page.getByText(/^Peringkat \d+–\d+ berarti/);
  const [, rank = ''] = /^Peringkat (\d+–\d+) /.exec(await note.innerText()) ?? [];
  await expect(page.getByRole('cell', { name: rank, exact: true }).first()).toBeVisible();
});

test('going on by key closes the drawer of layers, and a comparison on the map is shown at once', async ({
  wahana,
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await wahana.open('/explore?theme=projector');
  await page.getByRole('button', { name: 'Lapisan peta', exact: true }).press('Enter');
  const picker = page.getByRole('region', { name: 'Lapisan peta' });
  await expect(picker).toBeVisible();
  await expect(page.getByRole('radio', { name: /^Masjid/ })).toBeVisible();
  await page.keyboard.press('d');
  await expect(picker).toHaveCount(0);
  await page.reload();
  await wahana.mapIdle();
  await wahana.areas.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+Enter');
  await expect(page).toHaveURL(/select=\d+\.\d+/);
  await expect(page.getByRole('tab', { name: 'Rincian', selected: true })).toBeVisible();
});

test('layers are found by the words that people look for', async ({ wahana, page }) => {
  await wahana.open();
  const found = page.getByRole('region', { name: 'Lapisan peta' }).getByRole('radio');
  await page.getByRole('searchbox', { name: 'Cari lapisan' }).fill('sekolah');
  for (const name of [/^TPA/, /^TK/, /^SD/, /^SMP/, /^Madrasah ibtidaiyah/, /^Madrasah tsanawiyah/]) {
    await expect(found.and(page.getByRole('radio', { name })).first()).toBeVisible();
  }
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('sekolah');
  await expect(page.getByRole('dialog').getByRole('option', { name: /Madrasah tsanawiyah/ })).toBeVisible();
});

test('a share that is a range has the same decimals at both ends', async ({ wahana, page }) => {
  await wahana.open('/explore?layer=pasar.masjid&measure=share');
  await expect(page.getByRole('columnheader', { name: /bagian dari seluruhnya/ })).toBeVisible();
  const cells = await wahana.table().locator('td .figure').allTextContents();
  const ranges = cells.filter((text) => /^[^0<][^–]*–/.test(text));
  expect(ranges.length).toBeGreaterThan(0);
  for (const text of ranges) expect(text).toMatch(/^\d+,\d–\d+,\d%$/);
});

test('a difference says why it is a range or does not add up as printed, and only then', async ({
  wahana,
  page,
}) => {
  const compared = page.getByRole('table').filter({ hasText: 'Selisih' });
  const rounded = page.getByText(/^Selisih per km² dibulatkan setelah dikurangi/);
  const ranged = page.getByText(/^Selisihnya berupa rentang karena sumbernya/);
  await wahana.open('/explore?select=7311720006.7311720004');
  await expect(compared).toContainText('Bukaka dikurangi Manurunge');
  await expect(compared).toContainText('−206,5');
  await expect(rounded).toBeVisible();
  await expect(ranged).toHaveCount(0);
  await wahana.layer(/^Pasar/);
  await expect(compared).toContainText('−1,0 sampai +0,4');
  await expect(ranged).toBeVisible();
  await expect(rounded).toHaveCount(0);
});
