import type { Page } from '@playwright/test';
import { packFailure } from '../../src/i18n/id/pack-failure';
import { NetworkDriver, copied, served } from '../drivers/network';
import { expect, test } from '../drivers/test';
import type { Wahana } from '../drivers/wahana';

const FILE = 'tanete-riattang-2006.network.json';

/** Map and table answer as ever, whatever became of the network. */
async function expectMapWorks(wahana: Wahana, page: Page): Promise<void> {
  await wahana.mapIdle();
  await wahana.select('Bukaka');
  await expect(wahana.row('Bukaka').getByRole('button')).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/select=/);
}

for (const [what, content, sentences] of [
  [
    'of another version',
    { ...served, version: 99 },
    [
      `Berkas jaringan “${FILE}” berversi 99, sedangkan aplikasi ini membaca versi 1.`,
      `The network file “${FILE}” is of version 99`,
    ],
  ],
  [
    'damaged',
    JSON.stringify(served).slice(0, 5000),
    [`Berkas jaringan “${FILE}” rusak.`, `The network file “${FILE}” is damaged.`],
  ],
  [
    'against the rules',
    { ...served, title: 7 },
    [
      `Berkas jaringan “${FILE}” tidak sesuai aturan di title`,
      `The network file “${FILE}” breaks a rule at title`,
    ],
  ],
  [
    'of other data',
    { ...served, pack: 'lain' },
    [
      `Berkas jaringan “${FILE}” milik data “lain”.`,
      `The network file “${FILE}” belongs to the data “lain”.`,
    ],
  ],
] as const) {
  test(`a network file ${what} gives its sentence, and the map goes on working`, async ({ wahana, page }) => {
    for (const [lang, sentence] of [
      ['id', sentences[0]],
      ['en', sentences[1]],
    ] as const) {
      const network = new NetworkDriver(wahana, lang);
      await network.use(content);
      await page.goto(`./#/explore?panes=both&lang=${lang}`);
      await expect(network.pane.getByRole('alert')).toContainText(sentence);
      await expectMapWorks(wahana, page);
      await network.giveBack();
      await page.goto('about:blank');
    }
    wahana.expectQuiet();
  });
}

test('a missing network file gives its sentence, and can be asked for again', async ({ wahana, page }) => {
  const network = new NetworkDriver(wahana);
  await network.lose();
  await page.goto('./#/explore?panes=both');
  await expect(network.pane.getByRole('alert')).toContainText(`Berkas jaringan “${FILE}” tidak ditemukan.`);
  await expectMapWorks(wahana, page);
  await network.giveBack();
  await network.pane.getByRole('button', { name: 'Coba lagi' }).click();
  await expect(network.option(`pemerintah.kecamatan`)).toBeAttached();
  // The browser itself complains of the file that the server did not have, and nothing else does.
  expect(wahana.log.complaints.filter((complaint) => !/404/.test(complaint))).toEqual([]);
  expect(wahana.log.outside).toEqual([]);
});

test('the pane of a network that cannot be shown can be closed again', async ({ wahana, page }) => {
  const network = new NetworkDriver(wahana);
  await network.use('{');
  await page.goto('./#/explore?panes=network');
  await expect(network.pane.getByRole('alert')).toBeVisible();
  await network.pane.getByRole('button', { name: 'Tutup jaringan' }).click();
  await wahana.mapIdle();
  await expect(network.pane).toHaveCount(0);
  wahana.expectQuiet();
});

test('a faulty part is left out and named with its place, and the rest is shown', async ({ wahana }) => {
  const network = new NetworkDriver(wahana);
  const faulty = copied();
  faulty.ties[3]!.to = 'tidak-ada';
  faulty.ties.push({ ...faulty.ties[4]!, id: 'berulang' });
  faulty.ties.push({ ...faulty.ties[5]!, id: 'melingkar', to: faulty.ties[5]!.from });
  const line = faulty.ties.find(({ id }) => id === 'rt.7311720006~rw.7311720006')!;
  faulty.ties.push({ ...line, id: 'melompat', to: 'pemerintah.kabupaten' });
  faulty.groups.push({ ...faulty.groups[0]! });
  await network.use(faulty);
  await network.open();
  await network.pane.getByText('5 bagian berkas jaringan bermasalah. Bagian lainnya ditampilkan.').click();
  const said = network.pane.locator('details').first().getByRole('listitem');
  await expect(said).toHaveCount(5);
  await expect(said.filter({ hasText: 'ties.3.to' })).toContainText(
    'berujung pada “tidak-ada” yang tidak ada',
  );
  await expect(said.filter({ hasText: '“berulang”' })).toContainText(`mengulang “${served.ties[4]!.id}”`);
  await expect(said.filter({ hasText: '“melingkar”' })).toContainText('dirinya sendiri');
  await expect(said.filter({ hasText: '“melompat”' })).toContainText(
    /^ties\.\d+: .*jenjang yang tidak boleh/,
  );
  await expect(said.filter({ hasText: `groups.${served.groups.length}` })).toContainText(
    'hanya yang pertama',
  );
  await network.form('Daftar');
  expect((await network.written()).size).toBe(served.groups.length);
  await expect(
    network.pane.getByText(`${served.groups.length} simpul · ${served.ties.length - 1} ikatan`),
  ).toBeAttached();
  wahana.expectQuiet();
});

test('a network without groups, with one, and without ties says so and what to do', async ({
  wahana,
  page,
}) => {
  const network = new NetworkDriver(wahana);
  const area = served.groups.find(({ id }) => id === 'pkk.7311720006')!;
  const other = served.groups.find(({ id }) => id === 'pengajian.7311720006')!;
  for (const [groups, sentence, shown] of [
    [[], 'Jaringan ini belum berisi kelompok.', 0],
    [[area], 'Baru satu kelompok: belum ada yang dapat dihubungkan.', 1],
    [[area, other], 'Belum ada ikatan yang tercatat di antara kelompok-kelompok ini.', 2],
  ] as const) {
    await network.use({ ...served, groups, ties: [] });
    await page.goto('./#/explore?panes=both');
    await expect(network.pane.getByText(sentence)).toBeVisible();
    await expect(network.picture.getByRole('option')).toHaveCount(shown);
    await expectMapWorks(wahana, page);
    const figures = await network.figures();
    expect(figures.Kelompok).toBe(String(shown));
    // With fewer than two groups there is nothing that could be dense: undefined, not nil.
    expect(figures.Kerapatan).toBe(shown < 2 ? 'tidak terdefinisi' : '0,000');
    await network.tab('Ikatan');
    await network.form('Daftar').catch(() => undefined);
    await network.giveBack();
    await page.goto('about:blank');
  }
  wahana.expectQuiet();
});

test('the simulated example says on every screen that it is one', async ({ wahana, page }) => {
  const network = new NetworkDriver(wahana);
  const banner = page.getByText('Contoh simulasi, bukan data nyata');
  const pane = network.pane.getByText('SIMULASI: kelompok dan ikatan ini dibuat untuk latihan, bukan data');
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const view of ['panes=both', 'panes=network', 'panes=both&form=list', 'panes=map']) {
      await page.goto(`./?pack=contoh-simulasi#/explore?${view}`);
      await expect(banner).toBeVisible();
      if (view === 'panes=map') await wahana.mapIdle();
      // A phone has room for one line about it.
      else if (width >= 640) await expect(pane).toBeVisible();
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('./?pack=contoh-simulasi#/explore?panes=both&form=list&lang=en');
  await expect(page.getByText(/^SIMULATION: these groups and ties are made up/)).toBeVisible();
  // A group of it says so by itself as well.
  await network.pane.locator('li[data-group] > button').first().click();
  await expect(network.detail.getByText('simulation', { exact: true })).toBeVisible();
  // Steps through the page keep the example; Data says it too.
  await page.keyboard.press('4');
  await expect(page).toHaveURL(/\?pack=contoh-simulasi#\/data/);
  await expect(page.getByText('Simulated example (simulasi), not real data')).toBeVisible();
  wahana.expectQuiet();
});

test('a pack that is not there gets its sentence in both languages', async ({ wahana, page }) => {
  await page.goto('./?pack=tidak-ada#/explore?panes=both');
  await expect(page.getByRole('alert').first()).toContainText('packs/tidak-ada.json tidak ditemukan');
  await expect(page.getByRole('alert').nth(1)).toContainText('packs/tidak-ada.json');
  expect(wahana.log.complaints.filter((complaint) => !/404/.test(complaint))).toEqual([]);
  // The page's own data is one press away.
  await page.getByRole('link', { name: packFailure.open }).click();
  await wahana.mapIdle();
  await expect(page).toHaveURL(/\/#\/explore/);
  // What is no name of a pack opens the page's own.
  await page.goto(`./?pack=${encodeURIComponent('../index')}#/explore`);
  await wahana.mapIdle();
  await expect(wahana.row('Bukaka')).toBeVisible();
});

test('opens with the connection cut off after the first interaction, measures and all', async ({
  wahana,
  page,
  context,
}) => {
  const network = new NetworkDriver(wahana);
  await wahana.open();
  await page.mouse.move(700, 400);
  await wahana.fetchedAhead();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Jaringan', exact: true }).click();
  await expect(network.option('pemerintah.kecamatan')).toBeAttached();
  const figures = await network.figures();
  expect(figures.Kelompok).toBe(String(served.groups.filter(({ role }) => role !== 'network').length));
  await network.form('Daftar');
  expect((await network.written()).size).toBe(served.groups.length);
  await network.tab('Sumber');
  await wahana.language('EN');
  await expect(network.detail.getByRole('tab', { name: 'Sources' })).toBeVisible();
  expect(wahana.log.outside).toEqual([]);
  const ofWorker = (complaint: string) => /network\.worker/.test(complaint);
  expect(
    wahana.log.complaints.filter(
      (complaint) => !ofWorker(complaint) && !/ERR_INTERNET_DISCONNECTED/.test(complaint),
    ),
  ).toEqual([]);
});
