import type { id } from './id';
import type { Shape } from './shape';
import type { about } from './en/about';
import type { classPanel } from './en/class-panel';
import type { data } from './en/data';
import type { gapMap } from './en/gap-map';
import type { gapReach } from './en/gap-reach';
import type { gaps } from './en/gaps';
import type { graph } from './en/graph';
import type { networkFaults, networkMeasures } from './en/network';
import type { offline } from './en/offline';
import type { palette } from './en/palette';
import type { print } from './en/print';
import type { project } from './en/project';
import type { story } from './en/story';
import type { tour } from './en/tour';
import { explore } from './en/explore';
import { map } from './en/map';
import { measures } from './en/measures';
import { problems } from './en/problems';
import { shell } from './en/shell';

const first = { shell, explore, map, measures, problems } satisfies Shape<
  Omit<
    typeof id,
    | 'about'
    | 'classPanel'
    | 'data'
    | 'gaps'
    | 'gapMap'
    | 'gapReach'
    | 'graph'
    | 'network'
    | 'offline'
    | 'palette'
    | 'print'
    | 'project'
    | 'story'
    | 'tour'
  >
>;

/** All texts; some come with what they belong to, as in the reference. */
export const en = first as typeof first & {
  about: typeof about;
  classPanel: typeof classPanel;
  data: typeof data;
  gaps: typeof gaps;
  gapMap: typeof gapMap;
  gapReach: typeof gapReach;
  graph: typeof graph;
  network: { measures: typeof networkMeasures; faults: typeof networkFaults };
  offline: typeof offline;
  palette: typeof palette;
  print: typeof print;
  project: typeof project;
  story: typeof story;
  tour: typeof tour;
};
