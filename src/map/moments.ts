/** Longest wait for a moment in which the page has nothing to do, in ms. */
const PATIENCE = 1500;

/** Resolves in a task of its own, so that what is under way can be drawn and input be heard first. */
export function nextTask(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}

/** Calls back when the page has nothing else to do, or has waited long enough. */
export function inSpareTime(work: () => void): void {
  // Some browsers have no such moments to tell of.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: PATIENCE });
  else setTimeout(work);
}

const turns: (() => void)[] = [];

/** Calls back in spare time, one piece of work a task, in the order asked; gives a function that takes it back. */
export function inTurn(work: () => void): () => void {
  turns.push(work);
  if (turns.length === 1) inSpareTime(takeTurn);
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
