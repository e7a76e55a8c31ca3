import { expectAccessible } from '../drivers/accessible';
import { GapsDriver } from '../drivers/gaps';
import { expect, test } from '../drivers/test';

const AREA = '7311720002';
const NAME = 'Masumpu';

test('opens from the bar on all needs against posyandu, with every figure that can be had', async ({
  wahana,
  page,
}) => {
  const gaps = new GapsDriver(wahana);
  await wahana.open();
  await wahana.workspace('Celah');
  await wahana.mapIdle();
  await expect(page).toHaveURL(/#\/gaps$/);
  await expect(gaps.rows).toHaveCount(8);
  expect(await gaps.figures(NAME)).toEqual(['1', NAME, 'Pasti', '635', '2', '10,0', '8,0', '5.097']);
  expect(await gaps.figures('Bukaka')).toEqual(['4', 'Bukaka', 'Tidak', '246', '4', '3,9', '0', '0']);
  expect(await gaps.figures('Pappolo')).toEqual(['4', 'Pappolo', 'Tidak', '1', '2', '<0,1', '0', '0']);
  await expect(page.getByText('1.520 PMKS ÷ 24 posyandu = 63,3.')).toBeVisible();
  await expect(
    page.getByText('Masumpu, Walennae, dan Manurunge pasti kekurangan posyandu').first(),
  ).toBeVisible();
  await expect(page.getByText('Penduduk 5 dari 8 kelurahan belum ada')).toBeVisible();
  await expect(page.getByRole('radio', { name: /1\.250 jiwa per posyandu/ })).toBeDisabled();
  await expect(gaps.next.getByText('5 posyandu berikutnya:')).toContainText(
    '4 di Masumpu dan 1 di Walennae.',
  );
  await expect(gaps.next.getByText('nyaris seri: Walennae (3,1%)')).toBeVisible();
  wahana.expectQuiet();
});

test('a service whose row lost its blanks has ranges, possible gaps and ranks that may swap', async ({
  wahana,
  page,
}) => {
  const gaps = new GapsDriver(wahana);
  await gaps.open('ask=*~sd~~3');
  expect(await gaps.figures(NAME)).toEqual([
    '1',
    NAME,
    'Pasti',
    '635',
    '0–7',
    '12,5',
    '5,5–12,5',
    '3.513–7.958',
  ]);
  const swapping = await gaps.figures('Manurunge');
  expect(swapping[0]).toBe('2–5');
  expect(swapping[1]).toContain('urutan dapat bertukar');
  expect(swapping.slice(2)).toEqual(['Mungkin', '300', '0–7', '5,9', '0–5,9', '0–1.776']);
  await expect(page.getByText('Masumpu selalu pertama').first()).toBeVisible();
  await expect(gaps.next.getByText('lainnya bergantung pada bacaan')).toBeVisible();
});

test('an area selected in the ranking is selected on the map, and arrows go along the rows', async ({
  wahana,
  page,
}) => {
  const gaps = new GapsDriver(wahana);
  await gaps.open();
  const first = gaps.row(NAME).getByRole('button', { name: NAME, exact: true });
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await expect(gaps.row('Walennae').getByRole('button', { name: 'Walennae', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/select=7311720007/);
  await expect(page.getByRole('option', { name: /^Walennae/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('End');
  await expect(gaps.rows.last().getByRole('rowheader').getByRole('button')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/select=/);
});

test('figures open the cell that they are printed in, and what follows from them says how', async ({
  wahana,
  page,
}) => {
  const gaps = new GapsDriver(wahana);
  await gaps.open();
  await gaps
    .row(NAME)
    .getByRole('button', { name: /Kurang: 8,0/ })
    .click();
  const dialog = page.getByRole('dialog', { name: `Asal angka ${NAME}` });
  await expect(dialog.getByText('Kurang = perlu 10,026 − ada 2 = 8,026.')).toBeVisible();
  // 635 × 8,0 would be 5.080: as many decimals stand there as the product needs.
  await expect(dialog.getByText('Bobot = 635 PMKS × kurang 8,026 = 5.097.')).toBeVisible();
  await expect(dialog.getByText('tercetak 635')).toBeVisible();
  await page.keyboard.press('Escape');
  await gaps
    .row(NAME)
    .getByRole('button', { name: /Ada: 2/ })
    .click();
  await expect(page).toHaveURL(/#\/data\?cell=facilities\.posyandu\.1/);
  await page.goBack();
  await expect(gaps.rows).toHaveCount(8);
});

test('by keyboard alone: another service, an own threshold, a what-if and a scenario', async ({
  wahana,
  page,
}) => {
  const gaps = new GapsDriver(wahana);
  await gaps.open(`select=${AREA}`);
  await page.keyboard.press('s');
  await page.keyboard.press('Enter');
  await page.getByRole('searchbox', { name: 'Cari jenis' }).fill('sd');
  await page.getByRole('checkbox', { name: 'SD', exact: true }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('searchbox', { name: 'Cari jenis' }).fill('posyandu');
  await page.getByRole('checkbox', { name: 'Posyandu', exact: true }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/ask=\*~sd~/);
  await page.keyboard.press('r');
  await expect(page.getByRole('radio', { name: /Rata-rata kecamatan/ })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('radio', { name: /Ambang sendiri/ })).toBeChecked();
  const field = page.getByRole('textbox', { name: /PMKS per SD/ });
  await field.fill('100');
  await expect(page).toHaveURL(/~sd~t100/);
  await field.blur();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect(page).toHaveURL(new RegExp(`if=${AREA}\\.2`));
  await page.keyboard.press('w');
  const name = page.getByRole('textbox', { name: 'Nama skenario' });
  await expect(name).toBeFocused();
  await name.fill('Dua SD');
  await page.keyboard.press('Enter');
  await expect(gaps.whatIf.getByRole('button', { name: 'Buka skenario Dua SD' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(page.getByText('Skenario “Dua SD” ditambahkan.')).toBeVisible();
  // It is kept with the project, and can be taken back.
  await page.reload();
  await expect(gaps.whatIf.getByRole('button', { name: 'Buka skenario Dua SD' })).toBeVisible();
  await gaps.whatIf.getByRole('button', { name: 'Hapus skenario Dua SD' }).click();
  await expect(gaps.whatIf.getByRole('button', { name: 'Buka skenario Dua SD' })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(gaps.whatIf.getByRole('button', { name: 'Buka skenario Dua SD' })).toBeVisible();
});

test('a figure that cannot be used is told in a sentence, and nothing is lost', async ({ wahana, page }) => {
  const gaps = new GapsDriver(wahana);
  await gaps.open('ask=*~posyandu~t60');
  const field = page.getByRole('textbox', { name: /PMKS per posyandu/ });
  for (const [typed, sentence] of [
    ['0', 'Angkanya harus lebih besar dari nol.'],
    ['-5', 'Angkanya harus lebih besar dari nol.'],
    ['2,5', 'Tulis bilangan bulat tanpa koma.'],
    ['enam puluh', 'Tulis angka saja, misalnya 60.'],
    ['', 'Isi sebuah angka.'],
  ] as const) {
    await field.fill(typed);
    await expect(page.getByText(`${sentence} Yang dipakai masih 60.`)).toBeVisible();
    await expect(field).toHaveValue(typed);
    await expect(page).toHaveURL(/~posyandu~t60/);
  }
  await field.fill('127');
  await expect(page).toHaveURL(/~posyandu~t127/);
  expect((await gaps.figures(NAME)).slice(3, 7)).toEqual(['635', '2', '5,0', '3,0']);
});

test('what-if tells before and after, can be shown in the table, and never touches the data', async ({
  wahana,
  page,
}) => {
  const gaps = new GapsDriver(wahana);
  await gaps.open();
  await gaps.next.getByRole('button', { name: 'Andaikan saran ini' }).click();
  const rows = gaps.whatIf.getByRole('table').first().getByRole('row');
  await expect(rows.nth(1)).toContainText('317,5');
  await expect(rows.nth(1)).toContainText('105,8');
  await expect(rows.nth(1)).toContainText('−211,7');
  await expect(rows.nth(3)).toContainText('2.995');
  await expect(rows.nth(4)).toContainText('0,35');
  // What was just supposed is shown; the switch beside it shows what is.
  expect((await gaps.figures(NAME)).slice(4, 7)).toEqual(['6', '10,0', '4,0']);
  await expect(page.getByRole('radio', { name: 'kini', exact: true })).toBeInViewport();
  await page.getByRole('radio', { name: 'kini', exact: true }).click();
  expect((await gaps.figures(NAME))[4]).toBe('2');
  await gaps.whatIf.getByRole('button', { name: 'Atur ulang' }).click();
  expect((await gaps.figures(NAME))[4]).toBe('2');
  await expect(page).not.toHaveURL(/if=/);
  await gaps.open(`if=${AREA}.-3`);
  await expect(gaps.whatIf.getByText('Di Masumpu ada 2 unit menurut bacaan sumber')).toBeVisible();
});

test('the matrix is marked as an assumption with reasons, can be changed and taken back', async ({
  wahana,
  page,
}) => {
  const gaps = new GapsDriver(wahana);
  await gaps.open('ask=keluarga-fakir-miskin~posyandu~');
  await expect(page.getByText(/Matriks menyarankan KUBE/)).toBeVisible();
  await page.getByRole('button', { name: 'Lihat atau ubah matriks' }).click();
  const dialog = page.getByRole('dialog', { name: 'Kebutuhan mana meminta layanan mana' });
  await expect(dialog.getByText('asumsi', { exact: true })).toBeVisible();
  await dialog.getByLabel('Tambah layanan untuk Keluarga fakir miskin').selectOption('posyandu');
  await expect(dialog.getByText('Ditetapkan pengguna.')).toBeVisible();
  await page.keyboard.press('Escape');
  // A service that is asked for needs no other suggestion.
  await expect(page.getByText(/Matriks menyarankan/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Lihat atau ubah matriks' }).click();
  await dialog.getByRole('button', { name: 'Kembali ke bawaan' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Pakai', exact: true }).click();
  await expect(page).toHaveURL(/~kube~/);
  expect((await gaps.figures(NAME)).slice(2, 5)).toEqual(['Pasti', '127', '0']);
});

test('every problem has a sentence with what to do', async ({ wahana, page }) => {
  const gaps = new GapsDriver(wahana);
  await gaps.open('ask=residents~posyandu~');
  await expect(page.getByText('Jumlah penduduk belum ada untuk semua wilayah').first()).toBeVisible();
  await gaps.open('ask=*~posyandu~r1250');
  await expect(page.getByText('Jumlah penduduk belum ada untuk semua wilayah').first()).toBeVisible();
  expect((await gaps.figures(NAME)).slice(3)).toEqual(['635', '2', 't.a.d.', 't.a.d.', 't.a.d.']);
  await expect(page.getByText(/NaN|Infinity|undefined/)).toHaveCount(0);
});

test('a link keeps the question, its reading and the what-if; nonsense is dropped with a notice', async ({
  wahana,
  page,
}) => {
  const gaps = new GapsDriver(wahana);
  const link = `select=${AREA}&ask=rumah-tidak-layak-huni~lpm-bpd~~3sa&reading=low&if=${AREA}.-1&lang=en&theme=dark`;
  await gaps.open(link);
  await expect(page).toHaveURL(new RegExp(`#/gaps\\?${link.replaceAll('.', '\\.')}$`));
  await expect(page.getByRole('button', { name: 'Need: Unfit houses' })).toBeVisible();
  await page.reload();
  await expect(gaps.rows.first()).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`~lpm-bpd~~3sa&reading=low`));
  await page.goto('about:blank');
  await gaps.open('ask=*~everything~&if=1.2&reading=maybe');
  await expect(page.getByText(/ask=\*~everything~, if=1\.2, reading=maybe/)).toBeVisible();
  expect(await gaps.figures(NAME)).toEqual(['1', NAME, 'Pasti', '635', '2', '10,0', '8,0', '5.097']);
});

test('relation, inequality and sensitivity say what they show in numbers', async ({ wahana, page }) => {
  const gaps = new GapsDriver(wahana);
  await gaps.open('ask=*~sd~');
  await page.getByRole('tab', { name: 'Kepekaan' }).click();
  await expect(page.getByText('Letak angka baris SD tidak pasti')).toBeVisible();
  await page.getByRole('radio', { name: 'Tertinggi' }).click();
  await expect(page.getByText(/Manurunge dari Mungkin menjadi Tidak/)).toBeVisible();
  await page.getByRole('radio', { name: 'Menurut sel' }).click();
  await page.getByRole('tab', { name: 'Ketimpangan' }).click();
  const perUnit = page.getByRole('table', { name: 'PMKS per SD' }).getByRole('row');
  await expect(perUnit.first()).toContainText('mungkin tanpa layanan');
  await expect(perUnit).toHaveCount(8);
  await page.goto('about:blank');
  await gaps.open();
  await page.getByRole('tab', { name: 'Hubungan' }).click();
  await expect(page.getByText(/Spearman rho = \+0,06/)).toBeVisible();
  await page.locator('circle', { hasText: `${NAME}: 635 PMKS, 2 posyandu` }).click();
  await expect(page).toHaveURL(new RegExp(`select=${AREA}`));
  await page.getByRole('tab', { name: 'Ketimpangan' }).click();
  await expect(page.getByText(/Indeks Hoover 0,44/)).toBeVisible();
});

test('the file of questions and standards that cannot be had is said, and the answer stands without', async ({
  wahana,
  page,
}) => {
  const gaps = new GapsDriver(wahana);
  await page.route('**/*.gaps.json', (route) => route.abort());
  await gaps.open();
  await expect(page.getByText(/gaps\.json tidak dapat dibaca/)).toBeVisible();
  await expect(gaps.rows).toHaveCount(8);
  await page.unroute('**/*.gaps.json');
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await expect(page.getByText(/gaps\.json tidak dapat dibaca/)).toHaveCount(0);
  await expect
    .poll(() => gaps.figures(NAME))
    .toEqual(['1', NAME, 'Pasti', '635', '2', '10,0', '8,0', '5.097']);
});

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const) {
  test(`everything can be reached at ${width} pixels, and nothing stands outside the page`, async ({
    wahana,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const gaps = new GapsDriver(wahana);
    await gaps.open();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
    await page.keyboard.press('n');
    const need = page.getByRole('button', { name: 'Kebutuhan: Total PMKS' });
    await expect(need).toBeFocused();
    await expect(need).toBeInViewport();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Rumah tidak layak huni dan LPM/BPD' }).click();
    await expect(page).toHaveURL(/ask=rumah-tidak-layak-huni~lpm-bpd~/);
    if (width < 640) await page.getByRole('tab', { name: 'Saran' }).click();
    else if (width < 1440) await page.keyboard.press('Escape');
    await gaps.next.getByRole('button', { name: '3', exact: true }).click();
    await expect(page).toHaveURL(/~~3/);
    if (width < 640) await page.getByRole('tab', { name: 'Andaikan' }).click();
    await expect(gaps.whatIf.getByRole('button', { name: /Tambah LPM\/BPD di/ })).toBeVisible();
    wahana.expectQuiet();
  });
}

for (const theme of ['light', 'dark', 'projector'] as const) {
  test(`keeps the rules of accessibility in the theme ${theme}`, async ({ wahana, page }) => {
    const gaps = new GapsDriver(wahana);
    await gaps.open(`ask=*~sd~&select=${AREA}&if=${AREA}.2&theme=${theme}`);
    const check = (): Promise<void> => expectAccessible(page);
    await check();
    for (const tab of ['Hubungan', 'Ketimpangan', 'Kepekaan']) {
      await page.getByRole('tab', { name: tab }).click();
      await check();
    }
    if (theme !== 'projector') return;
    const small = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
      const found = new Set<string>();
      while (walker.nextNode()) {
        const { parentElement, textContent } = walker.currentNode;
        if (
          !parentElement ||
          !textContent?.trim() ||
          parentElement.closest('.visually-hidden, [data-map-idle]')
        )
          continue;
        if (parseFloat(getComputedStyle(parentElement).fontSize) < 20) found.add(textContent.trim());
      }
      return [...found];
    });
    expect(small).toEqual([]);
  });
}

test('changes of units are taken back and done again by keys, before edits of the project made earlier', async ({
  wahana,
  page,
}) => {
  const gaps = new GapsDriver(wahana);
  await gaps.open(`select=${AREA}`);
  const units = gaps.whatIf.getByRole('textbox', { name: `Unit di ${NAME}` });
  await gaps.row(NAME).getByRole('button', { name: NAME, exact: true }).focus();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect(units).toHaveValue('2');
  await page.keyboard.press('Control+z');
  await expect(units).toHaveValue('1');
  await expect(page.getByText('Perubahan unit terakhir diurungkan.')).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(units).toHaveValue('2');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(units).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Tidak ada lagi yang dapat diurungkan')).toBeVisible();
});

test('no more units can be taken than there are', async ({ wahana, page }) => {
  const gaps = new GapsDriver(wahana);
  await gaps.open(`select=${AREA}`);
  await gaps.row(NAME).getByRole('button', { name: NAME, exact: true }).focus();
  for (const press of ['-', '-', '-']) await page.keyboard.press(press);
  await expect(gaps.whatIf.getByRole('textbox', { name: `Unit di ${NAME}` })).toHaveValue('2');
  await expect(page).toHaveURL(new RegExp(`if=${AREA}\\.-2`));
});
