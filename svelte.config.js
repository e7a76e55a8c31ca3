import { relative } from 'node:path';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { staticIcons } from './scripts/lib/static-icons.mjs';

export default {
  preprocess: [staticIcons(), vitePreprocess()],
  compilerOptions: {
    runes: true,
    // Half as long as the usual class: it stands on every element and every rule.
    cssHash: ({ hash, filename }) => `s${hash(relative(process.cwd(), filename)).slice(0, 4)}`,
  },
};
