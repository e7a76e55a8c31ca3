import type { Browser, Page } from '@playwright/test';
import type { Network } from '../../src/schema/network';
import { driveGraph } from './graph-drivers';
import type { Shown } from './graph-drivers';
import { allOpened, fullNetwork } from './graph-pages';
import { freshPage, ownTaskLines, quiet } from './load';
import { buildBarePage, serveCounted } from './pages';
import type { Served } from './pages';
import { changeBetween, findGraph, pictureOf } from './picture';
import type { Picture } from './picture';
import { median } from './statistics';
import type { Line } from './statistics';

const RUNS = 5;
const PAN_STEPS = 60;
/** Milliseconds of a frame of a screen of 60 pictures a second. */
const FRAME = 1000 / 60;

const OPEN = '[data-opens~="network"]';

async function graphPage(page: Page, address: string): Promise<Page> {
  await page.addInitScript(findGraph);
  await page.addInitScript(driveGraph);
  await page.goto(address);
  return page;
}

/** The app with its map at rest, and all that the network needs fetched as a first movement makes it. */
export async function appPage(page: Page, app: Served, hash: string): Promise<Page> {
  await graphPage(page, app.url + hash);
  await page.waitForFunction(() => (window.seen.idle ?? 0) > 0, undefined, { timeout: 60_000 });
  await page.mouse.move(5, 5);
  await page.waitForLoadState('networkidle');
  return page;
}

async function barePage(browser: Browser, bare: Served): Promise<Page> {
  const page = await graphPage(await freshPage(browser), bare.url);
  await page.waitForFunction(() => typeof window.draw === 'function');
  return page;
}

/** Shows the network, as its button does. */
export async function ask(page: Page): Promise<number> {
  return page.evaluate(
    (button) => window.untilGraph(() => document.querySelector<HTMLElement>(button)?.click()),
    OPEN,
  );
}

/** Shows a page's window, and waits until that is done. */
async function bringForward(page: Page): Promise<void> {
  await page.bringToFront();
  await quiet(page);
}

async function drawBare(page: Page, picture: Picture): Promise<number> {
  return page.evaluate((drawn) => window.untilGraph(() => window.draw(drawn)), picture);
}

/** Leaves the network for the map alone, and waits until that is at rest. */
async function leave(page: Page): Promise<void> {
  await page.evaluate(() => {
    const buttons = document.querySelectorAll<HTMLElement>('[data-pane=network] header .controls > button');
    [...buttons].at(-1)?.click();
  });
  await page.waitForSelector(OPEN);
  await page.evaluate(() => window.atRest());
}

/** Two groups of one area, and one of another, all of them drawn. */
function groupsToPress({ elements }: Picture, { groups }: Network): { near: [string, string]; far: string } {
  const drawn = new Set(elements.map(({ data }) => data.id));
  const own = groups.filter(({ id, area, role }) => role === 'tier' && area !== null && drawn.has(id));
  const [one, other] = own.filter(({ area }) => area === own[0]?.area);
  const far = own.find(({ area }) => area !== own[0]?.area);
  if (!one || !other || !far) throw new Error('too few groups are drawn');
  return { near: [one.id, other.id], far: far.id };
}

async function press(page: Page, id: string, keep = false): Promise<Shown> {
  return page.evaluate(([node, kept]) => window.pressNode(node, kept), [id, keep] as const);
}

/** A group to press, the picture of the frame that answers, and that of what follows, such as another column that opens. */
interface Press {
  id: string;
  answer: Picture;
  whole: Picture;
}

/** Presses two groups by turns, and notes what that shows. */
async function pressesOf(page: Page, ids: [string, string]): Promise<[Press, Press]> {
  const isSelected = async (id: string): Promise<boolean> =>
    (await page.evaluate(() => location.hash)).includes(`groups=${encodeURIComponent(id)}`);
  const pressed = async (id: string): Promise<Press> => {
    const { answer } = await press(page, id, true);
    await page.evaluate(() => window.atRest());
    if (!(await isSelected(id))) throw new Error(`pressing ${id} did not select it`);
    if (!answer) throw new Error(`nothing answers pressing ${id}`);
    return { id, answer, whole: await pictureOf(page) };
  };
  // Pressed again it would no longer be selected.
  if (!(await isSelected(ids[0]))) await press(page, ids[0]);
  await page.evaluate(() => window.atRest());
  const second = await pressed(ids[1]);
  return [await pressed(ids[0]), second];
}

/** Selects the two groups by turns in both pages; the first round warms them up. */
async function benchSelection(app: Page, bare: Page, name: string, ids: [string, string]): Promise<Line[]> {
  const seen = { app: [] as Shown[], bare: [] as Shown[] };
  /** Milliseconds that the bare graph takes for what follows the answer. */
  const rest: number[] = [];
  const [first, second] = await pressesOf(app, ids);
  // The first is selected, so the second is pressed next.
  const turns = [
    { from: first, to: second },
    { from: second, to: first },
  ];
  await drawBare(bare, first.whole);
  for (let round = 0; round <= RUNS; round++) {
    for (const { from, to } of turns) {
      await bringForward(bare);
      await bare.evaluate((next) => (window.onpress = next), changeBetween(from.whole, to.answer));
      const bareShown = await press(bare, to.id);
      const bareRest = await bare.evaluate(
        (next) => window.untilGraph(() => window.change(next)),
        changeBetween(to.answer, to.whole),
      );
      await bringForward(app);
      const appShown = await press(app, to.id);
      await app.evaluate(() => window.atRest());
      if (round === 0) continue;
      seen.bare.push(bareShown);
      rest.push(bareRest);
      seen.app.push(appShown);
    }
  }
  const painted = { app: middle(seen.app, 'painted'), bare: middle(seen.bare, 'painted') };
  return [
    { name: `${name}: frames until shown`, value: middle(seen.app, 'frames'), unit: '', limit: 1 },
    { name: `${name}: painted`, value: painted.app, unit: 'ms' },
    { name: `bare graph, ${name}: painted`, value: painted.bare, unit: 'ms' },
    { name: `${name}: beyond the bare graph`, value: painted.app - painted.bare, unit: 'ms', limit: FRAME },
    { name: `${name}: all that follows painted`, value: middle(seen.app, 'whole'), unit: 'ms' },
    { name: `bare graph, ${name}: all that follows`, value: painted.bare + median(rest), unit: 'ms' },
  ];
}

const middle = (shown: Shown[], what: 'frames' | 'painted' | 'whole'): number =>
  median(shown.map((one) => one[what]));

/** The page's own tasks while groups are selected with a real mouse. */
async function selectionTasks(page: Page, ids: string[]): Promise<Line[]> {
  const start = await page.evaluate(() => performance.now());
  for (let round = 0; round < RUNS; round++) {
    for (const id of ids) {
      const at = await page.evaluate((node) => {
        const graph = window.graphOf();
        const box = graph.container()?.getBoundingClientRect();
        const { x, y } = graph.getElementById(node).renderedPosition();
        return { x: x + (box?.left ?? 0), y: y + (box?.top ?? 0) };
      }, id);
      await page.mouse.click(at.x, at.y);
      await page.waitForFunction((node) => location.hash.includes(`groups=${encodeURIComponent(node)}`), id);
      await page.waitForSelector('[data-graph-idle]');
      await page.evaluate(() => window.atRest());
    }
  }
  const tasks = await page.evaluate(() => window.ownTasks);
  return ownTaskLines('selecting a group', [tasks.filter((task) => task.start >= start)]);
}

/** Draws the network in both pages by turns: first in a fresh page, then anew in a page that has drawn it once. */
async function benchDrawing(
  browser: Browser,
  app: Served,
  bare: Served,
  hash: string,
): Promise<{ lines: Line[]; pages: { app: Page; bare: Page }; picture: Picture }> {
  const times = {
    app: [] as number[],
    bare: [] as number[],
    appFirst: [] as number[],
    bareFirst: [] as number[],
  };
  let kept: { app: Page; bare: Page; picture: Picture } | null = null;
  for (let run = 0; run < RUNS; run++) {
    console.error(`network: run ${run + 1} of ${RUNS}`);
    await kept?.app.context().close();
    await kept?.bare.context().close();
    const pages = {
      app: await appPage(await freshPage(browser), app, hash),
      bare: await barePage(browser, bare),
    };
    await bringForward(pages.app);
    times.appFirst.push(await ask(pages.app));
    await settle(pages.app);
    const picture = await pictureOf(pages.app);
    await bringForward(pages.bare);
    times.bareFirst.push(await drawBare(pages.bare, picture));
    times.bare.push(await drawBare(pages.bare, picture));
    await bringForward(pages.app);
    await leave(pages.app);
    times.app.push(await ask(pages.app));
    await settle(pages.app);
    kept = { ...pages, picture };
  }
  if (!kept) throw new Error('no run');
  const lines: Line[] = [
    { name: 'network drawn: nodes', value: count(kept.picture, 'nodes'), unit: '' },
    { name: 'network drawn: ties', value: count(kept.picture, 'edges'), unit: '' },
  ];
  for (const [name, own, other] of [
    ['network drawn for the first time', times.appFirst, times.bareFirst],
    ['network drawn', times.app, times.bare],
  ] as const) {
    const value = { app: median([...own]), bare: median([...other]) };
    lines.push(
      { name, value: value.app, unit: 'ms' },
      { name: `bare graph, ${name}`, value: value.bare, unit: 'ms' },
      { name: `${name}, over bare graph`, value: value.app / value.bare, unit: 'x', limit: 1.3 },
    );
  }
  return { lines, pages: kept, picture: kept.picture };
}

const count = ({ elements }: Picture, group: string): number =>
  elements.filter((element) => element.group === group).length;

/** Waits until the measures that begin with the picture have been taken, so that they disturb nothing that follows. */
async function settle(page: Page): Promise<void> {
  await page.waitForSelector('[data-pane=detail] progress', { state: 'detached' });
  await page.evaluate(() => window.atRest());
}

async function benchPanning(app: Page, bare: Page): Promise<Line[]> {
  const rates = { app: [] as number[], bare: [] as number[] };
  for (let run = 0; run <= RUNS; run++) {
    await bringForward(bare);
    const bareRate = await bare.evaluate((steps) => window.pan(steps), PAN_STEPS);
    await bringForward(app);
    const appRate = await app.evaluate((steps) => window.pan(steps), PAN_STEPS);
    if (run === 0) continue;
    rates.bare.push(bareRate);
    rates.app.push(appRate);
  }
  const value = { app: median(rates.app), bare: median(rates.bare) };
  return [
    { name: 'panning the network', value: value.app, unit: '/s' },
    { name: 'panning the bare graph', value: value.bare, unit: '/s' },
    { name: 'panning, over bare graph', value: value.app / value.bare, unit: 'x', least: 0.9 },
  ];
}

/** The network of the pack with many groups, all opened, beside the drawing library alone with the same elements. */
export async function benchGraph(browser: Browser, app: Served, file: string): Promise<Line[]> {
  const network = fullNetwork();
  app.replaced.set(`/packs/${file}`, JSON.stringify(network));
  const bare = await serveCounted(await buildBarePage('bare-graph'));
  try {
    const { lines, pages, picture } = await benchDrawing(browser, app, bare, allOpened(network));
    console.error('network: panning');
    lines.push(...(await benchPanning(pages.app, pages.bare)));
    const { near, far } = groupsToPress(picture, network);
    console.error('network: selecting');
    lines.push(...(await benchSelection(pages.app, pages.bare, 'selecting a group', near)));
    const away: [string, string] = [near[0], far];
    lines.push(...(await benchSelection(pages.app, pages.bare, 'selecting in another column', away)));
    // The first of them is selected.
    lines.push(...(await selectionTasks(pages.app, [near[1], near[0]])));
    await pages.app.context().close();
    await pages.bare.context().close();
    return lines;
  } finally {
    app.replaced.clear();
    await bare.close();
  }
}
