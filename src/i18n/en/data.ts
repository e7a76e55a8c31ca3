import type { Shape } from '../shape';
import type { data as reference } from '../id/data';

export const data = {
  title: 'Source tables',
  printed: 'Printed',
  used: 'As used',
  view: 'View of the tables',
  number: 'No.',
  label: "Row (the source's spelling)",
  printedTotal: 'Printed',
  computed: 'Computed',
  totals: 'Column totals',
  lostPlace: 'In printed order; the columns were lost',
  trusted: 'column totals trusted',
  distrusted: 'column totals not trusted',
  basis: 'What the cell marks mean',
  legendPrinted: 'Printed',
  legendProved: 'Proved by the totals',
  legendForced: 'Forced, one place only',
  legendOpen: 'Open, a range',
  legendContradicted: 'Contradictory',
  inspector: 'Where the cell comes from',
  tokens: 'The numbers printed in this row, in order',
  mayStand: 'Those that may stand in this cell are marked.',
  possible: (values: string) => `Possible values: ${values}.`,
  lostBlank: 'This cell may also be blank (read as 0).',
  lostNumber: 'This cell may also hold a lost number.',
  rowContradiction: (printed: string, computed: string) =>
    `The row total is printed ${printed}; its numbers add to ${computed}.`,
  chooseCell: 'Choose a cell to see where it comes from.',
  citation: 'Source',
} satisfies Shape<typeof reference>;
