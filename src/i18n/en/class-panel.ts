import type { classPanel as reference } from '../id/class-panel';
import type { Shape } from '../shape';

/** Texts of the choice of classes: what each method does, own limits, what would change, and what is not computed. */
export const classPanel = {
  methodNotes: {
    round: 'At most four classes with round limits; values that are nearly the same are not parted.',
    unclassed: 'Colour follows the value all the way, without class limits.',
    standard: 'Standard met, short by one, or short by two or more.',
    quantile: 'Every class holds the same number of areas.',
    equal: 'Classes of equal width, from nil to the highest value.',
    natural: 'Values close together are grouped so that they differ least within classes (Fisher-Jenks).',
    own: 'Limits that you set.',
  },
  ownLimits: 'Limits between classes, from low to high',
  ownLimitsHint: 'Separate them with semicolons, for example 20; 50; 100.',
  limitProblems: {
    'limits-missing': 'Enter at least one limit.',
    'limits-not-numbers': 'Every limit must be a number.',
    'limits-not-positive': 'Every limit must be above nil, since nil has a class of its own.',
    'limits-too-large': 'A limit cannot be above one billion.',
    'limits-not-rising': 'Put the limits in rising order, with none the same.',
    'limits-too-many': 'At most six limits, which make seven classes.',
  },
  wouldChange: (names: string) => `Would change class: ${names}.`,
  noneChange: 'No area would change class.',
  moran: {
    title: "Moran's I, as a description only",
    working: 'Trying all orders of the values.',
    found: (value: string, expected: string, atLeast: string, orders: string) =>
      `I = ${value}; its mean over all orders is ${expected}. Of ${orders} orders of the values over the areas, ${atLeast} give an I of at least that. This describes the pattern and tests nothing.`,
    none: 'Not computed: it exists only for three to eight areas whose values are all certain and not all the same.',
  },
  refusalsTitle: 'What is not computed, and why',
  refusals: {
    'local-clusters': (areas: string, smallest: string, needed: string) =>
      `Local clusters (LISA): with ${areas} areas the smallest possible p is ${smallest}, and it would have to be below ${needed}.`,
    'significance-stars': (areas: string) =>
      `Significance stars: these ${areas} areas are not a random sample but all areas that were counted.`,
    'regression-line': (areas: string) =>
      `Regression lines: with ${areas} points a single area can turn the line around.`,
    'standard-deviation-classes': (areas: string) =>
      `Standard-deviation classes: out of ${areas} values one or two of the highest decide the standard deviation.`,
  },
  countNote: (counts: string, sentence: string) => `${counts} classes: ${sentence}`,
  notUsed: (method: string) => `${method} cannot be used for this layer, so round limits are used.`,
  readAs: (limits: string) => `Read as: ${limits}.`,
  kept: 'The last correct classes stay until these limits are mended.',
  percent: 'Write them as percentages, without the % sign.',
} satisfies Shape<typeof reference>;
