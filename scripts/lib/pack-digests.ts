import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import type { Plugin } from 'vite';
import type * as reading from '../../src/io/read-pack';

/** A pack's main file; what else it says, `<pack>.study.json` and `<pack>.network.json`, is fetched when it is looked at. */
const PACK_FILE = /^[^.]+\.json$/;

/** The main files of the packs in a folder. */
export function packFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => PACK_FILE.test(name))
    .sort();
}

/** The main files of the packs that a page may open on: a simulated one is never opened unasked. */
export function openingPacks(folder: string): string[] {
  return packFiles(folder).filter((name) => {
    const pack = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { simulated?: boolean };
    return !pack.simulated;
  });
}

/** SHA-256 in hexadecimal of each pack in a folder, by its file's name. A pack that breaks its rules stops the build. */
export async function packDigests(folder: string): Promise<Record<string, string>> {
  // Read as Vite reads the source, for this runs before there is a build.
  const { readPack } = (await runnerImport<typeof reading>('./src/io/read-pack.ts')).module;
  const digest = (name: string): string => {
    const bytes = readFileSync(join(folder, name));
    const read = readPack(name, bytes.toString('utf8'));
    if ('problem' in read) throw new Error(`The pack cannot be built in: ${JSON.stringify(read.problem)}`);
    return createHash('sha256').update(bytes).digest('hex');
  };
  return Object.fromEntries(packFiles(folder).map((name) => [name, digest(name)]));
}

/** Tells the built page which bytes of its packs have been checked, so that it need not check them again. */
export function packDigestsPlugin(): Plugin {
  return {
    name: 'wahana-pack-digests',
    apply: 'build',
    config: async () => ({ define: { PACK_DIGESTS: JSON.stringify(await packDigests('public/packs')) } }),
  };
}
