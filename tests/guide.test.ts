import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

// The written guide is held to the app: its pictures, its two languages, and the names it says stand on the screen.

const root = resolve(import.meta.dirname, '..');
const FOLDERS = { id: 'docs/panduan', en: 'docs/guide' } as const;
const PAGES = [
  { id: 'README.md', en: 'README.md' },
  { id: 'perencana.md', en: 'planner.md' },
  { id: 'fasilitator.md', en: 'facilitator.md' },
  { id: 'penyaji.md', en: 'presenter.md' },
];
const languages = ['id', 'en'] as const;
type Language = (typeof languages)[number];

const read = (language: Language, page: string): string =>
  readFileSync(join(root, FOLDERS[language], page), 'utf8');
const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');
const picturesIn = (text: string): string[] => matches(text, /!\[[^\]]+\]\(\.\.\/pictures\/([^)]+)\)/g);

const modules = import.meta.glob<Record<string, unknown>>(['../src/i18n/id/*.ts', '../src/i18n/en/*.ts'], {
  eager: true,
});

/** Every text of a language that takes nothing else into it. */
function textsOf(language: Language): Set<string> {
  const found = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string') found.add(value);
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(collect);
  };
  for (const [path, module] of Object.entries(modules)) {
    if (path.includes(`/${language}/`)) collect(module);
  }
  return found;
}

describe('the guide', () => {
  it('has the same pages in both languages', () => {
    for (const language of languages) {
      const files = readdirSync(join(root, FOLDERS[language])).sort();
      expect(files).toEqual(PAGES.map((page) => page[language]).sort());
    }
  });

  it.each(PAGES)('has the same headings, pictures, tables and steps on $id and $en', (page) => {
    const shape = (language: Language) => {
      const text = read(language, page[language]);
      return {
        headings: matches(text, /^(#+) /gm),
        pictures: picturesIn(text).map((path) => path.replace(`${language}/`, '')),
        rows: matches(text, /^(\|)/gm).length,
        steps: matches(text, /^(\d)\. /gm),
        points: matches(text, /^(-) /gm).length,
      };
    };
    expect(shape('en')).toEqual(shape('id'));
  });

  it.each(languages)('shows every picture that is made for it, and no other: %s', (language) => {
    const shown = PAGES.flatMap((page) => picturesIn(read(language, page[language])));
    expect(shown.filter((path) => !existsSync(join(root, 'docs/pictures', path)))).toEqual([]);
    const made = readdirSync(join(root, 'docs/pictures', language)).map((name) => `${language}/${name}`);
    expect([...new Set(shown)].sort()).toEqual(made.sort());
  });

  it.each(languages)('calls in bold only what stands on the screen: %s', (language) => {
    const texts = textsOf(language);
    const wrong = PAGES.flatMap((page) =>
      matches(read(language, page[language]), /\*\*([^*]+)\*\*/g)
        .map((name) => name.replace(/\s+/g, ' '))
        .filter((name) => !texts.has(name))
        .map((name) => `${page[language]}: ${name}`),
    );
    expect(wrong).toEqual([]);
  });
});
