import { addTourTexts } from '../../i18n/tour';
import { isToured } from '../../state/toured';
import TourOffer from './TourOffer.svelte';

// The tour of the page: one file, fetched after the first load or ahead of need.
export { default as Tour } from './Tour.svelte';

let offered = false;

addTourTexts();

/** What offers the tour, once a page and to nobody who took or skipped it in this browser. */
export function offer(): typeof TourOffer | null {
  if (offered || isToured()) return null;
  offered = true;
  return TourOffer;
}
