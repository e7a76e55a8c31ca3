import type { Plugin } from 'vite';

/** The files of `firstFiles` of which a first load calls most functions; of the libraries it calls few. */
const CALLED = ['shell', 'Explore'];

/** A browser that reads it compiles a whole file beside the page's thread, not each function when it is called; it must come first. */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad';

/** Puts the hint at the head of the files of the first load, once all else that writes into them has done so. */
export function compileHints(): Plugin {
  return {
    name: 'wahana-compile-hints',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler: (_, bundle) => {
        const files = Object.values(bundle).filter((file) => file.type === 'chunk');
        for (const name of CALLED) {
          const found = files.filter((file) => file.name === name);
          if (found.length === 0) throw new Error(`no file of the build is named ${name}: see firstFiles`);
          for (const file of found) file.code = `${COMPILE_HINT}\n${file.code}`;
        }
      },
    },
  };
}
