const EDGE = 8;

/** Places a popover below what opens it, its right edge there, within the window; `wide` is its width in pixels. */
export function placeBelow(panel: HTMLElement, anchor: HTMLElement, wide = 560): void {
  const box = anchor.getBoundingClientRect();
  const width = Math.min(wide, innerWidth - 2 * EDGE);
  const top = Math.min(box.bottom + 6, innerHeight / 2);
  panel.style.left = `${Math.max(EDGE, Math.min(box.right - width, innerWidth - width - EDGE))}px`;
  panel.style.top = `${top}px`;
  panel.style.maxHeight = `${innerHeight - top - EDGE}px`;
}
