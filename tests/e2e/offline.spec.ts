import { OfflineBadge, coldPage, expect, test, visited } from '../drivers/offline';
import { ProjectPage } from '../drivers/project';
import { tour } from '../drivers/tour';
import { Wahana } from '../drivers/wahana';
import type { Locator, Page } from '@playwright/test';
import { offline as t } from '../../src/i18n/id/offline';
import { project as words } from '../../src/i18n/id/project';

/** Makes of the page a version that can be told from the former. */
const NEW = (html: string): string => html.replace('</head>', '<meta name="release" content="new"></head>');
const newVersion = (page: Page): Locator => page.locator('meta[name="release"]');

test('after one visit every workspace and export works from a cold start with the server stopped', async ({
  site,
  page,
  context,
}) => {
  const badge = await visited(site, page);
  await badge.open();
  await expect(badge.words).toContainText(t.ready);
  await site.stop();
  const cold = await coldPage(context);
  const wahana = new Wahana(cold);
  await cold.goto(`${site.address}#/explore?panes=both`);
  await tour(wahana);
  wahana.expectQuiet();
  await new OfflineBadge(cold).expect(t.states.ready);
  // The other pack, and the English texts from the start.
  await cold.goto(`${site.address}?pack=contoh-simulasi#/gaps?lang=en`);
  await wahana.mapIdle();
  await expect(cold.locator('html')).toHaveAttribute('lang', 'en');
});

test('a visit without any movement is enough', async ({ site, page, context }) => {
  await page.goto(site.address);
  await new OfflineBadge(page).expect(t.states.ready);
  await site.stop();
  const cold = await coldPage(context);
  await cold.goto(site.address);
  await new Wahana(cold).mapIdle();
});

test('the bar tells how far keeping is, and what that means', async ({ site, page }) => {
  const release = site.hold('/icons/icon-512.png');
  await page.goto(site.address);
  await new Wahana(page).mapIdle();
  await page.mouse.move(500, 300);
  const badge = new OfflineBadge(page);
  await expect(badge.button).toHaveAccessibleName(/: Menyiapkan 9\d%$/);
  await badge.open();
  await expect(badge.words).toContainText(/sudah 9\d%/);
  await expect(badge.words.getByRole('progressbar', { name: t.title })).toBeVisible();
  release();
  await badge.expect(t.states.ready);
  await expect(badge.words).toContainText(t.ready);
});

test('files that are not those of the list are not kept, and are once they are', async ({ site, page }) => {
  const back = site.edit('manifest.webmanifest', (text) => `${text} `);
  await page.goto(site.address);
  await new Wahana(page).mapIdle();
  await page.mouse.move(500, 300);
  const badge = new OfflineBadge(page);
  await badge.open();
  await expect(badge.words).toContainText(t.why.changed);
  await badge.expect(t.states.none);
  back();
  await badge.words.getByRole('button', { name: t.retry }).click();
  await expect(badge.words).toContainText(t.ready);
});

test('where the storage is full a sentence says so, and making room mends it', async ({
  site,
  page,
  context,
}) => {
  const session = await context.newCDPSession(page);
  const origin = site.address.slice(0, -1);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 600_000 });
  await page.goto(site.address);
  await new Wahana(page).mapIdle();
  await page.mouse.move(500, 300);
  const badge = new OfflineBadge(page);
  await badge.open();
  await expect(badge.words).toContainText(t.why.full);
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await badge.words.getByRole('button', { name: t.retry }).click();
  await expect(badge.words).toContainText(t.ready);
});

for (const [title, secure, words] of [
  ['a browser without service workers', true, t.why.unsupported],
  ['an open connection', false, t.why.insecure],
] as const)
  test(`${title} is told of in words, and the page works`, async ({ site, page }) => {
    await page.addInitScript((isSecure) => {
      Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
      Object.defineProperty(globalThis, 'isSecureContext', { value: isSecure });
    }, secure);
    await page.goto(site.address);
    await new Wahana(page).mapIdle();
    await page.mouse.move(500, 300);
    const badge = new OfflineBadge(page);
    await badge.expect(t.states.none);
    await badge.open();
    await expect(badge.words).toContainText(words);
  });

test('a new version waits in every tab until it is asked for, and keeps view and project', async ({
  site,
  page,
  context,
}) => {
  const badge = await visited(site, page);
  const project = new ProjectPage(page);
  await project.open();
  await project.rename('Satu');
  await project.expectSaved('Satu');
  await project.close();
  await new Wahana(page).select('Bukaka');
  const other = await context.newPage();
  await visited(site, other);
  site.publish('index.html', NEW);
  await page.reload();
  await page.mouse.move(500, 300);
  await badge.expect(t.states.update);
  await page.reload();
  await page.mouse.move(500, 300);
  await badge.expect(t.states.update);
  await new OfflineBadge(other).expect(t.states.update);
  await badge.open();
  await expect(badge.words).toContainText(t.update);
  for (const tab of [page, other]) await expect(newVersion(tab)).toHaveCount(0);

  await badge.take();
  for (const tab of [page, other]) await expect(newVersion(tab)).toHaveCount(1);
  await expect(new Wahana(page).row('Bukaka').getByRole('button')).toHaveAttribute('aria-pressed', 'true');
  await project.open();
  await project.expectSaved('Satu');
  await project.close();
});

test('a new version is kept whole as the former was, and takes little to fetch', async ({
  site,
  page,
  context,
}) => {
  const badge = await visited(site, page);
  const before = site.asked.length;
  site.publish('index.html', NEW);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await badge.expect(t.states.update);
  expect(site.asked.slice(before).sort()).toEqual(['/', '/sw.js']);
  await badge.take();
  await expect(newVersion(page)).toHaveCount(1);
  await site.stop();
  const cold = await coldPage(context);
  await cold.goto(site.address);
  await new Wahana(cold).mapIdle();
  await expect(newVersion(cold)).toHaveCount(1);
});

test('a new version is not taken while a talk runs in another tab, or a project is not saved', async ({
  site,
  page,
  context,
}) => {
  await context.addInitScript(() => {
    if (!location.hash.includes('refused')) return;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no', 'InvalidStateError');
    };
  });
  const badge = await visited(site, page, '#refused');
  const other = await context.newPage();
  await other.goto(`${site.address}#/story?story=temuan-2006.play`);
  await other.locator('[data-scene]').waitFor();
  site.publish('index.html', NEW);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await badge.expect(t.states.update);
  // A tab that has only just been opened may not answer yet, which keeps the old version too.
  await expect(async () => {
    await badge.take();
    await expect(badge.words).toContainText(t.objections.talk, { timeout: 8_000 });
  }).toPass();
  await expect(newVersion(page)).toHaveCount(0);
  await other.close();

  await page.keyboard.press('Escape');
  const project = new ProjectPage(page);
  await project.open();
  await project.rename('Satu');
  await expect(project.dialog.getByText(words.stateLines.unsaved)).toBeVisible();
  await project.close();
  await badge.take();
  await expect(badge.words).toContainText(t.objections.unsaved);
  await expect(newVersion(page)).toHaveCount(0);
  await expect(project.button).toHaveAccessibleName(words.label('Satu', words.states.unsaved));
});
