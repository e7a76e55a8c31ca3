import type { Page } from '@playwright/test';
import { gaps as g } from '../../src/i18n/id/gaps';
import { GapsDriver } from '../drivers/gaps';
import { expect, test } from '../drivers/test';

const SIZES = [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const;

/** Words of elements that are broken within themselves, as a part of a word on a line of its own. */
async function brokenWords(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll((elements) =>
    elements.flatMap((element) => {
      const node = [...element.childNodes].find(
        (child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim(),
      );
      const text = node?.textContent ?? '';
      return [...text.matchAll(/\p{L}+/gu)].flatMap(({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(node!, index);
        range.setEnd(node!, index + word.length);
        const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        return tops.size > 1 ? [word] : [];
      });
    }),
  );
}

for (const theme of ['light', 'projector']) {
  for (const [width, height] of SIZES) {
    test(`the ranking shows what is short, badge and weight of every area without scrolling sideways, ${theme}, ${width}x${height}`, async ({
      wahana,
      page,
    }) => {
      await page.setViewportSize({ width, height });
      const gaps = new GapsDriver(wahana);
      for (const ask of ['*~posyandu~', '*~sd~', '*~posyandu~m500']) {
        await gaps.open(`theme=${theme}&ask=${ask}`);
        await page.evaluate(() => document.fonts.ready);
        const outside = await gaps.table.evaluate((table) => {
          const room = table.parentElement!.getBoundingClientRect();
          return [...table.querySelectorAll('td, th, button')].flatMap((cell) => {
            const { left, right, width: wide } = cell.getBoundingClientRect();
            return wide > 0 && (left < room.left - 1 || right > room.right + 1)
              ? [cell.textContent ?? '']
              : [];
          });
        });
        expect(outside, ask).toEqual([]);
        await expect(gaps.rows).toHaveCount(8);
        expect(await gaps.figures('Masumpu')).toHaveLength(8);
      }
      // Every column can still be sorted by.
      const chooser = page.getByRole('combobox', { name: g.sortBy });
      if (await chooser.isVisible()) await chooser.selectOption({ label: g.columns.required });
      else
        await gaps.table.getByRole('columnheader', { name: g.columns.required }).getByRole('button').click();
      await expect(gaps.table.getByRole('columnheader', { name: g.columns.required })).toHaveAttribute(
        'aria-sort',
        'descending',
      );
    });

    test(`no name is broken within a word, ${theme}, ${width}x${height}`, async ({ wahana, page }) => {
      await page.setViewportSize({ width, height });
      const gaps = new GapsDriver(wahana);
      await gaps.open(`theme=${theme}&ask=*~sd~~5`);
      if (width < 640) await page.getByRole('tab', { name: g.tabs.next }).click();
      await expect(gaps.next.locator('.name').first()).toBeVisible();
      await page.evaluate(() => document.fonts.ready);
      expect(await brokenWords(page, '[data-pane="next"] .name')).toEqual([]);
      if (width > 640) return;
      await wahana.open(`/explore?theme=${theme}`);
      await page.evaluate(() => document.fonts.ready);
      expect(await brokenWords(page, '.strip .name')).toEqual([]);
    });
  }
}
