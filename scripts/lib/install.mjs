import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './run.mjs';

const stampFile = join(ROOT, 'node_modules', '.wahana-lock');

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
}

/** True where the installed packages are those of the lock file. */
export function installed() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockHash();
}

/** Installs the locked packages where they are missing or stale; false where that failed. */
export async function install() {
  if (installed()) return true;
  console.log('Memasang pustaka terkunci ... / Installing the locked packages ...');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) {
    console.error(
      'Pemasangan gagal; periksa sambungan internet lalu ulangi. / Installing failed; check the connection and try again.',
    );
    return false;
  }
  writeFileSync(stampFile, lockHash());
  return true;
}
