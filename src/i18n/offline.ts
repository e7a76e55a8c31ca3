import { en } from './en';
import { offline as english } from './en/offline';
import { id } from './id';
import { offline as indonesian } from './id/offline';

/** Adds the texts of use without a server to both languages, so that the page does not carry them from the start. */
export function addOfflineTexts(): void {
  id.offline = indonesian;
  en.offline = english;
}
