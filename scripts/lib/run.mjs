import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, wherever the command was started. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a program in the project's folder, its output shown, and gives its exit code. */
export function run(program, parameters, { env = {}, quiet = false } = {}) {
  return new Promise((done) => {
    const child = spawn(program, parameters, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'ignore' : 'inherit', quiet ? 'ignore' : 'inherit'],
      shell: process.platform === 'win32',
    });
    child.once('error', () => done(127));
    child.once('close', (code) => done(code ?? 1));
  });
}

/** Runs an installed package's command. */
export function runTool(name, parameters, options) {
  return run(join(ROOT, 'node_modules', '.bin', name), parameters, options);
}
