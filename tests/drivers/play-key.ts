import type { Page } from '@playwright/test';

/** Whether the page takes F5, a clicker's play key, to itself: pressed by a driver, the browser does not load anew by it. */
export function takesPlayKey(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const key = new KeyboardEvent('keydown', { key: 'F5', cancelable: true, bubbles: true });
    return !(document.activeElement ?? document.body).dispatchEvent(key);
  });
}
