import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';

const FACES = 'src/ui/shared/fonts.css';
const FOLDER = '.cache/fonts';
const PACKAGES = 'node_modules/@fontsource-variable';

/** Fonts made for the page, by the name under which the faces ask for them, with what they are made from. */
export const MADE: Record<string, string> = {
  'atkinson-hyperlegible-next-text.woff2':
    'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  'atkinson-hyperlegible-mono-keys.woff2':
    'atkinson-hyperlegible-mono/files/atkinson-hyperlegible-mono-latin-wght-normal.woff2',
};

/** What the face of a made font promises: its signs, and its weights from lightest to heaviest. */
export interface Promised {
  signs: string;
  weights: { min: number; max: number };
}

/** Reads from the faces which signs and weights a made font has to have, so that the two cannot part. */
export function promised(css: string, name: string): Promised {
  const faces = [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([, body = '']) => body);
  const face = faces.find((body) => body.includes(`/${name}`)) ?? '';
  const ranges = /unicode-range:([^;]*);/.exec(face)?.[1];
  const [, min, max = min] = /font-weight:\s*(\d+)(?:\s+(\d+))?;/.exec(face) ?? [];
  if (!ranges || !min || !max) throw new Error(`${FACES} has no face with ranges and weights for ${name}`);
  const signs = ranges.split(',').flatMap((range) => {
    const [first = NaN, last = first] = range
      .replace('U+', '')
      .split('-')
      .map((end) => parseInt(end, 16));
    return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
  });
  return { signs: signs.join(''), weights: { min: Number(min), max: Number(max) } };
}

/**
 * A font with the promised weights and, unless told otherwise, signs alone; all else, such as figures of one width and
 * kerning, is kept. Signs that the whole font does not have are left out.
 */
export function makeFont(root: string, name: string, only?: string): Promise<Buffer> {
  const { signs, weights } = promised(readFileSync(join(root, FACES), 'utf8'), name);
  return subsetFont(readFileSync(join(root, PACKAGES, MADE[name] ?? '')), only ?? signs, {
    targetFormat: 'woff2',
    variationAxes: { wght: weights.min === weights.max ? weights.min : weights },
  });
}

/** Makes the fonts and gives the folder they are in the name `@made-fonts`. */
export function madeFonts(): Plugin {
  return {
    name: 'wahana-made-fonts',
    config: async () => {
      // The tests of units read no styles.
      if (process.env.VITEST) return {};
      const root = process.cwd();
      const folder = join(root, FOLDER);
      mkdirSync(folder, { recursive: true });
      for (const name of Object.keys(MADE)) writeFileSync(join(folder, name), await makeFont(root, name));
      return { resolve: { alias: { '@made-fonts': folder } } };
    },
  };
}
