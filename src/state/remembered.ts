import { languages } from '../schema/constants';
import type { Language } from '../schema/constants';
import type { ViewState } from '../schema/view';

const KEY = 'wahana';

/** Choices that outlast a visit; `letters` is whether letters, digits and signs alone act as shortcuts. */
export type Remembered = Pick<ViewState, 'language' | 'theme'> & { letters: boolean };

/** Keeps choices for the next visit; false where storage is refused. */
export function remember(choices: Remembered): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(choices));
    return true;
  } catch {
    return false;
  }
}

/** Choices of the last visit, where storage gives them; only known values are taken. */
export function remembered(): Partial<Remembered> & Pick<Remembered, 'letters'> {
  const choices: ReturnType<typeof remembered> = { letters: true };
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, unknown>;
    if (stored.language === 'en') choices.language = 'en';
    if (stored.theme === 'dark' || stored.theme === 'projector') choices.theme = stored.theme;
    if (stored.letters === false) choices.letters = false;
  } catch {
    // Storage that is refused or damaged counts as a first visit.
  }
  return choices;
}

/** The language that a session opened with this part of an address will ask for, known before its pack has come. */
export function openingLanguage(hash: string): Language {
  const inLink = /[?&]lang=([^&]*)/.exec(hash)?.[1];
  const asked = hash.replace(/^#/, '') === '' ? remembered().language : inLink;
  return languages.find((language) => language === asked) ?? 'id';
}
