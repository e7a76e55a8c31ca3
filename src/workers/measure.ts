import { THOROUGH_LIMITS } from '../domain/measures/joint';
import { measureLayerSteps } from '../domain/measures/layers';
import type { MeasuredLayer } from '../domain/measures/types';
import type { Pack } from '../schema/pack';
import type { MeasureId } from '../schema/view';
import { runLong } from './long';
import type { Follow, Running } from './long';
import type { MeasureRequest } from './measure.worker';

/** Measures a layer from all its joint readings (methods 2), off the main thread. Nothing is reported after `cancel`. */
export function measureThoroughly(
  pack: Pack,
  kinds: readonly string[],
  measure: MeasureId,
  follow: Follow<MeasuredLayer>,
): Running {
  const { areas, tables, kinds: known } = pack;
  return runLong(
    () => new Worker(new URL('./measure.worker.ts', import.meta.url), { type: 'module' }),
    { pack: { areas, tables, kinds: known }, kinds: [...kinds], measure } satisfies MeasureRequest,
    () => measureLayerSteps(pack, kinds, measure, THOROUGH_LIMITS),
    follow,
  );
}
