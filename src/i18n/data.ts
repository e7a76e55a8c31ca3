import { en } from './en';
import { data as english } from './en/data';
import { id } from './id';
import { data as indonesian } from './id/data';

/** Adds the texts of the Data workspace to both languages, so that the page does not carry them from the start. */
export function addDataTexts(): void {
  id.data = indonesian;
  en.data = english;
}
