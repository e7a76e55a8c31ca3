import type { Page } from '@playwright/test';
import { shell } from '../../src/i18n/id/shell';
import { tour as t } from '../../src/i18n/id/tour';
import { expectAccessible } from '../drivers/accessible';
import { expect, test } from '../drivers/test';

const STEPS = [t.layers, t.looks, t.source, t.network, t.onward].map(({ title }) => title);
const THEMES = ['light', 'dark', 'projector'] as const;

const card = (page: Page) => page.getByRole('dialog', { name: t.title });

/** Asserts that a step stands beside what it points at, all of it in the window, and that axe has nothing to say. */
async function expectStep(page: Page, index: number): Promise<void> {
  await expect(page.getByRole('heading', { name: STEPS[index] ?? '', exact: true })).toBeVisible();
  await expect(card(page)).toHaveAttribute('data-ready', 'true');
  await expect(card(page).getByText(t.place(String(index + 1), '5'))).toBeVisible();
  await expect(card(page).getByRole('button', { name: index < 4 ? t.next : t.done })).toBeFocused();
  const out = await card(page).evaluate((dialog) => {
    const box = dialog.querySelector('.card')!.getBoundingClientRect();
    const rings = [...dialog.querySelectorAll('.ring')].map((ring) => ring.getBoundingClientRect());
    const within = ({ left, top, right, bottom }: DOMRect) =>
      left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    const over = rings.filter(
      (ring) =>
        ring.left < box.right && box.left < ring.right && ring.top < box.bottom && box.top < ring.bottom,
    );
    return { rings: rings.length > 0, within: [box, ...rings].every(within), over: over.length };
  });
  expect(out, STEPS[index]).toEqual({ rings: true, within: true, over: 0 });
  await expectAccessible(page, STEPS[index], { include: ['dialog'] });
}

test.describe('at the first visit', () => {
  test.use({ firstVisit: true });

  test('the tour is offered below the page, goes by Escape, and is not offered again; nor in a frame or by a link', async ({
    page,
    wahana,
  }) => {
    const offer = page.getByRole('region', { name: t.offerLabel });
    for (const address of ['./?embed=1', './#/explore?select=7311720006']) {
      await page.goto(address);
      await wahana.mapIdle();
      await page.mouse.move(400, 400);
      // What comes with the first movement has come once the tour itself has.
      await page.waitForFunction(() =>
        performance.getEntriesByType('resource').some(({ name }) => /\/[Tt]our-/.test(name)),
      );
      await expect(offer).toHaveCount(0);
    }
    await page.goto('about:blank');
    await wahana.open();
    await page.mouse.move(400, 400);
    await expect(offer).toContainText(t.offer);
    const [map, strip] = [await wahana.map.boundingBox(), await offer.boundingBox()];
    expect(strip!.y).toBeGreaterThanOrEqual(map!.y + map!.height);
    await expectAccessible(page, t.offerLabel, { include: [`[aria-label="${t.offerLabel}"]`] });
    await page.keyboard.press('Escape');
    await expect(offer).toHaveCount(0);
    await page.reload();
    await wahana.mapIdle();
    await page.mouse.move(300, 300);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: shell.keys.title })).toBeVisible();
    await expect(offer).toHaveCount(0);
  });
});

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const) {
  test(`the whole tour goes by keyboard at ${width} pixels, and the page is as it was afterwards`, async ({
    page,
    wahana,
  }) => {
    await page.setViewportSize({ width, height });
    await wahana.open('/explore?layer=posyandu&measure=count');
    const address = page.url();
    const detail = page.getByRole('tab', { name: 'Rincian' });
    if (width < 1280) await detail.click();
    // Found again: in the help on a wide page, else in the palette.
    if (width === 1440) {
      await page.keyboard.press('?');
      await page.getByRole('button', { name: t.title }).press('Enter');
    } else {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').fill('tur lima');
      await page.keyboard.press('Enter');
    }
    for (const index of STEPS.keys()) {
      const theme = THEMES[index % 3] ?? 'light';
      await page.evaluate((name) => (document.documentElement.dataset.theme = name), theme);
      await expectStep(page, index);
      if (index < 4) await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('ArrowLeft');
    await expectStep(page, 3);
    await page.keyboard.press('Escape');
    await expect(card(page)).toHaveCount(0);
    await expect(page).toHaveURL(address);
    await expect(page.getByRole('main')).toBeFocused();
    if (width < 1280) await expect(detail).toHaveAttribute('aria-selected', 'true');
    await expect(page.locator('[data-pane="layers"]')).toHaveCount(width === 1440 ? 1 : 0);
    wahana.expectQuiet();
  });
}
