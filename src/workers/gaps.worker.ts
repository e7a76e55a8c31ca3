import { THOROUGH_GAPS, answerGapSteps } from '../domain/gaps/answer';
import { sensitivitySteps } from '../domain/gaps/sensitivity';
import type { SensitivityAnswer } from '../domain/gaps/sensitivity';
import type { GapAnswer, GapAsked } from '../domain/gaps/types';
import type { Steps } from '../domain/steps';
import type { Pack } from '../schema/pack';
import { answerInWorker } from './answer';

/** What the worker is asked: a question about a pack, for its answer or for what the doubts of the source decide in it. */
export interface GapRequest {
  pack: Pick<Pack, 'areas' | 'tables' | 'kinds' | 'year' | 'contradictions'>;
  asked: GapAsked;
  of: 'answer' | 'sensitivity';
}

answerInWorker(({ pack, asked, of }: GapRequest): Steps<GapAnswer | SensitivityAnswer> => {
  return of === 'answer'
    ? answerGapSteps(pack as Pack, asked, THOROUGH_GAPS)
    : sensitivitySteps(pack as Pack, asked);
});
