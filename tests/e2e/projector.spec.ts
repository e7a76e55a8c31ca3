import { readFileSync } from 'node:fs';
import type { Pack } from '../../src/schema/pack';
import { expect, test } from '../drivers/test';

const pack = JSON.parse(readFileSync('public/packs/tanete-riattang-2006.json', 'utf8')) as Pack;

test('in the projector theme at 1024 the way to the details says what is selected, and opens them', async ({
  wahana,
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await wahana.open('/explore?theme=projector');
  const opener = page.locator('[data-opens="table detail"]');
  await expect(opener).toContainText('Rincian');
  const before = await wahana.map.boundingBox();
  await wahana.area('Bukaka').click({ force: true });
  await expect(opener).toContainText('Bukaka 89,0');
  // A selection does not move the map under the pointer.
  expect(await wahana.map.boundingBox()).toEqual(before);
  await opener.click();
  await expect(page.getByRole('tab', { name: 'Rincian' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText('tercetak 246')).toBeVisible();
  await expect(opener).toHaveAccessibleName('Tutup tabel dan rincian');
});

for (const [width, height] of [
  [1024, 768],
  [390, 844],
] as const) {
  test(`in the projector theme at ${width}x${height} neither legend nor title is cut, and nothing over the map meets`, async ({
    wahana,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await wahana.open('/explore?theme=projector');
    const sides = width > 640 ? ['shut', 'open'] : ['shut'];
    for (const side of sides) {
      if (side === 'open') await page.locator('[data-opens="table detail"]').click();
      for (const view of ['', 'measure=count', 'over=posyandu', 'layer=sd&over=posyandu', 'layer=warung']) {
        await page.goto(`./#/explore?theme=projector&${view}`);
        await wahana.mapIdle();
        const faults = await page.evaluate(() => {
          const legend = document.querySelector('aside')!;
          const cut = [legend, ...document.querySelectorAll('h1')].filter(
            (one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1,
          );
          const furniture = [...document.querySelectorAll('[data-map-furniture]')]
            .map((item) => ({ name: item.className, box: item.getBoundingClientRect() }))
            .filter(({ box }) => box.width > 0);
          const meeting = furniture.flatMap((a, index) =>
            furniture
              .slice(index + 1)
              .filter(
                (b) =>
                  a.box.right > b.box.left + 1 &&
                  b.box.right > a.box.left + 1 &&
                  a.box.bottom > b.box.top + 1 &&
                  b.box.bottom > a.box.top + 1,
              )
              .map((b) => `${a.name} and ${b.name}`),
          );
          return [...cut.map((one) => `cut: ${one.textContent.trim()}`), ...meeting];
        });
        expect(faults, `${side} ${view}`).toEqual([]);
        // A card names every area; where it cannot, the key stands in its place.
        await expect(page.getByText(/bernama di sini/)).toHaveCount(0);
      }
    }
    if (width > 640) {
      await page.getByRole('button', { name: 'Tampilkan nama dan nilai' }).click();
      await expect(page.locator('aside ol li')).toHaveCount(pack.areas.length);
    }
  });
}

for (const [width, height, theme] of [
  [1024, 768, 'projector'],
  [390, 844, 'light'],
] as const) {
  test(`own limits have their hint and their fault in sight at ${width}x${height} in theme ${theme}`, async ({
    wahana,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await wahana.open(`/explore?theme=${theme}`);
    await page.getByRole('button', { name: /^Kelas:/ }).click();
    const panel = page.getByRole('dialog', { name: 'Cara membagi kelas' });
    await panel.getByRole('radio', { name: 'Batas sendiri' }).click();
    const field = panel.getByRole('textbox');
    await expect(panel.getByText('Pisahkan dengan titik koma')).toBeInViewport({ ratio: 1 });
    await field.fill('50; 20');
    await expect(panel.getByText('Urutkan batas dari kecil ke besar')).toBeInViewport({ ratio: 1 });
    await expect(panel.getByText('Pisahkan dengan titik koma')).toBeInViewport({ ratio: 1 });
    await panel.evaluate((element) => element.scrollTo(0, 0));
    await field.blur();
    await field.focus();
    await expect(panel.getByText('Urutkan batas dari kecil ke besar')).toBeInViewport({ ratio: 1 });
  });
}
