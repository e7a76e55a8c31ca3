import { THOROUGH_LIMITS } from '../domain/measures/joint';
import { measureLayerSteps } from '../domain/measures/layers';
import type { MeasuredLayer } from '../domain/measures/types';
import type { Pack } from '../schema/pack';
import type { MeasureId } from '../schema/view';
import type { MeasureAnswer, MeasureRequest } from './measure.worker';

/** Long work under way. */
export interface Running {
  cancel: () => void;
}

/** What becomes of long work: how far it is, from 0 to 1, and what it gives, or that it could not be done. */
export interface Follow {
  onprogress: (share: number) => void;
  ondone: (layer: MeasuredLayer) => void;
  onfail: () => void;
}

/** Milliseconds that a turn of the fallback may hold the page. */
const TURN = 12;

/**
 * Measures a layer from all its joint readings (methods 2), off the main thread; where no worker is to be had, in short
 * turns on it. Nothing is reported after `cancel`.
 */
export function measureThoroughly(
  pack: Pack,
  kinds: readonly string[],
  measure: MeasureId,
  follow: Follow,
): Running {
  let worker: Worker | null = null;
  let inline: Running | null = null;
  let over = false;
  const fallBack = () => {
    worker?.terminate();
    worker = null;
    // An error may still be on its way from a worker that has been given up.
    if (!over) inline ??= measureInTurns(pack, kinds, measure, follow);
  };
  try {
    worker = new Worker(new URL('./measure.worker.ts', import.meta.url), { type: 'module' });
    worker.onerror = fallBack;
    worker.onmessageerror = fallBack;
    worker.onmessage = ({ data }: MessageEvent<MeasureAnswer>) => {
      if (over || !worker) return;
      if ('progress' in data) follow.onprogress(data.progress);
      else {
        over = true;
        worker.terminate();
        follow.ondone(data.layer);
      }
    };
    const { areas, tables, kinds: known } = pack;
    worker.postMessage({
      pack: { areas, tables, kinds: known },
      kinds: [...kinds],
      measure,
    } satisfies MeasureRequest);
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

/** The same in turns on the main thread, each short enough for the page to stay fluent. */
export function measureInTurns(
  pack: Pack,
  kinds: readonly string[],
  measure: MeasureId,
  { onprogress, ondone, onfail }: Follow,
): Running {
  const steps = measureLayerSteps(pack, kinds, measure, THOROUGH_LIMITS);
  let timer: ReturnType<typeof setTimeout>;
  const turn = () => {
    const end = performance.now() + TURN;
    let step;
    try {
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
