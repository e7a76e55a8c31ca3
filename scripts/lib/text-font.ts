import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';

const FONT =
  'node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2';
const FACES = 'src/ui/shared/fonts.css';
const FOLDER = '.cache/fonts';
/** The name under which the faces ask for the font that is made here. */
export const TEXT_FONT = 'atkinson-hyperlegible-next-text.woff2';

/** What the face of the made font promises: its signs, and its weights from lightest to heaviest. */
export interface Promised {
  text: string;
  weights: { min: number; max: number };
}

/** Reads from the faces which signs and weights the made font has to have, so that the two cannot part. */
export function promised(css: string): Promised {
  const face = [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].find(([, body]) =>
    body?.includes(TEXT_FONT),
  )?.[1];
  const ranges = /unicode-range:([^;]*);/.exec(face ?? '')?.[1];
  const [, min, max] = /font-weight:\s*(\d+)\s+(\d+);/.exec(face ?? '') ?? [];
  if (!ranges || !min || !max)
    throw new Error(`${FACES} has no face with ranges and weights for ${TEXT_FONT}`);
  const signs = ranges.split(',').flatMap((range) => {
    const [first = NaN, last = first] = range
      .replace('U+', '')
      .split('-')
      .map((end) => parseInt(end, 16));
    return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
  });
  return { text: signs.join(''), weights: { min: Number(min), max: Number(max) } };
}

/** The text font with the signs and weights of the interface alone; all else, such as figures of one width, is kept. */
export async function textFont(root: string): Promise<Buffer> {
  const { text, weights } = promised(readFileSync(join(root, FACES), 'utf8'));
  return subsetFont(readFileSync(join(root, FONT)), text, {
    targetFormat: 'woff2',
    variationAxes: { wght: weights },
  });
}

/** Makes the text font and gives the folder it is in the name `@text-font`. */
export function textFontPlugin(): Plugin {
  return {
    name: 'wahana-text-font',
    config: async () => {
      // The tests of units read no styles.
      if (process.env.VITEST) return {};
      const root = process.cwd();
      const folder = join(root, FOLDER);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, TEXT_FONT), await textFont(root));
      return { resolve: { alias: { '@text-font': folder } } };
    },
  };
}
