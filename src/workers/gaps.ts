import { THOROUGH_GAPS, answerGapSteps } from '../domain/gaps/answer';
import { sensitivitySteps } from '../domain/gaps/sensitivity';
import type { SensitivityAnswer } from '../domain/gaps/sensitivity';
import type { GapAnswer, GapAsked } from '../domain/gaps/types';
import type { Pack } from '../schema/pack';
import type { GapRequest } from './gaps.worker';
import { runLong } from './long';
import type { Follow, Running } from './long';

/** What the worker needs of a pack; plain values, no proxies of state. */
function requestOf({ areas, tables, kinds, year, contradictions }: Pack, asked: GapAsked): GapRequest {
  return { pack: { areas, tables, kinds, year, contradictions }, asked, of: 'answer' };
}

const start = (): Worker => new Worker(new URL('./gaps.worker.ts', import.meta.url), { type: 'module' });

/** Answers a question on coverage gaps from all its joint readings, off the main thread. Nothing is reported after `cancel`. */
export function answerGapAway(pack: Pack, asked: GapAsked, follow: Follow<GapAnswer>): Running {
  return runLong(start, requestOf(pack, asked), () => answerGapSteps(pack, asked, THOROUGH_GAPS), follow);
}

/** What each doubt of the source decides in the answer to a question, off the main thread. */
export function sensitivityAway(pack: Pack, asked: GapAsked, follow: Follow<SensitivityAnswer>): Running {
  return runLong(
    start,
    { ...requestOf(pack, asked), of: 'sensitivity' } satisfies GapRequest,
    () => sensitivitySteps(pack, asked),
    follow,
  );
}
