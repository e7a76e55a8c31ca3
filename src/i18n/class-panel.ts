import { en } from './en';
import { classPanel as english } from './en/class-panel';
import { id } from './id';
import { classPanel as indonesian } from './id/class-panel';

/** Adds the texts of the choice of classes to both languages, so that the page does not carry them from the start. */
export function addClassPanelTexts(): void {
  id.classPanel = indonesian;
  en.classPanel = english;
}
