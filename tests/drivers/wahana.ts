import { expect } from '@playwright/test';
import type { Locator, Page, Request } from '@playwright/test';
import type { Pack } from '../../src/schema/pack';

/** What the page asked for and complained about since it was opened. */
export interface PageLog {
  requests: string[];
  outside: string[];
  complaints: string[];
}

/** Drives the app as a person does: by what is read and pressed, never by its insides. */
export class Wahana {
  readonly log: PageLog = { requests: [], outside: [], complaints: [] };

  /** What was asked of the server and has not come yet. */
  readonly #coming = new Set<Request>();

  constructor(readonly page: Page) {
    page.on('request', (request) => {
      this.log.requests.push(request.url());
      if (request.url().startsWith('http')) this.#coming.add(request);
      const inside = /^(?:https?:\/\/localhost[:/]|data:|blob:)/.test(request.url());
      if (!inside) this.log.outside.push(request.url());
    });
    for (const end of ['requestfinished', 'requestfailed'] as const) {
      page.on(end as 'requestfinished', (request) => this.#coming.delete(request));
    }
    page.on('console', (message) => {
      if (message.type() === 'error') this.log.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.log.complaints.push(error.message));
  }

  /** Gives the app another pack than its own. */
  async usePack(pack: Pack): Promise<void> {
    await this.page.route(/packs\/[^.]+\.json$/, (route) => route.fulfill({ json: pack }));
  }

  /** Opens the app, with the view that a link's part after # describes, and waits for the drawn map. */
  async open(view = ''): Promise<void> {
    await this.page.goto(view ? `./#${view.replace(/^#/, '')}` : './');
    await this.mapIdle();
  }

  /** Waits until the map has drawn everything it was given. */
  async mapIdle(): Promise<void> {
    await this.page.locator('[data-map-idle]').first().waitFor({ state: 'attached' });
  }

  /** Waits until all that the page fetches ahead of need at the first interaction has come. */
  async fetchedAhead(): Promise<void> {
    const parts = [
      '/Palette-',
      '/Help-',
      '/DataWorkspace-',
      '/Gaps-',
      '/AreaDetail-',
      '/ClassPanel-',
      '/narrow-',
      '/load-study-',
      '-mono-',
      '/en-',
      '/network-',
      '/project-',
      '/project.svelte-',
      '/drawn-',
      '/cytoscape-',
      '/tour-',
      '.study.json',
      '.network.json',
      '.gaps.json',
    ];
    await this.page.waitForFunction((wanted) => {
      const names = performance.getEntriesByType('resource').map((entry) => entry.name);
      return wanted.every((part) => names.some((name) => name.includes(part)));
    }, parts);
    // Each part has asked for its styles and shared files together with its own file; those may still be on their way.
    await expect.poll(() => [...this.#coming].map((request) => request.url())).toEqual([]);
  }

  get map(): Locator {
    return this.page.locator('[data-map-idle]').first();
  }

  /** Puts a layer on the map by the name the picker shows. */
  async layer(name: string | RegExp): Promise<void> {
    await this.page.getByRole('radio', { name }).first().check({ force: true });
    await this.mapIdle();
  }

  /** The linked table. */
  table(): Locator {
    return this.page.getByRole('table').first();
  }

  row(area: string): Locator {
    return this.table().getByRole('row').filter({ hasText: area });
  }

  /** Selects an area through its row of the table; with `compare` as the second of two. */
  async select(area: string, compare = false): Promise<void> {
    await this.row(area).click(compare ? { modifiers: ['Shift'] } : {});
  }

  /** Goes to a workspace by its tab. */
  async workspace(name: string | RegExp): Promise<void> {
    const bar = this.page.getByRole('banner');
    await bar
      .getByRole('link', { name })
      .or(bar.getByRole('tab', { name }))
      .or(bar.getByRole('button', { name }))
      .first()
      .click();
  }

  /** The map as a list of areas, one stop of the Tab key. */
  get areas(): Locator {
    return this.page.getByRole('listbox');
  }

  /** One area of the map by its name. */
  area(name: string): Locator {
    return this.page.getByRole('option', { name: new RegExp(`^${name},`) });
  }

  /** Changes the language by the letters on its button. */
  async language(letters: 'ID' | 'EN'): Promise<void> {
    await this.page.getByRole('banner').getByText(letters, { exact: true }).click();
  }

  /** Asserts that nothing left the computer and nothing went wrong on the page. */
  expectQuiet(): void {
    expect(this.log.outside).toEqual([]);
    expect(this.log.complaints).toEqual([]);
  }
}
