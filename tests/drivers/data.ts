import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Pack } from '../../src/schema/pack';
import type { Study } from '../../src/schema/study';
import type { Table, TableRow } from '../../src/schema/table';

const file = (name: string): string => readFileSync(`public/packs/${name}`, 'utf8');
/** The embedded pack and its study as served, read apart from the app. */
export const pack = JSON.parse(file('tanete-riattang-2006.json')) as Pack;
export const study = JSON.parse(file(pack.study ?? '')) as Study;

/** The three sizes that every part is tried at. */
export const SIZES = [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const;
export type Lang = 'id' | 'en';
/** What the interface says in both languages, as far as the tests read it. */
export const WORDS = {
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

/** Opens the Data workspace; `more` is added to the link. */
export async function openData(page: Page, lang: Lang, more = ''): Promise<void> {
  await page.goto(`./#/data?lang=${lang}${more}`);
  await page.evaluate(() => document.fonts.ready);
}
export const tab = (page: Page, name: string): Locator =>
  page.getByRole('tab', { name: new RegExp(`^${name}`) });
export const dialog = (page: Page): Locator => page.getByRole('dialog');
export const grid = (page: Page, index: number): Locator => page.getByRole('grid').nth(index);
const number = (value: number, lang: Lang): string =>
  new Intl.NumberFormat(lang === 'id' ? 'id-ID' : 'en-GB').format(value);
const nameOf = (code: string): string => pack.areas.find((area) => area.code === code)?.name ?? '';

export interface Expected {
  heading: string;
  words: string[];
  tokens: string[];
  marked: string[];
}

/** What the inspector of a cell must say, worked out from the pack's file alone. */
export function expected(table: Table, row: TableRow | null, column: number | null, lang: Lang): Expected {
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
    const element = document.querySelector('main [role="dialog"]');
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

/** Asserts that the inspector is open, in sight and focused, and says what it must. */
export async function expectInspector(page: Page, wanted: Expected): Promise<void> {
  const { heading, words, tokens, marked } = wanted;
  await expect
    .poll(async () => {
      const read = await readInspector(page);
      return read && { ...read, text: words.filter((word) => read.text.includes(word)) };
    })
    .toEqual({ name: heading, text: words, tokens, marked, focused: true, inside: true });
}

/** Line and cell of the grid's cell that has the focus. */
export const focusedAt = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.at);
