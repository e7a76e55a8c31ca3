import { MediaQuery } from 'svelte/reactivity';

const phone = new MediaQuery('width < 640px', false);
const narrow = new MediaQuery('width < 1024px', false);
const medium = new MediaQuery('width < 1280px', false);
const full = new MediaQuery('width >= 1440px', true);

/** Widths of the window at which the layout changes (design 4). */
export type Layout = 'phone' | 'tablet' | 'drawers' | 'rail' | 'full';

/** The layout that the window's width asks for; reactive. */
export function layoutOf(): Layout {
  if (phone.current) return 'phone';
  if (narrow.current) return 'tablet';
  if (medium.current) return 'drawers';
  return full.current ? 'full' : 'rail';
}
