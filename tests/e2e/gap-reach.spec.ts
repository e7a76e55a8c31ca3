import { readFileSync } from 'node:fs';
import { gapReach as r } from '../../src/i18n/id/gap-reach';
import type { Network } from '../../src/schema/network';
import { GapsDriver } from '../drivers/gaps';
import { expect, test } from '../drivers/test';

test('as long as no tie is recorded the map says that reach is unknown, and marks nobody', async ({
  wahana,
  page,
}) => {
  const gaps = new GapsDriver(wahana);
  await gaps.open();
  await wahana.mapIdle();
  await expect(gaps.pane('map').locator('[data-reach]')).toHaveText(r.mapUnknown);
  await expect(page.locator(`[data-pill*="${r.pill}"]`)).toHaveCount(0);
});

test('with recorded ties the map marks whom to invite first, as the table beside the chart does', async ({
  page,
}) => {
  const file = 'public/packs/contoh-simulasi.network.json';
  const network = JSON.parse(readFileSync(file, 'utf8')) as Network;
  // Ties between groups as a forum may record them.
  const ties = network.ties.map((tie) =>
    tie.role === 'plain' ? { ...tie, kind: 'tercatat' as const } : tie,
  );
  await page.route('**/contoh-simulasi.network.json', (route) =>
    route.fulfill({ json: { ...network, ties } }),
  );
  await page.goto('./?pack=contoh-simulasi#/gaps');
  await page.locator('[data-map-idle]').first().waitFor({ state: 'attached' });
  await page.getByRole('tab', { name: 'Hubungan' }).click();
  const marked = page
    .locator('.reach tr', { has: page.getByText(r.inviteFirst, { exact: true }) })
    .getByRole('rowheader');
  await expect(marked.first()).toBeVisible();
  const names = await marked.allInnerTexts();
  await expect(page.locator(`[data-pill$="· ${r.pill}"]`)).toHaveCount(names.length);
  const said = page.locator('[data-pane="map"] [data-reach]');
  for (const name of names) await expect(said).toContainText(name);
});
