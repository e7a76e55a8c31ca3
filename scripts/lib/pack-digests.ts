import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { readPack } from '../../src/io/read-pack.ts';

/** A pack's main file; what else it says, `<pack>.study.json`, is fetched when it is read. */
const PACK_FILE = /^[^.]+\.json$/;

/** The main files of the packs in a folder. */
export function packFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => PACK_FILE.test(name))
    .sort();
}

/** SHA-256 in hexadecimal of each pack in a folder, by its file's name. A pack that breaks its rules stops the build. */
export function packDigests(folder: string): Record<string, string> {
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
    config: () => ({ define: { PACK_DIGESTS: JSON.stringify(packDigests('public/packs')) } }),
  };
}
