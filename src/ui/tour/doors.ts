const isSeen = (element: HTMLElement): boolean => element.getClientRects().length > 0;

function seen(selector: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)].filter(isSeen);
}

/** The button of a drawer, where the layout has one. */
function doorOf(pane: string): HTMLElement | undefined {
  return seen(`[data-opens~="${pane}"][aria-expanded]`)[0];
}

const isOpen = (door: HTMLElement): boolean => door.getAttribute('aria-expanded') === 'true';

/** Opens or closes a drawer; tells whether there is one. */
export function setDoor(pane: string, open: boolean): boolean {
  const door = doorOf(pane);
  if (door && isOpen(door) !== open) door.click();
  return door !== undefined;
}

/** Drawers of the map's workspace by what they hold. */
const DRAWERS = ['layers', 'detail'];

/** What of the page no view holds: drawers, tabs, and the height of a phone's sheet. */
export interface Doors {
  drawers: { pane: string; open: boolean }[];
  /** Where each tab that is chosen stands, since a workspace that comes anew gives its tabs other ids. */
  tabs: string[];
  stop: string | null;
}

/** A selector of a tab by the name of its list and by what it opens. */
function whereOf(tab: HTMLElement): string {
  const list = tab.closest('[role="tablist"]')?.getAttribute('aria-label') ?? '';
  const opens = tab.dataset.opens ?? '';
  return `[role="tablist"][aria-label="${CSS.escape(list)}"] [data-opens="${CSS.escape(opens)}"]`;
}

const handle = (): HTMLElement | undefined => seen('[data-stop]')[0];

/** How the page's drawers and tabs stand. */
export function doorsNow(): Doors {
  return {
    drawers: DRAWERS.flatMap((pane) => {
      const door = doorOf(pane);
      return door ? [{ pane, open: isOpen(door) }] : [];
    }),
    tabs: seen('main [role="tab"][aria-selected="true"]').map(whereOf),
    stop: handle()?.dataset.stop ?? null,
  };
}

/** The handle goes round its three heights. */
const HEIGHTS = 3;

/** Puts a phone's sheet to one of its heights; `step` lets the page follow each press. */
async function setStop(stop: string | null, step: () => Promise<void>): Promise<void> {
  for (let presses = 0; presses < HEIGHTS; presses += 1) {
    const found = handle();
    if (!stop || !found || found.dataset.stop === stop) return;
    found.click();
    await step();
  }
}

/** Puts drawers, tabs and sheet back; what is not there in this layout is passed over. */
export async function restoreDoors({ drawers, tabs, stop }: Doors, step: () => Promise<void>): Promise<void> {
  for (const where of tabs) {
    const tab = document.querySelector<HTMLElement>(where);
    if (tab?.getAttribute('aria-selected') === 'false') tab.click();
  }
  await step();
  await setStop(stop, step);
  for (const { pane, open } of drawers) setDoor(pane, open);
}

/** Whether the drawers, tabs and sheet that stood before are there again, so that they can be put back. */
export function areBack({ drawers, tabs, stop }: Doors): boolean {
  return (
    drawers.every(({ pane }) => doorOf(pane)) &&
    tabs.every((where) => document.querySelector(where)) &&
    (stop === null || handle() !== undefined)
  );
}
