import { once } from '../shared/once';

/** Parts that the first screen does without: fetched ahead of need, and awaited before they are shown. */
export const exploreParts = {
  area: once(async () => (await import('./AreaDetail.svelte')).default),
  classes: once(async () => {
    const [panel, texts] = await Promise.all([
      import('./ClassPanel.svelte'),
      import('../../i18n/class-panel'),
    ]);
    texts.addClassPanelTexts();
    return panel.default;
  }),
  csv: once(() => import('./table-csv')),
  narrow: once(() => import('./narrow')),
  network: once(() => import('./network')),
};
