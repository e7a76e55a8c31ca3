import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { Pack } from '../../src/schema/pack';
import type { Study } from '../../src/schema/study';
import type { Table, TableRow } from '../../src/schema/table';
import { expect, test } from '../drivers/test';

const file = (name: string): string => readFileSync(`public/packs/${name}`, 'utf8');
const pack = JSON.parse(file('tanete-riattang-2006.json')) as Pack;
const study = JSON.parse(file(pack.study ?? '')) as Study;

const SIZES = [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const;
type Lang = 'id' | 'en';
const WORDS = {
  id: {
    totals: 'Jumlah kolom',
    rowTotal: 'jumlah baris',
    grandTotal: 'Jumlah keseluruhan',
    tabs: ['Pertentangan', 'Angka lain', 'Bagan', 'Sumber'],
    table: 'Tabel',
    columnHead: (head: string) => `kolom tercetak “${head}”`,
    printed: (value: string) => `Tercetak: ${value}.`,
    cell: (title: string) => `Sel: ${title}`,
    text: (title: string, place: number) => `Teks ${place}: ${title}`,
    missing: /tidak ditemukan, jadi angka lain dan bagan tidak dapat ditampilkan; salin ulang/,
    unreadable: /rusak, jadi angka lain dan bagan tidak dapat ditampilkan; salin ulang/,
    invalid: /tidak sesuai aturan pada statements\.0\.title.*, jadi angka lain/,
    retry: 'Coba lagi',
  },
  en: {
    totals: 'Column totals',
    rowTotal: 'row total',
    grandTotal: 'Grand total',
    tabs: ['Contradictions', 'Other figures', 'Chart', 'Sources'],
    table: 'Tables',
    columnHead: (head: string) => `column printed “${head}”`,
    printed: (value: string) => `Printed: ${value}.`,
    cell: (title: string) => `Cell: ${title}`,
    text: (title: string, place: number) => `Text ${place}: ${title}`,
    missing: /was not found, so the other figures and the chart cannot be shown; copy/,
    unreadable: /is damaged, so the other figures and the chart cannot be shown; copy/,
    invalid: /breaks the rules at statements\.0\.title.*, so the other figures/,
    retry: 'Try again',
  },
};

async function openData(page: Page, lang: Lang, more = ''): Promise<void> {
  await page.goto(`./#/data?lang=${lang}${more}`);
  await page.evaluate(() => document.fonts.ready);
}
const tab = (page: Page, name: string): Locator => page.getByRole('tab', { name: new RegExp(`^${name}`) });
const dialog = (page: Page): Locator => page.getByRole('dialog');
const grid = (page: Page, index: number): Locator => page.getByRole('grid').nth(index);
const number = (value: number, lang: Lang): string =>
  new Intl.NumberFormat(lang === 'id' ? 'id-ID' : 'en-GB').format(value);
const nameOf = (code: string): string => pack.areas.find((area) => area.code === code)?.name ?? '';

interface Expected {
  heading: string;
  words: string[];
  tokens: string[];
  marked: string[];
}

/** What the inspector of a cell must say, worked out from the pack's file alone. */
function expected(table: Table, row: TableRow | null, column: number | null, lang: Lang): Expected {
  const words = WORDS[lang];
  const head = column === null ? undefined : table.columns[column];
  const area = head ? nameOf(head.area) : '';
  const shown = (token: string | null | undefined): string => (token === '-' ? '–' : (token ?? ''));
  const places = [table.title[lang], table.printedTitle, ...(head ? [words.columnHead(head.printed)] : [])];
  if (row && column !== null) {
    const [low, high] = [row.low[column] ?? 0, row.high[column] ?? 0];
    const value = low === high ? number(low, lang) : `${number(low, lang)}–${number(high, lang)}`;
    const own = row.tokens.length === table.columns.length ? [column] : (row.origins[column] ?? []);
    return {
      heading: `${row.label}, ${area}: ${value}`,
      words: places,
      tokens: row.tokens.map(shown),
      marked: own.filter((index) => index >= 0).map((index) => shown(row.tokens[index])),
    };
  }
  const total = row
    ? row.printedTotal
    : column === null
      ? table.grandTotal
      : (table.columnTotals?.[column] ?? null);
  const printed = number(total ?? 0, lang);
  const name = row
    ? `${row.label}, ${words.rowTotal}`
    : column === null
      ? words.grandTotal
      : `${words.totals}, ${area}`;
  return {
    heading: `${name}: ${printed}`,
    words: [...places, words.printed(printed)],
    tokens: row ? row.tokens.map(shown) : [],
    marked: [],
  };
}

/** What the open inspector says and where it stands, in one question to the page. */
function readInspector(page: Page) {
  return page.evaluate(() => {
    const element = document.querySelector('[role="dialog"]');
    if (!element) return null;
    const plain = (item: Element): string => item.textContent.split(',')[0]?.trim() ?? '';
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return {
      name: document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent,
      text: element.textContent,
      tokens: [...element.querySelectorAll('ol li')].map(plain),
      marked: [...element.querySelectorAll('ol mark')].map(plain),
      focused: element.contains(document.activeElement),
      inside: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
    };
  });
}

async function expectInspector(page: Page, wanted: Expected): Promise<void> {
  const { heading, words, tokens, marked } = wanted;
  await expect
    .poll(async () => {
      const read = await readInspector(page);
      return read && { ...read, text: words.filter((word) => read.text.includes(word)) };
    })
    .toEqual({ name: heading, text: words, tokens, marked, focused: true, inside: true });
}

const focusedAt = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.at);

/** Rows of a table in the order of the grid, the printed totals last. */
const linesOf = (table: Table): (TableRow | null)[] => [...table.rows, null];
const columnsOf = (table: Table): (number | null)[] => [...table.columns.keys(), null];

for (const [width, height] of SIZES) {
  for (const [lang, hand] of [
    ['id', 'mouse'],
    ['en', 'keyboard'],
  ] as const) {
    test(`every cell of both tables leads to its print, by ${hand}, ${lang}, ${width}x${height}`, async ({
      page,
    }) => {
      test.setTimeout(300_000);
      await page.setViewportSize({ width, height });
      await openData(page, lang);
      for (const [index, table] of pack.tables.entries()) {
        const rows = grid(page, index).locator('tbody tr');
        if (hand === 'keyboard') await grid(page, index).locator('[tabindex="0"]').focus();
        for (const [line, row] of linesOf(table).entries()) {
          for (const [place, column] of columnsOf(table).entries()) {
            if (hand === 'mouse') await rows.nth(line).locator('[data-at]').nth(place).click();
            else await page.keyboard.press('Enter');
            await expectInspector(page, expected(table, row, column, lang));
            await page.keyboard.press('Escape');
            // By keyboard the next cell proves that the focus came back to this one.
            if (hand === 'keyboard') await page.keyboard.press('ArrowRight');
            else expect(await focusedAt(page)).toBe(`${line}.${place}`);
          }
          if (hand === 'keyboard') {
            await page.keyboard.press('Home');
            await page.keyboard.press('ArrowDown');
          }
        }
      }
    });
  }
}

for (const lang of ['id', 'en'] as const) {
  for (const [width, height] of SIZES) {
    test(`every contradiction is listed and leads to its cell and its text, ${lang}, ${width}x${height}`, async ({
      page,
    }) => {
      test.setTimeout(180_000);
      await page.setViewportSize({ width, height });
      await openData(page, lang);
      const words = WORDS[lang];
      const toList = async () => {
        const list = tab(page, words.tabs[0] ?? '');
        if ((await list.getAttribute('aria-selected')) !== 'true') await list.click();
      };
      await toList();
      await expect(page.locator('[data-contradiction]')).toHaveCount(pack.contradictions.length);
      for (const { id, title, where, why, use } of pack.contradictions) {
        await toList();
        const item = page.locator(`[data-contradiction="${id}"]`);
        for (const text of [title, why, use]) await expect(item).toContainText(text[lang]);
        const cell = where.find((place) => place.table !== undefined);
        if (cell) {
          const table = pack.tables.find((each) => each.id === cell.table);
          const row = table?.rows.find((each) => each.kind === cell.row) ?? null;
          await item.getByRole('button', { name: words.cell(title[lang]) }).click();
          await expectInspector(page, expected(table!, row, cell.column ?? null, lang));
          await expect(dialog(page)).toContainText(title[lang]);
          await expect(page.locator('td.inspected.framed')).toHaveCount(1);
          await page.keyboard.press('Escape');
        }
        const statements = where.flatMap((place) => place.statement ?? []);
        for (const [index, statement] of statements.entries()) {
          await toList();
          await item.getByRole('button', { name: words.text(title[lang], index + 1) }).click();
          const article = page.locator(`[data-statement="${statement}"]`);
          await expect(article).toBeFocused();
          await expect(article).toBeInViewport();
          const found = study.statements.find((each) => each.id === statement);
          await expect(article).toContainText(found?.section ?? 'nowhere');
        }
      }
    });
  }
}

test('the list can be cut to one severity and says what it shows', async ({ page }) => {
  await openData(page, 'id');
  const serious = pack.contradictions.filter(({ severity }) => severity === 'serious');
  await page.getByRole('button', { name: `${serious.length} berat` }).click();
  await expect(page.locator('[data-contradiction]')).toHaveCount(serious.length);
  await expect(
    page.getByText(`${serious.length} dari ${pack.contradictions.length} pertentangan`),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Tampilkan semua' }).click();
  await expect(page.locator('[data-contradiction]')).toHaveCount(pack.contradictions.length);
});

test('X goes from one contradicted cell to the next and round again', async ({ page }) => {
  await openData(page, 'id');
  await grid(page, 0).locator('[tabindex="0"]').focus();
  const at = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.cell ?? null);
  const visited: (string | null)[] = [];
  do {
    await page.keyboard.press('x');
    visited.push(await at());
  } while (visited.length < 3 || visited.at(-1) !== visited[0]);
  const named = new Set(
    pack.contradictions.flatMap(({ where }) =>
      where
        .filter((place) => place.table !== undefined)
        .map((place) => JSON.stringify([place.table, place.row ?? null, place.column ?? null])),
    ),
  );
  expect(new Set(visited)).toEqual(named);
  await page.keyboard.press('Enter');
  const first = await dialog(page).getByRole('heading').first().textContent();
  await page.keyboard.press('x');
  await expect(dialog(page).getByRole('heading').first()).not.toHaveText(first ?? '');
  await expect(dialog(page)).toBeFocused();
});

test('each grid is one stop of the Tab key and moves by keys', async ({ page }) => {
  await openData(page, 'id');
  for (const index of pack.tables.keys()) {
    await expect(grid(page, index).locator('[tabindex="0"]')).toHaveCount(1);
  }
  await grid(page, 0).locator('[tabindex="0"]').focus();
  const at = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.at);
  const keys: [string, string][] = [
    ['ArrowDown', '1.0'],
    ['End', '1.10'],
    ['ArrowRight', '1.10'],
    ['Control+End', '34.10'],
    ['Home', '34.0'],
    ['Control+Home', '0.0'],
    ['ArrowUp', '0.0'],
  ];
  for (const [key, place] of keys) {
    await page.keyboard.press(key);
    expect(await at(), key).toBe(place);
  }
  await page.keyboard.press('PageDown');
  expect(Number((await at())?.split('.')[0])).toBeGreaterThan(8);
  await page.keyboard.press('Tab');
  expect(await at()).toBe('0.0');
  await page.keyboard.press('Tab');
  expect(await at()).toBeUndefined();
});

test('a link to a cell opens it in sight, and closing gives the focus to the cell', async ({ page }) => {
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await page.goto('about:blank');
    await openData(page, 'id', '&cell=pmks.eks-napi.6');
    await expect(dialog(page)).toBeFocused();
    const cell = page.locator('td.inspected');
    await expect(cell).toBeInViewport();
    await page.getByRole('button', { name: 'Tutup asal-usul sel' }).click();
    await expect(dialog(page)).toHaveCount(0);
    await expect(page.locator('td:focus')).toContainText('5');
    expect(page.url()).not.toContain('cell=');
  }
});

test('the printed view keeps tokens in their order at no column, and Enter reads the row', async ({
  page,
}) => {
  await openData(page, 'id', '&data=printed');
  const sd = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'SD', exact: true }) });
  await expect(sd.locator('.token')).toHaveText(['7', '4', '7', '5', '3', '2', '2']);
  await sd.locator('[data-lost]').click();
  await expect(dialog(page)).toContainText('letak 1 sel kosong hilang');
  await page.keyboard.press('Escape');
  await expect(page.locator('td:focus')).toHaveCount(1);
});

test('heads and row names stay while the tables scroll, and the page itself does not', async ({ page }) => {
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await page.goto('about:blank');
    await openData(page, 'en');
    const pane = page.locator('[data-pane]');
    await pane.evaluate((element) => element.scrollTo(160, 420));
    const box = (await pane.boundingBox())!;
    const head = (await grid(page, 0).getByRole('columnheader').nth(3).boundingBox())!;
    const row = (await grid(page, 0).getByRole('rowheader').nth(18).boundingBox())!;
    expect(head.y).toBeGreaterThanOrEqual(box.y - 1);
    expect(head.y).toBeLessThan(box.y + 60);
    expect(row.x).toBeGreaterThanOrEqual(box.x - 1);
    expect(row.x).toBeLessThan(box.x + 60);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide, `${width}`).toBeLessThanOrEqual(0);
  }
});

test('all statements of the study stand with their place in the text, and each topic alone', async ({
  page,
}) => {
  await openData(page, 'id');
  await tab(page, 'Angka lain').click();
  const articles = page.locator('[data-statement]');
  await expect(articles).toHaveCount(study.statements.length);
  for (const { id, title, section, items } of study.statements) {
    const article = page.locator(`[data-statement="${id}"]`);
    await expect(article).toContainText(title.id);
    await expect(article).toContainText(section);
    for (const { label } of items) await expect(article).toContainText(label.id);
  }
  await expect(page.locator('[data-statement="ages"]')).toContainText('Tidak diterangkan sumber');
  await expect(page.locator('[data-statement="requirements"]')).toContainText(
    'tercetak 91,52%, dihitung dari 531: 91,53%',
  );
  await page.getByRole('combobox', { name: 'Pokok' }).selectOption('age');
  await expect(articles).toHaveCount(1);
  await page.getByRole('button', { name: /^Pertentangan: Usia anggota/ }).click();
  await expect(page.locator('[data-contradiction="ages-total"] h3 button')).toBeFocused();
});

for (const [lang, theme, width] of [
  ['id', 'light', 1440],
  ['en', 'projector', 1024],
  ['en', 'dark', 390],
] as const) {
  test(`the redrawn chart holds its words and tells its arrows apart, ${lang}, ${theme}, ${width}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await openData(page, lang, `&theme=${theme}`);
    await tab(page, WORDS[lang].tabs[2] ?? '').click();
    const { boxes = [], arrows = [] } = study.diagram ?? {};
    await expect(page.locator('svg [data-box]')).toHaveCount(boxes.length);
    const spill = await page.locator('svg [data-box]').evaluateAll((groups) =>
      groups.map((group) => {
        const box = group.querySelector('rect')!.getBBox();
        const text = group.querySelector('text')!.getBBox();
        return Math.max(box.x - text.x, text.x + text.width - box.x - box.width, text.height - box.height);
      }),
    );
    for (const each of spill) expect(each).toBeLessThan(0);
    for (const box of boxes) {
      await expect(page.locator(`[data-box="${box.id}"]`)).toContainText(box.text[lang].split(' ')[0] ?? '');
    }
    const layout = arrows.filter(({ reading }) => reading === 'layout').length;
    await expect(page.locator('svg path.layout')).toHaveCount(layout);
    await expect(page.locator('svg path.printed')).toHaveCount(arrows.length - layout);
    await expect(page.locator('.diagram ol li')).toHaveCount(arrows.length);
  });
}

for (const lang of ['id', 'en'] as const) {
  for (const [fault, reply] of [
    ['missing', { status: 404, body: '' }],
    ['unreadable', { body: '{"format":"wahana-study"' }],
    [
      'invalid',
      { body: JSON.stringify({ ...study, statements: [{ ...study.statements[0], title: { id: 'x' } }] }) },
    ],
  ] as const) {
    test(`a study file that is ${fault} says so in ${lang} while the tables work`, async ({ page }) => {
      const words = WORDS[lang];
      await page.route('**/packs/*.study.json', (route) => route.fulfill(reply));
      await openData(page, lang);
      await tab(page, words.tabs[1] ?? '').click();
      await expect(page.getByRole('alert')).toContainText(words[fault]);
      await grid(page, 0).locator('tbody tr').nth(6).locator('[data-at]').first().click();
      await expect(dialog(page)).toBeVisible();
      await page.keyboard.press('Escape');
      await tab(page, words.tabs[2] ?? '').click();
      await expect(page.getByRole('alert')).toContainText(words[fault]);
      await page.unroute('**/packs/*.study.json');
      await page.getByRole('button', { name: words.retry }).click();
      await expect(page.locator('svg [data-box]')).not.toHaveCount(0);
    });
  }
}

test('a pack and a study that carry code show it as text', async ({ page }) => {
  const code = '<img src=x onerror="window.taken=1">';
  const [table, ...tables] = pack.tables;
  const [row, ...rows] = table!.rows;
  const hostile: Pack = {
    ...pack,
    sources: pack.sources.map((source) => ({ ...source, url: 'javascript:window.taken=1', citation: code })),
    contradictions: pack.contradictions.map((each) => ({ ...each, title: { id: code, en: code } })),
    tables: [
      {
        ...table!,
        title: { id: code, en: code },
        printedTitle: code,
        rows: [{ ...row!, label: code }, ...rows],
      },
      ...tables,
    ],
  };
  const worse: Study = {
    ...study,
    statements: study.statements.map((each) => ({ ...each, quote: code, section: code })),
    diagram: study.diagram && {
      ...study.diagram,
      boxes: study.diagram.boxes.map((box) => ({ ...box, text: { id: code, en: code } })),
    },
  };
  await page.route('**/packs/*.json', (route) =>
    route.fulfill({ json: route.request().url().includes('.study.') ? worse : hostile }),
  );
  await openData(page, 'id');
  await grid(page, 0).locator('[data-at="0.0"]').click();
  await expect(dialog(page)).toContainText(code);
  for (const name of WORDS.id.tabs) {
    await tab(page, name).click();
    await expect(page.getByRole('tabpanel')).toContainText('onerror');
    await expect(page.locator('main img, main a[href^="javascript"]')).toHaveCount(0);
  }
  expect(await page.evaluate(() => 'taken' in window)).toBe(false);
});

test('the tables and the contradictions can be taken away as CSV', async ({ page }) => {
  await openData(page, 'id');
  for (const [name, cell, lines] of [
    ['Unduh kedua tabel sebagai CSV', /,SD,[^\n]*,Masumpu,[^\n]*,0,7,/, 400],
    ['Unduh daftar pertentangan sebagai CSV', /,16,39,-23,/, 19],
  ] as const) {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    const saved = await waiting;
    expect(saved.suggestedFilename()).toMatch(/^wahana-[\w-]+\.csv$/);
    const text = readFileSync(await saved.path(), 'utf8');
    expect(text).toMatch(cell);
    expect(text.split('\r\n').length).toBeGreaterThan(lines);
    expect(text).not.toMatch(/(^|,)"?[=+@]/m);
  }
});

for (const theme of ['light', 'dark', 'projector']) {
  for (const [lang, width] of [
    ['id', 1440],
    ['en', 1440],
    ['id', 390],
    ['en', 390],
  ] as const) {
    test(`every part is accessible in theme ${theme} and language ${lang} at ${width}`, async ({ page }) => {
      test.setTimeout(240_000);
      /** The whole page once; then only what a tab changes, since a table of 500 cells takes long to go through. */
      const axe = async (part: string | null, where: string) => {
        const builder = new AxeBuilder({ page });
        const { violations } = await (part ? builder.include(part) : builder).analyze();
        expect(
          violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
          where,
        ).toEqual([]);
      };
      await page.setViewportSize({ width, height: 844 });
      await openData(page, lang, `&theme=${theme}&cell=facilities.siskamling.2`);
      await expect(dialog(page)).toBeVisible();
      await axe(null, 'with the inspector open');
      await page.keyboard.press('Escape');
      for (const name of WORDS[lang].tabs) {
        await tab(page, name).click();
        const id = await tab(page, name).getAttribute('aria-controls');
        await expect(page.locator(`#${id}`)).not.toBeEmpty();
        await axe(`#${id}`, name);
      }
    });
  }
}
