import type { Group } from '../../src/schema/network';
import { NetworkDriver, served } from '../drivers/network';
import { expect, test } from '../drivers/test';

const AREA = '7311720006';
const NAME = 'Bukaka';
const groupOf = (id: string): Group => served.groups.find((group) => group.id === id)!;
const inArea = (code: string) => served.groups.filter((group) => group.area === code);
test('nothing of the graph is asked for before the network is shown', async ({ wahana, page }) => {
  const network = new NetworkDriver(wahana);
  const asked = () =>
    wahana.log.requests.filter((address) => /\/(network|drawn)[-.][^/]*\.js$|\.network\.json$/.test(address));
  await wahana.open();
  expect(asked()).toEqual([]);
  // By script, as no person has moved yet: what is fetched ahead at the first movement is not what is shown here.
  await page.evaluate(() => (location.hash = '#/explore?panes=both'));
  await network.idle();
  expect(asked().filter((address) => address.endsWith('.network.json'))).toHaveLength(1);
  expect(asked().length).toBeGreaterThanOrEqual(3);
  await page.goto('about:blank');
  await wahana.open();
  wahana.log.requests.length = 0;
  await page.mouse.move(700, 400);
  await wahana.fetchedAhead();
  expect(asked().filter((address) => address.endsWith('.network.json'))).toHaveLength(1);
  await expect(network.pane).toHaveCount(0);
  wahana.expectQuiet();
});

test('opens beside the map by its button, alone by another, and closes to the map', async ({
  wahana,
  page,
}) => {
  const network = new NetworkDriver(wahana);
  await wahana.open();
  await page.getByRole('button', { name: 'Jaringan', exact: true }).click();
  await network.idle();
  await expect(page).toHaveURL(/panes=both/);
  await expect(wahana.areas.first()).toBeVisible();
  await expect(network.pane.getByText('160 simpul · 108 ikatan')).toBeAttached();
  await network.pane.getByRole('button', { name: 'Perbesar jaringan, tanpa peta' }).click();
  await expect(page).toHaveURL(/panes=network/);
  await expect(page.locator('[data-pane="map"]')).toHaveCount(0);
  await network.pane.getByRole('button', { name: 'Tampilkan bersama peta' }).click();
  await wahana.mapIdle();
  await network.pane.getByRole('button', { name: 'Tutup jaringan' }).click();
  await expect(network.pane).toHaveCount(0);
  await expect(page).not.toHaveURL(/panes=/);
  wahana.expectQuiet();
});

test('an area selected on the map is selected in table, network and detail', async ({ wahana, page }) => {
  const network = new NetworkDriver(wahana);
  await network.open();
  await wahana.mapIdle();
  const map = page.locator('[data-pane="map"]').getByRole('listbox');
  await map.focus();
  const option = map.getByRole('option', { name: new RegExp(`^${NAME},`) });
  const active = async () => (await map.getAttribute('aria-activedescendant')) ?? '';
  const wanted = (await option.getAttribute('id')) ?? '';
  for (let step = 0; step < 12 && (await active()) !== wanted; step += 1) {
    await page.keyboard.press(['ArrowUp', 'ArrowLeft', 'ArrowUp', 'ArrowRight'][step % 4]!);
  }
  if ((await active()) !== wanted) await option.dispatchEvent('click');
  else await page.keyboard.press('Enter');
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await expect(wahana.row(NAME).getByRole('button')).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(new RegExp(`select=${AREA}`));
  // Its column opens with all of its groups, none of them folded.
  for (const { id } of inArea(AREA)) await expect(network.option(id)).toBeAttached();
  await expect(network.detail.getByRole('heading', { name: NAME }).first()).toBeVisible();
  await network.tab('Kelompok');
  await expect(network.detail.getByRole('heading', { name: `Kelompok di ${NAME}` })).toBeVisible();
  await expect(network.detail.getByRole('listitem')).toHaveCount(inArea(AREA).length);
  wahana.expectQuiet();
});

test('the network on the map and the map beside it move together, whichever is moved', async ({
  wahana,
  page,
}) => {
  const network = new NetworkDriver(wahana);
  await network.open('&layout=map');
  await wahana.mapIdle();
  const [one, other] = [`rt.${AREA}`, 'rt.7311720001'];
  const apart = async () => {
    const [from, to] = [await network.option(one).boundingBox(), await network.option(other).boundingBox()];
    return Math.hypot(from!.x - to!.x, from!.y - to!.y);
  };
  const zoom = () => Number(/camera=[^&]*,([\d.]+)/.exec(page.url())?.[1]);
  const whole = await apart();
  await network.picture.focus();
  await page.keyboard.press('+');
  await expect(page).toHaveURL(/camera=/);
  await wahana.mapIdle();
  await network.idle();
  const near = await apart();
  expect(near).toBeGreaterThan(whole * 1.2);
  const before = zoom();
  await page.locator('[data-pane="map"]').getByRole('listbox').focus();
  await page.keyboard.press('+');
  await expect.poll(zoom).toBeGreaterThan(before);
  await expect.poll(apart).toBeGreaterThan(near * 1.2);
  // All of it again, in both.
  await network.picture.focus();
  await page.keyboard.press('0');
  await expect(page).not.toHaveURL(/camera=/);
  await expect.poll(apart).toBeCloseTo(whole, 0);
  wahana.expectQuiet();
});

test('a group selected in the list selects its area on map and in table, and stands in the detail', async ({
  wahana,
  page,
}) => {
  const network = new NetworkDriver(wahana);
  const id = `pengajian.${AREA}`;
  await network.open('&form=list');
  await wahana.mapIdle();
  await network.listed(id).click();
  await expect(network.listed(id)).toHaveAttribute('aria-pressed', 'true');
  await expect(wahana.row(NAME).getByRole('button')).toHaveAttribute('aria-pressed', 'true');
  await expect(wahana.area(NAME).first()).toHaveAttribute('aria-selected', 'true');
  await expect(network.detail.getByText(groupOf(id).name.id, { exact: true }).first()).toBeVisible();
  await expect(network.detail.getByText('17 kelompok', { exact: true })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`select=${AREA}.*groups=${id}`));
  await expect(network.pane.getByRole('status')).toContainText(`${groupOf(id).name.id}, 17 kelompok`);
  // The number leads to the cell that it is printed in.
  await network.detail.getByRole('button', { name: 'Buka sel ini' }).click();
  await expect(page.getByRole('dialog')).toContainText(/Pengajian/i);
  await page.goBack();
  await expect(network.listed(id)).toHaveAttribute('aria-pressed', 'true');
  // An area taken elsewhere takes the selection over.
  await wahana.select('Biru');
  await expect(network.listed(id)).toHaveAttribute('aria-pressed', 'false');
  await expect(page).not.toHaveURL(/groups=/);
  wahana.expectQuiet();
});

test('a tie selected in the list says how it is known, why and from where, and selects its area', async ({
  wahana,
  page,
}) => {
  const network = new NetworkDriver(wahana);
  const tie = served.ties.find(({ id }) => id === `rt.${AREA}~rw.${AREA}`)!;
  await network.open('&form=list');
  const button = network.list.locator(`li[data-group="${tie.from}"] ul button`).first();
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(wahana.row(NAME).getByRole('button')).toHaveAttribute('aria-pressed', 'true');
  await expect(network.detail.getByText(tie.evidence.id)).toBeVisible();
  await expect(network.detail.getByText(/^Tercatat · jenjang · vertikal$/)).toBeVisible();
  await expect(
    network.detail.getByText(/masuk gugus yang sama dalam ([0-9]|1[0-9]|20) dari 20 kali pencarian/),
  ).toBeVisible();
  await page.reload();
  await expect(network.detail.getByText(tie.evidence.id)).toBeVisible();
  wahana.expectQuiet();
});

for (const lang of ['id', 'en'] as const) {
  test(`the list says the same groups and ties as the file and the picture (${lang})`, async ({
    wahana,
    page,
  }) => {
    const network = new NetworkDriver(wahana, lang);
    await network.open('&form=list');
    const written = await network.written();
    expect([...written.keys()].sort()).toEqual(served.groups.map(({ id }) => id).sort());
    for (const group of served.groups) {
      const own = served.ties.filter(({ from, to }) => from === group.id || to === group.id);
      const row = written.get(group.id)!;
      expect(row.name).toBe(group.name[lang]);
      expect(row.ties.length, group.id).toBe(own.length);
      for (const tie of own) {
        const other = served.groups.find(({ id }) => id === (tie.from === group.id ? tie.to : tie.from))!;
        expect(
          row.ties.some((text) => text.endsWith(`→ ${other.name[lang]}`)),
          `${group.id} ${tie.id}`,
        ).toBe(true);
      }
    }
    await network.form(lang === 'id' ? 'Gambar' : 'Picture');
    await network.idle();
    const seen = new Set<string>();
    const compare = async () => {
      const pictured = await network.pictured();
      for (const [id, sentence] of pictured) {
        const { name, about, ties } = written.get(id)!;
        seen.add(id);
        // Name, number and place as in the list, and as many ties.
        expect(sentence.startsWith(`${name}, ${about.join(', ')}, `), `${sentence} | ${about.join()}`).toBe(
          true,
        );
        expect(sentence, id).toMatch(new RegExp(`, ${ties.length} ${lang === 'id' ? 'ikatan' : 'ties'}$`));
      }
      // What narrow columns leave out is said with its number.
      expect(pictured.size + (await network.folded())).toBe(written.size);
    };
    await compare();
    // Each column opened in its turn shows the rest.
    for (const code of [...new Set(served.groups.flatMap(({ area }) => area ?? []))]) {
      await page.evaluate((area) => {
        location.hash = location.hash.replace(/&select=\d+/, '').concat(`&select=${area}`);
      }, code);
      for (const { id } of inArea(code)) await expect(network.option(id)).toBeAttached();
      await network.idle();
      await compare();
    }
    expect([...seen].sort()).toEqual([...written.keys()].sort());
    wahana.expectQuiet();
  });
}

test('the keyboard alone opens it, walks it, selects, compares, zooms and clears', async ({
  wahana,
  page,
}) => {
  const network = new NetworkDriver(wahana);
  await wahana.open();
  await page.keyboard.press('n');
  await network.idle();
  await expect(network.picture).toBeFocused();
  const from = `pemerintah.kelurahan.${AREA}`;
  await network.walkTo(from);
  await expect(network.page.getByRole('tooltip')).toContainText(groupOf(from).name.id);
  await page.keyboard.press('Enter');
  await expect(network.option(from)).toHaveAttribute('aria-selected', 'true');
  await expect(wahana.row(NAME).getByRole('button')).toHaveAttribute('aria-pressed', 'true');
  // Down along the tie to the next level, there to compare.
  await page.keyboard.press('ArrowDown');
  const to = await network.active();
  expect(to).toBe(`rw.${AREA}`);
  await page.keyboard.press('Shift+Enter');
  await expect(page).toHaveURL(new RegExp(`groups=${from},${to}`));
  await expect(network.picture.getByRole('option', { selected: true })).toHaveCount(2);
  await expect(network.detail.getByText('Jalur terpendek: 1 ikatan')).toBeVisible();
  const width = async () => (await network.option(from).boundingBox())!.width;
  await page.keyboard.press('0');
  await network.idle();
  const whole = await width();
  await page.keyboard.press('+');
  await expect.poll(width).toBeGreaterThan(whole * 1.2);
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await expect.poll(width).toBeLessThan(whole * 0.9);
  await page.keyboard.press('0');
  await expect.poll(width).toBeCloseTo(whole, 0);
  // The first Escape takes the tooltip away, the second the selection.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await expect(network.picture.getByRole('option', { selected: true })).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(network.picture.getByRole('option', { selected: true })).toHaveCount(0);
  await expect(page).not.toHaveURL(/groups=|select=/);
  await page.keyboard.press('d');
  const tabs = network.detail.getByRole('tab');
  await network.detail.getByRole('tab', { name: 'Ringkasan' }).focus();
  for (const name of ['Kelompok', 'Ikatan', 'Sumber', 'Ringkasan']) {
    await page.keyboard.press('ArrowRight');
    await expect(tabs.filter({ hasText: name })).toBeFocused();
    await expect(network.detail.getByRole('tabpanel', { name })).toBeVisible();
  }
  wahana.expectQuiet();
});

test('a group comes to the keyboard however it is looked at: arrows reach all of them', async ({
  wahana,
  page,
}) => {
  const network = new NetworkDriver(wahana);
  await network.open();
  const all = await network.pictured();
  await network.picture.focus();
  const reached = new Set<string>();
  const walk = async (key: string) => {
    for (let before = ''; ;) {
      const here = (await network.active()) ?? '';
      reached.add(here);
      if (here === before) return;
      before = here;
      await page.keyboard.press(key);
    }
  };
  await walk('ArrowLeft');
  await walk('ArrowRight');
  expect([...all.keys()].filter((id) => !reached.has(id))).toEqual([]);
  wahana.expectQuiet();
});

test('the focus goes into the network that a button opens, and back to the button when it is closed', async ({
  wahana,
  page,
}) => {
  const network = new NetworkDriver(wahana);
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await wahana.open();
    const opener = page.getByRole('button', { name: 'Jaringan', exact: true });
    await opener.focus();
    await page.keyboard.press('Enter');
    await expect(network.picture).toBeFocused();
    await network.pane.getByRole('button', { name: 'Tutup jaringan' }).focus();
    await page.keyboard.press('Enter');
    await expect(opener).toBeFocused();
    await page.goto('about:blank');
  }
  wahana.expectQuiet();
});

test('Back and Forward walk through what was selected', async ({ wahana, page }) => {
  const network = new NetworkDriver(wahana);
  const [first, second] = [`pkk.${AREA}`, 'rw.7311720001'];
  await network.open('&form=list');
  await network.listed(first).click();
  await network.listed(second).click();
  await expect(network.listed(second)).toHaveAttribute('aria-pressed', 'true');
  await page.goBack();
  await expect(network.listed(first)).toHaveAttribute('aria-pressed', 'true');
  await expect(network.listed(second)).toHaveAttribute('aria-pressed', 'false');
  await expect(wahana.row(NAME).getByRole('button')).toHaveAttribute('aria-pressed', 'true');
  await page.goBack();
  await expect(network.listed(first)).toHaveAttribute('aria-pressed', 'false');
  await page.goForward();
  await page.goForward();
  await expect(network.listed(second)).toHaveAttribute('aria-pressed', 'true');
  await expect(wahana.row('Biru').getByRole('button')).toHaveAttribute('aria-pressed', 'true');
  wahana.expectQuiet();
});

test('a link with groups that are not there says so and keeps the rest', async ({ wahana, page }) => {
  const network = new NetworkDriver(wahana);
  const known = `pkk.${AREA}`;
  await network.open(`&groups=${known},dahulu-ada&tie=juga-tidak&less-ties=disimpulkan&focus=lenyap,2`);
  await expect(
    page.getByText(/Tautan menyebut kelompok atau ikatan yang tidak ada di jaringan ini: .*dahulu-ada/),
  ).toBeVisible();
  await expect(page.getByText(/juga-tidak/)).toBeVisible();
  await expect(network.option(known)).toHaveAttribute('aria-selected', 'true');
  await expect(page).toHaveURL(new RegExp(`groups=${known}&less-ties=disimpulkan`));
  await expect(page).not.toHaveURL(/dahulu-ada|juga-tidak|lenyap/);
  wahana.expectQuiet();
});
