import { expect, test } from '../drivers/test';

test('opens with a map, asks nothing of other computers and complains of nothing', async ({
  wahana,
  page,
}) => {
  await wahana.open();
  await expect(page).toHaveTitle(/Wahana/);
  await expect(page.getByRole('banner')).toBeVisible();
  expect(wahana.log.requests.length).toBeGreaterThan(3);
  wahana.expectQuiet();
});

test('carries a strict security policy and no script in the page itself', async ({ page, request }) => {
  const html = await (await request.get('./')).text();
  const policy =
    /<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/script-src 'self'(;|$)/);
  expect(policy).not.toContain('unsafe-eval');
  expect(policy).toMatch(/connect-src 'self'(;|$)/);
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
  expect(html).not.toMatch(/\son\w+=/);
  await page.goto('./');
  const refused = await page.evaluate(async () => {
    try {
      await fetch('https://example.invalid/');
      return false;
    } catch {
      return true;
    }
  });
  expect(refused).toBe(true);
});

for (const [width, height] of [
  [1440, 900],
  [1280, 720],
  [1024, 768],
] as const) {
  for (const view of ['', '#/explore?lang=en', '#/explore?theme=dark', '#/explore?theme=projector']) {
    test(`nothing of the map moves when its names and key come, at ${width}x${height} ${view}`, async ({
      wahana,
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await page.addInitScript(() => {
        const seen: string[] = [];
        Object.assign(globalThis, { seen });
        const box = (selector: string) => {
          const { x, y, width, height } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
          return [x, y, width, height].map((value) => Math.ceil(value ?? -1)).join(' ');
        };
        new MutationObserver(() => {
          const drawn = document.querySelector('[data-map-drawn]');
          const state = drawn ? `map ${box('[data-map-drawn]')}, key ${box('.legend')}` : 'being drawn';
          if (seen.at(-1) !== state) seen.push(state);
        }).observe(document, { subtree: true, childList: true, attributes: true });
      });
      await wahana.open(view);
      const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
      // The areas are drawn once, and when the map is at rest it and its key are where they were then.
      expect(seen).toEqual([
        'being drawn',
        expect.stringMatching(/^map \d+ \d+ \d+ \d+, key \d+ \d+ \d+ \d+$/),
      ]);
      await expect(page.locator('.legend')).not.toHaveAttribute('aria-busy');
      await expect(page.locator('.legend')).not.toBeEmpty();
      expect(await page.locator('[data-label]').count()).toBeGreaterThan(0);
    });
  }
}

test('the icon of the page comes after its map', async ({ wahana, page }) => {
  await wahana.open();
  await expect(page.locator('link[rel=icon]')).toHaveAttribute('href', /^data:image\/svg/);
});

test('paints the shell without any script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('./');
  await expect(page.locator('#app')).toContainText('Wahana');
  await expect(page.getByText(/memerlukan JavaScript/)).toBeVisible();
  await expect(page.getByText(/needs JavaScript/)).toBeVisible();
  await context.close();
});

test('goes on working with the network cut off after the first movement', async ({
  wahana,
  page,
  context,
}) => {
  await wahana.open();
  await page.mouse.move(700, 400);
  await wahana.fetchedAhead();
  await context.setOffline(true);
  const rows = wahana.table().getByRole('row');
  const row = rows.nth(1);
  await row.click();
  await expect(page).toHaveURL(/#.+/);
  await wahana.language('EN');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  wahana.expectQuiet();
});

test('serves nothing outside its folder', async ({ request }) => {
  for (const address of ['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/assets/']) {
    expect((await request.get(address)).status(), address).toBe(404);
  }
});

test('asks early for the map library, the pack and the font, and uses all of them', async ({
  page,
  wahana,
}) => {
  const warnings: string[] = [];
  page.on('console', (message) => {
    if (/preload/i.test(message.text())) warnings.push(message.text());
  });
  await wahana.open();
  const early = await page
    .locator('head link[rel=preload], head link[rel=modulepreload]')
    .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
  expect(early.some((address) => address.endsWith('.woff2'))).toBe(true);
  expect(early.some((address) => address.endsWith('.json'))).toBe(true);
  expect(early.some((address) => /maplibre/.test(address))).toBe(true);
  for (const address of early)
    expect(wahana.log.requests.filter((request) => request === address)).toHaveLength(1);
  expect(warnings).toEqual([]);
});
