import jsQR from 'jsqr';
import type { Locator, Page } from '@playwright/test';
import { id } from '../../src/i18n/id';
import { offline } from '../../src/i18n/id/offline';
import { print } from '../../src/i18n/id/print';
import { expectAccessible } from '../drivers/accessible';
import { expect, test } from '../drivers/test';

const t = print.share;

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: t.title });
const link = (page: Page): Locator => dialog(page).getByRole('textbox', { name: t.field });

async function open(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('kode qr');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
}

/** What the camera of a phone would read on the screen. */
async function scanned(page: Page, code: Locator): Promise<string | undefined> {
  const picture = (await code.screenshot()).toString('base64');
  const pixels = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), {
      width: image.width,
      height: image.height,
    });
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
    return { data: [...data], width, height };
  }, picture);
  return jsQR(Uint8ClampedArray.from(pixels.data), pixels.width, pixels.height)?.data;
}

test('the code on the screen is read as the link, and the link opens the same view', async ({
  wahana,
  page,
}) => {
  await wahana.open('/explore?measure=count');
  await wahana.select('Bukaka');
  await open(page);
  const address = await link(page).inputValue();
  expect(address).toContain('measure=count');
  expect(address).toMatch(/select=/);
  const code = dialog(page).getByRole('img', { name: t.qrName(address) });
  const box = (await code.boundingBox())!;
  expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(400);
  expect(await scanned(page, code)).toBe(address);

  await page.goto('about:blank');
  await page.goto(address);
  await wahana.mapIdle();
  await expect(wahana.row('Bukaka').getByRole('button')).toHaveAttribute('aria-pressed', 'true');
});

test('the code fills a projector’s screen, and goes back to the dialog', async ({ wahana, page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await wahana.open('/gaps?theme=projector');
  await open(page);
  // A phone has no need of letters for the back row, unless they are asked for.
  await expect(link(page)).not.toHaveValue(/theme=/);
  await dialog(page).getByRole('button', { name: t.large }).click();
  const large = page.getByRole('dialog', { name: t.largeName });
  const code = large.getByRole('img');
  expect((await code.boundingBox())!.height).toBeGreaterThan(600);
  await expectAccessible(page, 'the large code', { include: ['dialog[aria-label]'] });
  await page.keyboard.press('Escape');
  await expect(large).toHaveCount(0);
  await expect(dialog(page).getByRole('button', { name: t.large })).toBeFocused();
  await dialog(page)
    .getByRole('switch', { name: t.keepTheme('Proyektor') })
    .check();
  await expect(link(page)).toHaveValue(/theme=projector/);
});

test('the link is copied, and where copying is refused it is selected', async ({ wahana, page }) => {
  await page.addInitScript(() => {
    const kept: string[] = [];
    Object.assign(globalThis, { kept });
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: (text: string) =>
          kept.length > 0 ? Promise.reject(new Error('denied')) : Promise.resolve(kept.push(text)),
      },
    });
  });
  await wahana.open();
  await open(page);
  await dialog(page).getByRole('button', { name: t.copy, exact: true }).click();
  await expect(dialog(page).getByText(t.copied)).toBeVisible();
  const kept = await page.evaluate(() => (globalThis as unknown as { kept: string[] }).kept);
  expect(kept).toEqual([await link(page).inputValue()]);
  await dialog(page).getByRole('button', { name: t.copy, exact: true }).click();
  await expect(dialog(page).getByText(t.copyByHand('Ctrl C'))).toBeVisible();
  await expect(link(page)).toBeFocused();
  // What a link cannot hold goes along in a file: both ways lead to where it is saved.
  for (const [button, title] of [
    [t.asProject, id.shell.project],
    [t.asSingle, offline.save.title],
  ] as const) {
    await dialog(page).getByRole('button', { name: button }).click();
    const next = page.getByRole('dialog', { name: title });
    await expect(next).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(next).toHaveCount(0);
    await open(page);
  }
});

test('an address that others cannot open is told of', async ({ wahana, page }) => {
  await wahana.open();
  await open(page);
  await expect(dialog(page).getByText(t.fromHere)).toBeVisible();
});

test('a frame shows the map below its own small bar, which leads to the whole app', async ({
  wahana,
  page,
  baseURL,
}) => {
  await wahana.open('/explore?measure=count');
  await open(page);
  const snippet = await dialog(page).getByRole('textbox', { name: t.embedField }).inputValue();
  expect(snippet).toMatch(/^<iframe src="[^"]*\?embed=1#[^"]*measure=count"/);
  await page.route('**/situs.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Situs</title>${snippet}` }),
  );
  await page.goto(`${baseURL}situs.html`);
  const frame = page.frameLocator('iframe');
  await frame.locator('[data-map-idle]').first().waitFor({ state: 'attached' });
  const bar = frame.getByRole('banner');
  await expect(bar).toContainText('Kec. Tanete Riattang');
  const box = (await bar.boundingBox())!;
  expect(box.height).toBeLessThan(48);
  await expect(frame.getByRole('navigation')).toHaveCount(0);
  const whole = bar.getByRole('link', { name: t.openWhole });
  await expect(whole).toHaveAttribute('href', /^(?!.*embed).*measure=count/);
  await expect(whole).toHaveAttribute('target', '_blank');
  await dialogless(frame.locator('body'));
});

/** No dialog lies over a frame that has just been opened. */
async function dialogless(body: Locator): Promise<void> {
  await expect(body.getByRole('dialog')).toHaveCount(0);
}

test('a frame of made-up data says so in its small bar', async ({ wahana, page }) => {
  await page.goto('./?pack=contoh-simulasi&embed=1');
  await wahana.mapIdle();
  await expect(page.getByRole('banner')).toContainText('Contoh simulasi, bukan data nyata');
});

for (const theme of ['light', 'dark', 'projector']) {
  for (const width of [1440, 390]) {
    test(`the dialog is accessible ${width} px wide in theme ${theme}`, async ({ wahana, page }) => {
      await page.setViewportSize({ width, height: 844 });
      await wahana.open(`/explore?theme=${theme}`);
      await open(page);
      await expectAccessible(page, theme, { include: ['dialog'] });
    });
  }
}
