import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_VERSION } from '../../src/schema/constants';
import type { Pack } from '../../src/schema/pack';
import type { Project } from '../../src/schema/project';
import { VIEWPORT } from './load';
import type { Served } from './pages';
import { probe } from './probe';
import { median } from './statistics';
import type { Line } from './statistics';

const EDITS = 15;
/** Scenarios of a project: none, and far more than a person keeps. */
const SCENARIOS = [0, 200];
const LIMIT = 50;

/** A project file with so many scenarios, each of which changes every area. */
function fileOf(pack: Pack, count: number): string {
  const [need, supply] = (['needs', 'facilities'] as const).map((group) =>
    pack.kinds.filter((kind) => kind.group === group).map(({ id }) => id),
  );
  const now = new Date().toISOString();
  const project: Project = {
    format: 'wahana-project',
    version: PROJECT_VERSION,
    id: `bench-${count}`,
    pack: pack.id,
    name: `Bench ${count}`,
    created: now,
    changed: now,
    scenarios: Array.from({ length: count }, (_, index) => ({
      id: `scenario-${index}`,
      name: `Scenario ${index}`,
      question: { need: need ?? [], supply: supply ?? [], rule: { type: 'average' } },
      changes: pack.areas.map(({ code }, area) => ({ area: code, units: area + 1 })),
      note: '',
    })),
    asks: null,
    stories: [],
  };
  return JSON.stringify(project);
}

/** Milliseconds from pressing the button that makes an edit to the page saying that it is saved, each from a page at rest. */
async function editToSaved(page: Page): Promise<number[]> {
  return page.evaluate(async (edits) => {
    const find = <Found extends HTMLElement>(selector: string): Found => {
      const found = document.querySelector<Found>(`dialog ${selector}`);
      if (!found) throw new Error(`no ${selector}`);
      return found;
    };
    const state = find('p[role=status].state');
    const times: number[] = [];
    for (let edit = 0; edit < edits; edit++) {
      const field = find<HTMLInputElement>('input[type=text]');
      field.value = `Edit ${edit}`;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await window.atRest();
      const saved = new Promise<number>((done) => {
        const watch = new MutationObserver(() => {
          if (!state.classList.contains('saved')) return;
          watch.disconnect();
          done(performance.now());
        });
        watch.observe(state, { attributeFilter: ['class'] });
      });
      const start = performance.now();
      find('button[type=submit]').click();
      times.push((await saved) - start);
    }
    return times;
  }, EDITS);
}

/**
 * How long an edit takes until it is written to the disk and the page says so: in a browser with a profile on the disk, as
 * one without keeps all in memory.
 */
export async function benchProject(executablePath: string, app: Served, pack: Pack): Promise<Line[]> {
  const profile = mkdtempSync(join(tmpdir(), 'wahana-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    viewport: VIEWPORT,
    locale: 'id-ID',
  });
  // The TypeScript runner marks functions with a helper that the page does not have.
  await context.addInitScript('globalThis.__name = (value) => value;');
  await context.addInitScript(probe);
  const lines: Line[] = [];
  for (const count of SCENARIOS) {
    console.error(`project of ${count} scenarios`);
    const page = await context.newPage();
    await page.goto(app.url);
    await page.waitForFunction(() => (window.seen.idle ?? 0) > 0, undefined, { timeout: 120_000 });
    await page
      .getByRole('banner')
      .getByRole('button', { name: /^Proyek/ })
      .click();
    const file = {
      name: 'bench.json',
      mimeType: 'application/json',
      buffer: Buffer.from(fileOf(pack, count)),
    };
    await page.locator('dialog input[type=file]').setInputFiles(file);
    const opened = page
      .getByRole('dialog')
      .getByRole('listitem')
      .filter({ hasText: `Bench ${count}` });
    await opened.locator('[aria-current]').waitFor();
    lines.push({
      name: `project of ${count} scenarios: edit to saved`,
      value: median(await editToSaved(page)),
      unit: 'ms',
      limit: LIMIT,
    });
    await page.close();
  }
  await context.close();
  rmSync(profile, { recursive: true, force: true });
  return lines;
}
