import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { print as english } from '../../src/i18n/en/print';
import { print as t } from '../../src/i18n/id/print';
import type { Pack } from '../../src/schema/pack';
import { generatedPack } from '../build/packs';
import { expectAccessible } from '../drivers/accessible';
import { PrintDriver } from '../drivers/print';
import { expect, test } from '../drivers/test';

const pack = JSON.parse(readFileSync('public/packs/tanete-riattang-2006.json', 'utf8')) as Pack;
const { citation } = pack.sources[0]!;

async function download(page: Page, name: string) {
  const [coming] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name }).click(),
  ]);
  return { name: coming.suggestedFilename(), bytes: readFileSync(await coming.path()) };
}

/** Width, height and pixels per metre that a PNG says of itself. */
function pngSays(bytes: Buffer): { width: number; height: number; perMetre: number } {
  const at = bytes.indexOf('pHYs');
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    perMetre: bytes.readUInt32BE(at + 4),
  };
}

test('the map on A4 says title, source, scale, day and page, and nothing but the sheet is printed', async ({
  wahana,
  page,
}) => {
  const print = new PrintDriver(page);
  await wahana.open();
  await print.open();
  const texts = await print.texts();
  const all = texts.join(' ');
  expect(all).toContain('Kepadatan PMKS, Kec. Tanete Riattang');
  expect(all).toContain(citation);
  expect(all).toContain(pack.boundary.full.id);
  expect(all).toMatch(/Skala 1 : [\d.]+/);
  expect(all).toMatch(/Dibuat \d+ \p{L}+ \d{4} dengan Wahana/u);
  expect(all).toContain('Halaman 1 dari 1');
  for (const { name } of pack.areas) expect(texts.filter((text) => text === name).length).toBeGreaterThan(0);
  expect(await print.faults()).toEqual([]);
  await print.expectPdf(210, 297, 1);
  wahana.expectQuiet();
});

const FORMS = [
  ['A4', t.orientations.portrait, 210, 297],
  ['A4', t.orientations.landscape, 297, 210],
  ['A3', t.orientations.portrait, 297, 420],
  ['A3', t.orientations.landscape, 420, 297],
] as const;

for (const sheet of ['map', 'network', 'gaps'] as const) {
  test(`the sheet “${t.sheets[sheet]}” fits all four papers, no text over another`, async ({
    wahana,
    page,
  }) => {
    const print = new PrintDriver(page);
    await wahana.open();
    await print.open();
    await print.choose(t.sheets[sheet]);
    for (const [paper, orientation, width, height] of FORMS) {
      await print.choose(paper);
      await print.choose(orientation);
      await expect(print.dialog.getByText(new RegExp(`${paper}, ${width} × ${height} mm`))).toBeVisible();
      await print.composed();
      expect(await print.faults()).toEqual([]);
      await print.expectPdf(width, height);
    }
  });
}

test('a handout of a story is printed from its desk, 1, 2 or 4 scenes a page with notes', async ({
  wahana,
  page,
}) => {
  const print = new PrintDriver(page);
  await page.goto('./#/story');
  await page.getByRole('button', { name: 'Cetak selebaran' }).click();
  await print.composed();
  for (const [perPage, paper, width, height, pages] of [
    ['1', 'A3', 297, 420, 9],
    ['2', 'A4', 210, 297, 5],
    ['4', 'A4', 210, 297, 3],
  ] as const) {
    await print.choose(perPage);
    await print.choose(paper);
    await expect(print.pages).toHaveCount(pages);
    expect(await print.faults()).toEqual([]);
    await print.expectPdf(width, height);
  }
  const all = (await print.texts()).join(' ');
  for (const part of ['531 kelompok', '318 → 212', 'Tanyakan dahulu', citation]) expect(all).toContain(part);
  wahana.expectQuiet();
});

test('forty areas go on over further pages, each of them named', async ({ wahana, page }) => {
  const many = generatedPack({ areas: 40 });
  await wahana.usePack(many);
  const print = new PrintDriver(page);
  await wahana.open('/gaps');
  await print.open();
  await expect(print.pages).not.toHaveCount(1);
  const texts = await print.texts();
  for (const { name } of many.areas) expect(texts).toContain(name);
  expect(texts.join(' ')).toContain('Contoh simulasi, bukan data nyata');
  expect(await print.faults()).toEqual([]);
  await print.expectPdf(210, 297);
});

test('the sheet of gaps says question, finding, rule, reading and the ranking with its ranges', async ({
  wahana,
  page,
}) => {
  const print = new PrintDriver(page);
  await wahana.open('/gaps?ask=keluarga-fakir-miskin~kube~');
  await page.getByRole('table').first().waitFor();
  await page.getByRole('button', { name: 'Unduh gambar peta' }).click();
  await page.getByRole('button', { name: t.title }).click();
  await print.composed();
  const all = (await print.texts()).join(' ');
  for (const part of [
    'Keluarga fakir miskin',
    'KUBE',
    'Aturan:',
    'Bacaan sumber:',
    'Peringkat celah',
    'Mungkin',
    citation,
  ])
    expect(all).toContain(part);
  expect(all).toMatch(/\d–\d/);
});

test('the sheet of the network says that what is not drawn is unknown, and what its signs mean', async ({
  wahana,
  page,
}) => {
  const print = new PrintDriver(page);
  await wahana.open('/explore?panes=both');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('cetak jaringan');
  await page.keyboard.press('Enter');
  await print.composed();
  const texts = await print.texts();
  expect(texts).toContain('Ikatan yang tidak tercatat itu tidak diketahui, bukan tidak ada.');
  for (const kind of ['Tercatat', 'Diwajibkan aturan', 'Disimpulkan', 'Usulan'])
    expect(texts).toContain(kind);
});

test('title, paper and colours are chosen by keyboard alone, and the title can be taken back', async ({
  wahana,
  page,
}) => {
  const print = new PrintDriver(page);
  await wahana.open();
  await print.open();
  // Past the ways to share and to close.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(print.dialog.getByRole('radio', { name: t.sheets.map })).toBeFocused();
  await page.keyboard.press('Tab');
  const title = print.dialog.getByRole('textbox', { name: t.sheetTitle });
  await expect(title).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Untuk musyawarah');
  await expect(print.pages.first()).toHaveAccessibleName(/Untuk musyawarah$/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(title).toBeFocused();
  await expect(title).toHaveValue('Kepadatan PMKS, Kec. Tanete Riattang');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(print.dialog.getByText(/A3, 297 × 420 mm/)).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(print.dialog.getByText(/A3, 420 × 297 mm/)).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(print.dialog.getByRole('radio', { name: t.colourNames.grey })).toHaveAttribute(
    'aria-checked',
    'true',
  );
  await page.keyboard.press('Escape');
  await expect(print.dialog).toHaveCount(0);
  // Without the dialog the page prints as it stands.
  await expect(page.locator('#print-sheets')).toHaveCount(0);
});

test('black and white has no colour, and the letters of classes stay', async ({ wahana, page }) => {
  const print = new PrintDriver(page);
  await wahana.open('/gaps');
  await print.open();
  await print.choose(t.colourNames.grey);
  const painted = await page.evaluate(() =>
    [...document.querySelectorAll('#print-sheets [fill], #print-sheets [stroke]')].flatMap((element) =>
      ['fill', 'stroke'].map((name) => element.getAttribute(name) ?? ''),
    ),
  );
  const colours = painted.filter((colour) => /^#/.test(colour));
  expect(colours.length).toBeGreaterThan(50);
  expect(colours.filter((colour) => !/^#(..)\1\1$/.test(colour))).toEqual([]);
  const texts = await print.texts();
  for (const letter of ['A', 'B', 'D']) expect(texts).toContain(letter);
});

test('a picture of pixels has the size that was told before, and says its density', async ({
  wahana,
  page,
}) => {
  const print = new PrintDriver(page);
  await wahana.open();
  await print.open();
  for (const [dpi, width, height] of [
    ['96 dpi', 794, 1123],
    ['150 dpi', 1240, 1754],
    ['300 dpi', 2480, 3508],
  ] as const) {
    await print.choose(dpi);
    const told = [width, height].map((length) => length.toLocaleString('id-ID')).join(' × ');
    await expect(print.dialog.getByText(`${told} piksel`)).toBeVisible();
    const { name, bytes } = await download(page, t.png);
    expect(name).toBe('wahana-tanete-riattang-2006-lembar-peta.png');
    const says = pngSays(bytes);
    expect([says.width, says.height]).toEqual([width, height]);
    expect(Math.abs(says.perMetre * 0.0254 - Number.parseInt(dpi))).toBeLessThan(0.1);
  }
});

test('a vector picture has its letters in it and asks for nothing', async ({ wahana, page }) => {
  const print = new PrintDriver(page);
  await wahana.open();
  await print.open();
  const { name, bytes } = await download(page, t.svg);
  expect(name).toMatch(/lembar-peta\.svg$/);
  const svg = bytes.toString('utf8');
  expect(svg).toContain('width="210mm" height="297mm"');
  expect(svg).toMatch(/@font-face\{font-family:"Atkinson Hyperlegible Next".*url\(data:font\/woff2;base64,/);
  expect(svg.replace(/xmlns="[^"]*"/, '')).not.toMatch(/https?:/);
  await expect(print.dialog.getByText(t.saved(name))).toBeVisible();
});

test('a picture too large for the browser is refused in a sentence, and the dialog stays', async ({
  wahana,
  page,
}) => {
  await page.addInitScript(() => {
    // As a browser answers that has no room for so many pixels.
    HTMLCanvasElement.prototype.toBlob = (done) => done(null);
  });
  const print = new PrintDriver(page);
  await wahana.open();
  await print.open();
  await print.choose('300 dpi');
  await print.dialog.getByRole('button', { name: t.png }).click();
  await expect(print.dialog.getByRole('alert')).toHaveText(t.tooLarge('2.480', '3.508'));
});

test('a dark or projected page prints in black on white', async ({ wahana, page }) => {
  for (const theme of ['dark', 'projector']) {
    const print = new PrintDriver(page);
    await wahana.open(`/explore?theme=${theme}`);
    await print.open();
    const ground = await page.locator('#print-sheets svg > rect').first().getAttribute('fill');
    expect(ground).toBe('#FFFFFF');
    const title = page.locator('#print-sheets [data-head] text').nth(1);
    await expect(title).toHaveAttribute('fill', '#17212B');
    await page.keyboard.press('Escape');
    await expect(print.dialog).toHaveCount(0);
  }
});

test('the English sheet is English in every word', async ({ wahana, page }) => {
  const print = new PrintDriver(page);
  await wahana.open('/gaps?lang=en');
  await print.open();
  for (const sheet of ['map', 'network', 'gaps'] as const) {
    await print.choose(english.sheets[sheet]);
    await expect(print.dialog.getByRole('textbox', { name: english.sheetTitle })).not.toHaveValue('');
    await print.composed();
    const all = (await print.texts()).join(' ');
    expect(all).toMatch(/Page 1 of \d/);
    expect(all).not.toMatch(/\b(Halaman|Skala|Sumber|Kebutuhan|Ikatan|Nilai|Kelas|Aturan|Rentang|Catatan)\b/);
    expect(await print.faults()).toEqual([]);
  }
});

for (const theme of ['light', 'dark', 'projector']) {
  test(`the dialog is accessible at all widths in theme ${theme}`, async ({ wahana, page }) => {
    const print = new PrintDriver(page);
    await wahana.open(`/explore?theme=${theme}`);
    await print.open();
    for (const [width, height] of [
      [1440, 900],
      [1024, 768],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      await print.composed();
      await expectAccessible(page, `${theme} ${width}`, { include: ['dialog'] });
      const wide = await print.dialog.evaluate((dialog) => dialog.scrollWidth > dialog.clientWidth);
      expect(wide).toBe(false);
    }
  });
}
