/** Longest wait for a moment in which the page has nothing to do, in ms. */
const PATIENCE = 1500;
/** Longest wait for the first map, in ms: where its library is long on its way, the rest of the page goes ahead. */
const LONGEST = 1000;

/** Calls back when the page has nothing else to do, or has waited long enough. */
export function inSpareTime(work: () => void): void {
  // Some browsers have no such moments to tell of.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: PATIENCE });
  else setTimeout(work);
}

const turns: (() => void)[] = [];
/** Whether a map has been drawn or is no longer waited for. */
let free = false;

/** Lets what waits for the first map come. */
export function firstMapDrawn(): void {
  if (free) return;
  free = true;
  if (turns.length > 0) inSpareTime(takeTurn);
}

/** Calls back after the first map, one piece of work a task, in the order asked; gives a function that takes it back. */
export function afterFirstMap(work: () => void): () => void {
  turns.push(work);
  if (turns.length === 1) {
    if (free) inSpareTime(takeTurn);
    else setTimeout(firstMapDrawn, LONGEST);
  }
  return () => {
    const at = turns.indexOf(work);
    // The first has its moment asked for already.
    if (at > 0) turns.splice(at, 1);
    else if (at === 0) turns[0] = () => {};
  };
}

function takeTurn(): void {
  turns[0]?.();
  turns.shift();
  if (turns.length > 0) inSpareTime(takeTurn);
}
