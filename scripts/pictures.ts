import { chromium } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { tour as english } from '../src/i18n/en/tour';
import { tour as indonesian } from '../src/i18n/id/tour';
import { browser as findOrInstall } from './lib/browser.mjs';
import { ROOT } from './lib/run.mjs';
import { serve } from './lib/serve.mjs';

type Language = 'id' | 'en';

interface Picture {
  name: string;
  width: number;
  height: number;
  /** The part of the link after #. */
  view?: string;
  /** What is pressed before the picture is made; gives another page where that is to be seen. */
  act?: (page: Page, language: Language, context: BrowserContext) => Promise<Page | void>;
}

const DESK = { width: 1440, height: 900 };
const LAPTOP = { width: 1280, height: 800 };
const HALL = { width: 1024, height: 768 };
/** An area, and one that is compared with it. */
const [AREA, OTHER] = ['7311720006', '7311720002'];
const QUESTION = 'ask=keluarga-fakir-miskin~kube~';
/** The day and time that pictures show. */
const MADE = '2026-11-24T11:42:00Z';
const SCENE = '/story?story=temuan-2006.3.play';

/** Places of the page that are filled after its first map, and what stands in them then. */
const WHOLE = [
  ['header[data-pane="bar"]', '.choices'],
  ['[data-pane="layers"]', '[data-active]'],
  ['[data-pane="table"]', 'table'],
  ['.below[data-pane="detail"]', '.detail'],
] as const;

/** What the README shows. */
const README: Picture[] = [
  { name: 'explore', ...DESK, view: `/explore?select=${AREA}` },
  { name: 'network', ...DESK, view: `/explore?panes=both&select=${AREA}` },
  { name: 'gaps', ...DESK, view: `/gaps?${QUESTION}` },
  { name: 'data', ...DESK, view: '/data' },
  { name: 'phone', width: 390, height: 844 },
];

const openDialog = (key: string) => async (page: Page) => {
  await page.keyboard.press(key);
  await page.getByRole('dialog').waitFor();
};

/** Opens what the palette finds first. */
const command = (words: Record<Language, string>) => async (page: Page, language: Language) => {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(words[language]);
  await page.keyboard.press('Enter');
  await page.getByRole('combobox').waitFor({ state: 'detached' });
  await page.getByRole('dialog').waitFor();
};

/** What the guide shows, in both languages. */
const GUIDE: Picture[] = [
  {
    name: 'tour',
    ...HALL,
    act: async (page, language) => {
      await command({ id: indonesian.title, en: english.title })(page, language);
      await page.keyboard.press('ArrowRight');
      await page.locator('[data-step="looks"][data-ready="true"]').waitFor();
    },
  },
  { name: 'map', ...DESK, view: `/explore?select=${AREA}` },
  { name: 'two-layers', ...LAPTOP, view: '/explore?layer=keluarga-fakir-miskin&over=posyandu' },
  { name: 'compare', ...LAPTOP, view: `/explore?layer=posyandu&measure=count&select=${AREA}.${OTHER}` },
  { name: 'cell', ...LAPTOP, view: '/data?cell=facilities.kube.2' },
  { name: 'gaps', ...DESK, view: `/gaps?${QUESTION}` },
  { name: 'what-if', ...DESK, view: `/gaps?${QUESTION}&if=${OTHER}.1&select=${OTHER}` },
  { name: 'network', ...DESK, view: `/explore?panes=both&select=${AREA}` },
  { name: 'print', ...LAPTOP, view: `/gaps?${QUESTION}`, act: openDialog('Control+p') },
  { name: 'story', ...HALL, view: SCENE },
  {
    name: 'presenter',
    ...LAPTOP,
    view: SCENE,
    act: async (page, _, context) => {
      const coming = context.waitForEvent('page');
      await page.keyboard.press('p');
      const window = await coming;
      await window.setViewportSize(LAPTOP);
      await window.getByRole('timer').waitFor();
      return window;
    },
  },
];

const executablePath = await findOrInstall();
if (!executablePath) process.exit(1);
await build({ root: ROOT, logLevel: 'error' });
const server = await serve(join(ROOT, 'dist'), 4190);
const browser = await chromium.launch({
  executablePath,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});

/** Makes one picture of the page in some language. */
async function make({ name, width, height, view, act }: Picture, language: Language, folder: string) {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language === 'id' ? 'id-ID' : 'en-GB',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    timezoneId: 'Asia/Makassar',
  });
  // The clock stands, so that a picture comes out the same each time.
  await context.clock.setFixedTime(MADE);
  await context.addInitScript(() => localStorage.setItem('wahana-tour', 'seen'));
  const page = await context.newPage();
  const asked = view ?? '/explore';
  const link = language === 'id' ? asked : `${asked}${asked.includes('?') ? '&' : '?'}lang=en`;
  await page.goto(`http://localhost:${server.port}/${link === '/explore' ? '' : `#${link}`}`);
  if (asked.startsWith('/data')) await page.getByRole('grid').first().waitFor();
  else await page.locator('[data-map-idle]').first().waitFor({ state: 'attached' });
  if (asked.includes('panes=')) await page.locator('[data-graph-idle]').waitFor({ state: 'attached' });
  if (asked.startsWith('/explore') && asked.includes('select='))
    await page.locator('[data-pane="detail"] h2').first().waitFor();
  // What waits for the first map stands too: what is beside the tabs, list, table and detail where there are any.
  for (const [place, last] of WHOLE) {
    if ((await page.locator(place).count()) > 0) await page.locator(`${place} ${last}`).first().waitFor();
  }
  const shown = (await act?.(page, language, context)) ?? page;
  await shown.evaluate(() => document.fonts.ready);
  // Whatever the page still asks for has come, and is drawn.
  await shown.waitForLoadState('networkidle');
  const map = shown.locator('[data-map-idle]').first();
  if (!asked.startsWith('/data') && shown === page) await map.waitFor({ state: 'attached' });
  mkdirSync(folder, { recursive: true });
  await shown.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
}

const pictures = join(ROOT, 'docs/pictures');
for (const picture of README) await make(picture, 'id', pictures);
for (const language of ['id', 'en'] as const) {
  for (const picture of GUIDE) await make(picture, language, join(pictures, language));
}
await browser.close();
await server.close();
