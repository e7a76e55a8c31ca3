import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { ROOT } from './run.mjs';

/** Stands in the built folder, so that a copy of it starts wherever there is Node. */
export const FOLDER_START = 'mulai.mjs';

/** The server of the built page as one script without dependencies, which serves the folder it lies in. */
export function folderStart(): string {
  const server = readFileSync(join(ROOT, 'scripts/lib/serve.mjs'), 'utf8').replace(/^export /gm, '');
  return `// Jalankan Wahana dari folder ini: node ${FOLDER_START} / Starts Wahana from this folder: node ${FOLDER_START}
${server}
const { port } = await serve(decodeURIComponent(new URL('.', import.meta.url).pathname).replace(/^\\/([A-Z]:)/i, '$1'), 4173);
console.log(\`Wahana: http://localhost:\${port}/  (Ctrl C: berhenti / stop)\`);
`;
}

/** Puts that script beside the page. */
export function folderForm(): Plugin {
  return {
    name: 'wahana-folder-form',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: FOLDER_START, source: folderStart() });
    },
  };
}
