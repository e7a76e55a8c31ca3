import { test as base } from '@playwright/test';
import { Wahana } from './wahana';

/** Playwright's test with the app's driver. */
export const test = base.extend<{ wahana: Wahana }>({
  wahana: async ({ page }, use) => {
    await use(new Wahana(page));
  },
});

export { expect } from '@playwright/test';
