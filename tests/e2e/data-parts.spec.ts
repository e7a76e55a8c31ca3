import { readFileSync } from 'node:fs';
import type { Pack } from '../../src/schema/pack';
import type { Study } from '../../src/schema/study';
import { expectAccessible } from '../drivers/accessible';
import { WORDS, dialog, grid, openData, pack, study, tab } from '../drivers/data';
import { expect, test } from '../drivers/test';

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
    ['Unduh tabel sumber sebagai CSV', /;SD;[^\n]*;Masumpu;[^\n]*;0;7;/, 400],
    ['Unduh daftar pertentangan sebagai CSV', /;16;39;-23;/, 19],
  ] as const) {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    const saved = await waiting;
    expect(saved.suggestedFilename()).toMatch(/^wahana-[\w-]+\.csv$/);
    const text = readFileSync(await saved.path(), 'utf8');
    expect(text).toMatch(cell);
    expect(text.split('\r\n').length).toBeGreaterThan(lines);
    expect(text).not.toMatch(/(^|;)"?[=+@]/m);
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
      const axe = (part: string | null, where: string) =>
        expectAccessible(page, where, part ? { include: [part] } : {});
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

test('Escape closes the inspector and not the selection, though the focus is on the tabs beside it', async ({
  page,
}) => {
  const [table] = pack.tables;
  await page.goto(`./#/data?cell=${table!.id}.${table!.rows[0]!.kind}.0&select=${pack.areas[0]!.code}`);
  await expect(dialog(page)).toBeVisible();
  const audit = page.getByRole('tab', { selected: true });
  await audit.focus();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(audit).toBeFocused();
  // Nor is it lost by pressing once more, where it cannot be seen.
  await page.keyboard.press('Escape');
  await page.keyboard.press('1');
  await expect(page).toHaveURL(/select=/);
});

test('figures that differ say why, and lead to what explains them', async ({ page }) => {
  await openData(page, 'id');
  const first = page.locator('[data-contradiction="group-count"]');
  await expect(first).toContainText('586–592');
  await first.getByRole('button', { name: /^Lihat: Siskamling/ }).click();
  const reason = page.locator('[data-contradiction="siskamling-total"]');
  await expect(reason).toHaveClass(/chosen/);
  await expect(reason.getByRole('button').first()).toBeFocused();
  await page.getByRole('tab', { name: 'Angka lain' }).click();
  const panel = page.getByRole('article', { name: 'Usia anggota' });
  await expect(panel.getByText('530 dari 531')).toBeVisible();
  await expect(panel.getByText(/334 ditambah 196 adalah 530.*Satu jawaban tidak diterangkan/)).toBeVisible();
  await panel.getByRole('button', { name: /^Pertentangan: Usia anggota/ }).click();
  await expect(page.locator('[data-contradiction="ages-total"]')).toHaveClass(/chosen/);
});
