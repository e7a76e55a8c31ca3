import type { Placement } from './layouts/types';

/** A placement under way: what there is so far, and how to go on. */
export interface Started {
  placement: Placement;
  done: boolean;
  rest: Generator<Placement, Placement>;
}

/** Longest time that a turn takes, in ms, so that a frame is never missed by much. */
const TURN = 10;

/** Takes the first turn of a placement. */
export function startOf(rest: Generator<Placement, Placement>): Started {
  const first = rest.next();
  return { placement: first.value, done: first.done === true, rest };
}

/**
 * Takes the remaining turns, some each frame.
 *
 * @param gradually whether what there is so far is shown after each frame; else the end alone
 * @returns a function that stops it
 */
export function steps(
  started: Started,
  gradually: boolean,
  onplacement: (placement: Placement) => void,
): () => void {
  let frame = 0;
  const turn = (): void => {
    const began = performance.now();
    let result = started.rest.next();
    while (result.done !== true && performance.now() - began < TURN) result = started.rest.next();
    if (result.done === true) started.done = true;
    if (result.done === true || gradually) onplacement(result.value);
    if (result.done !== true) frame = requestAnimationFrame(turn);
  };
  frame = requestAnimationFrame(turn);
  return () => cancelAnimationFrame(frame);
}

/** Calls back once nothing else has been asked of it for a while. */
export function restTimer(): { after: (wait: number, work: () => void) => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => clearTimeout(timer);
  return {
    stop,
    after: (wait, work) => {
      stop();
      if (wait > 0) timer = setTimeout(work, wait);
      else work();
    },
  };
}
