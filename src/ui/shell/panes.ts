import { tick } from 'svelte';

/** What has the focus when a pane is gone to, where that is not the pane itself. */
const ENTRY: Record<string, string> = {
  bar: '[aria-current="page"]',
  layers: ':checked, [aria-checked="true"], [aria-current="true"]',
  map: '[role="listbox"]',
  network: '[role="listbox"], [role="region"] button',
};

const NAMED = '[data-pane]:not([data-pane=""])';

/** The page's panes in reading order: those marked, and the sections of workspaces that mark none. */
function panes(): HTMLElement[] {
  const main = document.querySelector('main');
  const marked = [...document.querySelectorAll<HTMLElement>(NAMED)];
  const sections = main?.querySelector(NAMED)
    ? []
    : [...(main?.querySelectorAll<HTMLElement>('section[aria-label], section[aria-labelledby]') ?? [])];
  const outer = sections.filter((section) => !section.parentElement?.closest('main section[aria-label]'));
  return [...marked, ...outer].filter((pane) => pane.getClientRects().length > 0);
}

/** What a pane gives the focus to; null where that is the pane itself, or is still on its way. */
function entryOf(pane: HTMLElement): HTMLElement | null {
  const inside = [...pane.querySelectorAll<HTMLElement>(ENTRY[pane.dataset.pane ?? ''] ?? ':not(*)')];
  return inside.find((element) => element.getClientRects().length > 0) ?? null;
}

function enter(pane: HTMLElement): void {
  const target = entryOf(pane) ?? pane;
  // A pane takes the focus when it is gone to, and is no stop of the Tab key.
  if (target === pane && !pane.hasAttribute('tabindex')) pane.tabIndex = -1;
  target.focus();
  if (target !== pane) return;
  pane.scrollIntoView({ block: 'nearest' });
  if (!ENTRY[pane.dataset.pane ?? '']) return;
  untilActed(pane, () => {
    const entry = entryOf(pane);
    entry?.focus();
    return entry !== null;
  });
}

/** Doors between the page and a pane: a drawer, and a tab in it. */
const MOST_DOORS = 2;

const OPEN = '[aria-expanded="true"], [aria-selected="true"]';
const CLOSED = '[aria-expanded="false"], [aria-selected="false"], [role="switch"]:not(:checked)';

/**
 * Puts the focus into the pane of that name, opening the drawer or the tab that holds it; where the innermost of its
 * doors is all there is, such as a switch, that has the focus. Tells whether there is any.
 */
export async function focusPane(name: string): Promise<boolean> {
  const opened = new Set<HTMLElement>();
  for (let door = 0; door <= MOST_DOORS; door += 1) {
    const pane = panes().find((one) => one.dataset.pane === name);
    if (pane) {
      enter(pane);
      return true;
    }
    const doors = [...document.querySelectorAll<HTMLElement>(`[data-opens~="${name}"]`)].filter(
      (one) => one.getClientRects().length > 0,
    );
    const closed = doors.find((one) => !opened.has(one) && one.matches(CLOSED));
    if (!closed) {
      // A door that stands open leads to the others.
      const innermost = [...opened].at(-1) ?? doors.find((one) => !one.matches(OPEN)) ?? doors.at(-1);
      innermost?.focus();
      return doors.length > 0;
    }
    opened.add(closed);
    closed.click();
    await tick();
  }
  return false;
}

/** Longest wait for a pane whose workspace is on its way, in ms. */
const PATIENCE = 5000;

/** Tries at each change below an element, until it is done or the person goes on to something else. */
function untilActed(element: HTMLElement, attempt: () => boolean | Promise<boolean>): void {
  let looking = false;
  const over = new AbortController();
  const look = async () => {
    looking = true;
    if (await attempt()) over.abort();
    looking = false;
  };
  const watch = new MutationObserver(() => {
    if (!looking) void look();
  });
  watch.observe(element, { childList: true, subtree: true });
  over.signal.addEventListener('abort', () => watch.disconnect());
  for (const event of ['keydown', 'pointerdown']) {
    addEventListener(event, () => over.abort(), { capture: true, signal: over.signal });
  }
  setTimeout(() => over.abort(), PATIENCE);
}

/** Puts the focus into a pane as soon as it is there, unless the person goes on to something else. */
export async function focusPaneSoon(name: string): Promise<void> {
  if (!(await focusPane(name))) untilActed(document.body, () => focusPane(name));
}

/** Puts the focus on what opens a pane, once the pane is closed and that is there again. */
export function focusDoorSoon(name: string): void {
  const attempt = () => {
    const door = document.querySelector<HTMLElement>(`[data-opens~="${name}"]`);
    door?.focus();
    return door !== null && door === document.activeElement;
  };
  if (!attempt()) untilActed(document.body, attempt);
}

/** Puts the focus into the next or the previous pane, round and round. */
export function stepPane(by: 1 | -1): void {
  const all = panes();
  const active = document.activeElement;
  // Of panes within panes the innermost has the focus.
  const at = all.findLastIndex((pane) => pane.contains(active));
  const follows = (pane: HTMLElement) =>
    active !== null && (active.compareDocumentPosition(pane) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const after = at < 0 ? Math.max(0, all.findIndex(follows)) : at + (by > 0 ? 1 : 0);
  const pane = all[(after + (by > 0 ? 0 : all.length - 1)) % all.length];
  if (pane) enter(pane);
}
