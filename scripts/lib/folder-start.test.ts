import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FOLDER_START, folderStart } from './folder-start';

it('a copied folder is served by the script that lies in it, and nothing outside of it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wahana folder-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Wahana</title>');
  writeFileSync(join(folder, FOLDER_START), folderStart());
  const running = spawn(process.execPath, [join(folder, FOLDER_START)], { cwd: tmpdir() });
  try {
    const said = await new Promise<string>((done, failed) => {
      running.stdout.once('data', (text: Buffer) => done(text.toString()));
      running.stderr.once('data', (text: Buffer) => failed(new Error(text.toString())));
    });
    const [address] = /http:\S+/.exec(said) ?? [''];
    expect(await (await fetch(address)).text()).toContain('<title>Wahana</title>');
    expect((await fetch(`${address}..%2f..%2fetc%2fpasswd`)).status).toBe(404);
  } finally {
    running.kill();
    rmSync(folder, { recursive: true });
  }
});
