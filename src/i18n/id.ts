import type { about } from './id/about';
import type { classPanel } from './id/class-panel';
import type { data } from './id/data';
import type { gapMap } from './id/gap-map';
import type { gapReach } from './id/gap-reach';
import type { gaps } from './id/gaps';
import type { graph } from './id/graph';
import type { networkFaults, networkMeasures } from './id/network';
import type { offline } from './id/offline';
import type { palette } from './id/palette';
import type { print } from './id/print';
import type { project } from './id/project';
import type { story } from './id/story';
import type { tour } from './id/tour';
import { explore } from './id/explore';
import { map } from './id/map';
import { measures } from './id/measures';
import { problems } from './id/problems';
import { shell } from './id/shell';

const first = { shell, explore, map, measures, problems };

/** Texts that come with what they belong to (`data.ts`, `graph.ts`, `project.ts` and so on), before it is shown. */
interface Later {
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
}

/** All texts. */
export const id = first as typeof first & Later;
