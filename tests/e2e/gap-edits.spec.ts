import { readFileSync } from 'node:fs';
import { gaps as g } from '../../src/i18n/id/gaps';
import { project as t } from '../../src/i18n/id/project';
import { GapsDriver } from '../drivers/gaps';
import { ProjectPage } from '../drivers/project';
import { expect, test } from '../drivers/test';

const AREA = '7311720002';

test('an edit within a dialog is told there, and is taken back there by keys and by the button', async ({
  wahana,
  page,
}) => {
  const gaps = new GapsDriver(wahana);
  const { messages } = new ProjectPage(page);
  await gaps.open('ask=keluarga-fakir-miskin~posyandu~');
  await page.getByRole('button', { name: g.editAsks }).click();
  const dialog = page.getByRole('dialog', { name: g.asks.title });
  const add = dialog.getByLabel(g.asks.addService('Keluarga fakir miskin'));
  const own = dialog.getByText(g.asks.ownReason);
  await add.selectOption('posyandu');
  await expect(own).toBeVisible();
  await expect(dialog.getByText(t.done['asks-set'](''))).toBeVisible();
  await messages.getByRole('button', { name: t.undo }).click();
  await expect(own).toHaveCount(0);
  await messages.getByRole('button', { name: t.redo }).click();
  await expect(own).toBeVisible();
  await dialog.getByRole('button', { name: g.asks.close, exact: true }).focus();
  await page.keyboard.press('Control+z');
  await expect(own).toHaveCount(0);
  await expect(messages).toContainText(t.undone(t.edits['asks-set']('')));
  // When it is put away the focus stays in the dialog; outside it the message stands in the page again.
  await messages.getByRole('button', { name: t.dismissMessage }).click();
  await expect(dialog).toBeFocused();
  await page.keyboard.press('Control+Shift+z');
  await expect(own).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(messages.getByRole('button', { name: t.undo })).toBeVisible();
  // It goes as a dialog opens that it does not tell of.
  await page.getByRole('button', { name: g.editAsks }).click();
  await expect(messages).toHaveText('');
  wahana.expectQuiet();
});

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const) {
  test(`a message covers nothing that can be pressed at ${width} pixels`, async ({ wahana, page }) => {
    await page.setViewportSize({ width, height });
    const gaps = new GapsDriver(wahana);
    const { messages } = new ProjectPage(page);
    await gaps.open(`if=${AREA}.2`);
    await page.keyboard.press('Control+z');
    await expect(messages).toContainText(t.nothingToUndo);
    const [message, content] = await Promise.all([
      messages.boundingBox(),
      page.locator('main').boundingBox(),
    ]);
    expect(message!.y).toBeGreaterThanOrEqual(content!.y + content!.height - 0.5);
    expect(message!.y + message!.height).toBeLessThanOrEqual(height);
    await page.getByRole('button', { name: 'Perbesar' }).click({ trial: true });
    if (width < 640) await page.getByRole('tab', { name: g.whatIf.title }).click();
    await gaps.whatIf.getByRole('button', { name: g.whatIf.save }).click({ trial: true });
    await messages.getByRole('button', { name: t.dismissMessage }).click();
    await expect(messages).toHaveText('');
  });
}

test('a change of units is typed at once, and the focus never falls beside what was pressed', async ({
  wahana,
  page,
}) => {
  const gaps = new GapsDriver(wahana);
  await gaps.open();
  const units = (area: string) => gaps.whatIf.getByRole('textbox', { name: g.whatIf.units(area) });
  const removes = (area: string) => gaps.whatIf.getByRole('button', { name: g.whatIf.remove(area) });
  await gaps.whatIf.getByRole('button', { name: /Tambah posyandu di Masumpu/ }).click();
  await expect(units('Masumpu')).toBeFocused();
  await page.keyboard.type('3');
  await expect(page).toHaveURL(new RegExp(`if=${AREA}\\.3$`));
  await gaps.whatIf.getByRole('button', { name: g.whatIf.addRow }).click();
  await expect(units('Walennae')).toBeFocused();
  await gaps.whatIf.getByRole('combobox', { name: g.whatIf.area }).nth(1).selectOption({ label: 'Biru' });
  await expect(gaps.whatIf.getByRole('combobox', { name: g.whatIf.area }).nth(1)).toBeFocused();
  await removes('Masumpu').click();
  await expect(removes('Biru')).toBeFocused();
  await page.keyboard.press('Enter');
  const add = gaps.whatIf.getByRole('button', { name: /Tambah posyandu di/ });
  await expect(add).toBeFocused();
  await page.keyboard.press('Enter');
  await gaps.whatIf.getByRole('button', { name: g.whatIf.reset }).click();
  await expect(add).toBeFocused();
});

test('a deleted scenario and a service taken from the matrix leave the focus to the next', async ({
  wahana,
  page,
}) => {
  const gaps = new GapsDriver(wahana);
  await gaps.open(`if=${AREA}.2`);
  for (const name of ['Satu', 'Dua']) {
    await gaps.whatIf.getByRole('button', { name: g.whatIf.save }).click();
    await page.getByRole('textbox', { name: g.whatIf.saveAs }).fill(name);
    await page.keyboard.press('Enter');
    await expect(gaps.whatIf.getByRole('button', { name: g.whatIf.open(name) })).toBeVisible();
  }
  await gaps.whatIf.getByRole('button', { name: g.whatIf.delete('Satu') }).click();
  await expect(gaps.whatIf.getByRole('button', { name: g.whatIf.delete('Dua') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(gaps.whatIf.getByRole('button', { name: g.whatIf.save })).toBeFocused();
  await page.getByRole('button', { name: g.editAsks }).click();
  const dialog = page.getByRole('dialog', { name: g.asks.title });
  const chips = dialog.getByRole('button', { name: /dari Keluarga fakir miskin$/ });
  const add = dialog.getByLabel(g.asks.addService('Keluarga fakir miskin'));
  await add.selectOption('posyandu');
  const count = await chips.count();
  expect(count).toBeGreaterThan(1);
  await chips.first().click();
  await expect(chips).toHaveCount(count - 1);
  await expect(chips.first()).toBeFocused();
  for (let left = count - 1; left > 0; left -= 1) {
    await page.keyboard.press('Enter');
    await expect(chips).toHaveCount(left - 1);
  }
  await expect(add).toBeFocused();
  await dialog.getByRole('button', { name: g.asks.reset }).click();
  await expect(dialog.getByRole('region')).toBeFocused();
});

test('a number of units that is out of bounds is told of in a sentence, and nothing is lost', async ({
  wahana,
  page,
}) => {
  const gaps = new GapsDriver(wahana);
  await gaps.open(`ask=*~posyandu~~3&if=${AREA}.-1`);
  const many = gaps.next.getByRole('textbox', { name: g.next.other });
  for (const typed of ['21', '0', '2,5', 'lima']) {
    await many.fill(typed);
    await many.blur();
    await expect(gaps.next.getByText(`${g.amountAllowed('1', '20')} ${g.figureKept('3')}`)).toBeVisible();
    await expect(many).toHaveValue(typed);
    await expect(page).toHaveURL(/~~3/);
  }
  await many.fill('20');
  await expect(page).toHaveURL(/~~20/);
  await expect(gaps.next.getByText(g.amountAllowed('1', '20'))).toHaveCount(0);
  await gaps.whatIf.getByRole('textbox', { name: g.whatIf.units('Masumpu') }).fill('9');
  await expect(gaps.whatIf.getByText(`${g.amountAllowed('1', '2')} ${g.figureKept('1')}`)).toBeVisible();
});

test('the way back from a printed cell leads to the number that led there', async ({ wahana, page }) => {
  const gaps = new GapsDriver(wahana);
  await gaps.open();
  await gaps
    .row('Masumpu')
    .getByRole('button', { name: /Ada: 2/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/data\?cell=facilities\.posyandu\.1/);
  await page.goBack();
  await expect(gaps.row('Masumpu').getByRole('button', { name: /Ada: 2/ })).toBeFocused();
  // By way of the dialog that says how a figure was worked out.
  await gaps
    .row('Walennae')
    .getByRole('button', { name: /Kurang: / })
    .press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: /Buka/ }).first().press('Enter');
  await expect(page).toHaveURL(/#\/data\?cell=/);
  await page.goBack();
  await expect(gaps.row('Walennae').getByRole('button', { name: /Kurang: / })).toBeFocused();
});

test('by a radius counts, badges, map and file say one and the same of what is not proven', async ({
  wahana,
  page,
}) => {
  const gaps = new GapsDriver(wahana);
  await gaps.open('ask=*~posyandu~m500');
  const word = g.badgeRadiusNone;
  const proven = gaps.rows.getByText(word, { exact: true });
  await expect(proven.first()).toBeVisible();
  await expect(
    page.getByText(new RegExp(`· ${await proven.count()} ${word.toLowerCase()}$`)).first(),
  ).toBeVisible();
  await expect(page.locator('[data-pill$="?"]')).toHaveCount(await proven.count());
  await expect(page.locator('[data-stripes$="?"]').first()).toContainText('tak terbukti');
  await expect(gaps.rows.getByText('Tidak', { exact: true })).toHaveCount(0);
  await expect(gaps.rows.locator('svg.lucide-check')).toHaveCount(0);
});

test('the key of the map counts an area for a class only where it is sure of it', async ({
  wahana,
  page,
}) => {
  const gaps = new GapsDriver(wahana);
  await gaps.open('ask=*~sd~');
  const key = page.getByRole('complementary', { name: 'Legenda' }).or(page.locator('aside.legend'));
  const names = await key
    .locator('[data-class]')
    .evaluateAll((buttons) => buttons.map((button) => button.textContent));
  const sure = names.map((name) => Number(/; (\d+) kelurahan/.exec(name)?.[1]));
  const letters = await page
    .locator('[data-pill]')
    .evaluateAll((pills) => pills.map((pill) => pill.getAttribute('data-pill') ?? ''));
  expect(sure).toEqual(['A', 'B', 'C', 'D'].map((one) => letters.filter((text) => text === one).length));
  const unsure = letters.filter((text) => text === 'C/D').length;
  expect(unsure).toBeGreaterThan(0);
  expect(names[2]).toContain(`${unsure} lagi bisa C atau D`);
  await expect(key.locator('[data-stripes="C/D"]')).toContainText(`C atau D, belum pasti: ${unsure}`);
});

test('a narrower need is begun from nothing, and what is left empty stays as it was', async ({
  wahana,
  page,
}) => {
  const gaps = new GapsDriver(wahana);
  await gaps.open();
  const button = page.getByRole('button', { name: 'Kebutuhan: Total PMKS' });
  const kinds = page.getByRole('dialog').getByRole('checkbox');
  const ticked = page.getByRole('dialog').getByRole('checkbox', { checked: true });
  await button.click();
  await expect(ticked).toHaveCount((await kinds.count()) - 1);
  await page.getByRole('button', { name: g.tickNone(g.allNeeds) }).click();
  await expect(ticked).toHaveCount(0);
  await expect(page.getByText(g.emptied('Total PMKS'))).toBeVisible();
  await expect(page).toHaveURL(/#\/gaps$/);
  // Left like that, nothing has changed.
  await page.keyboard.press('Escape');
  await expect(button).toBeVisible();
  await button.click();
  await page.getByRole('button', { name: g.tickNone(g.allNeeds) }).click();
  await page.getByRole('checkbox', { name: 'Keluarga fakir miskin' }).check();
  await expect(page).toHaveURL(/ask=keluarga-fakir-miskin~posyandu~/);
  await expect(ticked).toHaveCount(1);
  await page.getByRole('button', { name: g.tickAll(g.allNeeds) }).click();
  await expect(page).toHaveURL(/ask=\*~posyandu~/);
});

test('a note to a scenario is kept, taken back, compared and exported', async ({ wahana, page }) => {
  const gaps = new GapsDriver(wahana);
  const { messages } = new ProjectPage(page);
  await gaps.open(`if=${AREA}.2`);
  await gaps.whatIf.getByRole('button', { name: g.whatIf.save }).click();
  await page.getByRole('textbox', { name: g.whatIf.saveAs }).fill('Dua lagi');
  await page.getByRole('textbox', { name: g.whatIf.noteOptional }).fill('Usulan rapat.');
  await gaps.whatIf.getByRole('button', { name: g.whatIf.save }).click();
  const note = gaps.whatIf.locator('p.note');
  await expect(note).toHaveText('Usulan rapat.');
  const open = gaps.whatIf.getByRole('button', { name: g.whatIf.noteOf('Dua lagi') });
  await open.click();
  const field = gaps.whatIf.getByRole('textbox', { name: g.whatIf.noteOf('Dua lagi') });
  await expect(field).toBeFocused();
  await field.fill('Belum dibahas.');
  await gaps.whatIf.getByRole('button', { name: g.whatIf.noteSave }).click();
  await expect(open).toBeFocused();
  await expect(note).toHaveText('Belum dibahas.');
  await expect(messages).toContainText(t.done['scenario-note']('Dua lagi'));
  await page.keyboard.press('Control+z');
  await expect(messages).toContainText(t.undone(t.edits['scenario-note']('Dua lagi')));
  await expect(note).toHaveText('Usulan rapat.');
  await expect(gaps.whatIf.getByRole('cell', { name: 'Usulan rapat.' })).toBeVisible();
  await page.reload();
  await expect(note).toHaveText('Usulan rapat.');
  await page.getByRole('radio', { name: g.after, exact: true }).click();
  await page.getByRole('button', { name: g.download }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: g.downloadTable }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/-celah-posyandu-rata-rata-andaikan\.csv$/);
  expect(readFileSync(await download.path(), 'utf8')).toContain('Skenario;Dua lagi;Usulan rapat.');
});
