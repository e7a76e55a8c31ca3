import type { PaperForm } from './sheet/paper';

/** What was chosen last, so that a second sheet is for the same paper. */
export const kept: { form: PaperForm; grey: boolean; dpi: number } = $state({
  form: { paper: 'A4', orientation: 'portrait' },
  grey: false,
  dpi: 150,
});
