import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { gaps as g } from '../../src/i18n/id/gaps';
import { story as s } from '../../src/i18n/id/story';
import type { gapRecord } from '../../src/io/gap-record';
import { GapsDriver } from '../drivers/gaps';
import { expect, test } from '../drivers/test';

type Answered = ReturnType<typeof gapRecord>;

const question = { need: ['keluarga-fakir-miskin'], supply: ['kube'], rule: { type: 'average' }, k: 5 };
const LINK = 'ask=keluarga-fakir-miskin~kube~';

/** What the command line answers to the same question. */
function fromShell(): Answered {
  const file = join(mkdtempSync(join(tmpdir(), 'wahana-')), 'question.json');
  writeFileSync(file, JSON.stringify(question));
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'gap', file], {
    encoding: 'utf8',
  });
  return JSON.parse(stdout) as Answered;
}

async function saved(page: Page, kind: RegExp): Promise<{ name: string; text: string }> {
  await page.getByRole('button', { name: 'Unduh peringkat celah' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: kind }).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

const BADGES: Record<string, string> = { pasti: 'Pasti', mungkin: 'Mungkin', tidak: 'Tidak' };
const span = (low: number | null, high: number | null): string =>
  low === high ? `${low}` : `${low}–${high}`;

test('table, map, sentence, files, command line and a scene of a story say the same of one question', async ({
  wahana,
  page,
}) => {
  const gaps = new GapsDriver(wahana);
  await gaps.open(LINK);
  await wahana.mapIdle();
  const shell = fromShell();
  expect(shell.areas).toHaveLength(8);
  const record = await saved(page, /JSON/);
  expect(record.name).toMatch(/^wahana-.*-celah-keluarga-fakir-miskin-kube-rata-rata\.json$/);
  const file = JSON.parse(record.text) as Answered & { question: typeof question; sources: string[] };
  for (const part of ['areas', 'next', 'exact', 'problem', 'sentence'] as const)
    expect(file[part]).toEqual(shell[part]);
  expect(file.question).toMatchObject({ need: question.need, supply: question.supply, rule: question.rule });
  expect(file.sources.length).toBeGreaterThan(1);

  const table = await saved(page, /CSV/);
  const lines = table.text.replace('\uFEFF', '').split('\r\n');
  const letters: Record<string, string> = {};
  for (const { area, code, badge, rank, supply } of shell.areas) {
    const figures = await gaps.figures(area);
    expect(figures[0]).toBe(span(rank.best, rank.worst));
    expect(figures[2]).toBe(BADGES[badge ?? '']);
    expect(figures[4]).toBe(span(supply.low, supply.high));
    const cells = lines.find((line) => line.startsWith(code))!.split(';');
    expect(cells.slice(2, 5)).toEqual([BADGES[badge ?? ''], `${rank.best}`, `${rank.worst}`]);
    // Short is A or C, enough is B or D; what may be either has both.
    const pill = await page.locator(`[data-area="${code}"] [data-pill]`).getAttribute('data-pill');
    letters[area] = pill ?? '';
    const short = /[AC]/.test(letters[area]);
    const enough = /[BD]/.test(letters[area]);
    expect([short, enough]).toEqual([badge !== 'tidak', badge !== 'pasti']);
  }
  await expect(page.getByText(shell.sentence.id).first()).toBeVisible();
  expect(table.text).toContain(shell.sentence.id.split(',')[0]);
  const first = shell.next[0]!;
  for (const area of first.areas) await expect(gaps.next).toContainText(area);

  // One press takes the answer into a story, with its sentence below the map.
  await page.getByRole('button', { name: g.toStory, exact: true }).click();
  await expect(page.getByText(s.captured(s.defaultName))).toBeVisible();
  await expect(page).toHaveURL(/#\/gaps/);
  await wahana.workspace('Cerita');
  await expect(page.getByText('Keluarga fakir miskin × KUBE').first()).toBeVisible();
  await expect(page.getByText(shell.sentence.id).first()).toBeVisible();
});
