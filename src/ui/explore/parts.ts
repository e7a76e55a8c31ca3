import { once } from '../shared/once';

/** Parts that the first screen does without: fetched ahead of need, and awaited before they are shown. */
export const exploreParts = {
  area: once(async () => (await import('./AreaDetail.svelte')).default),
  classes: once(async () => (await import('./ClassPanel.svelte')).default),
  csv: once(() => import('./table-csv')),
  narrow: once(() => import('./narrow')),
  network: once(() => import('./network')),
};
