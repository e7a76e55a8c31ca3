import type { id } from './id';
import type { Shape } from './shape';
import type { data } from './en/data';
import { explore } from './en/explore';
import { map } from './en/map';
import { measures } from './en/measures';
import { problems } from './en/problems';
import { shell } from './en/shell';

const first = { shell, explore, map, measures, problems } satisfies Shape<Omit<typeof id, 'data'>>;

/** All texts; those of a workspace that opens later come with it (`data.ts`), before it is shown. */
export const en = first as typeof first & { data: typeof data };
