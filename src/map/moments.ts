import { nextTask } from '../frame/tasks';
import { libraryNow } from './library';

/** Longest wait for a moment in which the page has nothing to do, in ms. */
const PATIENCE = 1500;
/** Longest waits in ms: for a first map to be begun, and to be drawn then. */
const LONGEST = { begun: 1000, drawn: 4000 };
/** Longest that what belongs to the map waits for the map library, and for the areas, in ms. */
const OWN = { library: 300, areas: 1500 };

/** Calls back when the page has nothing else to do, or has waited long enough. */
export function inSpareTime(work: () => void): void {
  // Some browsers have no such moments to tell of.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: PATIENCE });
  else setTimeout(work);
}

type Work = () => void;

/** What belongs to the first map and comes right after it, and what comes in spare moments after that. */
const queues: Record<'own' | 'rest', Work[]> = { own: [], rest: [] };
/** Whether a map is being drawn. */
let begun = false;
/** What need not wait any longer: nothing, what belongs to the map, or everything. */
let free: 'none' | 'own' | 'all' = 'none';
/** What has been asked for and has not come, and how often anything was: of two the first is given up. */
let awaited: 'nothing' | 'task' | 'spare moment' = 'nothing';
let asked = 0;

/** Whether the first map of the page has been drawn, or is no longer waited for. */
export function isFirstMapDrawn(): boolean {
  return free === 'all';
}

/** Tells that a map is about to be drawn, so that what can wait for it does. */
export function firstMapBegun(): void {
  if (begun) return;
  begun = true;
  setTimeout(() => libraryNow() ?? firstMapPlain(), OWN.library);
  setTimeout(firstMapPlain, OWN.areas);
}

/** Lets what belongs to the map come: the page draws the areas by itself, for good or until the library has drawn them. */
export function firstMapPlain(): void {
  if (free === 'none') letCome('own');
}

/** Lets what waits for the first map come. */
export function firstMapDrawn(): void {
  if (free !== 'all') letCome('all');
}

function letCome(what: 'own' | 'all'): void {
  free = what;
  takeTurns();
}

/** Where no map is begun in time, or its library is long on its way, the rest of the page goes ahead. */
function giveUp(): void {
  if (begun && libraryNow()) setTimeout(firstMapDrawn, LONGEST.drawn);
  else firstMapDrawn();
}

/**
 * Calls back after the first map, one piece of work a task, in the order asked; gives a function that takes it back.
 *
 * @param what `own`: it belongs to the map, and comes right after its areas; `rest`: it comes in spare moments after that
 */
export function afterFirstMap(work: Work, what: 'own' | 'rest' = 'rest'): () => void {
  const queue = queues[what];
  queue.push(work);
  if (free === 'none' && queues.own.length + queues.rest.length === 1) setTimeout(giveUp, LONGEST.begun);
  takeTurns();
  return () => {
    const at = queue.indexOf(work);
    if (at >= 0) queue.splice(at, 1);
  };
}

/** Resolves in a task of its own: of the first map of the page, once its areas are drawn. */
export function afterAreas(): Promise<void> {
  return new Promise((done) => void afterFirstMap(done, 'own'));
}

function takeTurns(): void {
  const { own, rest } = queues;
  const next =
    free !== 'none' && own.length > 0
      ? 'task'
      : free === 'all' && rest.length > 0
        ? 'spare moment'
        : 'nothing';
  if (next === 'nothing' || awaited === 'task' || awaited === next) return;
  awaited = next;
  asked += 1;
  const mine = asked;
  const take = (): void => {
    if (mine !== asked) return;
    awaited = 'nothing';
    try {
      (next === 'task' ? own : rest).shift()?.();
    } finally {
      takeTurns();
    }
  };
  if (next === 'task') void nextTask().then(take);
  else inSpareTime(take);
}
