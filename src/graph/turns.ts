import type { Layout, LayoutInput, Placement } from './layouts/types';

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
 * Starts placements and remembers the last ones that were whole after one turn: another column of the levels is opened and
 * the former one again, and nothing needs to be placed anew. All of the input must be the same objects.
 */
export function rememberedStarts<Input extends LayoutInput>(
  most: number,
): (layout: Layout, input: Input) => Started {
  let known: { layout: Layout; input: Input; started: Started }[] = [];
  return (layout, input) => {
    const parts = Object.keys(input) as (keyof Input)[];
    const before = known.find(
      (one) => one.layout === layout && parts.every((part) => one.input[part] === input[part]),
    );
    const started = before?.started ?? startOf(layout.run(input));
    if (started.done)
      known = [{ layout, input, started }, ...known.filter((one) => one !== before)].slice(0, most);
    return started;
  };
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
