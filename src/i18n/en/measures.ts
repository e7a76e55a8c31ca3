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
} satisfies Shape<typeof reference>;
