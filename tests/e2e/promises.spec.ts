import type { Page } from '@playwright/test';
import { en } from '../../src/i18n/en';
import { id } from '../../src/i18n/id';
import { expect, test } from '../drivers/test';
import type { Wahana } from '../drivers/wahana';

const sizes = [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const;

/** Goes on with the Tab key until something matching has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    const there = await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
    if (there) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not reach ${selector}`);
}

/** Shows the table, which on narrow windows is a tab. */
async function showTable(page: Page, name: string): Promise<void> {
  const tab = page.getByRole('tab', { name });
  if ((await tab.count()) > 0) await tab.click();
}

async function pointAt(wahana: Wahana, area: string) {
  const box = await wahana.area(area).boundingBox();
  return { x: box!.x + box!.width / 2, y: box!.y + box!.height / 2 };
}

for (const webgl of [true, false]) {
  test.describe(webgl ? 'drawn with WebGL' : 'drawn without WebGL', () => {
    test.use({ webgl });
    for (const [width, height] of sizes) {
      for (const [language, t] of [
        ['id', id],
        ['en', en],
      ] as const) {
        const rank = t.explore.rankOf('1', 8);

        test(`by mouse at ${width}x${height} in ${language}, with the network cut off: an area, its layer, its source`, async ({
          wahana,
          page,
          context,
        }) => {
          await page.setViewportSize({ width, height });
          await wahana.open(`/explore?lang=${language}`);
          await expect(page.locator(`[data-map-renderer=${webgl ? 'webgl' : 'svg'}]`)).toBeVisible();
          // The first movement of the mouse fetches what later steps need.
          await page.mouse.move(width / 2, height / 3);
          await wahana.fetchedAhead();
          await context.setOffline(true);
          const { x, y } = await pointAt(wahana, 'Masumpu');
          await page.mouse.move(x, y);
          await expect(page.getByRole('tooltip')).toContainText('Masumpu');
          await page.mouse.click(x, y);
          await expect(wahana.areas.getByRole('option', { selected: true })).toHaveAttribute(
            'aria-label',
            /^Masumpu/,
          );
          await showTable(page, width < 640 ? t.explore.tableShort : t.explore.table(8, 'kelurahan'));
          await expect(wahana.row('Masumpu').getByRole('button')).toHaveAttribute('aria-pressed', 'true');
          await showTable(page, t.explore.detail);
          await expect(page.getByText(rank).first()).toBeVisible();
          await page.getByRole('button', { name: t.explore.openCell }).first().click();
          await expect(page).toHaveURL(/#\/data\?.*cell=/);
          await page.goBack();
          await wahana.mapIdle();
          await expect(wahana.areas.getByRole('option', { selected: true })).toHaveCount(1);
          wahana.expectQuiet();
        });

        test(`by keyboard alone at ${width}x${height} in ${language}: layer, area, comparison, source`, async ({
          wahana,
          page,
        }) => {
          await page.setViewportSize({ width, height });
          await wahana.open(`/explore?lang=${language}`);
          if (width < 1440) {
            await tabTo(page, '[data-opens~=layers]');
            await page.keyboard.press('Enter');
          }
          await tabTo(page, 'input[name=layer]:checked');
          await page.keyboard.press('ArrowDown');
          await expect(page.locator('input[name=layer]:checked')).toBeFocused();
          await expect(page).toHaveURL(/layer=anak-terlantar/);
          if (width < 1440) await page.keyboard.press('Escape');
          await tabTo(page, '[role=listbox]');
          await page.keyboard.press('ArrowUp');
          await page.keyboard.press('Enter');
          await expect(wahana.areas.getByRole('option', { selected: true })).toHaveCount(1);
          const first = await wahana.areas.getAttribute('aria-activedescendant');
          for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
            await page.keyboard.press(key);
            if ((await wahana.areas.getAttribute('aria-activedescendant')) !== first) break;
          }
          await page.keyboard.press('Shift+Enter');
          await expect(wahana.areas.getByRole('option', { selected: true })).toHaveCount(2);
          await page.keyboard.press('Enter');
          await expect(wahana.areas.getByRole('option', { selected: true })).toHaveCount(1);
          await tabTo(page, '[data-opens=cell]');
          await page.keyboard.press('Enter');
          await expect(page).toHaveURL(/#\/data\?.*cell=/);
          await page.goBack();
          await wahana.mapIdle();
          wahana.expectQuiet();
        });
      }
    }
  });
}
