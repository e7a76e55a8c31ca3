import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Pack } from '../../src/schema/pack';
import { collisions } from '../drivers/collisions';
import { expect, test } from '../drivers/test';

const pack = JSON.parse(readFileSync('public/packs/tanete-riattang-2006.json', 'utf8')) as Pack;
const [first, second] = [pack.areas[6]!, pack.areas[2]!];
/** The question that the workspace opens on, one with ranges, both with a pair selected too. */
const views = [
  '',
  'ask=*~sd~',
  `select=${first.code}.${second.code}`,
  `ask=*~sd~&select=${first.code}.${second.code}`,
];

/** Areas with letters on the map, and how many of their labels have values. */
async function lettered(page: Page): Promise<{ letters: string[]; values: number }> {
  return {
    letters: await page
      .locator('[data-pill]')
      .evaluateAll((pills) => pills.map((pill) => pill.getAttribute('data-pill') ?? '')),
    values: await page.locator('[data-says=value]').count(),
  };
}

/** Closes what a browser without WebGL is told, which takes its room from the map. */
async function dismissNotice(page: Page): Promise<void> {
  const close = page.getByRole('button', { name: 'Tutup pemberitahuan' });
  if (!(await close.isVisible())) return;
  await close.click();
  await expect(close).toHaveCount(0);
  // The map is laid out anew for the room that it has now.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

async function show(page: Page, view: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), `/gaps?${view}`);
}

for (const webgl of [true, false]) {
  test.describe(webgl ? 'with WebGL' : 'without WebGL', () => {
    test.use({ webgl });
    for (const [width, height] of [
      [1440, 900],
      [1024, 768],
      [390, 844],
    ] as const) {
      for (const theme of ['light', 'dark', 'projector']) {
        test(`at ${width}x${height} in theme ${theme} every area has its letters, and nothing on the map meets`, async ({
          wahana,
          page,
        }) => {
          await page.setViewportSize({ width, height });
          await wahana.open(`/gaps?theme=${theme}`);
          await page.evaluate(() => document.fonts.ready);
          await dismissNotice(page);
          for (const view of views) {
            await show(page, `theme=${theme}&${view}`);
            const ranged = view.includes('sd');
            await expect(page.locator('[data-pill="C/D"]')).toHaveCount(ranged ? 4 : 0);
            await wahana.mapIdle();
            const { letters, values } = await lettered(page);
            expect(letters.length).toBe(pack.areas.length);
            expect(letters.filter((text) => text.startsWith('A')).length).toBe(ranged ? 4 : 3);
            // Large letters and a phone leave no room for all values with the letters on their own area.
            if (theme !== 'projector' && width > 400) expect(values, view).toBe(pack.areas.length);
            await expect.poll(() => collisions(page), { message: view }).toEqual([]);
          }
        });
      }
    }
  });
}

test.describe('without WebGL', () => {
  test.use({ webgl: false });

  /** Letters whose middle does not lie in their own area. */
  const astray = (page: Page): Promise<string[]> =>
    page.evaluate(
      (codes) => {
        const svg = document.querySelector<SVGSVGElement>('[data-map-renderer] > svg')!;
        const shapes = [...svg.querySelectorAll('g')]
          .map((group) => [...group.children].filter((child) => child instanceof SVGPathElement))
          .filter((paths) => paths.length === codes.length)
          .at(-1)!;
        return [...svg.querySelectorAll<SVGGElement>('[data-pill]')].flatMap((pill) => {
          const code = pill.closest('[data-area]')?.getAttribute('data-area') ?? '';
          const { left, top, width, height } = pill.getBoundingClientRect();
          const shape = shapes[codes.indexOf(code)]!;
          const matrix = shape.getScreenCTM()!.inverse();
          const point = new DOMPoint(left + width / 2, top + height / 2).matrixTransform(matrix);
          return shape.isPointInFill(point) ? [] : [code];
        });
      },
      pack.areas.map(({ code }) => code),
    );

  for (const [width, height, theme] of [
    [1440, 900, 'light'],
    [1024, 768, 'dark'],
    [390, 844, 'light'],
    [1440, 900, 'projector'],
  ] as const) {
    test(`at ${width}x${height} in theme ${theme} letters stand on their own area, also when it is moved and enlarged`, async ({
      wahana,
      page,
    }) => {
      await page.setViewportSize({ width, height });
      // On a phone two letters are wider than the narrowest areas.
      for (const view of width > 400 ? ['', 'ask=*~sd~'] : ['']) {
        await wahana.open(`/gaps?theme=${theme}&${view}`);
        await page.evaluate(() => document.fonts.ready);
        await dismissNotice(page);
        await wahana.mapIdle();
        await expect.poll(() => astray(page)).toEqual([]);
      }
      const map = page.getByRole('listbox', { name: /^Peta wilayah/ });
      await map.press('+');
      await map.press('+');
      await wahana.mapIdle();
      await expect.poll(() => astray(page)).toEqual([]);
      await expect.poll(() => collisions(page)).toEqual([]);
      expect(await page.locator('[data-pill]').count()).toBeGreaterThan(0);
    });
  }

  test('a class of the key brings its areas out, by pointer and by key', async ({ wahana, page }) => {
    await wahana.open('/gaps');
    await wahana.mapIdle();
    const fills = () =>
      page.locator('[data-map-renderer] > svg').evaluate((svg, count) => {
        const shapes = [...svg.querySelectorAll('g')]
          .map((group) => [...group.children].filter((child) => child instanceof SVGPathElement))
          .filter((paths) => paths.length === count)
          .at(-1)!;
        return shapes.map((shape) => shape.getAttribute('fill'));
      }, pack.areas.length);
    const before = await fills();
    const orange = before.filter((fill) => fill === '#E8762B').length;
    expect(orange).toBe(3);
    const priority = page.getByRole('button', {
      name: /^Kelas A, prioritas: kebutuhan tinggi, layanan kurang; 3 /,
    });
    await priority.click();
    await expect(priority).toHaveAttribute('aria-pressed', 'true');
    await expect
      .poll(async () => (await fills()).filter((fill) => before.includes(fill)).length)
      .toBe(orange);
    // All letters stay on the map.
    await expect(page.locator('[data-pill]')).toHaveCount(pack.areas.length);
    const served = page.getByRole('button', { name: /^Kelas B/ });
    await served.focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await fills()).filter((fill) => before.includes(fill)).length)
      .toBe(orange + 1);
    await page.getByRole('button', { name: 'Semua kelas' }).click();
    await expect.poll(fills).toEqual(before);
    await expect(priority).toHaveAttribute('aria-pressed', 'false');
  });
});

test('an area says its class, figures and badge; the key says what is not certain', async ({
  wahana,
  page,
}) => {
  await wahana.open('/gaps?ask=*~sd~');
  await wahana.mapIdle();
  const options = page.getByRole('listbox', { name: /^Peta wilayah/ }).getByRole('option');
  await expect(options).toHaveCount(pack.areas.length);
  await expect(
    page.getByRole('option', {
      name: /: kelas A, prioritas\. Kebutuhan 635 PMKS; ada 0–7, perlu 12,5, kurang 5,5–12,5 SD\. Celah: pasti\.$/,
    }),
  ).toHaveCount(1);
  await expect(page.getByRole('option', { name: /: kelas C atau D, belum pasti\./ })).toHaveCount(4);
  const key = page.locator('[data-stripes]');
  await expect(key).toHaveText(['A atau B, belum pasti: 1', 'C atau D, belum pasti: 4']);
  await page.getByRole('listbox', { name: /^Peta wilayah/ }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('tooltip')).toContainText('Kebutuhan');
});

test('the picture is a whole document with what it answers, and a picture of pixels', async ({
  wahana,
  page,
}) => {
  await wahana.open('/gaps?ask=*~sd~&reading=printed');
  await wahana.mapIdle();
  const save = async (form: RegExp) => {
    await page.getByRole('button', { name: 'Unduh gambar peta' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: form }).click(),
    ]);
    return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
  };
  const svg = await save(/SVG/);
  expect(svg.name).toBe(`wahana-${pack.id}-peta-celah-sd-rata-rata-total-tercetak.svg`);
  const seen = await page.evaluate((document) => {
    const parsed = new DOMParser().parseFromString(document, 'image/svg+xml');
    return {
      failed: parsed.querySelector('parsererror') !== null,
      root: parsed.documentElement.localName,
      letters: [...parsed.querySelectorAll('[data-pill]')]
        .map((pill) => pill.getAttribute('data-pill'))
        .sort(),
      text: parsed.documentElement.textContent.replaceAll('\u00A0', ' '),
    };
  }, svg.content.toString('utf8'));
  expect(seen.failed).toBe(false);
  expect(seen.root).toBe('svg');
  expect(seen.letters).toEqual(await lettered(page).then(({ letters }) => letters.sort()));
  for (const { name } of pack.areas) expect(seen.text).toContain(name);
  expect(seen.text).toContain('Bacaan sumber: Total tercetak');
  expect(seen.text).toContain('0–7 dari 12,5');
  expect(seen.text).toMatch(/Dibuat \d{1,2} \S+ \d{4} dengan Wahana/);
  const png = await save(/PNG/);
  expect(png.name).toBe(`wahana-${pack.id}-peta-celah-sd-rata-rata-total-tercetak.png`);
  expect(png.content.subarray(1, 4).toString('latin1')).toBe('PNG');
  // Twice as wide as the drawing.
  expect(png.content.readUInt32BE(16)).toBe(1920);
});
