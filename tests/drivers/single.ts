import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { offline } from '../../src/i18n/id/offline';
import { ProjectPage } from './project';
import { test as base } from './test';
import type { Wahana } from './wahana';

/** A folder for pages in one file, as on a stick. */
export class Stick {
  readonly folder = mkdtempSync(join(tmpdir(), 'wahana-stick-'));

  /** Puts a page on the stick; gives the address by which a double click opens it. */
  put(name: string, text: string | Buffer): string {
    const file = join(this.folder, name);
    writeFileSync(file, text);
    return pathToFileURL(file).href;
  }
}

/** Saves the open page as one file by its dialog; gives its text and what the dialog said of its size. */
export async function saveAsOneFile(page: Page): Promise<{ name: string; bytes: Buffer; said: string }> {
  const project = new ProjectPage(page);
  await project.open();
  await project.dialog.getByRole('button', { name: offline.save.title }).click();
  const dialog = page.getByRole('dialog', { name: offline.save.title });
  const save = dialog.getByRole('button', { name: offline.save.action });
  await expect(save).toBeEnabled();
  const said = /\d+,\d MB/.exec(await dialog.innerText())?.[0] ?? '';
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()), said };
}

/** Playwright's test with a stick, and every request but those for the stick's files refused and noted. */
export const test = base.extend<{ stick: Stick; asked: string[] }>({
  // eslint-disable-next-line no-empty-pattern
  stick: async ({}, use) => {
    const stick = new Stick();
    await use(stick);
    rmSync(stick.folder, { recursive: true });
  },
  asked: async ({ page }, use) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (!/^(?:data|blob):/.test(request.url())) asked.push(request.url().replace(/#.*/, ''));
    });
    await use(asked);
  },
});

/** Waits until a page opened as a file has drawn its map. */
export async function openFile({ page }: Wahana, address: string): Promise<void> {
  await page.context().setOffline(true);
  await page.goto(address);
  await page.locator('[data-map-idle]').first().waitFor({ state: 'attached' });
}

export { expect };
