import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { packDigestsPlugin } from './scripts/lib/pack-digests.ts';
import { pageHead } from './scripts/lib/page-head.ts';
import { compileHints } from './scripts/lib/compile-hints.ts';
import { firstFiles } from './scripts/lib/chunks.ts';
import { folderForm } from './scripts/lib/folder-start.ts';
import { madeFonts } from './scripts/lib/made-fonts.ts';
import { singleFile } from './scripts/lib/single-file.ts';
import { serviceWorker } from './scripts/lib/service-worker.ts';

export default defineConfig({
  // Relative addresses: the built folder works wherever it is copied.
  base: './',
  plugins: [
    svelte(),
    packDigestsPlugin(),
    madeFonts(),
    pageHead(),
    compileHints(),
    folderForm(),
    singleFile(),
    serviceWorker(),
  ],
  build: {
    target: 'es2022',
    // The map library alone is about a megabyte before compression, in a chunk of its own.
    chunkSizeWarningLimit: 1300,
    rolldownOptions: {
      output: { codeSplitting: { groups: firstFiles(process.cwd()) } },
    },
    modulePreload: {
      // A browser without such links loads the same files a moment later.
      polyfill: false,
      // The page's head asks for these files; asking again would make their start wait for an event.
      resolveDependencies: (file, needed) =>
        /\bmaplibre-/.test(file) ? needed.filter((name) => name.endsWith('.css')) : needed,
    },
  },
  worker: { format: 'es' },
  server: { port: 5173 },
  test: {
    environment: 'node',
    include: [
      'src/**/*.test.ts',
      'tests/*.test.ts',
      'tests/build/**/*.test.ts',
      'data/**/*.test.ts',
      'scripts/**/*.test.ts',
    ],
    // Property tests and the reading of whole tables share two processors with other work.
    testTimeout: 20_000,
  },
});
