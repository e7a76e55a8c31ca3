import type { Locator, Page } from '@playwright/test';
import type { Wahana } from './wahana';

/** Drives the workspace of coverage gaps as a person does. */
export class GapsDriver {
  readonly page: Page;

  constructor(readonly wahana: Wahana) {
    this.page = wahana.page;
  }

  /** Opens the workspace with the parts of a link, and waits for the answer and the map. */
  async open(parts = ''): Promise<void> {
    await this.wahana.open(`/gaps${parts ? `?${parts}` : ''}`);
    await this.rows.first().waitFor();
  }

  /** The ranking. */
  get table(): Locator {
    return this.page
      .getByRole('table')
      .filter({ hasText: /Kurang|Short/ })
      .first();
  }

  get rows(): Locator {
    return this.table.locator('tbody tr');
  }

  row(area: string): Locator {
    // One name may stand within another.
    return this.rows.filter({ has: this.page.getByRole('rowheader', { name: new RegExp(`^${area}\\b`) }) });
  }

  /** The figures of an area as they stand: rank, name, badge, need, have, needed, short, weight. */
  async figures(area: string): Promise<string[]> {
    const cells = await this.row(area).locator('th, td').allInnerTexts();
    return cells.map((text) => text.trim());
  }

  pane(name: string): Locator {
    return this.page.locator(`[data-pane="${name}"]`);
  }

  get whatIf(): Locator {
    return this.pane('what-if');
  }

  get next(): Locator {
    return this.pane('next');
  }
}
