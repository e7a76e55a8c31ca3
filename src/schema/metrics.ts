import * as z from 'zod/mini';
import { says } from './faults';

const id = z.string(says('is not text')).check(z.minLength(1, says('is empty')));
const end = z.string(says('is not the id of a node'));

/**
 * A network as the command `metrics` takes it. Ties have no direction here; what kind they are is let pass, as are keys that
 * it does not know.
 */
export const metricsInput = z.object(
  {
    nodes: z.array(z.object({ id }, says('is not a node with "id"')), says('is not a list of nodes')),
    ties: z.array(
      z.object(
        { source: end, target: end, kind: z.optional(z.nullable(z.string(says('is not text')))) },
        says('is not a tie with "source" and "target"'),
      ),
      says('is not a list of ties'),
    ),
  },
  says('is not a network with "nodes" and "ties"'),
);
export type MetricsInput = z.infer<typeof metricsInput>;

/** The bare outline of such a network: enough to check ends and ids when other parts are malformed. */
export const metricsOutline = z.object({
  nodes: z.array(z.unknown()),
  ties: z.array(z.unknown()),
});
