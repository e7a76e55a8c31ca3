import type { Locator, Page } from '@playwright/test';

/** Drives the page as its user would. */
export class Wahana {
  readonly errors: string[] = [];
  readonly outside: string[] = [];

  constructor(readonly page: Page) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('request', (request) => {
      const { hostname, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && hostname !== 'localhost') this.outside.push(request.url());
    });
  }

  /** Opens the page at a link and waits until the map is drawn. */
  async open(link = ''): Promise<void> {
    await this.page.goto(`./${link}`);
    if (!link.includes('/data')) await this.page.locator('[data-map-idle="true"]').waitFor();
  }

  get map(): Locator {
    return this.page.locator('[role=listbox]');
  }

  area(name: string): Locator {
    return this.page.getByRole('option', { name: new RegExp(`^${name},`) });
  }

  tableRow(name: string): Locator {
    return this.page.getByRole('row', { name: new RegExp(`^${name} `) });
  }

  layer(name: string): Locator {
    return this.page.getByRole('radio', { name });
  }
}
