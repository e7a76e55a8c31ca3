import { data } from './id/data';
import { explore } from './id/explore';
import { map } from './id/map';
import { measures } from './id/measures';
import { problems } from './id/problems';
import { shell } from './id/shell';

export const id = { shell, explore, data, map, measures, problems };
