import type { Locator, Page } from '@playwright/test';
import { areasThatChange } from '../../src/domain/measures/choices';
import { DEFAULT_CLASSING } from '../../src/domain/measures/classes';
import { encode, markOf } from '../../src/domain/measures/encode';
import { measureLayer } from '../../src/domain/measures/layers';
import type { Encoding } from '../../src/domain/measures/types';
import { createFormatter } from '../../src/i18n/format';
import type { Classing, MeasureId, Theme } from '../../src/schema/view';
import type { Pack } from '../../src/schema/pack';
import { pack } from '../build/embedded';
import { generatedPack } from '../build/packs';
import { expectAccessible } from '../drivers/accessible';
import { expect, test } from '../drivers/test';

const TEXTS = {
  id: {
    legend: 'Keterangan peta',
    classes: /^Kelas/,
    how: 'Cara membagi kelas',
    quantile: 'Kuantil',
    natural: 'Patahan alami',
    standard: 'Batas bermakna',
    standardReason: 'Batas ini memerlukan standar layanan dan jumlah penduduk, yang belum ada.',
    tooFew: 'Untuk kurang dari 12 wilayah, pembagian sehalus ini menyatakan lebih dari isi datanya.',
    own: 'Batas sendiri',
    limits: 'Batas antarkelas, dari kecil ke besar',
    circles: 'Lingkaran menunjukkan nilai apa adanya, jadi tidak dibagi ke dalam kelas.',
    change: (names: string) => `Berpindah kelas: ${names}.`,
    noRate:
      'Jumlah penduduk baru ada untuk sebagian wilayah, jadi angka per 1.000 penduduk belum dapat dibandingkan.',
    measure: 'Ukuran',
    refusals: 'Yang tidak dihitung, dan mengapa',
    moran: /Dari 40\.320 urutan nilai/,
    faults: [
      ['', 'Isi paling sedikit satu batas.'],
      ['20; dua', 'Tiap batas harus berupa angka.'],
      ['0; 20', 'Tiap batas harus lebih besar dari nol, karena nol punya kelas sendiri.'],
      ['2.000.000.000', 'Batas tidak boleh lebih dari satu miliar.'],
      ['50; 20', 'Urutkan batas dari kecil ke besar, tanpa batas yang sama.'],
      ['1;2;3;4;5;6;7', 'Paling banyak enam batas, yaitu tujuh kelas.'],
    ],
    good: ['0,5; 1.250', 'own.0.5;1250'],
  },
  en: {
    legend: 'Map legend',
    classes: /^Classes/,
    how: 'How classes are made',
    quantile: 'Quantiles',
    natural: 'Natural breaks',
    standard: 'Limits with meaning',
    standardReason: 'These limits need a service standard and a population, which are not there yet.',
    tooFew: 'For fewer than 12 areas, so fine a division says more than the data hold.',
    own: 'Own limits',
    limits: 'Limits between classes, from low to high',
    circles: 'Circles show values as they are, so they are not put into classes.',
    change: (names: string) => `Would change class: ${names}.`,
    noRate: 'Only some areas have a population, so figures per 1,000 residents cannot be compared yet.',
    measure: 'Measure',
    refusals: 'What is not computed, and why',
    moran: /Of 40,320 orders of the values/,
    faults: [
      ['', 'Enter at least one limit.'],
      ['20; two', 'Every limit must be a number.'],
      ['0; 20', 'Every limit must be above nil, since nil has a class of its own.'],
      ['2,000,000,000', 'A limit cannot be above one billion.'],
      ['50; 20', 'Put the limits in rising order, with none the same.'],
      ['1;2;3;4;5;6;7', 'At most six limits, which make seven classes.'],
    ],
    good: ['0.5; 1,250', 'own.0.5;1250'],
  },
} as const;
const LANGUAGES = ['id', 'en'] as const;

/** What the domain gives for a layer, to hold the page against. */
function encodingOf(
  kinds: string[],
  measure: MeasureId = 'density',
  classing: Classing = DEFAULT_CLASSING,
  theme: Theme = 'light',
): Encoding {
  const group = pack.kinds.find((kind) => kind.id === kinds[0])!.group;
  const mark = markOf({ mark: 'auto', measure });
  return encode(pack, measureLayer(pack, kinds, measure), { mark, theme, group, classing });
}

const legendOf = (page: Page, language: 'id' | 'en'): Locator =>
  page.getByRole('complementary', { name: TEXTS[language].legend });

/** Number of areas of a pack in which savings groups were counted. */
const countedIn = (from: Pack): number =>
  measureLayer(from, ['savings-group'], 'density').values.filter((value) => value !== null).length;

/** Colours of the classes in the legend, from the lowest. */
const classColours = (legend: Locator): Promise<string[]> =>
  legend
    .locator('[data-class-colour]')
    .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).fill));

/** A colour as the browser writes it. */
const rgb = (hex: string): string =>
  `rgb(${[1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16)).join(', ')})`;

/** Pairs of labels of the legend that cover one another, and labels that stick out of it. */
function faultsOfLabels(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    for (const legend of document.querySelectorAll('[data-map-furniture]:has([data-legend-label])')) {
      const frame = legend.getBoundingClientRect();
      const labels = [...legend.querySelectorAll('[data-legend-label]')].map((label) => ({
        text: label.textContent.replace(/\s+/g, ' ').trim(),
        box: label.getBoundingClientRect(),
      }));
      labels.forEach((a, index) => {
        if (a.box.left < frame.left - 1 || a.box.right > frame.right + 1) faults.push(`${a.text} sticks out`);
        for (const b of labels.slice(index + 1)) {
          const apart =
            a.box.right <= b.box.left + 1 ||
            b.box.right <= a.box.left + 1 ||
            a.box.bottom <= b.box.top + 1.5 ||
            b.box.bottom <= a.box.top + 1.5;
          if (!apart) faults.push(`${a.text} | ${b.text}`);
        }
      });
    }
    return faults;
  });
}

async function openClasses(page: Page, language: 'id' | 'en'): Promise<Locator> {
  await page.getByRole('button', { name: TEXTS[language].classes }).click();
  const panel = page.getByRole('dialog', { name: TEXTS[language].how });
  await expect(panel).toBeVisible();
  return panel;
}

for (const language of LANGUAGES) {
  const t = TEXTS[language];

  test(`${language}: legend and encoding agree, and a class change goes through legend, link and Back`, async ({
    wahana,
    page,
  }) => {
    await wahana.open(`/explore?lang=${language}`);
    const legend = legendOf(page, language);
    const before = encodingOf(pack.opening.kinds);
    const colours = (encoding: Encoding) =>
      encoding.classes.filter((entry) => !entry.nil).map((entry) => rgb(entry.colour));
    await expect.poll(() => classColours(legend)).toEqual(colours(before));
    await expect(legend.getByRole('listitem')).toHaveCount(pack.areas.length);
    for (const area of before.areas) {
      expect(colours(before)).toContain(rgb(area.colourLow));
    }
    await expect(legend.locator('[data-sample=uncertain] dd')).toHaveText(String(before.uncertain));
    await expect(legend.locator('[data-sample=not-collected] dd')).toHaveText(String(before.notCollected));

    const panel = await openClasses(page, language);
    const quantile: Classing = { method: 'quantile', count: 4, limits: [] };
    const layer = measureLayer(pack, pack.opening.kinds, 'density');
    const movers = areasThatChange(pack, layer, DEFAULT_CLASSING, quantile).map(
      (code) => pack.areas.find((area) => area.code === code)!.name,
    );
    expect(movers.length).toBeGreaterThan(0);
    await expect(panel.getByRole('radio', { name: t.quantile })).toHaveAccessibleDescription(
      new RegExp(t.change(createFormatter(language).list(movers)).replaceAll('.', '\\.')),
    );
    await panel.getByRole('radio', { name: t.quantile }).click();
    await expect(page).toHaveURL(/classes=quantile\.4/);
    await expect
      .poll(() => classColours(legend))
      .toEqual(colours(encodingOf(pack.opening.kinds, 'density', quantile)));
    const limits = encodingOf(pack.opening.kinds, 'density', quantile).classes.slice(1, -1);
    const write = createFormatter(language);
    const ticks = await legend.locator('svg text').allTextContents();
    for (const { to } of limits) expect(ticks).toContain(write.number(to, 6));

    await panel.getByRole('radio', { name: '2', exact: true }).click();
    await expect(page).toHaveURL(/classes=quantile\.2/);
    await expect(legend.locator('[data-class-colour]')).toHaveCount(2);
    await page.goBack();
    await expect(page).toHaveURL(/classes=quantile\.4/);
    await page.goBack();
    await expect(page).not.toHaveURL(/classes=/);
    await expect.poll(() => classColours(legend)).toEqual(colours(before));
    wahana.expectQuiet();
  });

  test(`${language}: what cannot be chosen says why and stays unchosen`, async ({ wahana, page }) => {
    await wahana.open(`/explore?lang=${language}&classes=quantile.4`);
    const panel = await openClasses(page, language);
    const standard = panel.getByRole('radio', { name: t.standard });
    await expect(standard).toHaveAttribute('aria-disabled', 'true');
    await expect(panel.getByText(t.standardReason)).toBeVisible();
    await standard.click({ force: true });
    await expect(standard).toHaveAttribute('aria-checked', 'false');
    const three = panel.getByRole('radio', { name: '3', exact: true });
    await expect(three).toHaveAttribute('aria-disabled', 'true');
    await expect(panel.getByRole('listitem').filter({ hasText: t.tooFew })).toBeVisible();
    await three.click({ force: true });
    await expect(page).toHaveURL(/classes=quantile\.4/);
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();

    const rate = page.getByRole('radiogroup', { name: t.measure }).getByRole('radio').last();
    await expect(rate).toHaveAttribute('aria-disabled', 'true');
    await expect(rate).toHaveAccessibleDescription(t.noRate);
    await rate.click({ force: true });
    await expect(page.locator('p', { hasText: t.noRate })).toBeVisible();
    await expect(rate).toHaveAttribute('aria-checked', 'false');

    await wahana.open(`/explore?lang=${language}&classes=natural.7`);
    await expect(page.getByRole('status').filter({ hasText: 'classes=natural.7' })).toBeVisible();
    await expect(page).not.toHaveURL(/classes=/);
  });

  test(`${language}: own limits name every fault and keep what was typed`, async ({ wahana, page }) => {
    await wahana.open(`/explore?lang=${language}`);
    const panel = await openClasses(page, language);
    await panel.getByRole('radio', { name: t.own }).click();
    const field = panel.getByLabel(t.limits);
    await expect(field).toHaveValue('20; 50; 100');
    await expect(page).toHaveURL(/classes=own\.20;50;100/);
    for (const [typed, sentence] of t.faults) {
      await field.fill(typed);
      await expect(panel.getByText(sentence)).toBeVisible();
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(field).toHaveValue(typed);
      await expect(page).toHaveURL(/classes=own\.20;50;100/);
    }
    await page.keyboard.press('Escape');
    await openClasses(page, language);
    await expect(field).toHaveValue('1;2;3;4;5;6;7');
    const [typed, written] = t.good;
    await field.fill(typed);
    await expect(field).not.toHaveAttribute('aria-invalid', 'true');
    await expect.poll(() => decodeURIComponent(page.url())).toContain(`classes=${written}`);
    await expect(legendOf(page, language).locator('[data-class-colour]')).toHaveCount(3);
  });

  test(`${language}: all by keyboard, and accessible while open`, async ({ wahana, page }) => {
    await wahana.open(`/explore?lang=${language}`);
    const button = page.getByRole('button', { name: t.classes });
    await button.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: t.how });
    await expect(panel.getByRole('radio', { checked: true }).first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(page).toHaveURL(/classes=unclassed/);
    await expect(legendOf(page, language).locator('[data-ramp]')).toBeVisible();
    await expect(legendOf(page, language).locator('[data-class-colour]')).toHaveCount(0);
    await page.keyboard.press('ArrowDown');
    await expect(panel.getByRole('radio', { name: t.standard })).toBeFocused();
    await expect(page).toHaveURL(/classes=unclassed/);
    await panel.getByText(t.refusals).click();
    await expect(panel.getByText(t.moran)).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(button).toBeFocused();
    await button.click();
    await page.getByRole('heading', { level: 1 }).click();
    await expect(panel).toBeHidden();

    const row = legendOf(page, language).getByRole('button').filter({ hasText: pack.areas[0]!.name });
    await row.focus();
    await page.keyboard.press('Enter');
    await expect(row).toHaveAttribute('aria-pressed', 'true');
    await expect(wahana.area(pack.areas[0]!.name)).toHaveAttribute('aria-selected', 'true');
    await legendOf(page, language)
      .getByRole('button')
      .filter({ hasText: pack.areas[1]!.name })
      .click({ modifiers: ['Shift'] });
    await expect(page).toHaveURL(new RegExp(`select=${pack.areas[0]!.code}\\.${pack.areas[1]!.code}`));
  });
}

test('ranges show both ends and are counted; circles have a key and no classes', async ({ wahana, page }) => {
  await wahana.open('/explore?layer=sd');
  const legend = legendOf(page, 'id');
  const encoding = encodingOf(['sd']);
  const ranges = encoding.areas.filter(({ value }) => value && value.low < value.high);
  expect(ranges.length).toBeGreaterThan(0);
  await expect(legend.locator('[data-mark=range]')).toHaveCount(ranges.length);
  await expect(legend.locator('[data-mark=range] circle')).toHaveCount(2 * ranges.length);
  await expect(legend.locator('[data-sample=uncertain] dd')).toHaveText(String(encoding.uncertain));

  await wahana.open('/explore?layer=posyandu&measure=count&classes=quantile.2');
  await expect(legend.locator('[data-class-colour]')).toHaveCount(0);
  await expect(legend.locator('.circles li')).toHaveText(['4', '3', '2']);
  const key = await legend.locator('svg.circles circle').first().getAttribute('r');
  const onMap = await page
    .locator('svg circle')
    .evaluateAll((circles) =>
      circles
        .filter((circle) => !circle.closest('[data-map-furniture]') && circle.closest('[data-map-idle]'))
        .map((circle) => Number(circle.getAttribute('r'))),
    );
  expect(Math.max(...onMap)).toBeCloseTo(Number(key), 3);
  const panel = await openClasses(page, 'id');
  await expect(panel.getByText(TEXTS.id.circles)).toBeVisible();
  for (const radio of await panel.getByRole('radio').all()) {
    await expect(radio).toHaveAttribute('aria-disabled', 'true');
    await expect(radio).toHaveAttribute('aria-checked', 'false');
  }
});

test('the legend shrinks to its key and opens again', async ({ wahana, page }) => {
  await wahana.open('/explore?over=posyandu');
  const legend = legendOf(page, 'id');
  await expect(legend.getByRole('heading', { name: 'Posyandu, jumlah 24' })).toBeVisible();
  await legend.getByRole('button', { name: 'Ringkas keterangan' }).click();
  await expect(legend.getByRole('listitem').first()).toContainText('100–500');
  await legend.getByRole('button', { name: 'Tampilkan nama dan nilai' }).click();
  await expect(legend.getByRole('button').filter({ hasText: pack.areas[0]!.name })).toBeVisible();
});

test('forty areas: as many names as fit, evenly, and the selected one always', async ({ wahana, page }) => {
  const many = generatedPack({ areas: 40 });
  await page.route('**/packs/*.json', (route) => route.fulfill({ json: many }));
  await wahana.open('/explore?layer=savings-group');
  const legend = legendOf(page, 'id');
  const rows = legend.getByRole('button', { pressed: false });
  await expect(rows.nth(4)).toBeVisible();
  const named = (await rows.count()) - 1;
  const counted = countedIn(many);
  await expect(legend.getByText(`${named} dari ${counted} bernama di sini`)).toBeVisible();
  expect(await faultsOfLabels(page)).toEqual([]);
  const shown = await rows.allTextContents();
  const hidden = many.areas.find((area) => shown.every((text) => !text.includes(area.name)))!;
  await page.evaluate((code) => {
    location.hash = `#/explore?layer=savings-group&select=${code}`;
  }, hidden.code);
  await expect(legend.getByRole('button', { pressed: true })).toContainText(hidden.name);
  expect(await faultsOfLabels(page)).toEqual([]);
});

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const) {
  for (const theme of ['light', 'dark', 'projector'] as const) {
    test(`no two labels of the legend overlap at ${width}x${height} in theme ${theme}`, async ({
      wahana,
      page,
    }) => {
      test.setTimeout(240_000);
      await page.setViewportSize({ width, height });
      await wahana.open(`/explore?theme=${theme}`);
      await page.evaluate(() => document.fonts.ready);
      const found: string[] = [];
      for (const kinds of [pack.opening.kinds, ...pack.kinds.map((kind) => [kind.id])]) {
        for (const measure of ['density', 'count'] as const) {
          await page.evaluate(
            async (address) => {
              if (location.hash === address) return;
              const changed = new Promise((resolve) =>
                addEventListener('hashchange', resolve, { once: true }),
              );
              location.hash = address;
              await changed;
              await new Promise((resolve) =>
                requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve))),
              );
            },
            `#/explore?theme=${theme}&layer=${kinds.join('.')}&measure=${measure}`,
          );
          const faults = await faultsOfLabels(page);
          found.push(...faults.map((fault) => `${kinds[0]} ${measure}: ${fault}`));
        }
      }
      expect(found).toEqual([]);
    });
  }
}

for (const layer of ['', 'layer=warung', 'layer=warung&theme=projector']) {
  test(`the legend cuts no name of an area with ${layer || 'the first layer'}`, async ({ wahana, page }) => {
    await wahana.open(`/explore?${layer}`);
    await page.getByRole('table').waitFor();
    const names = page.locator('.legend ol .name');
    await expect(names.first()).toBeVisible();
    const cut = await names.evaluateAll((all) =>
      all.filter((name) => name.scrollWidth > name.clientWidth).map((name) => name.textContent),
    );
    expect(cut).toEqual([]);
  });
}
