import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { project as t } from '../../src/i18n/id/project';
import { story } from '../../src/i18n/id/story';
import { PROJECT_VERSION } from '../../src/schema/constants';
import type { Project } from '../../src/schema/project';
import { ProjectPage } from '../drivers/project';
import { expect, test } from '../drivers/test';
import { Wahana } from '../drivers/wahana';

const fixture = JSON.parse(readFileSync('tests/fixtures/projects/version-1.wahana.json', 'utf8')) as Project;

/** Two tabs of one browser, each with its project's dialog open. */
async function twoTabs(page: Page): Promise<[ProjectPage, ProjectPage]> {
  const tabs: ProjectPage[] = [];
  for (const tab of [page, await page.context().newPage()]) {
    await new Wahana(tab).open();
    const project = new ProjectPage(tab);
    await project.open();
    tabs.push(project);
    if (tabs.length > 1) break;
    await project.rename('Satu');
    await project.expectSaved('Satu');
  }
  const [first, second] = tabs as [ProjectPage, ProjectPage];
  await second.expectSaved('Satu');
  return [first, second];
}

/** Cuts the tabs off from each other, as in a browser without such lines: only what is stored tells of the other. */
const cutLines = (page: Page) =>
  page.context().addInitScript(() => Object.assign(globalThis, { BroadcastChannel: undefined }));

test('a tab is told at once that another has changed its project, and can take that over', async ({
  page,
}) => {
  const [first, second] = await twoTabs(page);
  await first.rename('Dua');
  await first.expectSaved('Dua');
  await expect(second.dialog.getByText(t.troubles.changed('Satu'))).toBeVisible();
  await expect(second.name).toHaveValue('Satu');
  await second.dialog.getByRole('button', { name: t.takeOther }).click();
  await second.expectSaved('Dua');
  await expect(second.dialog.getByText(t.troubles.changed('Dua'))).toHaveCount(0);
  // Now the other is the later one.
  await second.rename('Tiga');
  await second.expectSaved('Tiga');
  await expect(first.dialog.getByText(t.troubles.changed('Dua'))).toBeVisible();
});

test('of two tabs that change one project the later one overwrites nothing', async ({ page }) => {
  await cutLines(page);
  const [first, second] = await twoTabs(page);
  await first.rename('Dua');
  await first.expectSaved('Dua');
  await expect(second.dialog.getByText(t.stateLines.saved)).toBeVisible();
  await second.rename('Tiga');
  await expect(second.dialog.getByText(t.troubles.changed('Tiga'))).toBeVisible();
  await expect(second.dialog.getByText(t.stateLines.unsaved)).toBeVisible();
  // Further edits are kept here too, and write nothing.
  await second.rename('Empat');
  await expect(second.dialog.getByText(t.troubles.changed('Empat'))).toBeVisible();
  await expect(second.listed('Dua')).toHaveCount(1);

  await second.close();
  await second.messages.getByRole('button', { name: t.keepCopy }).click();
  await second.open();
  await second.expectSaved(t.copyName('Empat'));
  await expect(second.listed('Dua')).toHaveCount(1);
  // The edits that were made here can still be taken back.
  await expect(
    second.dialog.getByRole('button', { name: t.undoOf(t.edits['project-rename']('Empat')) }),
  ).toBeEnabled();
  await first.page.reload();
  await first.open();
  await expect(first.dialog.getByRole('listitem')).toHaveCount(2);
});

test('a project deleted in another tab stays in this one until it is let go', async ({ page }) => {
  const [first, second] = await twoTabs(page);
  const remove = async () => {
    await first.dialog.getByRole('button', { name: t.removeOf('Satu') }).click();
    await first.page.getByRole('dialog').getByRole('button', { name: t.remove, exact: true }).click();
  };
  await remove();
  await expect(second.dialog.getByText(t.troubles.deleted('Satu'))).toBeVisible();
  await second.dialog.getByRole('button', { name: t.keepAgain }).click();
  await second.expectSaved('Satu');
  // The first tab, which had nothing of its own, has it open again.
  await expect(first.name).toHaveValue('Satu');
  await first.close();
  await first.open();
  await remove();
  await second.dialog.getByRole('button', { name: t.letGo }).click();
  await expect(second.name).toHaveValue(t.defaultName);
  await expect(second.dialog.getByText(t.stateLines.new)).toBeVisible();
});

test('two tabs that were opened before the first edit work on one project', async ({ page }) => {
  const tabs: ProjectPage[] = [];
  for (const tab of [page, await page.context().newPage()]) {
    await new Wahana(tab).open();
    tabs.push(new ProjectPage(tab));
    await tabs.at(-1)?.open();
  }
  const [first, second] = tabs as [ProjectPage, ProjectPage];
  await first.rename('Satu');
  await first.expectSaved('Satu');
  await expect(second.name).toHaveValue('Satu');
  await expect(second.dialog.getByText(t.stateLines.saved)).toBeVisible();
});

test('storage that is refused is told of at the first edit, and nothing is lost', async ({
  wahana,
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  await wahana.open();
  const project = new ProjectPage(page);
  await project.open();
  await expect(project.dialog.getByText(t.stateLines.new)).toBeVisible();
  await expect(project.dialog.getByText(t.listRefused)).toBeVisible();
  await project.rename('Satu');
  await expect(project.dialog.getByText(t.troubles.refused)).toBeVisible();
  await expect(project.dialog.getByText(t.stateLines.unsaved)).toBeVisible();
  await expect(project.name).toHaveValue('Satu');

  // Another in its place would lose it, so that is asked first.
  await project.dialog.getByRole('button', { name: t.create }).click();
  const ask = page.getByRole('dialog', { name: t.leaveAsk });
  await expect(ask.getByRole('button', { name: t.cancel })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(project.name).toHaveValue('Satu');
  await project.close();

  await expect(project.messages.getByText(t.troubles.refused)).toBeVisible();
  await expect(project.button).toHaveAccessibleName(t.label('Satu', t.states.unsaved));
  const coming = page.waitForEvent('download');
  await project.messages.getByRole('button', { name: t.toFile }).click();
  const text = readFileSync(await (await coming).path(), 'utf8');
  expect((JSON.parse(text) as Project).name).toBe('Satu');

  // Put away, it leaves the page in sight, and the dialog goes on telling.
  await project.messages.getByRole('button', { name: t.dismiss }).first().click();
  await expect(project.messages.getByText(t.troubles.refused)).toHaveCount(0);
  await project.open();
  await expect(project.dialog.getByText(t.troubles.refused)).toBeVisible();
  await project.close();

  // So would leaving the page.
  const asked = page.waitForEvent('dialog');
  const leaving = page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.accept();
  await leaving;
});

test('storage that is full is told of, and what was not stored is stored when there is room', async ({
  wahana,
  page,
  baseURL,
}) => {
  await wahana.open();
  // From the start, as the browser looks only now and then at how much room there is.
  const browser = await page.context().newCDPSession(page);
  const origin = new URL(baseURL ?? '').origin;
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2_000_000 });
  const project = new ProjectPage(page);
  await project.open();
  await project.rename('Satu');
  await project.expectSaved('Satu');
  // More than there is room for: the browser lets small writes pass for a while.
  const [scenario] = fixture.scenarios;
  const scenarios = Array.from({ length: 2_000 }, (_, index) => ({
    ...scenario,
    id: `scenario-${index}`,
    note: 'catatan '.repeat(400),
  }));
  await project.openFile('besar.wahana.json', JSON.stringify({ ...fixture, name: 'Besar', scenarios }));
  await expect(project.dialog.getByText(t.troubles.full)).toBeVisible();
  await expect(project.name).toHaveValue('Besar');
  await expect(project.listed('Besar')).toHaveCount(0);
  await expect(project.listed('Satu')).toHaveCount(1);
  // A scene that is noted meanwhile stays in the page.
  await project.close();
  await page.keyboard.press('c');
  await expect(page.getByText(story.captured(story.defaultName))).toBeVisible();
  await project.open();
  await project.rename('Dua');
  await expect(project.dialog.getByText(t.troubles.full)).toBeVisible();
  await project.close();
  await expect(project.messages.getByText(t.troubles.full)).toBeVisible();
  await expect(project.button).toHaveAccessibleName(t.label('Dua', t.states.unsaved));

  await browser.send('Storage.overrideQuotaForOrigin', { origin });
  await project.messages.getByRole('button', { name: t.retry }).click();
  await expect(project.messages.getByText(t.troubles.full)).toHaveCount(0);
  await expect(project.button).toHaveAccessibleName(t.label('Dua', t.states.saved));
  await page.reload();
  await project.open();
  await project.expectSaved('Dua');
  await expect(project.listed('Dua')).toContainText('2.000 skenario');
  await project.close();
  await page.keyboard.press('5');
  await expect(page.getByRole('region', { name: 'Cerita' }).getByRole('listitem')).toHaveCount(1);
});

test('what is stored and cannot be opened is left as it is, told of, and can be had as a file', async ({
  wahana,
  page,
}) => {
  await wahana.open();
  const project = new ProjectPage(page);
  await project.open();
  await project.rename('Satu');
  await project.expectSaved('Satu');
  await page.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('wahana');
        opening.onerror = () => fail(new Error('not opened'));
        opening.onsuccess = () => {
          const change = opening.result.transaction('projects', 'readwrite');
          change.oncomplete = () => {
            opening.result.close();
            done();
          };
          const cursor = change.objectStore('projects').openCursor();
          cursor.onsuccess = () => {
            const at = cursor.result;
            if (!at) return;
            const stored = at.value as { content: object };
            at.update({ ...stored, content: { ...stored.content, version: 9 } });
          };
        };
      }),
  );
  await page.reload();
  await project.open();
  const newer = t.problems.newer('Satu', '9', String(PROJECT_VERSION));
  await expect(page.getByText(t.storedBroken('Satu', newer))).toBeVisible();
  await expect(project.name).toHaveValue(t.defaultName);
  await expect(project.listed('Satu')).toContainText(newer);
  const coming = page.waitForEvent('download');
  await project.listed('Satu').getByRole('button', { name: t.toFile }).click();
  const kept = JSON.parse(readFileSync(await (await coming).path(), 'utf8')) as Project;
  expect([kept.name, kept.version]).toEqual(['Satu', 9]);
  // Another project beside it leaves it alone.
  await project.rename('Dua');
  await project.expectSaved('Dua');
  await expect(project.dialog.getByRole('listitem')).toHaveCount(2);
});

test('the browser is asked to keep what is stored after the first edit, and not before', async ({
  wahana,
  page,
}) => {
  await page.addInitScript(() => {
    Object.assign(globalThis, { asked: 0 });
    StorageManager.prototype.persist = () => {
      (globalThis as unknown as { asked: number }).asked += 1;
      return Promise.resolve(false);
    };
  });
  const asked = () => page.evaluate(() => (globalThis as unknown as { asked: number }).asked);
  await wahana.open();
  const project = new ProjectPage(page);
  await project.open();
  await expect(project.dialog.getByText(t.noneStored)).toBeVisible();
  expect(await asked()).toBe(0);
  await project.rename('Satu');
  await project.expectSaved('Satu');
  await expect(project.dialog.getByText(t.notKept)).toBeVisible();
  await project.rename('Dua');
  await project.expectSaved('Dua');
  expect(await asked()).toBe(1);
});
