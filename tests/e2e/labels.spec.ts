import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Pack } from '../../src/schema/pack';
import { collisions } from '../drivers/collisions';
import { expect, test } from '../drivers/test';

const pack = JSON.parse(readFileSync('public/packs/tanete-riattang-2006.json', 'utf8')) as Pack;
const layers = ['', ...pack.kinds.map((kind) => `layer=${kind.id}`)];

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const) {
  for (const theme of ['light', 'dark', 'projector']) {
    test(`at ${width}x${height} in theme ${theme} no layer has names that meet, and all areas are named`, async ({
      wahana,
      page,
    }) => {
      test.setTimeout(240_000);
      await page.setViewportSize({ width, height });
      await wahana.open(`/explore?theme=${theme}`);
      await page.evaluate(() => document.fonts.ready);
      const heading = page.getByRole('heading', { level: 1 });
      for (const layer of layers) {
        const pair = `select=${pack.areas[5]!.code}.${pack.areas[1]!.code}`;
        for (const view of [
          layer,
          `${layer}&measure=count`,
          `${layer}&over=posyandu`,
          `${layer}&${pair}`,
          `${layer}&measure=count&${pair}`,
        ]) {
          const before = await heading.textContent();
          await page.goto(`./#/explore?theme=${theme}&${view.replace(/^&/, '')}`);
          if (view === layer && layer !== '') await expect(heading).not.toHaveText(before ?? '');
          await wahana.mapIdle();
          await expect(page.locator('[data-label-box]')).toHaveCount(pack.areas.length);
          expect(await collisions(page), view).toEqual([]);
          const marked = view.includes('select=') ? 1 : 0;
          await expect(page.locator('[data-compared-mark]')).toHaveCount(marked);
        }
      }
    });
  }
}

/** Labels of which more than a quarter lies over an area that is not theirs; the areas have to be drawn as SVG. */
async function astray(page: Page): Promise<string[]> {
  return page.evaluate(
    (codes) => {
      const svg = document.querySelector<SVGSVGElement>('[data-map-renderer] > svg')!;
      const shapes = [...svg.querySelectorAll('g')]
        .map((group) => [...group.children].filter((child) => child instanceof SVGPathElement))
        .filter((paths) => paths.length === codes.length)
        .at(-1)!;
      return [...svg.querySelectorAll<SVGRectElement>('[data-label]')].flatMap((rect) => {
        const box = rect.getBBox();
        const own = codes.indexOf(rect.getAttribute('data-label') ?? '');
        let over = 0;
        for (let at = 0; at < 60; at += 1) {
          const x = box.x + ((at % 12) + 0.5) * (box.width / 12);
          const y = box.y + (Math.floor(at / 12) + 0.5) * (box.height / 5);
          const point = new DOMPoint(x, y);
          if (shapes.some((shape, index) => index !== own && shape.isPointInFill(point))) over += 1;
        }
        return over > 15 ? [`${rect.getAttribute('data-label')}: ${Math.round(over / 0.6)}%`] : [];
      });
    },
    pack.areas.map(({ code }) => code),
  );
}

test.describe('without WebGL', () => {
  test.use({ webgl: false });

  for (const [width, height, theme, most] of [
    [1440, 900, 'light', 0],
    // Letters for the back row, and those of a phone, are wider than the smallest areas.
    [1024, 768, 'projector', 0.2],
    [390, 844, 'light', 0.1],
  ] as const) {
    test(`at ${width}x${height} in theme ${theme} labels keep off other areas, with their value and no line`, async ({
      wahana,
      page,
    }) => {
      test.setTimeout(120_000);
      await page.setViewportSize({ width, height });
      await wahana.open(`/explore?theme=${theme}`);
      await page.evaluate(() => document.fonts.ready);
      const found: string[] = [];
      for (const layer of layers) {
        await page.goto(`./#/explore?theme=${theme}&${layer}`);
        await wahana.mapIdle();
        found.push(...(await astray(page)).map((label) => `${layer} ${label}`));
        await expect(page.locator('[data-says=value]')).toHaveCount(pack.areas.length);
        await expect(page.locator('[data-leader]')).toHaveCount(0);
      }
      expect(found.length / (layers.length * pack.areas.length), found.join('\n')).toBeLessThanOrEqual(most);
    });
  }
});

test('a map that says it is at rest has laid out its names for the legend that stands over it', async ({
  wahana,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await wahana.open();
  const moved: string[] = [];
  for (const view of ['layer=pkk', 'layer=pkk&measure=count', 'layer=pkk&over=posyandu', 'layer=lpm', '']) {
    const places = await page.evaluate(async (hash) => {
      const task = () =>
        new Promise<void>((done) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => done();
          port2.postMessage(null);
        });
      const read = () =>
        [...document.querySelectorAll('[data-label]')]
          .map((label) => label.getBoundingClientRect())
          .map(({ x, y }) => `${Math.round(x)},${Math.round(y)}`)
          .join(' ');
      const heard = new Promise((done) => addEventListener('hashchange', done, { once: true }));
      location.hash = hash;
      await heard;
      // In the first task after the change, which is sooner than any frame.
      await task();
      const first = document.querySelector('[data-map-idle]') ? read() : null;
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      return { first, last: read() };
    }, `/explore?${view}`);
    await wahana.mapIdle();
    if (places.first !== null && places.first !== places.last) moved.push(view);
  }
  expect(moved).toEqual([]);
});
