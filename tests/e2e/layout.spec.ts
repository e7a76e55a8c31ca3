import { readFileSync } from 'node:fs';
import { THOROUGH_LIMITS } from '../../src/domain/measures/joint';
import { measureLayer } from '../../src/domain/measures/layers';
import { layerRanks } from '../../src/domain/measures/ranks';
import type { Pack } from '../../src/schema/pack';
import { expect, test } from '../drivers/test';

const pack = JSON.parse(readFileSync('public/packs/tanete-riattang-2006.json', 'utf8')) as Pack;

test('the splitter moves by mouse and by keyboard, is kept in the link, and goes back', async ({
  wahana,
  page,
}) => {
  await wahana.open();
  const splitter = page.getByRole('separator');
  const left = async () => (await splitter.boundingBox())!.x;
  const opening = await left();
  await splitter.focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(left).toBeCloseTo(opening - 16, -0.5);
  await page.keyboard.press('Home');
  await expect.poll(left).toBe(opening);
  const box = (await splitter.boundingBox())!;
  await page.mouse.move(box.x + 4, box.y + 200);
  await page.mouse.down();
  const before = page.url();
  await page.mouse.move(box.x - 96, box.y + 200, { steps: 4 });
  await expect.poll(left).toBeLessThan(opening - 80);
  // The address takes the place where the bar is let go of, not every one on the way.
  expect(page.url()).toBe(before);
  await page.mouse.up();
  await expect.poll(left).toBeLessThan(opening - 80);
  await expect(page).toHaveURL(/split=0\.\d+/);
  const moved = await left();
  await page.reload();
  await wahana.mapIdle();
  await expect.poll(left).toBeCloseTo(moved, -0.5);
  await splitter.dblclick();
  await expect.poll(left).toBe(opening);
  await expect(page).not.toHaveURL(/split=/);
});

for (const [width, height] of [
  [1300, 850],
  [1024, 768],
  [800, 1000],
  [390, 844],
] as const) {
  test(`at ${width}x${height} the layers open over the map, work by keyboard, and give the focus back`, async ({
    wahana,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await wahana.open();
    const opener = page.getByRole('button', { name: 'Lapisan peta', exact: true });
    await expect(page.getByRole('radio', { name: /^Masjid/ })).toHaveCount(0);
    await opener.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: /^Masjid/ }).focus();
    await page.keyboard.press('Space');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/masjid/i);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('radio', { name: /^Masjid/ })).toHaveCount(0);
    await expect(opener).toBeFocused();
  });

  test(`nothing runs out of the window at ${width}x${height}, in any theme or language`, async ({
    wahana,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    for (const theme of ['light', 'dark', 'projector']) {
      for (const lang of ['id', 'en']) {
        await wahana.open(`/explore?theme=${theme}&lang=${lang}&select=${pack.areas[1]!.code}`);
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
        const overflow = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        });
        expect(overflow, `${theme} ${lang}`).toBeLessThanOrEqual(0);
      }
    }
  });
}

test('at 1024 table and detail are tabs beside the map, and a choice on the map opens the detail', async ({
  wahana,
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await wahana.open();
  await expect(wahana.table()).toBeVisible();
  await wahana.area('Bukaka').click({ force: true });
  await expect(page.getByRole('tab', { name: 'Rincian' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText('tercetak 246')).toBeVisible();
  await page.getByRole('tab', { name: 'Rincian' }).press('ArrowLeft');
  await expect(wahana.row('Bukaka')).toBeVisible();
  const wide = (await wahana.map.boundingBox())!.width;
  await page.getByRole('button', { name: 'Tutup tabel dan rincian' }).click();
  await expect(wahana.table()).toHaveCount(0);
  await expect.poll(async () => (await wahana.map.boundingBox())!.width).toBeGreaterThan(wide + 300);
  // Beside the network they lie over the map: a group is seen with its ties while it is read about.
  await page.keyboard.press('n');
  const network = page.locator('[data-pane="network"]');
  await network.waitFor();
  await page.keyboard.press('d');
  const side = (await page.getByRole('region', { name: 'Tabel dan rincian' }).boundingBox())!;
  expect(side.x + side.width).toBeLessThanOrEqual((await network.boundingBox())!.x);
});

test('on a phone the sheet rests at three heights, by keyboard and by dragging', async ({ wahana, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await wahana.open();
  const handle = page.getByRole('button', { name: /^Ubah tinggi lembar/ });
  const sheet = page.getByRole('region', { name: 'Tabel dan rincian' });
  const tall = async () => Math.round((await sheet.boundingBox())!.height);
  const half = await tall();
  await handle.focus();
  await page.keyboard.press('ArrowUp');
  await expect.poll(tall).toBeGreaterThan(half * 1.8);
  await page.keyboard.press('ArrowDown');
  await expect.poll(tall).toBe(half);
  await page.keyboard.press('ArrowDown');
  await expect.poll(tall).toBe(96);
  const box = (await handle.boundingBox())!;
  await page.mouse.move(195, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(195, box.y - 240, { steps: 5 });
  await page.mouse.up();
  await expect.poll(tall).toBe(half);
  await page.getByRole('tab', { name: 'Tabel' }).click();
  await expect(wahana.row('Masumpu')).toContainText('461,5');
});

test('from the view that the page opens on, a tick of a facility begins a sum of facilities', async ({
  wahana,
  page,
}) => {
  await wahana.open();
  await page.getByRole('switch', { name: 'Jumlahkan beberapa jenis' }).check();
  await page.getByRole('checkbox', { name: /^Masjid/ }).check();
  await expect(page).toHaveURL(/layer=masjid/);
  await expect(page.getByRole('checkbox', { name: 'Total PMKS' })).not.toBeChecked();
  await page.getByRole('checkbox', { name: /^Pengajian/ }).check();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/masjid \+ pengajian/i);
  // Put together by a person, it is not lost to a tick of the other sort.
  await expect(page.getByRole('checkbox', { name: 'Total PMKS' })).toBeDisabled();
});

test('kinds are added up by ticks; needs and services never together', async ({ wahana, page }) => {
  await wahana.open();
  await page.getByRole('radio', { name: /^Masjid/ }).check({ force: true });
  await page.getByRole('switch', { name: 'Jumlahkan beberapa jenis' }).check();
  await page.getByRole('checkbox', { name: /^Pengajian/ }).check();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/masjid \+ pengajian/i);
  // 6 mosques and 17 pengajian, as printed.
  await expect(wahana.row('Bukaka')).toContainText('23');
  await expect(page.getByRole('checkbox', { name: /^Anak terlantar/ })).toBeDisabled();
  await expect(page.getByText('Kebutuhan dan layanan tidak dapat dijumlahkan')).toBeVisible();
  await expect(page).toHaveURL(/layer=masjid\.pengajian/);
  await page.reload();
  await wahana.mapIdle();
  await expect(page.getByRole('checkbox', { name: /^Pengajian/ })).toBeChecked();
  await page.getByRole('checkbox', { name: /^Pengajian/ }).uncheck();
  await page.getByRole('checkbox', { name: /^Masjid/ }).click();
  await expect(page.getByRole('checkbox', { name: /^Masjid/ })).toBeChecked();
});

test('a sum with too many readings for a moment is gone through in the background, to the same ranks', async ({
  wahana,
  page,
}) => {
  const kinds = ['pasar', 'tpa', 'siskamling'];
  const layer = measureLayer(pack, kinds, 'count', THOROUGH_LIMITS);
  expect(measureLayer(pack, kinds, 'count').readings).toBeUndefined();
  const ranks = layerRanks(layer);
  await wahana.open(`/explore?layer=${kinds.join('.')}&measure=count`);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(page.getByText(/terlalu banyak untuk didaftar/)).toHaveCount(0);
  for (const [index, area] of pack.areas.entries()) {
    const { best, worst } = ranks[index]!;
    const text = best === worst ? `${best}` : `${best}–${worst}`;
    await expect(wahana.row(area.name).getByRole('cell').last()).toHaveText(text);
  }
});

test('two areas compared show their difference and both sources', async ({ wahana, page }) => {
  await wahana.open();
  await wahana.select('Bukaka');
  await wahana.select('Masumpu', true);
  const compared = page.getByRole('table').filter({ hasText: 'Selisih' });
  await expect(compared.getByRole('row', { name: /^Jumlah/ })).toContainText('246');
  await expect(compared.getByRole('row', { name: /^Jumlah/ })).toContainText('635');
  await expect(compared.getByRole('row', { name: /^Jumlah/ })).toContainText('−389');
  await expect(page.getByRole('button', { name: 'Buka sel' })).toHaveCount(2);
});

test('second circles stand over fills only, and the picker says why', async ({ wahana, page }) => {
  await wahana.open('/explore?measure=count');
  const add = page.getByRole('button', { name: /^Lingkaran kedua hanya dapat di atas isian/ }).first();
  await expect(add).toHaveAttribute('aria-disabled', 'true');
  await add.click({ force: true });
  await expect(page).not.toHaveURL(/over=/);
});

test('the table is taken away with codes, both ends as numbers and the kinds by name', async ({
  wahana,
  page,
}) => {
  await wahana.open('/explore?layer=sd.sltp&measure=count');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh CSV' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toContain('terendah');
  expect(text).toMatch(new RegExp(`\r\n${pack.areas[1]!.code};Masumpu;0;10;`));
  expect(text).toMatch(/Jenis;SD[^;\r\n]*;SMP/);
});

test('an area can be compared without Shift', async ({ wahana, page }) => {
  await wahana.open();
  await wahana.select('Bukaka');
  await page.getByRole('combobox', { name: 'Bandingkan dengan' }).selectOption('Masumpu');
  await expect(wahana.areas.getByRole('option', { selected: true })).toHaveCount(2);
  await expect(page.getByRole('table').filter({ hasText: 'Selisih' })).toContainText('−389');
});

test('Escape closes what lies open before it clears the selection, wherever the focus stands', async ({
  wahana,
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await wahana.open();
  await wahana.select('Bukaka');
  const drawer = page.getByRole('region', { name: 'Lapisan peta' });
  const opener = page.getByRole('button', { name: 'Lapisan peta', exact: true });
  await opener.click();
  await expect(drawer).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);
  await opener.click();
  // By the pointer one may go to and fro; the drawer stays.
  await page.getByRole('columnheader', { name: 'Jumlah' }).getByRole('button').click();
  await expect(drawer).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);
  await expect(page).toHaveURL(/select=/);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/select=/);
});

test('on a tablet table and detail lie over the map and give the focus back', async ({ wahana, page }) => {
  await page.setViewportSize({ width: 800, height: 1000 });
  await wahana.open(`/explore?select=${pack.areas[0]!.code}`);
  const side = page.getByRole('region', { name: 'Tabel dan rincian' });
  const opener = page.locator('[data-opens="table detail"]');
  await opener.click();
  await side.getByRole('tab', { name: 'Rincian' }).click();
  await page.keyboard.press('Escape');
  await expect(side).toHaveCount(0);
  await expect(opener).toBeFocused();
  await expect(page).toHaveURL(/select=/);
  await page.keyboard.press('Enter');
  await side.getByRole('button', { name: 'Tutup tabel dan rincian' }).click();
  await expect(side).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('bounds that no reading need reach are named so, in the table and on a phone, and others are not', async ({
  wahana,
  page,
}) => {
  const kinds = pack.kinds.filter(({ group }) => group !== 'needs').map(({ id }) => id);
  expect(measureLayer(pack, kinds, 'count').exact).toBe(true);
  expect(measureLayer(pack, kinds, 'share').exact).toBe(false);
  await wahana.open(`/explore?layer=${kinds.join('.')}&measure=count`);
  await expect(wahana.row('Bukaka')).toContainText('–');
  await expect(page.getByText(/terlalu banyak untuk didaftar/)).toHaveCount(0);
  await page.getByRole('radio', { name: 'Bagian' }).click();
  await expect(page.locator('[data-pane=table]').getByText(/terlalu banyak untuk didaftar/)).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  const strip = page.getByRole('region', { name: 'Tabel dan rincian' });
  await expect(
    strip.getByText(/^Dua titik berlubang: nilai terendah dan tertinggi yang mungkin/),
  ).toContainText('batas aman');
});

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
  [320, 640],
] as const) {
  test(`letters follow the browser's own size and the panes hold at ${width} px`, async ({
    wahana,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await wahana.open();
    const size = () =>
      page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).getPropertyValue('font-size')));
    const before = await size();
    // As the browser's setting does: 20 pixels in place of 16.
    await page.addStyleTag({ content: 'html { font-size: 20px }' });
    expect(await size()).toBeCloseTo(before * 1.25, 3);
    const { pageWidth, beyond } = await page.evaluate(() => ({
      pageWidth: document.documentElement.scrollWidth,
      beyond: [...document.querySelectorAll('main section button, [role=banner] button')]
        .map((button) => ({ name: button.textContent.trim(), box: button.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && box.height > 0 && box.right > innerWidth + 1)
        .map(({ name }) => name),
    }));
    expect(pageWidth).toBeLessThanOrEqual(width);
    expect(beyond).toEqual([]);
  });
}
