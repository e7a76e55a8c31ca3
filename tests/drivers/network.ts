import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Network } from '../../src/schema/network';
import { expectAccessible } from './accessible';
import type { Wahana } from './wahana';

/** The embedded network as served, read apart from the app. */
export const served = JSON.parse(
  readFileSync('public/packs/tanete-riattang-2006.network.json', 'utf8'),
) as Network;

/** A copy of the served network to be changed. */
export const copied = (): Network => structuredClone(served);

const FILE = '**/packs/tanete-riattang-2006.network.json';

export type Lang = 'id' | 'en';
/** What the network says in both languages, as far as the tests read it. */
const WORDS = {
  id: { picture: /^Gambar jaringan kelompok/, list: 'Daftar kelompok dan ikatannya' },
  en: { picture: /^Picture of the group network/, list: 'List of groups with their ties' },
};

/** A group as picture and list show it. */
export interface Shown {
  id: string;
  name: string;
  ties: number;
}

/** Drives the network of the groups beside the map. */
export class NetworkDriver {
  readonly page: Page;

  constructor(
    readonly wahana: Wahana,
    readonly lang: Lang = 'id',
  ) {
    this.page = wahana.page;
  }

  /** Gives the app another network than its own. */
  async use(network: unknown): Promise<void> {
    await this.page.route(FILE, (route) =>
      route.fulfill(
        typeof network === 'string'
          ? { body: network, contentType: 'application/json' }
          : { json: network as object },
      ),
    );
  }

  /** Answers as a server does that has no network file. */
  async lose(): Promise<void> {
    await this.page.route(FILE, (route) => route.fulfill({ status: 404, body: '' }));
  }

  /** Gives the app its own network again. */
  async giveBack(): Promise<void> {
    await this.page.unroute(FILE);
  }

  /** Opens the network beside the map, with `more` in the link, and waits until it is drawn. */
  async open(more = '', panes: 'both' | 'network' = 'both'): Promise<void> {
    const lang = this.lang === 'en' ? '&lang=en' : '';
    await this.page.goto(`./#/explore?panes=${panes}${more}${lang}`);
    await (more.includes('form=list') ? this.list.waitFor() : this.idle());
  }

  /** Waits until the picture has drawn everything it was given, and says the same to those who hear it. */
  async idle(): Promise<void> {
    await this.page.locator('[data-graph-idle] [aria-busy="false"]').waitFor({ state: 'attached' });
  }

  get pane(): Locator {
    return this.page.locator('[data-pane="network"]');
  }

  get detail(): Locator {
    return this.page.locator('[data-pane="detail"]');
  }

  /** The picture, one stop of the Tab key. */
  get picture(): Locator {
    return this.page.getByRole('listbox', { name: WORDS[this.lang].picture });
  }

  get list(): Locator {
    return this.pane.getByRole('region', { name: WORDS[this.lang].list });
  }

  /** A group of the picture by its id. */
  option(id: string): Locator {
    return this.picture.locator(`[role="option"][data-node="${id}"]`);
  }

  /** The group of the picture that arrow keys have come to. */
  async active(): Promise<string | null> {
    const active = await this.picture.getAttribute('aria-activedescendant');
    if (active === null) return null;
    return this.page.locator(`[id="${active}"]`).getAttribute('data-node');
  }

  /** A group of the list by its id. */
  listed(id: string): Locator {
    return this.list.locator(`li[data-group="${id}"] > button`);
  }

  /** Chooses picture or list by its button. */
  async form(name: string): Promise<void> {
    await this.pane.getByRole('radio', { name, exact: true }).click();
  }

  /** Goes to a tab of the detail. */
  async tab(name: string): Promise<void> {
    await this.detail.getByRole('tab', { name, exact: true }).click();
    await expect(this.detail.getByRole('tab', { name, exact: true })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  }

  /** Goes with arrow keys to a group of the picture; the way right passes all of them. */
  async walkTo(id: string): Promise<void> {
    await this.picture.focus();
    const count = await this.picture.getByRole('option').count();
    for (let step = 0; step < count * 2; step += 1) {
      if ((await this.active()) === id) return;
      // From the first group on: the walk ends at the last one.
      await this.page.keyboard.press(step < count ? 'ArrowRight' : 'ArrowLeft');
    }
    throw new Error(`arrow keys do not reach ${id}`);
  }

  /** What the options of the picture say, by the ids of their groups. */
  pictured(): Promise<Map<string, string>> {
    return this.picture
      .getByRole('option')
      .evaluateAll((options) =>
        options.map((one): [string, string] => [
          one.getAttribute('data-node') ?? '',
          one.getAttribute('aria-label') ?? '',
        ]),
      )
      .then((all) => new Map(all));
  }

  /** What the list says of each group: its name, what stands beside it, and its ties one by one. */
  async written(): Promise<Map<string, { name: string; about: string[]; ties: string[] }>> {
    const rows = await this.list.locator('li[data-group]').evaluateAll((items) =>
      items.map((item) => {
        const button = item.querySelector(':scope > button');
        return {
          id: item.getAttribute('data-group') ?? '',
          name: button?.querySelector('b')?.textContent.trim() ?? '',
          about: (button?.querySelector('span')?.textContent ?? '').split('·').map((part) => part.trim()),
          ties: [...item.querySelectorAll(':scope > ul button')].map((tie) =>
            tie.textContent.replace(/\s+/g, ' ').trim(),
          ),
        };
      }),
    );
    return new Map(rows.map(({ id, ...row }) => [id, row]));
  }

  /** How many kinds the picture leaves folded in its narrow columns. */
  async folded(): Promise<number> {
    const texts = await this.pane
      .getByRole('button', { name: /^\+\d+$/, includeHidden: true })
      .allTextContents();
    return texts.reduce((sum, text) => sum + Number(text.replace('+', '')), 0);
  }

  /** The figure of each measure of the network card, by its name, in one column. */
  async figures(column = 0): Promise<Record<string, string>> {
    const table = this.detail.getByRole('table').first();
    await expect(table.getByRole('row').nth(10)).toBeVisible();
    // A line without a heading tells about the figures above it.
    const rows = await table.locator('tbody tr:has(> th)').evaluateAll(
      (lines, at) =>
        lines.map((line): [string, string] => [
          [...(line.querySelector('th')?.childNodes ?? [])]
            .filter((node) => node.nodeName === '#text')
            .map((node) => node.textContent ?? '')
            .join('')
            .trim(),
          line.querySelectorAll('td')[at]?.textContent.trim() ?? '',
        ]),
      column,
    );
    return Object.fromEntries(rows);
  }

  /** Opens the filters. */
  async filters(): Promise<Locator> {
    await this.pane.getByRole('button', { name: /^(Saringan|Filters)/ }).click();
    const panel = this.page.getByRole('dialog', { name: /^(Saringan|Filters)$/ });
    await expect(panel).toBeVisible();
    return panel;
  }

  /** Asserts that axe finds nothing wrong with the page as it stands, or with those parts of it. */
  async expectAccessible(where: string, ...parts: string[]): Promise<void> {
    await expectAccessible(this.page, where, { include: parts });
  }
}
