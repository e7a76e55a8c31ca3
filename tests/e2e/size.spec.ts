import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from '../drivers/test';

/** Kilobytes that may come until the map is idle, and those of them before the workspace with the map arrives. */
const [FIRST_LOAD, SHELL] = [560, 80];
const KILOBYTE = 1000;
/** What an English page says and an Indonesian one does not, and what only the checking of packs needs. */
const ENGLISH = 'Find a layer';
const CHECKING = 'safeParse';

/** Bytes of an answer's file as the server sends it. */
function sentBytes(address: string): { path: string; bytes: number; text: string } {
  const path = new URL(address).pathname.replace(/^\/$/, '/index.html');
  const file = readFileSync(`dist${path}`);
  const packed = path.endsWith('.woff2') ? file : gzipSync(file, { level: 9 });
  return { path, bytes: packed.length, text: path.endsWith('.woff2') ? '' : file.toString('utf8') };
}

const sum = (files: { bytes: number }[]): number =>
  files.reduce((total, { bytes }) => total + bytes, 0) / KILOBYTE;

/** Every file that the page has asked for, once each. */
function files(requests: string[]): ReturnType<typeof sentBytes>[] {
  const addresses = requests.filter((address) => address.startsWith('http'));
  return [...new Set(addresses.map((address) => address.replace(/#.*/, '')))].map(sentBytes);
}

const requested = async (page: Page, open: () => Promise<void>): Promise<string[]> => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await open();
  await page.waitForLoadState('networkidle');
  return requests;
};

test('the first load is small, without the other language, the rules of packs or the whole fonts', async ({
  wahana,
  page,
}) => {
  const come = files(await requested(page, () => wahana.open()));
  expect(sum(come)).toBeLessThanOrEqual(FIRST_LOAD);
  const fonts = come.filter(({ path }) => path.endsWith('.woff2')).map(({ path }) => path);
  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts.filter((path) => !/-(text|keys)-/.test(path))).toEqual([]);
  expect(come.some(({ path }) => /\/Explore-/.test(path))).toBe(true);
  expect(come.filter(({ text }) => text.includes('Cari lapisan')).length).toBeGreaterThan(0);
  expect(come.filter(({ text }) => text.includes(ENGLISH)).map(({ path }) => path)).toEqual([]);
  expect(come.filter(({ text }) => text.includes(CHECKING)).map(({ path }) => path)).toEqual([]);
});

test('the shell stands before the workspace and the map have come, from few bytes', async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((done) => (release = done));
  await page.route(/\/assets\/(Explore-|maplibre|.*\.woff2)/, async (route) => {
    await held;
    await route.continue();
  });
  const late = /\/(Explore-|maplibre)|\.woff2/;
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('./', { waitUntil: 'commit' });
  await expect(page.getByRole('banner').getByRole('button').first()).toBeVisible();
  const come = files(requests.filter((address) => !late.test(address)));
  release();
  expect(come.length).toBeGreaterThan(4);
  expect(sum(come)).toBeLessThanOrEqual(SHELL);
});

test('details and classes that cannot be had say so, and the page stays usable', async ({ wahana, page }) => {
  await page.route(/\/assets\/(AreaDetail|ClassPanel)-/, (route) => route.abort());
  await wahana.open();
  await page.getByRole('button', { name: /^Kelas: / }).click();
  await expect(page.getByText(/^Bagian Cara membagi kelas tidak dapat dimuat\. Periksa/)).toBeVisible();
  await wahana.select('Bukaka');
  await expect(page.getByText(/^Bagian Rincian tidak dapat dimuat\. Periksa/)).toBeVisible();
  await expect(wahana.row('Bukaka').getByRole('button')).toHaveAttribute('aria-pressed', 'true');
});

test('an English link opens in English, and the language switches at once where its texts are here', async ({
  wahana,
  page,
}) => {
  const come = files(await requested(page, () => wahana.open('/explore?lang=en')));
  expect(come.some(({ text }) => text.includes(ENGLISH))).toBe(true);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await wahana.language('ID');
  await expect(page.locator('html')).toHaveAttribute('lang', 'id');
});

test('a language that cannot be had says so and leaves the old one', async ({ wahana, page }) => {
  await page.route(/\/assets\/en-/, (route) => route.abort());
  await wahana.open('/explore?lang=en');
  await expect(page.getByText(/^Bagian English \(Inggris\) tidak dapat dimuat\. Periksa/)).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'id');
  await page.getByRole('button', { name: 'Tutup pemberitahuan' }).click();
  await wahana.language('EN');
  await expect(page.getByText(/^Bagian English \(Inggris\)/)).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'id');
  await expect(page).not.toHaveURL(/lang=en/);
});

test('a link keeps the language that could not be had, and loading the page anew brings it', async ({
  wahana,
  page,
}) => {
  await page.route(/\/assets\/en-/, (route) => route.abort());
  await wahana.open('/explore?lang=en');
  await expect(page.getByText(/^Bagian English \(Inggris\) tidak dapat dimuat/)).toBeVisible();
  await wahana.select('Bukaka');
  await expect(page).toHaveURL(/select=/);
  await expect(page).toHaveURL(/lang=en/);
  await page.unroute(/\/assets\/en-/);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('a part whose style could not be had is shown with it the next time', async ({ wahana, page }) => {
  await page.route(/\/assets\/Help-.*css/, (route) => route.abort());
  await wahana.open();
  await page.keyboard.press('?');
  await expect(page.getByText(/^Bagian .* tidak dapat dimuat/)).toBeVisible();
  await page.unroute(/\/assets\/Help-.*css/);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  const styles = () => page.evaluate(() => [...document.styleSheets].map(({ href }) => href ?? '').join(' '));
  expect(await styles()).toMatch(/\/Help-.*css/);
});

test('a pack other than the one built in is opened by rules that are fetched, or said to be unchecked', async ({
  wahana,
  page,
}) => {
  const pack = readFileSync('public/packs/tanete-riattang-2006.json', 'utf8');
  await page.route(/packs\/[^.]+\.json$/, (route) => route.fulfill({ body: `${pack} ` }));
  const come = files(await requested(page, () => wahana.open()));
  expect(come.some(({ text }) => text.includes(CHECKING))).toBe(true);
  await page.route(/\/assets\/read-pack-/, (route) => route.abort());
  await page.reload();
  await expect(page.getByText(/^Bagian Aturan data tidak dapat dimuat\. Periksa/)).toBeVisible();
  await expect(page.getByText(/^The part Data rules could not be loaded\. Check/)).toBeVisible();
});
