import { en } from './en';
import { print as english } from './en/print';
import { id } from './id';
import { print as indonesian } from './id/print';

/** Adds the texts of printing and sharing to both languages, so that the page does not carry them from the start. */
export function addPrintTexts(): void {
  id.print = indonesian;
  en.print = english;
}
