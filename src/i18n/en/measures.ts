import type { measures as reference } from '../id/measures';
import type { Shape } from '../shape';

export const measures = {
  names: {
    density: 'per km²',
    count: 'Count',
    share: 'Share of the whole',
    rate: 'per 1,000 residents',
  },
  unavailable: {
    'no-population': 'There is no population yet, so a figure per 1,000 residents cannot be worked out.',
    'population-incomplete':
      'Only some areas have a population, so figures per 1,000 residents cannot be compared yet.',
    'population-years-differ':
      'No single year has a population for every area, so these figures cannot be compared yet.',
    'mixed-units': 'Needs and services cannot be added up, since they mean opposite things.',
    'no-standard': 'These limits need a service standard and a population, which are not there yet.',
    'too-few-areas': 'For fewer than 12 areas, so fine a division says more than the data hold.',
    'not-enough-values': 'There are too few different values for this choice.',
    'refused-at-this-size': 'There are too few areas for this.',
    'circles-are-not-classed': 'Circles show values as they are, so they are not put into classes.',
  },
  classes: 'Classes',
  methods: {
    round: 'Round limits',
    unclassed: 'Unclassed',
    standard: 'Limits with meaning',
    quantile: 'Quantiles',
    equal: 'Equal intervals',
    natural: 'Natural breaks',
    own: 'Own limits',
  },
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
  titles: {
    density: (layer: string) => `Density: ${layer}`,
    count: (layer: string) => `Count: ${layer}`,
    share: (layer: string) => `Share: ${layer}`,
    rate: (layer: string) => `${layer} per 1,000 residents`,
  },
  legendTitles: {
    density: (layer: string, year: string) => `${layer} per km², ${year}`,
    count: (layer: string, year: string) => `${layer}, count, ${year}`,
    share: (layer: string, year: string) => `${layer}, share, ${year}`,
    rate: (layer: string, year: string) => `${layer} per 1,000 residents, ${year}`,
  },
  markNames: { fill: 'fill', circle: 'circles' },
  overlayAsCircles: (layer: string) => `${layer} as circles`,
  units: {
    units: 'units',
    people: 'people',
    families: 'families',
    houses: 'houses',
    cases: 'cases',
    needs: 'PMKS',
  },
  unitPerArea: (unit: string, area: string) => `${unit} per ${area}`,
  legend: {
    collapse: 'Shrink the legend',
    expand: 'Show names and values',
    namesAndValues: 'Names and values',
    nil: 'Nil',
    uncertain: 'Class uncertain',
    uncertainRamp: 'Value uncertain',
    uncertainCircle: 'Range: filled to the lowest value, dashed to the highest',
    rangeShort: 'Range',
    notCollected: 'No data',
    openDots: 'Two open dots: the lowest and the highest possible value',
    named: (named: string, all: string) => `${named} of ${all} named here; all are in the table.`,
    more: (count: string) => `and ${count} more`,
    values: 'Value of each area',
    between: (from: string, to: string) => `${from} to less than ${to}`,
    upTo: (from: string, to: string) => `${from} to ${to}`,
    aboveNil: (to: string) => `above nil to less than ${to}`,
    aboveNilUpTo: (to: string) => `above nil to ${to}`,
    circles: 'The area of a circle is proportional to its value.',
  },
  classing: {
    open: (method: string) => `Classes: ${method}`,
    withCount: (method: string, count: string) => `${method}, ${count}`,
    title: 'How classes are made',
    close: 'Close the choice of classes',
    counts: (method: string) => `Number of classes, ${method}`,
    countNote: (counts: string, sentence: string) => `${counts} classes: ${sentence}`,
    notUsed: (method: string) => `${method} cannot be used for this layer, so round limits are used.`,
    readAs: (limits: string) => `Read as: ${limits}.`,
    kept: 'The last correct classes stay until these limits are mended.',
    percent: 'Write them as percentages, without the % sign.',
  },
  moran: {
    title: "Moran's I, as a description only",
    working: 'Trying all orders of the values.',
    found: (value: string, expected: string, atLeast: string, orders: string) =>
      `I = ${value}; its mean over all orders is ${expected}. Of ${orders} orders of the values over the areas, ${atLeast} give an I of at least that. This describes the pattern and tests nothing.`,
    none: 'Not computed: it exists only for three to eight areas whose values are all certain and not all the same.',
  },
  safeBounds: 'safe bounds',
  safeBoundsNote:
    'There are too many possible places of the figures to list them one by one. This range surely holds the true value, but may be too wide.',
  smallNumber: 'small number',
  chance: (figure: string, low: string, high: string) =>
    `A count like this can rise and fall by chance. Allowing for that, ${figure} may come from an average anywhere between ${low} and ${high} (95% interval, after Garwood).`,
  rateYear: (populationYear: string, dataYear: string) =>
    populationYear === dataYear
      ? `Population of ${populationYear}.`
      : `Population of ${populationYear}, data of ${dataYear}.`,
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
} satisfies Shape<typeof reference>;
