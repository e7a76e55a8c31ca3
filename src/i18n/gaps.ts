import { en } from './en';
import { gapMap as englishMap } from './en/gap-map';
import { gapReach as englishReach } from './en/gap-reach';
import { gaps as english } from './en/gaps';
import { id } from './id';
import { gapMap as indonesianMap } from './id/gap-map';
import { gapReach as indonesianReach } from './id/gap-reach';
import { gaps as indonesian } from './id/gaps';

/** Adds the texts of coverage gaps to both languages, so that the page does not carry them from the start. */
export function addGapTexts(): void {
  id.gaps = indonesian;
  id.gapMap = indonesianMap;
  id.gapReach = indonesianReach;
  en.gaps = english;
  en.gapMap = englishMap;
  en.gapReach = englishReach;
}
