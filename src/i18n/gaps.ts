import { en } from './en';
import { gaps as english } from './en/gaps';
import { id } from './id';
import { gaps as indonesian } from './id/gaps';

/** Adds the texts of coverage gaps to both languages, so that the page does not carry them from the start. */
export function addGapTexts(): void {
  id.gaps = indonesian;
  en.gaps = english;
}
