import type { Pack } from '../schema/pack';
import type { MeasureId } from '../schema/view';
import { THOROUGH_LIMITS } from '../domain/measures/joint';
import { measureLayerSteps } from '../domain/measures/layers';
import type { MeasuredLayer } from '../domain/measures/types';

/** What the worker is asked: measure a layer of a pack from all its joint readings. */
export interface MeasureRequest {
  pack: Pick<Pack, 'areas' | 'tables' | 'kinds'>;
  kinds: string[];
  measure: MeasureId;
}

/** What it answers: how far it is, from 0 to 1, or the layer. */
export type MeasureAnswer = { progress: number } | { layer: MeasuredLayer };

self.onmessage = ({ data }: MessageEvent<MeasureRequest>) => {
  const steps = measureLayerSteps(data.pack as Pack, data.kinds, data.measure, THOROUGH_LIMITS);
  let step = steps.next();
  while (!step.done) {
    self.postMessage({ progress: step.value } satisfies MeasureAnswer);
    step = steps.next();
  }
  self.postMessage({ layer: step.value } satisfies MeasureAnswer);
};
