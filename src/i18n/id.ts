import type { data } from './id/data';
import { explore } from './id/explore';
import { map } from './id/map';
import { measures } from './id/measures';
import { problems } from './id/problems';
import { shell } from './id/shell';

const first = { shell, explore, map, measures, problems };

/** All texts; those of a workspace that opens later come with it (`data.ts`), before it is shown. */
export const id = first as typeof first & { data: typeof data };
