import type { Page } from '@playwright/test';
import { project as t } from '../../src/i18n/id/project';
import { KillableBrowser } from '../drivers/killed';
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
