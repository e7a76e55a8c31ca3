import { gaps as g } from '../../src/i18n/id/gaps';
import { project as t } from '../../src/i18n/id/project';
import { GapsDriver } from '../drivers/gaps';
import { ProjectPage } from '../drivers/project';
import { expect, test } from '../drivers/test';

const AREA = '7311720002';

test('an edit within a dialog is told there, and is taken back there by keys and by the button', async ({
  wahana,
  page,
}) => {
  const gaps = new GapsDriver(wahana);
  const { messages } = new ProjectPage(page);
  await gaps.open('ask=keluarga-fakir-miskin~posyandu~');
  await page.getByRole('button', { name: g.editAsks }).click();
  const dialog = page.getByRole('dialog', { name: g.asks.title });
  const add = dialog.getByLabel(g.asks.addService('Keluarga fakir miskin'));
  const own = dialog.getByText(g.asks.ownReason);
  await add.selectOption('posyandu');
  await expect(own).toBeVisible();
  await expect(dialog.getByText(t.done['asks-set'](''))).toBeVisible();
  await messages.getByRole('button', { name: t.undo }).click();
  await expect(own).toHaveCount(0);
  await messages.getByRole('button', { name: t.redo }).click();
  await expect(own).toBeVisible();
  await dialog.getByRole('button', { name: g.asks.close, exact: true }).focus();
  await page.keyboard.press('Control+z');
  await expect(own).toHaveCount(0);
  await expect(messages).toContainText(t.undone(t.edits['asks-set']('')));
  // When it is put away the focus stays in the dialog; outside it the message stands in the page again.
  await messages.getByRole('button', { name: t.dismissMessage }).click();
  await expect(dialog).toBeFocused();
  await page.keyboard.press('Control+Shift+z');
  await expect(own).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(messages.getByRole('button', { name: t.undo })).toBeVisible();
  wahana.expectQuiet();
});

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const) {
  test(`a message covers nothing that can be pressed at ${width} pixels`, async ({ wahana, page }) => {
    await page.setViewportSize({ width, height });
    const gaps = new GapsDriver(wahana);
    const { messages } = new ProjectPage(page);
    await gaps.open(`if=${AREA}.2`);
    await page.keyboard.press('Control+z');
    await expect(messages).toContainText(t.nothingToUndo);
    const [message, content] = await Promise.all([
      messages.boundingBox(),
      page.locator('main').boundingBox(),
    ]);
    expect(message!.y).toBeGreaterThanOrEqual(content!.y + content!.height - 0.5);
    expect(message!.y + message!.height).toBeLessThanOrEqual(height);
    await page.getByRole('button', { name: 'Perbesar' }).click({ trial: true });
    if (width < 640) await page.getByRole('tab', { name: g.whatIf.title }).click();
    await gaps.whatIf.getByRole('button', { name: g.whatIf.save }).click({ trial: true });
    await messages.getByRole('button', { name: t.dismissMessage }).click();
    await expect(messages).toHaveText('');
  });
}
