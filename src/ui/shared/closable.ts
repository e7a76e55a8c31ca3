import type { Attachment } from 'svelte/attachments';

interface Open {
  element: Element;
  close: (back: boolean) => void;
}

/** What lies open over the page, the last opened last. */
const open: Open[] = [];

/** Whether the focus is in an element, or nowhere. */
const holdsFocus = (element: Element): boolean =>
  document.activeElement === document.body || element.contains(document.activeElement);

/**
 * Attached to a drawer, panel or inspector, lets Escape close it wherever the focus stands. `close` is told whether the
 * focus must go back to what opened it; where it is elsewhere on the page it stays there.
 */
export function closable(close: (back: boolean) => void): Attachment {
  return (element) => {
    const entry = { element, close };
    open.push(entry);
    return () => {
      open.splice(open.indexOf(entry), 1);
    };
  };
}

/** Closes what has the focus in it, else what was opened last; with `around` only what that element stands in. */
export function closeNearest(around?: Element): boolean {
  const held = around ?? document.activeElement;
  const nearest =
    open.findLast(({ element }) => element.contains(held)) ?? (around ? undefined : open.at(-1));
  nearest?.close(holdsFocus(nearest.element));
  return nearest !== undefined;
}
