import { en } from './en';
import { story as english } from './en/story';
import { id } from './id';
import { story as indonesian } from './id/story';

/** Adds the texts of stories to both languages, so that the page does not carry them from the start. */
export function addStoryTexts(): void {
  id.story = indonesian;
  en.story = english;
}
