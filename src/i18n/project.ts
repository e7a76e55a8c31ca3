import { en } from './en';
import { project as english } from './en/project';
import { id } from './id';
import { project as indonesian } from './id/project';

/** Adds the texts of the project to both languages, so that the page does not carry them from the start. */
export function addProjectTexts(): void {
  id.project = indonesian;
  en.project = english;
}
