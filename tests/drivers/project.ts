import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { project as t } from '../../src/i18n/id/project';
import { shell } from '../../src/i18n/id/shell';

/** Drives the project's dialog and messages as a person does, in Indonesian. */
export class ProjectPage {
  readonly dialog: Locator;
  readonly name: Locator;
  /** Messages over the page, outside the dialog. */
  readonly messages: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: shell.project, exact: true });
    this.name = this.dialog.getByLabel(t.name);
    this.messages = page.getByRole('status', { name: t.messages });
  }

  /** The button of the bar; its name says the project's name and whether it is saved. */
  get button(): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: /^Proyek( “|$)/ });
  }

  /** Opens the dialog from the bar, or from its menu on a phone. */
  async open(): Promise<void> {
    const menu = this.page.getByRole('button', { name: shell.menu, exact: true });
    await expect(menu.or(this.button).filter({ visible: true }).first()).toBeVisible();
    if (await menu.isVisible()) {
      await menu.click();
      await this.page.getByRole('menuitem', { name: shell.project }).click();
    } else await this.button.click();
    await expect(this.dialog).toBeVisible();
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.dialog).toHaveCount(0);
  }

  /** Gives the open project another name, and does not wait until that is saved. */
  async rename(name: string): Promise<void> {
    await this.name.fill(name);
    await this.name.press('Enter');
  }

  /** Waits until the dialog says that all is saved under a name. */
  async expectSaved(name: string): Promise<void> {
    await expect(this.listed(name)).toHaveCount(1);
    await expect(this.name).toHaveValue(name);
    await expect(this.dialog.getByText(t.stateLines.saved)).toBeVisible();
  }

  /** The line of a stored project. */
  listed(name: string): Locator {
    return this.dialog.getByRole('listitem').filter({ has: this.page.getByText(name, { exact: true }) });
  }

  /** Opens a file by the dialog's own field. */
  async openFile(name: string, text: string): Promise<void> {
    await this.dialog
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  }
}
