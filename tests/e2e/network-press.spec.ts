import { NetworkDriver, served } from '../drivers/network';
import { expect, test } from '../drivers/test';

const AREA = '7311720006';
const inArea = (code: string) => served.groups.filter((group) => group.area === code);

test('a pressed group is marked where it was pressed, and then its column opens', async ({
  wahana,
  page,
}) => {
  const network = new NetworkDriver(wahana);
  await network.open();
  await wahana.mapIdle();
  const id = `rt.${AREA}`;
  const before = (await network.option(id).boundingBox())!;
  const biru = `rt.7311720001`;
  await page.evaluate(
    ([node, elsewhere]) => {
      interface Drawing {
        on: (event: string, then: () => void) => void;
        getElementById: (id: string) => {
          nonempty: () => boolean;
          renderedPosition: () => { x: number };
        };
      }
      const kept = [...document.querySelectorAll('[data-graph-layout] *')].flatMap(
        (element) => (element as unknown as { _cyreg?: { cy?: Drawing } })._cyreg?.cy ?? [],
      );
      const drawing = kept[0]!;
      const seen: { idle: boolean; marked: boolean; other: boolean; x: number }[] = [];
      const note = (idle: boolean): void => {
        const marked = drawing.getElementById(`halo ${node}`).nonempty();
        const other = drawing.getElementById(`halo ${elsewhere}`).nonempty();
        seen.push({ idle, marked, other, x: Math.round(drawing.getElementById(node).renderedPosition().x) });
      };
      drawing.on('render', () => note(false));
      new MutationObserver(() => {
        if (document.querySelector('[data-graph-idle]')) note(true);
      }).observe(document, { subtree: true, attributeFilter: ['data-graph-idle'] });
      Object.assign(globalThis, { drawnSteps: seen });
    },
    [id, biru] as const,
  );
  await page.mouse.click(before.x + before.width / 2, before.y + before.height / 2);
  await expect(page).toHaveURL(new RegExp(`groups=${id}`));
  await network.idle();
  interface Step {
    idle: boolean;
    marked: boolean;
    other: boolean;
    x: number;
  }
  const stepsSeen = () => page.evaluate(() => (globalThis as unknown as { drawnSteps: Step[] }).drawnSteps);
  const steps = await stepsSeen();
  const frame = (await page.locator('[data-graph-layout]').boundingBox())!;
  const pressed = before.x + before.width / 2 - frame.x;
  const stays = ({ x }: { x: number }) => Math.abs(x - pressed) < 2;
  const marked = steps.findIndex((step) => step.marked);
  expect(marked).toBeGreaterThanOrEqual(0);
  expect(steps.slice(0, marked + 1).every(stays)).toBe(true);
  // Only then does it claim to be at rest, with the group in a column that is open.
  const rest = steps.findIndex((step, at) => at >= marked && step.idle);
  expect(rest).toBeGreaterThan(marked);
  expect(stays(steps[rest]!)).toBe(false);
  for (const group of inArea(AREA)) await expect(network.option(group.id)).toBeAttached();
  // What is pressed in the open column, by keyboard too, leaves nothing behind for what is selected elsewhere.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await network.idle();
  await wahana.select('Biru');
  await network.idle();
  const later = (await stepsSeen()).filter(({ other }) => other);
  expect(later.length).toBeGreaterThan(0);
  expect(new Set(later.map(({ x }) => x)).size).toBe(1);
  wahana.expectQuiet();
});

test('a press of the mouse gives the picture the keyboard without its ring, and arrow keys move within it', async ({
  wahana,
  page,
}) => {
  const network = new NetworkDriver(wahana);
  await network.open();
  await wahana.mapIdle();
  const stage = page.locator('[data-graph-layout] [role=listbox]');
  const ring = () => stage.evaluate((element) => getComputedStyle(element).outlineStyle);
  const box = (await network.option(`rt.${AREA}`).boundingBox())!;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await network.idle();
  await expect(stage).toBeFocused();
  expect(await ring()).toBe('none');
  const before = await stage.getAttribute('aria-activedescendant');
  expect(before).toMatch(new RegExp(`rt\\.${AREA}$`));
  // The first arrow shows where the keyboard is, as on the map, the second moves.
  await page.keyboard.press('ArrowDown');
  await expect(stage).toHaveAttribute('aria-activedescendant', before!);
  await page.keyboard.press('ArrowDown');
  await expect(stage).not.toHaveAttribute('aria-activedescendant', before!);
  // Who comes by keyboard sees where the focus is.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(stage).toBeFocused();
  expect(await ring()).not.toBe('none');
  wahana.expectQuiet();
});
