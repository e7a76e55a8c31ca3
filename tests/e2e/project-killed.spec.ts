import type { Page } from '@playwright/test';
import { gaps as g } from '../../src/i18n/id/gaps';
import { project as t } from '../../src/i18n/id/project';
import { KillableBrowser } from '../drivers/killed';
import { GapsDriver } from '../drivers/gaps';
import { ProjectPage } from '../drivers/project';
import { expect, test } from '../drivers/test';
import { Wahana } from '../drivers/wahana';

let killable: KillableBrowser;
test.beforeEach(() => {
  killable = new KillableBrowser();
});
test.afterEach(() => killable.end());

/** The moments of a save: the project is being written, what is opened next is being written, all is written. */
type Moment = 'projects' | 'opened' | 'complete';

interface Armed {
  /** Where the page is to stop and have its browser killed. */
  stopAt?: Moment;
  killed: () => unknown;
}

/** Runs in the page before anything else: lets a save stop at a moment until the browser is killed. */
function stopSaves(): void {
  const armed = globalThis as unknown as Armed;
  const stop = (moment: string): void => {
    if (armed.stopAt !== moment) return;
    armed.killed();
    // Nothing of the page goes on, so neither does the transaction.
    const end = Date.now() + 30_000;
    while (Date.now() < end);
  };
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown) {
    const request = put.call(this, value);
    stop(this.name);
    return request;
  };
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (
    this: IDBDatabase,
    ...given: Parameters<IDBDatabase['transaction']>
  ) {
    const begun = transaction.apply(this, given);
    if (begun.mode === 'readwrite') begun.addEventListener('complete', () => stop('complete'));
    return begun;
  };
}

async function opened(page: Page, baseURL: string | undefined): Promise<ProjectPage> {
  await page.goto(baseURL ?? '');
  await new Wahana(page).mapIdle();
  const project = new ProjectPage(page);
  await project.open();
  return project;
}

test('what is said to be saved outlasts the browser being killed that instant', async ({ baseURL }) => {
  for (const name of ['Satu', 'Dua', 'Tiga']) {
    const project = await opened(await killable.start(), baseURL);
    await project.rename(name);
    await project.expectSaved(name);
    await killable.kill();
  }
  const project = await opened(await killable.start(), baseURL);
  await project.expectSaved('Tiga');
  await expect(project.dialog.getByRole('listitem')).toHaveCount(1);
});

const MOMENTS: [Moment, 'Satu' | 'Dua'][] = [
  ['projects', 'Satu'],
  ['opened', 'Satu'],
  ['complete', 'Dua'],
];
for (const [moment, left] of MOMENTS) {
  test(`a browser killed during a save, at “${moment}”, leaves one whole project`, async ({ baseURL }) => {
    const page = await killable.start();
    let isKilled = (): void => undefined;
    const killed = new Promise<void>((done) => (isKilled = done));
    await page.exposeBinding('killed', () => void killable.kill().then(isKilled));
    await page.addInitScript(stopSaves);
    const project = await opened(page, baseURL);
    await project.rename('Satu');
    await project.expectSaved('Satu');
    await page.evaluate((stopAt) => Object.assign(globalThis, { stopAt }), moment);
    await project.name.fill('Dua');
    // The page never answers this press.
    await Promise.all([killed, project.name.press('Enter').catch(() => undefined)]);

    const again = await opened(await killable.start(), baseURL);
    await again.expectSaved(left);
    await expect(again.dialog.getByRole('listitem')).toHaveCount(1);
    // And it can be worked on: project and revision belong together.
    await again.rename('Empat');
    await again.expectSaved('Empat');
    await expect(again.dialog.getByText(t.troubles.changed('Empat'))).toHaveCount(0);
  });
}

/** What is killed amid: each from a project with one scenario, whose name and note are then looked for. */
const EDITS: [string, (gaps: GapsDriver) => Promise<void>, after: { names: string[]; note: string }][] = [
  ['deleted', (gaps) => press(gaps, g.whatIf.delete('Satu')), { names: [], note: '' }],
  [
    'given a note',
    async (gaps) => {
      await press(gaps, g.whatIf.noteOf('Satu'));
      await gaps.whatIf.getByRole('textbox', { name: g.whatIf.noteOf('Satu') }).fill('Baru');
      await press(gaps, g.whatIf.noteSave);
    },
    { names: ['Satu'], note: 'Baru' },
  ],
];

const press = (gaps: GapsDriver, name: string): Promise<void> =>
  gaps.whatIf
    .getByRole('button', { name, exact: true })
    .click()
    // The page that is stopped never answers the last press.
    .catch(() => undefined);

/** Opens a what-if in a page and waits for its answer. */
async function whatIf(page: Page, baseURL: string | undefined): Promise<GapsDriver> {
  await page.goto(`${baseURL ?? ''}#/gaps?if=7311720002.2`);
  const gaps = new GapsDriver(new Wahana(page));
  await gaps.rows.first().waitFor();
  return gaps;
}

for (const [what, edit, after] of EDITS) {
  for (const moment of ['projects', 'complete'] as const) {
    test(`a browser killed while a scenario is ${what}, at “${moment}”, leaves it as it was or as it is to be`, async ({
      baseURL,
    }) => {
      const page = await killable.start();
      let isKilled = (): void => undefined;
      const killed = new Promise<void>((done) => (isKilled = done));
      await page.exposeBinding('killed', () => void killable.kill().then(isKilled));
      await page.addInitScript(stopSaves);
      const gaps = await whatIf(page, baseURL);
      await press(gaps, g.whatIf.save);
      await page.getByRole('textbox', { name: g.whatIf.saveAs }).fill('Satu');
      await page.getByRole('textbox', { name: g.whatIf.noteOptional }).fill('Lama');
      await press(gaps, g.whatIf.save);
      await expect(gaps.whatIf.locator('p.note')).toHaveText('Lama');
      const saved = page.getByRole('banner').getByRole('button', { name: new RegExp(t.states.saved) });
      await expect(saved).toBeVisible();
      await page.evaluate((stopAt) => Object.assign(globalThis, { stopAt }), moment);
      await Promise.all([killed, edit(gaps)]);

      const left = moment === 'complete' ? after : { names: ['Satu'], note: 'Lama' };
      const again = await whatIf(await killable.start(), baseURL);
      const names = again.whatIf.getByRole('button', { name: /^Buka skenario / });
      await expect(again.whatIf.getByRole('button', { name: g.whatIf.save })).toBeEnabled();
      await expect(names).toHaveText(left.names);
      await expect(again.whatIf.locator('p.note')).toHaveText(left.note === '' ? [] : [left.note]);
    });
  }
}
