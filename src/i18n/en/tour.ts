import type { tour as reference } from '../id/tour';
import type { Shape } from '../shape';

/** Texts of the tour of the page, and where the written guide lies. */
export const tour: Shape<typeof reference> = {
  title: 'Tour of five steps',
  offer: 'New here? A tour of five steps shows how to read this map, its figures and its network.',
  offerLabel: 'Offer of a tour',
  start: 'Start',
  skip: 'Skip',
  place: (step, all) => `${step} of ${all}`,
  back: 'Back',
  next: 'Next',
  done: 'Done',
  leave: 'End the tour',
  keys: 'Left and right arrow move between steps, Esc ends.',
  layers: {
    title: 'Layers and measure',
    text: 'One choice from this list fills map, legend and table alike: welfare needs (PMKS), facilities or associations. Its measure, per km², Count or Share, is chosen above the map.',
    phone:
      'One choice from this list fills map, legend and table alike: welfare needs (PMKS), facilities or associations. Its measure is chosen in the sheet below the map, tab Summary.',
  },
  looks: {
    title: 'The map and its four looks',
    text: 'The figure is always printed, so colour never stands alone. Four looks are kept apart on map, legend and table:',
    nil: 'Nil',
    nilMeans: 'counted, and none',
    value: 'A value',
    valueMeans: 'the colour of its class',
    range: 'A range',
    rangeMeans: 'the source lost where a number stood; stripes of the classes of both ends',
    noData: 'No data',
    noDataMeans: 'counted by nobody',
  },
  source: {
    title: 'From a figure to its source cell',
    text: (term) =>
      `Every figure can be walked back: choose a ${term}, then press “Open cell” in its detail. The cell of the source table opens with what is printed in its row, in how many ways the row can be read, and what contradicts it.`,
  },
  network: {
    title: 'The network beside the map',
    text: 'The button Network shows the groups and their ties. The pattern of a line says how a tie is known:',
    unknown: 'What is not drawn is unknown, not absent.',
    ties: {
      tercatat: 'recorded by the study',
      diwajibkan: 'required by a rule',
      disimpulkan: 'inferred',
      usulan: 'proposed',
    },
  },
  onward: {
    title: 'Where to go next',
    gaps: 'finds where need is high and service short, and how surely.',
    data: 'holds the source tables and their contradictions.',
    story: 'plays scenes before the forum.',
    project: 'keeps your scenarios and stories, in the browser or as a file.',
    offline: 'Once the badge says “Offline ready”, all of it works without internet.',
    again: (palette) => `This tour is found again in Help (?) and in the command palette (${palette}).`,
  },
  guide:
    'The full guide with pictures for planner, facilitator and presenter lies in the folder docs/guide of the source of Wahana; ask whoever set it up.',
};
