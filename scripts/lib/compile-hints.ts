import type { Plugin } from 'vite';

/** The files of `firstFiles` of which a first load calls most functions; of the libraries it calls few. */
const CALLED = ['shell', 'Explore'];

/** A browser that reads it compiles a whole file beside the page's thread, not each function when it is called; it must come first. */
export const COMPILE_HINT = '//# allFunctionsCalledOnLoad';

/** Puts the hint at the head of the files of the first load, once all else that writes into them has done so. */
export function compileHints(): Plugin {
  return {
    name: 'wahana-compile-hints',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler: (_, bundle) => {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk' && CALLED.includes(file.name))
            file.code = `${COMPILE_HINT}\n${file.code}`;
        }
      },
    },
  };
}
