import { nextTask } from '../frame/tasks';
import { libraryNow } from './library';

/** Longest wait for a moment in which the page has nothing to do, in ms. */
const PATIENCE = 1500;
/** Longest waits in ms: for a first map to be begun, and to be drawn then; the bar waits less for either. */
const LONGEST = { begun: 1000, drawn: 4000, bar: { begun: 600, drawn: 2500 } };

/** Calls back when the page has nothing else to do, or has waited long enough. */
export function inSpareTime(work: () => void): void {
  // Some browsers have no such moments to tell of.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: PATIENCE });
  else setTimeout(work);
}

const turns: (() => void)[] = [];
/** Whether a map is being drawn. */
let begun = false;
/** Whether a map has been drawn or is no longer waited for. */
let free = false;

/** Tells that a map is about to be drawn, so that what can wait for it does. */
export function firstMapBegun(): void {
  begun = true;
}

/** Lets what waits for the first map come. */
export function firstMapDrawn(): void {
  if (free) return;
  free = true;
  if (turns.length > 0) inSpareTime(takeTurn);
}

/** Where no map is begun in time, or its library is long on its way, the rest of the page goes ahead. */
function giveUp(): void {
  if (begun && libraryNow()) setTimeout(firstMapDrawn, LONGEST.drawn);
  else firstMapDrawn();
}

/**
 * Resolves in a task of its own for what shows that the page is here: after a map that is being drawn, else soon.
 *
 * @param expected whether the page opens on a map at all
 */
export function barsTurn(expected: boolean): Promise<void> {
  if (!expected) return nextTask();
  return new Promise((done) => {
    const takeBack = afterFirstMap(done);
    const comeNow = (): void => {
      takeBack();
      done();
    };
    setTimeout(() => {
      if (begun && libraryNow()) setTimeout(comeNow, LONGEST.bar.drawn - LONGEST.bar.begun);
      else comeNow();
    }, LONGEST.bar.begun);
  });
}

/** Calls back after the first map, one piece of work a task, in the order asked; gives a function that takes it back. */
export function afterFirstMap(work: () => void): () => void {
  turns.push(work);
  if (turns.length === 1) {
    if (free) inSpareTime(takeTurn);
    else setTimeout(giveUp, LONGEST.begun);
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
