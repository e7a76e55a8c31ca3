import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build } from 'vite';
import type { Plugin, Rolldown } from 'vite';
import type { Release } from '../../src/workers/offline';

const SOURCE = 'src/workers/offline.worker.ts';
/** Beside the page, so that it may serve all of the page's folder; its name never changes. */
export const SERVICE_WORKER = 'sw.js';

/** Lists all files of a built folder but the service worker itself, each with digest and size. */
export function releaseOf(folder: string): Release {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== SERVICE_WORKER)
    .sort();
  const files = Object.fromEntries(
    paths.map((path) => {
      const bytes = readFileSync(join(folder, path));
      return [path, { digest: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length }];
    }),
  );
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
  return { version, files };
}

/** The script of the service worker, without the list of files. */
async function compiled(): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: SOURCE, output: { format: 'iife', entryFileNames: SERVICE_WORKER } },
    },
  });
  const { output } = (Array.isArray(result) ? result[0] : result) as Rolldown.RolldownOutput;
  return output[0].code;
}

/** Writes the list of a folder's files into its service worker; one that is there already gets the new list. */
export function writeRelease(folder: string, code?: string): void {
  const file = join(folder, SERVICE_WORKER);
  const script = code ?? readFileSync(file, 'utf8').replace(/^.*\n/, '');
  writeFileSync(file, `const RELEASE=${JSON.stringify(releaseOf(folder))};\n${script}`);
}

/** Writes the service worker beside the built page when all else has been written. */
export function serviceWorker(): Plugin {
  return {
    name: 'wahana-service-worker',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: async ({ dir = 'dist' }) => writeRelease(dir, await compiled()),
    },
  };
}
