import { en } from './en';
import { tour as english } from './en/tour';
import { id } from './id';
import { tour as indonesian } from './id/tour';

/** Adds the texts of the tour to both languages, so that the page does not carry them from the start. */
export function addTourTexts(): void {
  id.tour = indonesian;
  en.tour = english;
}
