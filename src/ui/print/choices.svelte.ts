import type { HandoutCount } from './sheet/handout';
import type { PaperForm } from './sheet/paper';

/** What was chosen last, so that a second sheet is for the same paper. */
export const kept: { form: PaperForm; grey: boolean; dpi: number; perPage: HandoutCount } = $state({
  form: { paper: 'A4', orientation: 'portrait' },
  grey: false,
  dpi: 150,
  perPage: 2,
});
