import type { Steps } from '../domain/steps';

/** Long work under way. */
export interface Running {
  cancel: () => void;
}

/** What becomes of long work: how far it is, from 0 to 1, and what it gives, or that it could not be done. */
export interface Follow<Result> {
  onprogress: (share: number) => void;
  ondone: (result: Result) => void;
  onfail: () => void;
}

/** What a worker answers: how far it is, from 0 to 1, or the result. */
export type Answer<Result> = { progress: number } | { result: Result };

/** Milliseconds that a turn of the fallback may hold the page. */
const TURN = 12;

/**
 * Does long work off the main thread; where no worker is to be had, or it breaks, in short turns on it. Nothing is
 * reported after `cancel`.
 *
 * @param start starts the worker, which answers as `answerInWorker` does
 * @param request what the worker is sent
 * @param steps the same work for the main thread
 */
export function runLong<Result>(
  start: () => Worker,
  request: unknown,
  steps: () => Steps<Result>,
  follow: Follow<Result>,
): Running {
  let worker: Worker | null = null;
  let inline: Running | null = null;
  let over = false;
  const fallBack = () => {
    worker?.terminate();
    worker = null;
    // An error may still be on its way from a worker that has been given up.
    if (!over) inline ??= runInTurns(steps, follow);
  };
  try {
    worker = start();
    worker.onerror = fallBack;
    worker.onmessageerror = fallBack;
    worker.onmessage = ({ data }: MessageEvent<Answer<Result>>) => {
      if (over || !worker) return;
      if ('progress' in data) follow.onprogress(data.progress);
      else {
        over = true;
        worker.terminate();
        follow.ondone(data.result);
      }
    };
    worker.postMessage(request);
  } catch {
    fallBack();
  }
  return {
    cancel: () => {
      over = true;
      worker?.terminate();
      inline?.cancel();
    },
  };
}

/** Long work in turns on the main thread, each short enough for the page to stay fluent. */
export function runInTurns<Result>(
  begin: () => Steps<Result>,
  { onprogress, ondone, onfail }: Follow<Result>,
): Running {
  let steps: Steps<Result> | null = null;
  let timer: ReturnType<typeof setTimeout>;
  const turn = () => {
    const end = performance.now() + TURN;
    let step;
    try {
      steps ??= begin();
      step = steps.next();
      while (!step.done && performance.now() < end) step = steps.next();
    } catch {
      return onfail();
    }
    if (step.done) return ondone(step.value);
    onprogress(step.value);
    timer = setTimeout(turn);
  };
  timer = setTimeout(turn);
  return { cancel: () => clearTimeout(timer) };
}
