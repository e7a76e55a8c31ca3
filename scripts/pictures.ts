import { chromium } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { browser as findOrInstall } from './lib/browser.mjs';
import { ROOT } from './lib/run.mjs';
import { serve } from './lib/serve.mjs';

interface Picture {
  name: string;
  width: number;
  height: number;
  /** The part of the link after #. */
  view?: string;
  /** Text of the table's row to select. */
  row?: number;
  workspace?: string;
}

const PICTURES: Picture[] = [
  { name: 'explore', width: 1440, height: 900, row: 3 },
  { name: 'network', width: 1440, height: 900, view: '/explore?panes=both', row: 3 },
  { name: 'gaps', width: 1440, height: 900, view: '/gaps?ask=keluarga-fakir-miskin~kube~' },
  { name: 'data', width: 1440, height: 900, workspace: 'Data' },
  { name: 'phone', width: 390, height: 844 },
];

const executablePath = await findOrInstall();
if (!executablePath) process.exit(1);
await build({ root: ROOT, logLevel: 'error' });
const server = await serve(join(ROOT, 'dist'), 4190);
const browser = await chromium.launch({
  executablePath,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const folder = join(ROOT, 'docs/pictures');
mkdirSync(folder, { recursive: true });
for (const { name, width, height, view, row, workspace } of PICTURES) {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'id-ID',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(`http://localhost:${server.port}/${view ? `#${view}` : ''}`);
  await page.locator('[data-map-idle]').first().waitFor({ state: 'attached' });
  if (row !== undefined) {
    await page.getByRole('table').first().getByRole('row').nth(row).click();
    await page.locator('[data-pane="detail"] h2').first().waitFor();
    await page.locator('[data-map-idle]').first().waitFor({ state: 'attached' });
  }
  if (view?.includes('panes=')) await page.locator('[data-graph-idle]').waitFor({ state: 'attached' });
  if (workspace) {
    const bar = page.getByRole('banner');
    await bar.getByText(workspace, { exact: true }).first().click();
    await page.getByRole('grid').first().waitFor();
  }
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
}
await browser.close();
await server.close();
