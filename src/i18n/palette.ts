import { en } from './en';
import { palette as english } from './en/palette';
import { id } from './id';
import { palette as indonesian } from './id/palette';

/** Adds the texts of the command palette to both languages, so that the page does not carry them from the start. */
export function addPaletteTexts(): void {
  id.palette = indonesian;
  en.palette = english;
}
