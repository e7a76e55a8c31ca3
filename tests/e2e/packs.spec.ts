import { expectAccessible } from '../drivers/accessible';
import { expect, test } from '../drivers/test';
import { generatedPack } from '../build/packs';

for (const count of [1, 5, 40]) {
  const pack = generatedPack({ areas: count });

  test.describe(`a pack of ${count} made-up areas`, () => {
    test.beforeEach(({ wahana }) => wahana.usePack(pack));

    test('opens with every area on map and table, and says that it is simulated', async ({
      wahana,
      page,
    }) => {
      await wahana.open();
      await expect(wahana.areas.getByRole('option')).toHaveCount(count);
      await expect(wahana.table().getByRole('row')).toHaveCount(count + 1);
      await expect(page.getByText('Contoh simulasi, bukan data nyata')).toBeVisible();
      wahana.expectQuiet();
    });

    test('shows every layer in every measure that it has', async ({ wahana, page }) => {
      await wahana.open();
      for (const kind of pack.kinds) {
        await wahana.layer(new RegExp(`^${kind.name.id}`));
        const measures = page.getByRole('radiogroup', { name: 'Ukuran' }).getByRole('radio');
        for (const measure of await measures.all()) {
          if ((await measure.getAttribute('aria-disabled')) === 'true') continue;
          await measure.click();
          await expect(measure).toBeChecked();
          await wahana.mapIdle();
          await expect(page.getByRole('heading', { level: 1 })).toContainText(new RegExp(kind.name.id, 'i'));
          await expect(wahana.table().getByRole('row')).toHaveCount(count + 1);
        }
      }
      wahana.expectQuiet();
    });

    test('is chosen from by keyboard, with the printed cell one action away, in both languages', async ({
      wahana,
      page,
    }) => {
      for (const [language, open] of [
        ['id', 'Buka sel'],
        ['en', 'Open cell'],
      ] as const) {
        await wahana.open(`/explore?lang=${language}`);
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        await wahana.areas.focus();
        await page.keyboard.press('ArrowUp');
        await page.keyboard.press('Enter');
        await expect(wahana.areas.getByRole('option', { selected: true })).toHaveCount(1);
        await page.getByRole('button', { name: open }).first().press('Enter');
        await expect(page).toHaveURL(/#\/data\?.*cell=/);
        await expect(page.getByRole('grid').or(page.getByRole('table')).first()).toBeVisible();
        await page.goBack();
        await expect(wahana.areas.getByRole('option', { selected: true })).toHaveCount(1);
        await page.keyboard.press('Escape');
      }
      wahana.expectQuiet();
    });

    test('is accessible in both workspaces', async ({ wahana, page }) => {
      for (const workspace of ['explore', 'data']) {
        await page.goto(`./#/${workspace}`);
        await expect(page.getByRole('table').or(page.getByRole('grid')).first()).toBeVisible();
        await expectAccessible(page, workspace);
      }
      wahana.expectQuiet();
    });
  });
}
