/** A dialog that stands over the page, and whether it tells itself what stands in the way of saving. */
interface Open {
  element: HTMLDialogElement;
  tells: boolean;
}

/** Open dialogs, the last on top. */
let open: readonly Open[] = $state.raw([]);

/** The dialog on top, which alone can be reached; null where the page itself can be. Reactive. */
export function topDialog(): Open | null {
  return open.at(-1) ?? null;
}

/** How many dialogs stand over one another. Reactive. */
export function openDialogs(): number {
  return open.length;
}

/** Takes note of a dialog that opens; what is returned is called when it is gone. */
export function noteDialog(element: HTMLDialogElement, tells: boolean): () => void {
  open = [...open, { element, tells }];
  return () => (open = open.filter((one) => one.element !== element));
}
