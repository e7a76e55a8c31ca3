import { en } from './en';
import { about as english } from './en/about';
import { id } from './id';
import { about as indonesian } from './id/about';

/** Adds the texts about the open data to both languages, so that the page does not carry them from the start. */
export function addAboutTexts(): void {
  id.about = indonesian;
  en.about = english;
}
