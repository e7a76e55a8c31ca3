import { expect, test } from '../drivers/test';

/** What may be wider than the window and scroll by itself: map and source table (WCAG 2.2, 1.4.10). */
const WIDE = '[data-map-idle], .pane, svg';

for (const lang of ['id', 'en']) {
  for (const theme of ['light', 'projector']) {
    for (const [name, view, tab] of [
      ['map', 'explore', ''],
      ['tables', 'data', ''],
      ['contradictions', 'data', 'audit'],
      ['cell', 'data', 'cell'],
    ] as const) {
      test(`at 320 px nothing of ${name} is cut off, ${lang}, ${theme}`, async ({ page }) => {
        await page.setViewportSize({ width: 320, height: 640 });
        const cell = tab === 'cell' ? '&cell=pmks.eks-napi.6' : '';
        await page.goto(`./#/${view}?lang=${lang}&theme=${theme}${cell}`);
        const tabs = page.getByRole('tablist').first();
        await expect(tabs).toBeVisible();
        if (tab === 'audit') await page.locator('[data-opens="audit"]').click();
        const cut = await page.evaluate((wide) => {
          const past = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
            const box = element.getBoundingClientRect();
            return box.width > 1 && (box.right > innerWidth + 1 || box.left < -1) && !element.closest(wide);
          });
          return [
            document.documentElement.scrollWidth - innerWidth,
            ...past.map((element) => element.outerHTML.slice(0, 80)),
          ];
        }, WIDE);
        expect(cut).toEqual([0]);
        // Tabs are in full rows: none ends far from the edge, and each is large enough for a finger.
        const boxes = await tabs.getByRole('tab').evaluateAll((all) =>
          all.map((one) => {
            const { top, right, width, height } = one.getBoundingClientRect();
            return { top, right, width, height, fits: one.scrollWidth <= one.clientWidth };
          }),
        );
        for (const { height, width, fits } of boxes) {
          expect(height).toBeGreaterThanOrEqual(44);
          expect(width).toBeGreaterThanOrEqual(40);
          expect(fits).toBe(true);
        }
        for (const top of new Set(boxes.map((box) => box.top))) {
          const ends = boxes.filter((box) => box.top === top).map((box) => box.right);
          expect(Math.max(...ends)).toBeGreaterThan(310);
        }
      });
    }
  }
}
