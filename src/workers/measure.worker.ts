import type { Pack } from '../schema/pack';
import type { MeasureId } from '../schema/view';
import { THOROUGH_LIMITS } from '../domain/measures/joint';
import { measureLayerSteps } from '../domain/measures/layers';
import { answerInWorker } from './answer';

/** What the worker is asked: measure a layer of a pack from all its joint readings. */
export interface MeasureRequest {
  pack: Pick<Pack, 'areas' | 'tables' | 'kinds'>;
  kinds: string[];
  measure: MeasureId;
}

answerInWorker(({ pack, kinds, measure }: MeasureRequest) =>
  measureLayerSteps(pack as Pack, kinds, measure, THOROUGH_LIMITS),
);
