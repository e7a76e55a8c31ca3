import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import type { Plugin, Rolldown } from 'vite';
import { TEMPLATE, heldElements, partElement } from '../../src/io/single/held.ts';
import type { Packed } from '../../src/io/single/held.ts';
import { madeFonts } from './made-fonts.ts';
import { openingPacks, packDigestsPlugin } from './pack-digests.ts';

const OWN = 'src/io/own.ts';
const OWN_SINGLE = 'src/io/own-single.ts';
const BOOT = 'src/io/single/boot.ts';
const WORKER_URL = '?worker&url';
const VIRTUAL = '\0single-worker:';

const addressOf = (name: string): string => `globalThis.wahanaFile.workers[${JSON.stringify(name)}]`;
/** By this ending the map library knows a worker that is no module. */
const CLASSIC = '#.cjs';

/** How a worker is started in the source. */
const STARTED =
  /new Worker\(new URL\('\.\/([\w-]+\.worker)\.ts', import\.meta\.url\), \{ type: 'module' \}\)/g;

/**
 * A worker's module as a script that is none: Chromium starts no module worker from memory on a page that was opened as a
 * file (issues.chromium.org/issues/40067939).
 */
function classic(name: string, code: string): string {
  if (/\bimport\.meta\b|\bimport\s*["'{*]|^export\b|;export\b/m.test(code))
    throw new Error(`The worker ${name} does not stand alone`);
  return `(()=>{'use strict';${code}\n})();`;
}

/** Lets the app take its own files and its workers from the page; notes which workers it starts. */
function fromThePage(root: string, workers: Set<string>): Plugin {
  return {
    name: 'wahana-from-the-page',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source.endsWith(WORKER_URL)) return VIRTUAL + basename(source.slice(0, -WORKER_URL.length));
      if (!/\/own$/.test(source)) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found?.id === join(root, OWN) ? join(root, OWN_SINGLE) : null;
    },
    load(id) {
      if (!id.startsWith(VIRTUAL)) return null;
      const name = basename(id.slice(VIRTUAL.length)).replace(/\.m?[jt]s$/, '');
      workers.add(name);
      return `export default ${addressOf(name)} + ${JSON.stringify(CLASSIC)};`;
    },
    transform(code, id) {
      if (!id.startsWith(join(root, 'src/workers'))) return null;
      return code.replace(STARTED, (_, name: string) => {
        workers.add(name);
        return `new Worker(${addressOf(name)})`;
      });
    },
  };
}

const outputOf = (result: unknown): Rolldown.RolldownOutput['output'] =>
  ((Array.isArray(result) ? result[0] : result) as Rolldown.RolldownOutput).output;

/** The app in one script and one style, fonts in the style. */
async function buildApp(root: string): Promise<{ script: string; style: string; workers: Set<string> }> {
  const workers = new Set<string>();
  const output = outputOf(
    await build({
      root,
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      plugins: [fromThePage(root, workers), svelte(), packDigestsPlugin(), madeFonts()],
      build: {
        write: false,
        target: 'es2022',
        cssCodeSplit: false,
        assetsInlineLimit: Number.MAX_SAFE_INTEGER,
        chunkSizeWarningLimit: 4000,
        modulePreload: false,
        rolldownOptions: { input: join(root, 'src/main.ts'), output: { codeSplitting: false } },
      },
    }),
  );
  const scripts = output.filter((part) => part.type === 'chunk');
  const styles = output.filter((part) => part.type === 'asset' && part.fileName.endsWith('.css'));
  const rest = output.filter((part) => !scripts.includes(part as never) && !styles.includes(part));
  if (scripts.length !== 1 || styles.length !== 1 || rest.length > 0)
    throw new Error(
      `One script and one style were expected: ${output.map(({ fileName }) => fileName).join(', ')}`,
    );
  return {
    script: scripts[0]?.code ?? '',
    style: String((styles[0] as Rolldown.OutputAsset).source),
    workers,
  };
}

/** The script that unpacks and starts the app. */
async function buildBoot(root: string): Promise<string> {
  const output = outputOf(
    await build({
      root,
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      build: {
        write: false,
        target: 'es2022',
        rolldownOptions: { input: join(root, BOOT), output: { format: 'iife' } },
      },
    }),
  );
  return output[0].code.trim();
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const packed = (name: string, content: string | Buffer): Packed => ({
  name,
  data: gzipSync(content, { level: 9 }).toString('base64'),
});

/** What a page in one file may do: run its two scripts by their digests and its workers from memory, and ask for nothing. */
const policyOf = (scripts: string[]): string =>
  [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(' ')}`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    // The map library reads its worker's script before it starts it.
    'connect-src blob:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** The files of the pack that the page opens with. */
function packOf(root: string): { id: string; files: Packed[] } {
  const folder = join(root, 'public/packs');
  const [main = ''] = openingPacks(folder);
  const pack = JSON.parse(readFileSync(join(folder, main), 'utf8')) as Record<string, string | undefined>;
  const beside = [pack.study, pack.network, pack.gaps, pack.stories].filter((name) => name !== undefined);
  const files = [main, ...beside].map((file) => packed(`packs/${file}`, readFileSync(join(folder, file))));
  return { id: pack.id ?? '', files };
}

/**
 * Writes the whole app with the opening pack as one page that needs no server and asks for nothing. It can be opened as it
 * is, and is what the app makes pages with projects from.
 */
export function singleFile(): Plugin {
  const root = process.cwd();
  return {
    name: 'wahana-single-file',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: async ({ dir = 'dist' }, bundle) => {
        const [{ script, style, workers }, boot] = await Promise.all([buildApp(root), buildBoot(root)]);
        const built = (name: string): string => {
          const file = Object.keys(bundle).find(
            (path) => basename(path).startsWith(`${name}-`) && path.endsWith('.js'),
          );
          if (!file) throw new Error(`The build has no worker ${name}`);
          return readFileSync(resolve(dir, file), 'utf8');
        };
        const parts = [
          packed('app.js', script),
          packed('app.css', style),
          ...[...workers].map((name) => packed(`workers/${name}`, classic(name, built(name)))),
        ];
        const { id, files } = packOf(root);
        const held = heldElements(
          { format: 'wahana-single', version: 1, pack: id, view: '', project: null },
          files,
        );
        const page = readFileSync(resolve(dir, 'index.html'), 'utf8')
          .replace(/\s*<link rel="(?:modulepreload|preload|stylesheet)"[^>]*>/g, '')
          .replace(/\s*<script type="module"[^>]*><\/script>/g, '')
          .replace(
            /(http-equiv="Content-Security-Policy" content=")[^"]*/,
            (_, before: string) => before + policyOf([boot, script]),
          )
          .replace('</body>', () =>
            [held, ...parts.map(partElement), `<script>${boot}</script>`, '</body>'].join('\n'),
          );
        const file = resolve(dir, TEMPLATE);
        mkdirSync(resolve(file, '..'), { recursive: true });
        writeFileSync(file, page);
      },
    },
  };
}
