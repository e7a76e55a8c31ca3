import type { id } from './id';
import type { Shape } from './shape';
import { data } from './en/data';
import { explore } from './en/explore';
import { map } from './en/map';
import { measures } from './en/measures';
import { problems } from './en/problems';
import { shell } from './en/shell';

export const en = { shell, explore, data, map, measures, problems } satisfies Shape<typeof id>;
