import type { Steps } from '../domain/steps';
import type { Answer } from './long';

/** Milliseconds between two reports: often enough for a bar that moves, too seldom to keep the page busy. */
const PAUSE = 40;

/** The memory of all typed arrays in a result, which a worker that ends can hand over instead of copying it. */
export function buffersOf(result: unknown): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const visit = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) {
      if (value.buffer instanceof ArrayBuffer) buffers.add(value.buffer);
    } else if (Array.isArray(value)) {
      // A long list of numbers holds no memory of its own.
      if (typeof value[0] === 'object') value.forEach(visit);
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  visit(result);
  return [...buffers];
}

/**
 * Makes this worker do the work of a request when it comes, reporting how far it is and at last the result, whose typed
 * arrays are handed over.
 */
export function answerInWorker<Request, Result>(stepsOf: (request: Request) => Steps<Result>): void {
  self.onmessage = ({ data }: MessageEvent<Request>) => {
    const steps = stepsOf(data);
    let told = -Infinity;
    let step = steps.next();
    while (!step.done) {
      const now = performance.now();
      if (now - told >= PAUSE) {
        told = now;
        self.postMessage({ progress: step.value } satisfies Answer<Result>);
      }
      step = steps.next();
    }
    const answer: Answer<Result> = { result: step.value };
    self.postMessage(answer, { transfer: buffersOf(step.value) });
  };
}
