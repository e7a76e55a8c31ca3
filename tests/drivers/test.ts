import { test as base } from '@playwright/test';
import type { BrowserContext } from '@playwright/test';
import { Wahana } from './wahana';

interface Options {
  /** Without WebGL the map is drawn as SVG. */
  webgl: boolean;
  /** Whether this browser has never been here; else the tour was taken or skipped, and is not offered. */
  firstVisit: boolean;
}

/** Marks the tour as taken in every page of a browser context. */
export async function asToured(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    try {
      localStorage.setItem('wahana-tour', 'seen');
    } catch {
      // A page that is refused storage is offered the tour at every visit.
    }
  });
}

/** Playwright's test with the app's driver. */
export const test = base.extend<Options & { wahana: Wahana }>({
  webgl: [true, { option: true }],
  firstVisit: [false, { option: true }],
  context: async ({ context, firstVisit }, use) => {
    if (!firstVisit) await asToured(context);
    await use(context);
  },
  wahana: async ({ page, webgl }, use) => {
    if (!webgl) {
      await page.addInitScript(() => {
        // As a browser answers whose graphics card is barred: no context, and no error.
        // eslint-disable-next-line @typescript-eslint/unbound-method
        const original = HTMLCanvasElement.prototype.getContext;
        HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string) {
          return kind.startsWith('webgl') ? null : original.call(this, kind as '2d');
        } as typeof original;
      });
    }
    await use(new Wahana(page));
  },
});

export { expect } from '@playwright/test';
