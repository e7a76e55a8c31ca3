import { test as base } from '@playwright/test';
import { Wahana } from './wahana';

interface Options {
  /** Without WebGL the map is drawn as SVG. */
  webgl: boolean;
}

/** Playwright's test with the app's driver. */
export const test = base.extend<Options & { wahana: Wahana }>({
  webgl: [true, { option: true }],
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
