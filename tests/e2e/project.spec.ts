import { readFileSync } from 'node:fs';
import { project as en } from '../../src/i18n/en/project';
import { project as t } from '../../src/i18n/id/project';
import { PROJECT_VERSION } from '../../src/schema/constants';
import type { Project } from '../../src/schema/project';
import { expectAccessible } from '../drivers/accessible';
import { ProjectPage } from '../drivers/project';
import { expect, test } from '../drivers/test';

/** Window sizes, each with the themes that are looked at in it. */
const SIZES: [number, number, string[]][] = [
  [1440, 900, ['light', 'dark', 'projector']],
  [1024, 768, ['projector']],
  [390, 844, ['light']],
];
const fixture = readFileSync(`tests/fixtures/projects/version-${PROJECT_VERSION}.wahana.json`, 'utf8');
const fixtureName = (JSON.parse(fixture) as Project).name;
const renamed = t.edits['project-rename'];

for (const [width, height, themes] of SIZES) {
  test(`names, lists, opens and deletes projects, ${width}x${height}`, async ({ wahana, page }) => {
    await page.setViewportSize({ width, height });
    await wahana.open();
    const project = new ProjectPage(page);
    await project.open();
    await expect(project.name).toHaveValue(t.defaultName);
    await expect(project.dialog.getByText(t.stateLines.new)).toBeVisible();
    await expect(project.dialog.getByText(t.noneStored)).toBeVisible();

    await project.rename('  Rencana posyandu ');
    await project.expectSaved('Rencana posyandu');
    await project.dialog.getByRole('button', { name: t.create }).click();
    await project.expectSaved(t.defaultName);
    await project.dialog.getByRole('button', { name: t.create }).click();
    await project.expectSaved(`${t.defaultName} (2)`);
    await expect(project.dialog.getByRole('listitem')).toHaveCount(3);

    await project.dialog.getByRole('button', { name: t.open('Rencana posyandu') }).click();
    await project.expectSaved('Rencana posyandu');
    // What was done in it before it was left can still be undone.
    await project.dialog.getByRole('button', { name: t.undoOf(renamed('Rencana posyandu')) }).click();
    await expect(project.name).toHaveValue(t.defaultName);
    await project.dialog.getByRole('button', { name: t.redoOf(renamed('Rencana posyandu')) }).click();
    await project.expectSaved('Rencana posyandu');

    const remove = project.dialog.getByRole('button', { name: t.removeOf('Rencana posyandu') });
    await remove.click();
    const ask = page.getByRole('dialog', { name: t.removeAsk('Rencana posyandu') });
    await expect(ask.getByRole('button', { name: t.cancel })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(ask).toHaveCount(0);
    await expect(remove).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(ask).toHaveCount(0);
    await remove.click();
    await ask.getByRole('button', { name: t.remove }).click();
    await expect(project.listed('Rencana posyandu')).toHaveCount(0);
    await expect(project.dialog.getByRole('listitem')).toHaveCount(2);
    await expect(project.dialog.getByRole('listitem').getByText(t.isOpen)).toHaveCount(1);
    await expect(project.name).toBeFocused();

    await page.reload();
    await project.open();
    await expect(project.dialog.getByRole('listitem')).toHaveCount(2);
    wahana.expectQuiet();
  });

  for (const theme of themes) {
    test(`dialog and messages keep to the rules of accessibility, ${theme}, ${width}x${height}`, async ({
      wahana,
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await wahana.open(`/explore?theme=${theme}`);
      const project = new ProjectPage(page);
      await project.open();
      await project.rename('Rencana');
      await project.expectSaved('Rencana');
      // The longest words that the dialog can hold, without making it wider.
      await project.rename(`Rencana ${'panjang '.repeat(14)}`);
      const body = project.dialog.locator('.body');
      await expect(project.dialog.getByRole('button', { name: t.undoOf('') })).toBeEnabled();
      expect(await body.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
      await project.rename('Rencana');
      await project.expectSaved('Rencana');
      await project.dialog.getByRole('button', { name: t.create }).click();
      await project.expectSaved(t.defaultName);
      await project.openFile('rusak.wahana.json', '{');
      await expect(project.dialog.getByRole('alert')).toContainText('rusak.wahana.json');
      await expectAccessible(page);
      const small = await page.evaluate(
        (least) => {
          const targets = document.querySelectorAll('dialog :is(button, input[type=text])');
          return [...targets].flatMap((target) => {
            const { width: wide, height: high } = target.getBoundingClientRect();
            return Math.min(wide, high) < least ? [target.outerHTML] : [];
          });
        },
        width < 640 || theme === 'projector' ? 44 : 24,
      );
      expect(small).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      await project.dialog.getByRole('button', { name: t.removeOf('Rencana') }).click();
      await expect(page.getByRole('dialog', { name: t.removeAsk('Rencana') })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Enter');
      await project.close();
      await page.keyboard.press('Control+z');
      await expect(project.messages).toContainText(t.nothingToUndo);
      await expectAccessible(page);
    });
  }
}

test('Ctrl Z and Ctrl Shift Z undo and redo in every workspace, but not in a field', async ({
  wahana,
  page,
}) => {
  await wahana.open();
  const project = new ProjectPage(page);
  await project.open();
  for (const name of ['Satu', 'Dua', 'Tiga']) {
    await project.rename(name);
    await project.expectSaved(name);
  }
  await project.close();
  const expectName = (name: string) =>
    expect(project.button).toHaveAccessibleName(t.label(name, t.states.saved));
  await expect(project.messages).toContainText(t.done['project-rename']('Tiga'));

  await page.keyboard.press('Control+z');
  await expect(project.messages).toContainText(t.undone(renamed('Tiga')));
  await expectName('Dua');
  await wahana.workspace('Data');
  await page.keyboard.press('Control+z');
  await expect(project.messages).toContainText(t.undone(renamed('Dua')));
  await expectName('Satu');
  await page.keyboard.press('Control+Shift+Z');
  await expect(project.messages).toContainText(t.redone(renamed('Dua')));
  await page.keyboard.press('Control+y');
  await expectName('Tiga');
  await page.keyboard.press('Control+y');
  await expect(project.messages).toContainText(t.nothingToRedo);
  await wahana.workspace('Jelajah');

  // In a field the keys take back what was typed there.
  const search = page.getByRole('searchbox').or(page.getByLabel('Cari lapisan')).first();
  await search.fill('pos');
  await search.press('Control+z');
  await expectName('Tiga');
  await project.messages.getByRole('button', { name: t.dismiss }).click();
  await expect(project.messages).toHaveText('');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
  await expectName(t.defaultName);
  await page.keyboard.press('Control+z');
  await expect(project.messages).toContainText(t.nothingToUndo);

  // The button of the message does the same, and keeps the focus for the way back.
  await page.keyboard.press('Control+Shift+Z');
  await project.messages.getByRole('button', { name: t.undo }).click();
  await expect(project.messages.getByRole('button', { name: t.redo })).toBeFocused();
  await page.keyboard.press('Enter');
  await expectName('Satu');
});

test('a message stands for ten seconds, longer under the pointer, and then goes', async ({
  wahana,
  page,
}) => {
  await wahana.open();
  await page.clock.install();
  const project = new ProjectPage(page);
  await project.open();
  await project.rename('Satu');
  await project.expectSaved('Satu');
  await project.close();
  const message = project.messages.getByText(t.done['project-rename']('Satu'));
  await message.hover();
  await page.clock.runFor(20_000);
  await expect(message).toBeVisible();
  await page.mouse.move(700, 300);
  await page.clock.runFor(9_000);
  await expect(message).toBeVisible();
  await page.clock.runFor(2_000);
  await expect(message).toHaveCount(0);
});

test('the palette opens the project, saves it and takes edits back', async ({ wahana, page }) => {
  await wahana.open();
  const project = new ProjectPage(page);
  const run = async (word: string) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill(word);
    await page.keyboard.press('Enter');
  };
  await run('ganti nama');
  await expect(project.dialog).toBeVisible();
  await project.rename('Satu');
  await project.expectSaved('Satu');
  await project.close();
  const download = page.waitForEvent('download');
  await run('simpan ke berkas');
  expect((await download).suggestedFilename()).toBe('satu.wahana.json');
  await run('urungkan');
  await expect(project.messages).toContainText(t.undone(renamed('Satu')));
});

test('a project goes out as a file and comes in again, beside what is stored', async ({ wahana, page }) => {
  await wahana.open();
  const project = new ProjectPage(page);
  await project.open();
  await project.openFile('apa saja.json', fixture);
  await project.expectSaved(fixtureName);
  await expect(project.listed(fixtureName)).toContainText('2 skenario');

  const coming = page.waitForEvent('download');
  await project.dialog.getByRole('button', { name: t.toFile }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('rencana-posyandu-dan-kube.wahana.json');
  const text = readFileSync(await download.path(), 'utf8');
  // It was stored for the first time here, under its own id: nothing of it is another.
  expect(JSON.parse(text)).toEqual(JSON.parse(fixture));

  // Opened again it is a project of its own: what is stored is never overwritten by a file.
  await project.openFile(download.suggestedFilename(), text);
  await project.expectSaved(`${fixtureName} (2)`);
  await expect(project.dialog.getByRole('listitem')).toHaveCount(2);
  wahana.expectQuiet();
});

test('a file that cannot be taken is told of in one sentence, and what is open stays', async ({
  wahana,
  page,
}) => {
  await wahana.open();
  const project = new ProjectPage(page);
  await project.open();
  await project.rename('Satu');
  await project.expectSaved('Satu');
  const whole = JSON.parse(fixture) as Project;
  const { problems } = t;
  const file = 'proyek.wahana.json';
  const bad: [string, string][] = [
    [fixture.slice(0, 700), problems.unreadable(file)],
    ['<!doctype html>', problems.unreadable(file)],
    ['{"format":"wahana-pack","version":1}', problems.notProject(file)],
    [
      JSON.stringify({ ...whole, version: PROJECT_VERSION + 1 }),
      problems.newer(file, String(PROJECT_VERSION + 1), String(PROJECT_VERSION)),
    ],
    [JSON.stringify({ ...whole, pack: 'contoh-simulasi' }), problems.otherPack(file, 'contoh-simulasi')],
    [fixture.replace('"name"', '"__proto__": {"name": "x"}, "name"'), problems.unsafe(file, '__proto__')],
    [JSON.stringify({ ...whole, name: '\n' }), problems.invalid(file, 'name', 1)],
    [' '.repeat(20_000_001), problems.tooLarge(file, '20')],
  ];
  for (const [text, sentence] of bad) {
    await project.openFile(file, text);
    await expect(project.dialog.getByRole('alert')).toContainText(sentence);
    await expect(project.name).toHaveValue('Satu');
    await expect(project.dialog.getByRole('listitem')).toHaveCount(1);
  }
  // The same in the other language.
  await project.close();
  await wahana.language('EN');
  await page
    .getByRole('banner')
    .getByRole('button', { name: en.label('Satu', en.states.saved) })
    .click();
  await page.locator('dialog input[type=file]').setInputFiles({
    name: file,
    mimeType: 'application/json',
    buffer: Buffer.from('{'),
  });
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText(en.problems.unreadable(file));
  wahana.expectQuiet();
});

test('projects belong to their data', async ({ wahana, page }) => {
  await wahana.open();
  const project = new ProjectPage(page);
  await project.open();
  await project.rename('Satu');
  await project.expectSaved('Satu');
  await page.goto('./?pack=contoh-simulasi');
  await wahana.mapIdle();
  await project.open();
  await expect(project.dialog.getByText(t.noneStored)).toBeVisible();
  await expect(project.name).toHaveValue(t.defaultName);
});

test('works with the network cut off after the first movement', async ({ wahana, page, context }) => {
  await wahana.open();
  await page.mouse.move(700, 400);
  await wahana.fetchedAhead();
  await context.setOffline(true);
  const project = new ProjectPage(page);
  await project.open();
  await project.rename('Satu');
  await project.expectSaved('Satu');
  await project.close();
  await page.keyboard.press('Control+z');
  await expect(project.messages).toContainText(t.undone(renamed('Satu')));
  wahana.expectQuiet();
});
