import type { Page } from '@playwright/test';
import { expectAccessible } from '../drivers/accessible';
import { expect, test } from '../drivers/test';

const palette = (page: Page) => page.getByRole('dialog').getByRole('combobox');
const best = (page: Page) => page.getByRole('dialog').getByRole('option', { selected: true });
const tab = (page: Page, name: string) =>
  page.getByRole('banner').getByRole('navigation').getByRole('button', { name });
const paneWithFocus = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane') ?? null);

const texts = {
  id: {
    palette: 'Palet perintah',
    search: 'Cari kelurahan, lapisan, perintah',
    help: 'Bantuan dan tombol pintas',
    keys: 'Tombol pintas',
    letters: 'Aktifkan tombol pintas huruf dan angka',
    layerSearch: 'Cari lapisan',
    data: 'Data',
    explore: 'Jelajah',
    dark: 'gelap',
    empty: 'Tidak ada yang cocok. Coba kata lain, misalnya nama kelurahan.',
  },
  en: {
    palette: 'Command palette',
    search: 'Find kelurahan, layer, command',
    help: 'Help and keyboard shortcuts',
    keys: 'Keyboard shortcuts',
    letters: 'Use letter and digit shortcuts',
    layerSearch: 'Find a layer',
    data: 'Data',
    explore: 'Explore',
    dark: 'dark',
    empty: 'Nothing matches. Try another word, such as the name of a kelurahan.',
  },
};

for (const [lang, t] of Object.entries(texts)) {
  const view = `/explore?lang=${lang}`;

  test(`${lang}: the palette finds a kelurahan by another spelling and selects it, by keyboard alone`, async ({
    wahana,
    page,
  }) => {
    await wahana.open(view);
    await page.keyboard.press('Control+k');
    await expect(palette(page)).toBeFocused();
    await page.keyboard.type('manurungnge');
    await expect(best(page)).toContainText('Manurunge');
    await expect(palette(page)).toHaveAttribute(
      'aria-activedescendant',
      (await best(page).getAttribute('id')) ?? '-',
    );
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(wahana.row('Manurunge').getByRole('button')).toHaveAttribute('aria-pressed', 'true');
  });

  test(`${lang}: the palette finds a layer by its name in the other language`, async ({ wahana, page }) => {
    await wahana.open(view);
    await page.keyboard.press('Control+k');
    await page.keyboard.type(lang === 'id' ? 'mosque' : 'masjid');
    await expect(best(page)).toContainText(lang === 'id' ? 'Masjid' : 'Mosque');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/layer=masjid/);
  });

  test(`${lang}: the palette runs a command, counts what it finds and says when nothing matches`, async ({
    wahana,
    page,
  }) => {
    await wahana.open(view);
    await page.getByRole('banner').getByRole('button', { name: t.search }).click();
    await palette(page).fill('qqq');
    await expect(page.getByRole('dialog').getByText(t.empty).last()).toBeVisible();
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText(t.empty);
    await palette(page).fill(t.dark);
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^1 (hasil|result)$/);
    await page.keyboard.press('Enter');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });

  test(`${lang}: Escape closes the palette, gives the focus back and keeps the selection`, async ({
    wahana,
    page,
  }) => {
    await wahana.open(view);
    await wahana.row('Bukaka').getByRole('button').click();
    await expect(wahana.row('Bukaka').getByRole('button')).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('Control+k');
    await expect(palette(page)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(wahana.row('Bukaka').getByRole('button')).toBeFocused();
    await expect(wahana.row('Bukaka').getByRole('button')).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('Escape');
    await expect(wahana.row('Bukaka').getByRole('button')).toHaveAttribute('aria-pressed', 'false');
  });

  test(`${lang}: help lists the keys, and letters turned off stay off after a reload`, async ({
    wahana,
    page,
  }) => {
    await wahana.open(view);
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: t.keys });
    await expect(help.locator('kbd', { hasText: /^Ctrl K$/ })).toBeVisible();
    await expect(help.getByText('Suyanto dan Bambang Pudjianto')).toBeVisible();
    await help.getByRole('switch', { name: t.letters }).press('Space');
    await page.keyboard.press('Escape');
    await expect(help).toHaveCount(0);
    for (const reloaded of [false, true]) {
      if (reloaded) await page.reload();
      await wahana.mapIdle();
      // What stands beside the tabs comes after the map.
      await expect(page.getByRole('banner').getByRole('button', { name: t.help })).toBeVisible();
      await page.keyboard.press('4');
      await page.keyboard.press('?');
      await page.keyboard.press('m');
      await page.keyboard.press('F6');
      await expect.poll(() => paneWithFocus(page)).toBe(reloaded ? 'bar' : 'layers');
      await expect(tab(page, t.explore)).toHaveAttribute('aria-current', 'page');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await page.getByRole('banner').getByRole('button', { name: t.help }).focus();
    }
    await page.keyboard.press('Enter');
    await expect(help.getByRole('switch', { name: t.letters })).not.toBeChecked();
    await help.getByRole('switch', { name: t.letters }).press('Space');
    await page.keyboard.press('Escape');
    await page.keyboard.press('4');
    await expect(page).toHaveURL(/#\/data/);
  });

  test(`${lang}: digits open workspaces, but not while something is typed`, async ({ wahana, page }) => {
    await wahana.open(view);
    const field = page.getByRole('searchbox', { name: t.layerSearch });
    await field.focus();
    await page.keyboard.type('4?');
    await expect(field).toHaveValue('4?');
    await expect(tab(page, t.explore)).toHaveAttribute('aria-current', 'page');
    await field.fill('');
    await tab(page, t.explore).focus();
    await page.keyboard.press('4');
    await expect(page).toHaveURL(/#\/data/);
    await expect(tab(page, t.data)).toHaveAttribute('aria-current', 'page');
    await page.keyboard.press('1');
    await expect(tab(page, t.explore)).toHaveAttribute('aria-current', 'page');
  });

  test(`${lang}: the phone has its workspaces along the lower edge and the rest in one menu`, async ({
    wahana,
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await wahana.open(view);
    const bottom = page.getByRole('navigation');
    await expect(bottom).toHaveCount(1);
    for (const tab of await bottom.getByRole('button').all()) {
      expect((await tab.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    await bottom.getByRole('button', { name: t.data }).click();
    await expect(page.getByRole('grid').first()).toBeVisible();
    const menu = page.getByRole('banner').getByRole('button', { name: 'Menu' });
    await menu.click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toHaveCount(0);
    await expect(menu).toBeFocused();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: t.help }).click();
    await expect(page.getByRole('dialog', { name: t.keys })).toBeVisible();
  });
}

test('F6 and Shift F6 walk the panes, and letters go to one', async ({ wahana, page }) => {
  await wahana.open();
  // All but the map come after it.
  for (const pane of ['bar', 'layers', 'table', 'detail'])
    await expect(page.locator(`[data-pane=${pane}]`)).toBeVisible();
  for (const pane of ['bar', 'layers', 'map', 'table', 'detail', 'bar']) {
    await page.keyboard.press('F6');
    await expect.poll(() => paneWithFocus(page)).toBe(pane);
  }
  for (const pane of ['detail', 'table']) {
    await page.keyboard.press('Shift+F6');
    await expect.poll(() => paneWithFocus(page)).toBe(pane);
  }
  await page.keyboard.press('m');
  await expect(wahana.areas).toBeFocused();
  await page.keyboard.press('l');
  await expect(page.getByRole('radio', { checked: true, name: /Total PMKS/ })).toBeFocused();
  await page.keyboard.press('d');
  await expect.poll(() => paneWithFocus(page)).toBe('detail');
});

test('the theme menu works by keyboard and leaves the selection alone', async ({ wahana, page }) => {
  await wahana.open();
  await wahana.row('Bukaka').getByRole('button').click();
  await page.getByRole('button', { name: 'Tema: Terang' }).press('Enter');
  await expect(page.getByRole('menuitemradio', { name: 'Terang' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(wahana.row('Bukaka').getByRole('button')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'projector');
  await expect(page.getByRole('button', { name: 'Tema: Proyektor' })).toBeFocused();
});

test('everything opens with the network cut off after the first movement', async ({
  wahana,
  page,
  context,
}) => {
  await wahana.open();
  const come = () => page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name));
  const late = [/\/Palette-\S+js$/, /\/Help-\S+js$/, /\/DataWorkspace-\S+js$/];
  expect((await come()).some((name) => late.some((pattern) => pattern.test(name)))).toBe(false);
  await page.mouse.move(400, 400);
  await page.mouse.move(420, 420);
  await wahana.fetchedAhead();
  await context.setOffline(true);
  await page.keyboard.press('Control+k');
  await expect(palette(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Tombol pintas' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('4');
  await expect(page.getByRole('heading', { level: 1, name: 'Tabel sumber' })).toBeVisible();
  wahana.expectQuiet();
});

test('parts that cannot be loaded say so, and the page stays usable', async ({ wahana, page }) => {
  await page.route(/\/assets\/(Help|DataWorkspace)-/, (route) => route.abort());
  await wahana.open();
  await page.keyboard.press('?');
  await expect(page.getByText(/^Bagian Tombol pintas tidak dapat dimuat\. Periksa/)).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByText(/^Bagian Tombol pintas/)).toHaveCount(1);
  await page.getByRole('button', { name: 'Tutup pemberitahuan' }).click();
  await expect(page.getByText(/^Bagian Tombol pintas/)).toHaveCount(0);
  await wahana.workspace('Data');
  await expect(page.getByText(/^Bagian Data tidak dapat dimuat\. Periksa/)).toBeVisible();
  await wahana.workspace('Jelajah');
  await wahana.mapIdle();
  await page.keyboard.press('Control+k');
  await expect(palette(page)).toBeFocused();
});

for (const theme of ['light', 'dark', 'projector']) {
  test(`palette, help and menu are accessible in theme ${theme}`, async ({ wahana, page }) => {
    await wahana.open(`/explore?theme=${theme}`);
    await page.keyboard.press('Control+k');
    await palette(page).fill('ta');
    await expect(best(page)).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.getByRole('button', { name: /^Tema:/ }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    await expectAccessible(page);
  });
}

for (const theme of ['light', 'projector']) {
  for (const width of [1440, 1280, 1024, 800, 640, 390, 320]) {
    for (const lang of ['id', 'en']) {
      test(`the bar fits at ${width} px in theme ${theme} and language ${lang}`, async ({ wahana, page }) => {
        await page.setViewportSize({ width, height: 800 });
        await wahana.open(`/explore?theme=${theme}&lang=${lang}`);
        const bar = page.getByRole('banner');
        await bar.locator('.choices').waitFor();
        const box = await bar.boundingBox();
        expect(box?.height).toBeLessThanOrEqual(64);
        const parts = await bar
          .locator('.brand, .place, button, kbd')
          .filter({ visible: true })
          .evaluateAll((elements) =>
            elements
              .filter((element) => element.tagName !== 'KBD')
              .map((element) => element.getBoundingClientRect().toJSON() as DOMRect),
          );
        expect(parts.length).toBeGreaterThan(2);
        parts.forEach((part, index) => {
          expect(part.right).toBeLessThanOrEqual(width);
          expect(part.bottom).toBeLessThanOrEqual((box?.height ?? 0) + 1);
          const next = parts[index + 1];
          if (next) expect(next.left).toBeGreaterThanOrEqual(part.right - 1);
        });
      });
    }
  }
}

test('a second call for the palette keeps what was typed while it was on its way', async ({
  wahana,
  page,
}) => {
  await wahana.open();
  let release = () => {};
  const released = new Promise<void>((done) => (release = done));
  await page.route(/\/assets\/Palette-.*\.js/, async (route) => {
    await released;
    await route.continue();
  });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ma');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('sj');
  release();
  await expect(page.getByRole('combobox')).toHaveValue('masj');
});
