import type { Table, TableRow } from '../../src/schema/table';
import {
  SIZES,
  WORDS,
  dialog,
  expectInspector,
  expected,
  focusedAt,
  grid,
  openData,
  pack,
  study,
  tab,
} from '../drivers/data';
import { expect, test } from '../drivers/test';

/** Rows of a table in the order of the grid, the printed totals last. */
const linesOf = (table: Table): (TableRow | null)[] => [...table.rows, null];
const columnsOf = (table: Table): (number | null)[] => [...table.columns.keys(), null];

// Every cell at every size, by mouse and by keyboard alone in the other language.
for (const [width, height, lang, hand] of [
  [1440, 900, 'id', 'mouse'],
  [1440, 900, 'en', 'keyboard'],
  [1024, 768, 'id', 'mouse'],
  [1024, 768, 'en', 'keyboard'],
  [390, 844, 'id', 'mouse'],
  [390, 844, 'en', 'keyboard'],
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
      for (const { id, title, where } of pack.contradictions) {
        const { why, use } = study.explanations.find((each) => each.id === id)!;
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
  // The totals that cannot be right come first.
  const wrong = await page.locator('td.contradicted[data-cell]').count();
  const framed = await page.evaluate(
    (keys) => keys.map((key) => !!document.querySelector(`td.contradicted[data-cell="${CSS.escape(key)}"]`)),
    visited.slice(0, -1).filter((key) => key !== null),
  );
  expect(framed.indexOf(false)).toBe(wrong);
  expect(framed.lastIndexOf(true)).toBe(wrong - 1);
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
    const pane = page.locator('main [data-pane=""]');
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

for (const width of [1440, 1280, 800]) {
  test(`all columns of the tables stand in sight at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openData(page, 'id');
    const pane = page.locator('main [data-pane=""]');
    await expect.poll(() => pane.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    await expect(page.getByRole('button', { name: 'Kolom berikut' })).toHaveCount(0);
  });
}

test('where columns are cut, the page says so and leads to them', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await openData(page, 'id');
  const more = page.getByRole('button', { name: 'Kolom berikut' });
  await expect(more).toBeVisible();
  const last = grid(page, 0).locator('thead th').last();
  await expect(last).not.toBeInViewport();
  await more.click();
  await expect(last).toBeInViewport();
  await expect(more).toHaveCount(0);
});
