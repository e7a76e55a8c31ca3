import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Pack } from '../../src/schema/pack';
import { expect, test } from '../drivers/test';

const pack = JSON.parse(readFileSync('public/packs/tanete-riattang-2006.json', 'utf8')) as Pack;
const layers = ['', ...pack.kinds.map((kind) => `layer=${kind.id}`)];

/** Pairs of names on the map whose boxes meet, and names that a circle's centre or another's box hides. */
async function collisions(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll('[data-label-box]')].map((label) => ({
      name: label.getAttribute('data-label-box') ?? label.textContent,
      box: label.getBoundingClientRect(),
    }));
    const furniture = [...document.querySelectorAll('[data-map-furniture]')]
      .map((item) => ({ name: item.className, box: item.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    const meet = (a: DOMRect, b: DOMRect) =>
      a.right > b.left + 1 && b.right > a.left + 1 && a.bottom > b.top + 1 && b.bottom > a.top + 1;
    return boxes.flatMap((one, index) =>
      [...boxes.slice(index + 1), ...furniture]
        .filter((other) => meet(one.box, other.box))
        .map((other) => `${one.name} and ${other.name}`),
    );
  });
}

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
        for (const view of [`${layer}`, `${layer}&measure=count`, `${layer}&over=posyandu`]) {
          const before = await heading.textContent();
          await page.goto(`./#/explore?theme=${theme}&${view.replace(/^&/, '')}`);
          if (view === layer && layer !== '') await expect(heading).not.toHaveText(before ?? '');
          await wahana.mapIdle();
          await expect(page.locator('[data-label-box]')).toHaveCount(pack.areas.length);
          expect(await collisions(page), view).toEqual([]);
        }
      }
    });
  }
}

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
