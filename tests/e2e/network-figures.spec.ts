import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tieKinds } from '../../src/schema/constants';
import { largeNetwork } from '../build/networks';
import { NetworkDriver, served } from '../drivers/network';
import { expect, test } from '../drivers/test';

const AREA = '7311720006';
const RT = `rt.${AREA}`;

test('filters narrow picture and list alike, say what they leave out, and are cleared', async ({
  wahana,
  page,
}) => {
  const network = new NetworkDriver(wahana);
  await network.open('&form=list');
  const whole = await network.written();
  const panel = await network.filters();
  await panel.getByRole('checkbox', { name: 'Disimpulkan' }).uncheck();
  await panel.getByRole('button', { name: 'Hitung jenis ini di peta' }).click();
  const counted = () => new URL(page.url().replace('#/', '')).searchParams.get('layer')?.split(/[ +.]/) ?? [];
  await expect.poll(counted).toContain('dasawisma');
  await panel.getByRole('checkbox', { name: 'Kelompok dasawisma' }).uncheck();
  await panel.getByRole('button', { name: 'Hitung jenis ini di peta' }).click();
  await expect.poll(counted).not.toContain('dasawisma');
  expect(counted()).toContain('pengajian');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(network.pane.getByText(/simpul dan .* ikatan tidak ditampilkan/)).toBeVisible();
  const narrowed = await network.written();
  const gone = served.groups.filter(({ level }) => level === 'household-group').map(({ id }) => id);
  expect(gone.length).toBeGreaterThan(0);
  expect([...whole.keys()].filter((id) => !narrowed.has(id)).sort()).toEqual(gone.sort());
  expect([...narrowed.values()].flatMap(({ ties }) => ties).filter((tie) => /Disimpulkan/.test(tie))).toEqual(
    [],
  );
  await network.form('Gambar');
  await network.idle();
  const pictured = await network.pictured();
  expect([...pictured.keys()].filter((id) => !narrowed.has(id))).toEqual([]);
  await network.pane.getByRole('button', { name: 'Hapus saringan' }).click();
  await network.form('Daftar');
  expect([...(await network.written()).keys()].sort()).toEqual([...whole.keys()].sort());
  wahana.expectQuiet();
});

test('steps around a group, hiding and opening narrow what is seen and change no figure', async ({
  wahana,
}) => {
  const network = new NetworkDriver(wahana);
  await network.open('&form=list');
  const figures = await network.figures();
  await network.listed(RT).click();
  await network.detail.getByRole('button', { name: '1 langkah' }).click();
  const near = new Set(
    served.ties.filter(({ from, to }) => from === RT || to === RT).flatMap(({ from, to }) => [from, to]),
  );
  expect([...(await network.written()).keys()].sort()).toEqual([...near].sort());
  await network.pane.getByRole('button', { name: 'Tampilkan semua' }).click();
  await network.detail.getByRole('button', { name: 'Sembunyikan', exact: true }).click();
  await expect(network.listed(RT)).toHaveCount(0);
  await network.pane.getByRole('button', { name: 'Tampilkan kembali' }).click();
  await expect(network.listed(RT)).toBeVisible();
  const kind = served.groups.find(
    ({ area, role, count }) => area === AREA && role === 'kind' && count && count.low > 2,
  );
  await network.listed(kind!.id).click();
  // A tie that the list has and no measure walks is named where the figure stands.
  const members = served.ties.filter(
    ({ role, from, to }) => role === 'member' && [from, to].includes(kind!.id),
  ).length;
  await expect(
    network.detail.getByText(`${members} ikatan ke jaringan bernama, tidak dihitung`),
  ).toBeVisible();
  await network.tab('Kelompok');
  await network.detail
    .getByRole('button', { name: /^Buka .* satu per satu$/ })
    .first()
    .waitFor();
  await network.detail
    .getByRole('button', { name: `Buka ${kind!.name.id} satu per satu`, exact: true })
    .click();
  await expect(network.listed(`${kind!.id}.1`)).toBeVisible();
  await wahana.page.keyboard.press('Escape');
  await network.tab('Ringkasan');
  expect(await network.figures()).toEqual(figures);
});

test('the four kinds of ties stand apart in the key and in the list of ties, and are never added up', async ({
  wahana,
}) => {
  const network = new NetworkDriver(wahana);
  await network.open(`&select=${AREA}`);
  const words = ['Tercatat', 'Diwajibkan aturan', 'Disimpulkan', 'Usulan'];
  const key = network.pane.getByRole('group', { name: 'Keterangan jaringan' });
  const patterns = await key
    .locator('li', { has: wahana.page.locator('line') })
    .evaluateAll((lines) =>
      lines.map((line) => [
        line.textContent.trim(),
        [...line.querySelectorAll('line')]
          .map((one) => [one.getAttribute('stroke-dasharray'), one.getAttribute('stroke-width')].join(' '))
          .join('; '),
      ]),
    );
  expect(patterns.map(([name]) => name)).toEqual(words);
  expect(new Set(patterns.map(([, pattern]) => pattern)).size).toBe(4);
  await expect(key).toContainText('Jaringan bernama, anggota tidak tercatat');
  await network.tab('Ikatan');
  const inArea = new Set(served.groups.filter(({ area }) => area === AREA).map(({ id }) => id));
  const rows = network.detail.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(4);
  for (const [index, kind] of tieKinds.entries()) {
    const count = served.ties.filter(
      (tie) => tie.kind === kind && (inArea.has(tie.from) || inArea.has(tie.to)),
    ).length;
    await expect(rows.nth(index)).toHaveText(new RegExp(`${words[index]}\\s*${count}$`));
  }
  await expect(network.detail.getByText(/tidak diketahui sampai ikatannya dicatat/)).toBeVisible();
});

test('the network card gives what the command line gives for the same ties', async ({ wahana }, info) => {
  const network = new NetworkDriver(wahana);
  await network.open();
  const figures = await network.figures();
  // What is easily misread stands where it is: numbers of groups, nodes without ties, a hierarchy's critical groups.
  const figure = (name: string) =>
    network.detail
      .getByRole('row', { name: new RegExp(`^${name}`) })
      .getByRole('cell')
      .first();
  await expect(figure('Kelompok Banyaknya')).toHaveAccessibleDescription(/bukan banyaknya ikatan/);
  await expect(figure('Tanpa ikatan')).toHaveAccessibleDescription(/tidak diketahui, bukan tidak ada/);
  await expect(figure('Kelompok penentu')).toHaveAccessibleDescription(/jenjang murni/);
  await expect(network.detail.getByText('bukan banyaknya ikatan')).toBeVisible();
  const [networks, memberTies] = [
    served.groups.filter(({ role }) => role === 'network').length,
    served.ties.filter(({ role }) => role === 'member').length,
  ];
  await expect(
    network.detail.getByText(
      `Tidak ikut dihitung: ${networks} simpul jaringan bernama dan ${memberTies} ikatan`,
    ),
  ).toBeVisible();
  // Neither the trap nor the buttons of what is critical are read out as the heading of a figure.
  await expect(network.detail.getByRole('rowheader').filter({ hasText: 'bukan banyaknya' })).toHaveCount(0);
  await expect(network.detail.getByRole('rowheader').locator('details')).toHaveCount(0);
  await network.detail.getByText('Yang mana?').click();
  const which = network.detail.locator('tr').filter({ hasText: 'Yang mana?' });
  await expect(which.getByRole('button').first()).toBeVisible();
  const file = info.outputPath('network.json');
  const nodes = served.groups.filter(({ role }) => role !== 'network').map(({ id }) => ({ id }));
  const ties = served.ties
    .filter(({ role }) => role !== 'member')
    .map(({ from, to, kind }) => ({ source: from, target: to, kind }));
  writeFileSync(file, JSON.stringify({ nodes, ties }));
  const output = execFileSync(process.execPath, [
    'node_modules/tsx/dist/cli.mjs',
    'src/cli/main.ts',
    'metrics',
    file,
  ]);
  const { network: whole } = JSON.parse(output.toString()) as {
    network: Record<string, number | null | unknown[]>;
  };
  const shown = Object.values(figures);
  const decimals = (value: unknown) =>
    (value as number).toLocaleString('id-ID', { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  const expected = [
    String(whole.nodes),
    String(whole.ties),
    String(whole.components),
    String(whole.isolates),
    decimals(whole.density),
    decimals(whole.efficiency),
    decimals(whole.fragmentation),
    String(whole.redundancy),
    String((whole.articulationPoints as unknown[]).length),
    String((whole.bridges as unknown[]).length),
  ];
  expect(shown.slice(0, expected.length)).toEqual(expected);
});

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const) {
  for (const theme of ['light', 'dark', 'projector'] as const) {
    test(`the network is accessible at ${width}x${height} in theme ${theme}`, async ({ wahana, page }) => {
      await page.setViewportSize({ width, height });
      const network = new NetworkDriver(wahana, theme === 'dark' ? 'en' : 'id');
      await network.open(`&theme=${theme}&select=${AREA}`);
      await network.expectAccessible('picture');
      // After the page as a whole, what changes of it.
      await network.filters();
      await network.expectAccessible('filters', '[role="dialog"]');
      await page.keyboard.press('Escape');
      await network.open(`&theme=${theme}&form=list&groups=${RT}`);
      await network.expectAccessible('list', '[data-pane="network"]', '[data-pane="detail"]');
      for (const layout of ['free', 'map', 'concentric']) {
        await network.open(`&theme=${theme}&layout=${layout}`, 'network');
        await network.expectAccessible(layout, '[data-pane="network"]');
      }
    });
  }
}

for (const [width, height] of [
  [390, 844],
  [412, 915],
  [1024, 768],
] as const) {
  test(`small picture and tools lie apart at ${width}x${height}`, async ({ wahana, page }) => {
    await page.setViewportSize({ width, height });
    const network = new NetworkDriver(wahana);
    await network.use(largeNetwork(600));
    const small = network.pane.getByRole('img', { name: 'Ikhtisar' });
    await network.open('', 'network');
    if (width < 640) {
      // Above the sheet there is no room for it.
      await expect(small).toHaveCount(0);
      await page.getByRole('button', { name: /^Ubah tinggi lembar/ }).press('ArrowDown');
    }
    for (const layout of ['map', 'concentric']) {
      await network.open(`&layout=${layout}`, 'network');
      const frame = (await network.picture.boundingBox())!;
      const box = (await small.boundingBox())!;
      expect(box.y).toBeGreaterThanOrEqual(frame.y);
      const tools = network.pane.getByRole('group', { name: 'Alat gambar jaringan' });
      for (const button of await tools.getByRole('button').all()) {
        const { x, y, width: wide, height: high } = (await button.boundingBox())!;
        const beside = x + wide <= box.x || box.x + box.width <= x;
        expect(beside || y + high <= box.y || box.y + box.height <= y, layout).toBe(true);
      }
    }
  });
}

test('a network of many groups opens with its kinds closed into counts, and a small picture leads about it', async ({
  wahana,
  page,
}) => {
  const network = new NetworkDriver(wahana);
  const large = largeNetwork(600);
  await network.use(large);
  await network.open('&layout=concentric', 'network');
  await expect(network.pane.getByText(/Lebih dari 150 simpul/)).toBeVisible();
  const closed = 'closed.koperasi.7311720002.unrecorded.';
  const members = large.groups.filter(({ id }) => id.startsWith('koperasi.7311720002.'));
  const before = await network.pictured();
  expect(before.size).toBeLessThan(large.groups.length / 2);
  expect(before.get(closed)).toContain(`, ${members.length} kelompok, `);
  // A press in the small picture brings that part into the middle of the frame, a drag goes on from there.
  const overview = network.pane.getByRole('img', { name: 'Ikhtisar' });
  const box = (await overview.boundingBox())!;
  const place = async () => (await network.option(closed).boundingBox())!;
  const whole = await place();
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  await expect.poll(async () => (await place()).x).toBeGreaterThan(whole.x + 50);
  await page.mouse.move(box.x + box.width - 20, box.y + 20);
  await expect.poll(async () => (await place()).x).toBeLessThan(whole.x - 50);
  await page.mouse.up();
  await page.keyboard.press('0');
  // Opened, the kind stands one by one, and the others stay closed.
  await network.option(closed).dispatchEvent('click');
  // No way leads from a count; it says so, and is opened where it does.
  const choice = network.detail.getByRole('combobox', { name: 'Bandingkan atau cari jalur ke' });
  await choice.selectOption(RT);
  await expect(network.detail.getByText(/^Jalur belum dapat dicari: Koperasi Masumpu /)).toBeVisible();
  await network.detail
    .getByRole('button', { name: 'Buka Koperasi Masumpu satu per satu', exact: true })
    .click();
  await expect(choice).toBeFocused();
  await network.idle();
  for (const { id } of members) await expect(network.option(id)).toBeAttached();
  await expect(network.option(closed)).toHaveCount(0);
  expect((await network.pictured()).size).toBe(before.size - 1 + members.length);
  wahana.expectQuiet();
});
