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

/** Where the bar has a word more. */
const SIMULATED = '?pack=contoh-simulasi';

for (const [width, height, ...views] of [
  [
    1440,
    900,
    '',
    '#/explore?lang=en',
    '#/explore?theme=dark',
    '#/explore?theme=projector',
    // A layer drawn as circles, one of a long name, a second layer, a bar with a line of caution, a narrow map.
    '#/explore?layer=pasar&measure=count',
    '#/explore?layer=napza&lang=en',
    '#/explore?overlay=posyandu',
    '#/explore?layer=pasar&measure=count&mark=fill',
    '#/explore?split=0.38',
  ],
  [1280, 720, '', '#/explore?theme=dark', SIMULATED],
  [1100, 768, '', SIMULATED],
  [1024, 768, '', '#/explore?lang=en', '#/explore?theme=projector'],
  [820, 1180, ''],
  [390, 844, ''],
] as const) {
  for (const view of views) {
    test(`nothing of the map moves while the page is put together, at ${width}x${height} ${view}`, async ({
      wahana,
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await page.addInitScript(() => {
        const seen: string[] = [];
        const box = (selector: string) => {
          const { x, y, width, height } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
          return [x, y, width, height].map((value) => Math.ceil(value ?? -1)).join(' ');
        };
        // Kept places are seen before what comes into them; what is drawn or put together in one task is seen as one.
        const look = () => {
          // Where its letters are long on their way, the page is laid out anew when they come.
          if (!document.querySelector('.legend') || document.fonts.status === 'loading') return;
          const bar = `brand ${box('header .brand')}, tabs ${box('header nav')}`;
          const state = `map ${box('[data-map-renderer]')}, key ${box('.legend')}, ${bar}`;
          if (seen.at(-1) !== state) seen.push(state);
        };
        new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
        Object.assign(globalThis, { placesSeen: seen });
      });
      await page.goto(`./${view}`);
      await wahana.mapIdle();
      await expect(page.locator('header .choices')).toBeVisible();
      if (width === 1440) await expect(page.getByRole('table').first()).toBeVisible();
      const seen = () => page.evaluate(() => (globalThis as unknown as { placesSeen: string[] }).placesSeen);
      expect(await seen()).toEqual([
        expect.stringMatching(/^map( \d+){4}, key( \d+){4}, brand( \d+){4}, tabs( \d+){4}$/),
      ]);
      await expect(page.locator('.legend')).not.toHaveAttribute('aria-busy');
      await expect(page.locator('.legend')).not.toBeEmpty();
      expect(await page.locator('[data-label]').count()).toBeGreaterThan(0);
    });
  }
}

test('name and tabs of the page stand before its map, the key and the bar over the map keep their places until the areas are drawn', async ({
  wahana,
  page,
}) => {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('.legend[aria-busy]')) return;
      observer.disconnect();
      Object.assign(globalThis, {
        early: {
          drawn: document.querySelector('[data-map-drawn]') !== null,
          names: document.querySelectorAll('[data-label]').length,
          tabs: document.querySelectorAll('header nav button').length,
          choices: document.querySelector('header .choices') !== null,
        },
      });
    }).observe(document, { subtree: true, childList: true });
  });
  await wahana.open();
  expect(await page.evaluate(() => (globalThis as unknown as { early: unknown }).early)).toEqual({
    drawn: false,
    names: 0,
    tabs: 4,
    choices: false,
  });
});

test('the drawing joins the page with the areas in it, and no empty frame before them', async ({
  wahana,
  page,
}) => {
  await page.addInitScript(() => {
    const looks: string[] = [];
    Object.assign(globalThis, { looks });
    // Read in the task that puts it into the page, before the browser takes the frame: a row of pixels across the areas.
    const look = (canvas: HTMLCanvasElement) => {
      const gl = canvas.getContext('webgl2');
      const row = new Uint8Array(4 * canvas.width);
      gl?.readPixels(0, canvas.height >> 1, canvas.width, 1, gl.RGBA, gl.UNSIGNED_BYTE, row);
      const shown = canvas.checkVisibility();
      looks.push(`${shown ? 'shown' : 'kept back'} ${row.includes(255) ? 'with areas' : 'empty'}`);
    };
    let before: unknown = null;
    new MutationObserver(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas');
      if (canvas && canvas.hidden !== before) look(canvas);
      before = canvas ? canvas.hidden : null;
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await wahana.open();
  const looks = await page.evaluate(() => (globalThis as unknown as { looks: string[] }).looks);
  expect(looks).toEqual(['kept back empty', 'shown with areas']);
});

test('the scripts of the first load begin with the hint to compile them beside the page, the map library does not', async ({
  page,
  request,
}) => {
  const scripts: string[] = [];
  page.on('request', (asked) => {
    const address = asked.url();
    if (/\/assets\/[^/]+\.js$/.test(address)) scripts.push(address);
  });
  await page.goto('./');
  await expect(page.locator('[data-map-drawn]')).toBeAttached();
  const hinted = [];
  for (const address of new Set(scripts)) {
    const text = await (await request.get(address)).text();
    if (text.startsWith('//# allFunctionsCalledOnLoad\n'))
      hinted.push(/([^/]+?)-[\w-]{8}\.js$/.exec(address)?.[1]);
  }
  expect(new Set(hinted)).toEqual(new Set(['shell', 'Explore']));
});

test('search and help come after two seconds though the map has not, and with another workspace at once', async ({
  page,
}) => {
  // The map library is here, and never gets what its worker is to make.
  await page.route(/\/maplibre-gl-worker-[^/]*\.js$/, () => {});
  // The page's clock moves by hand, so nothing that only waits long enough can come.
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
  await page.goto('./');
  const banner = page.getByRole('banner');
  const help = banner.getByRole('button', { name: 'Bantuan dan tombol pintas' });
  await expect(page.locator('[data-map-renderer] canvas')).toBeAttached();
  await page.clock.runFor(1900);
  await expect(banner.getByRole('button', { name: 'Data' })).toBeVisible();
  await expect(help).toHaveCount(0);
  await page.clock.runFor(200);
  await expect(help).toBeVisible();
  await expect(page.locator('[data-map-drawn]')).toHaveCount(0);

  await page.reload();
  await banner.getByRole('button', { name: 'Data' }).click();
  await expect(help).toBeVisible();
});

test.describe('without WebGL', () => {
  test.use({ webgl: false });

  test('the areas do not wait for a map that cannot come', async ({ wahana, page }) => {
    // The page's clock moves by hand, so nothing that only waits long enough can come.
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(1000);
    await page.goto('./');
    await expect(async () => {
      await page.clock.runFor(10);
      await expect(wahana.map).toBeVisible({ timeout: 200 });
    }).toPass();
    await expect(wahana.map).toHaveAttribute('data-map-renderer', 'svg');
    expect(await page.evaluate(() => performance.now())).toBeLessThan(1000);
    await expect(page.locator('[data-label]').first()).toBeVisible();
  });
});

test('the icon of the page comes after its map', async ({ wahana, page, request }) => {
  expect(await (await request.get('./')).text()).toMatch(/<link\s+rel="icon"\s+href="data:,"/);
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
