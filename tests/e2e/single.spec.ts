import { readFileSync } from 'node:fs';
import { project as t } from '../../src/i18n/id/project';
import { offline } from '../../src/i18n/id/offline';
import type { Project } from '../../src/schema/project';
import { heldIn, withHeld } from '../../src/io/single/held';
import { OfflineBadge } from '../drivers/offline';
import { ProjectPage } from '../drivers/project';
import { expect, openFile, saveAsOneFile, test } from '../drivers/single';
import { tour } from '../drivers/tour';

const MOST = 3_000_000;
const built = (): string => readFileSync('dist/single/wahana.html', 'utf8');
const fixture = JSON.parse(readFileSync('tests/fixtures/projects/version-1.wahana.json', 'utf8')) as Project;
/** The built page with a project held in it. */
function holding(project: unknown, view = ''): string {
  const page = built();
  const held = heldIn(page);
  if (!held) throw new Error('the built page holds nothing');
  const parts = [
    ...page.matchAll(/<script type="application\/x-wahana-part" data-name="(packs\/[^"]+)">([^<]*)/g),
  ];
  const files = parts.map(([, name = '', data = '']) => ({ name, data }));
  return withHeld(page, { ...held, view, project }, files) ?? '';
}

test('the app in one file opens by itself with the network refused, in every workspace and with every export', async ({
  wahana,
  page,
  stick,
  asked,
}) => {
  const text = built();
  expect(Buffer.byteLength(text)).toBeLessThan(MOST);
  const address = stick.put('wahana satu berkas.html', text);
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url().replace(/:.*/, '')));
  await openFile(wahana, `${address}#/explore?panes=both`);
  await tour(wahana);
  expect(asked).toEqual([address]);
  // That of the map, and at least one that answers on gaps.
  expect(workers.length).toBeGreaterThan(1);
  expect(new Set(workers)).toEqual(new Set(['blob']));
  expect(wahana.log.complaints).toEqual([]);
  await page.mouse.move(300, 300);
  const badge = new OfflineBadge(page);
  await badge.expect(offline.states.single);
  await badge.open();
  await expect(badge.words).toContainText(offline.single);
});

test('its policy lets two scripts run by their digests, and nothing be asked for', async ({
  wahana,
  page,
  stick,
}) => {
  const text = built();
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(text)?.[1] ?? '';
  expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[\w+/=]+' 'sha256-[\w+/=]+';/);
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval|'self'/);
  expect(text).not.toMatch(/\s(?:src|href)="(?!data:)[^"#]/);
  await openFile(wahana, stick.put('wahana.html', text));
  const foreign = await page.evaluate(async () => {
    const refused = await fetch('https://example.invalid/').then(
      () => false,
      () => true,
    );
    const script = document.createElement('script');
    script.textContent = 'globalThis.foreign = true;';
    document.body.append(script);
    return { refused, ran: 'foreign' in globalThis };
  });
  expect(foreign).toEqual({ refused: true, ran: false });
});

test('a project goes along in one file that the page saves, and opens with it', async ({
  wahana,
  page,
  stick,
  asked,
}) => {
  await wahana.open();
  const project = new ProjectPage(page);
  await project.open();
  const name = '</script><script>globalThis.foreign=1</script><!-- $& “Satu”';
  await project.openFile('proyek.json', JSON.stringify({ ...fixture, name }));
  await project.expectSaved(name);
  await project.close();
  await wahana.workspace('Celah');
  await wahana.mapIdle();
  const saved = await saveAsOneFile(page);
  expect(saved.name).toMatch(/\.wahana\.html$/);
  expect(saved.bytes.length).toBeLessThan(MOST);
  expect(saved.said).toBe(`${(saved.bytes.length / 1e6).toFixed(1).replace('.', ',')} MB`);

  const other = await page
    .context()
    .browser()
    ?.newContext({ locale: 'id-ID', viewport: { width: 1440, height: 900 } });
  if (!other) throw new Error('no browser');
  const fresh = await other.newPage();
  await other.setOffline(true);
  const address = stick.put(saved.name, saved.bytes);
  await fresh.goto(address);
  await fresh.locator('[data-map-idle]').first().waitFor({ state: 'attached' });
  await expect(fresh).toHaveURL(/#\/gaps/);
  await expect(
    fresh.getByRole('banner').getByRole('button', { name: t.label(name, t.states.new) }),
  ).toBeVisible();
  expect(await fresh.evaluate(() => 'foreign' in globalThis)).toBe(false);
  // Saved again from the file, with what was changed there.
  const opened = new ProjectPage(fresh);
  await opened.open();
  await opened.rename('Dua');
  await opened.expectSaved('Dua');
  await opened.close();
  const again = await saveAsOneFile(fresh);
  expect(again.name).toBe('dua.wahana.html');
  expect(heldIn(again.bytes.toString('utf8'))?.project).toMatchObject({ id: fixture.id, name: 'Dua' });
  await other.close();

  // The served page takes the project out of such a file too.
  await project.open();
  await project.openFile('dua.wahana.html', again.bytes.toString('utf8'));
  await project.expectSaved('Dua');
  expect(asked.some((one) => one.startsWith('file:'))).toBe(false);
});

test('what this browser has stored of a held project is neither lost nor overwritten', async ({
  page,
  stick,
  wahana,
}) => {
  const address = stick.put('satu.html', holding(fixture));
  const project = new ProjectPage(page);
  await openFile(wahana, address);
  await project.open();
  await project.rename('Diubah di sini');
  await project.expectSaved('Diubah di sini');
  await project.close();
  // Opened again, the later state of this browser goes first.
  await page.reload();
  await wahana.mapIdle();
  await expect(project.button).toHaveAccessibleName(t.label('Diubah di sini', t.states.saved));
  // A later file stands beside it.
  const later = { ...fixture, name: 'Dari berkas', changed: '2099-01-01T00:00:00.000Z' };
  await openFile(wahana, stick.put('dua.html', holding(later)));
  await expect(project.button).toHaveAccessibleName(t.label('Dari berkas', t.states.new));
  await project.open();
  await project.rename('Berkas diubah');
  await project.expectSaved('Berkas diubah');
  await expect(project.listed('Diubah di sini')).toHaveCount(1);
});

test('where the browser refuses to store, a held project is shown and what is changed stays in the page', async ({
  page,
  stick,
  wahana,
}) => {
  await page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }));
  await openFile(wahana, stick.put('satu.html', holding(fixture)));
  const project = new ProjectPage(page);
  await expect(project.button).toHaveAccessibleName(t.label(fixture.name, t.states.new));
  await project.open();
  await project.rename('Hanya di sini');
  await expect(project.dialog.getByText(t.troubles.refused)).toBeVisible();
  await project.close();
  const badge = new OfflineBadge(page);
  await badge.open();
  await expect(badge.words).toContainText(offline.singleRefused);
});

test('a held project that cannot be read is told of, and the app opens without it', async ({
  page,
  stick,
  wahana,
}) => {
  await openFile(wahana, stick.put('satu.html', holding({ ...fixture, version: 99 })));
  await expect(page.getByText(/^satu\.html berversi 99, sedangkan aplikasi ini/)).toBeVisible();
});

test('a file that was cut off says so in words', async ({ page, stick }) => {
  const text = built();
  const address = stick.put('terpotong.html', text.replace(/(data-name="app\.js">.{1000})[^<]*/, '$1'));
  await page.goto(address);
  await expect(page.getByText(/Berkas ini tidak dapat dibuka di peramban ini/)).toBeVisible();
});
