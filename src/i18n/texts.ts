import { id } from './id';
import type { Shape } from './shape';

/** Every text of the interface in one language. */
export type Texts = Shape<typeof id>;

type Language = 'id' | 'en';

/** Texts that are here. The reference stands in the page's own script: one language must be there to say what is missing. */
const here = new Map<Language, Texts>([['id', id]]);
const asked = new Map<Language, Promise<Texts>>();

const FILES: Record<Exclude<Language, 'id'>, () => Promise<Texts>> = {
  en: () => import('./en').then((module) => module.en),
};

/** The texts of a language, where they have come. */
export function textsNow(language: Language): Texts | null {
  return here.get(language) ?? null;
}

/** The texts of a language, fetched once; after a failure the next caller asks again. */
export function textsOf(language: Language): Promise<Texts> {
  const known = here.get(language);
  if (known || language === 'id') return Promise.resolve(known ?? id);
  const coming =
    asked.get(language) ??
    FILES[language]().then(
      (texts) => {
        here.set(language, texts);
        return texts;
      },
      (reason: unknown) => {
        asked.delete(language);
        throw reason;
      },
    );
  asked.set(language, coming);
  return coming;
}
