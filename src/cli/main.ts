import { readFileSync } from 'node:fs';
import { runReconstruct } from './reconstruct';
import type { CommandResult } from './reconstruct';

/** Commands by name; each takes the text of one file. */
const COMMANDS: Record<string, (text: string) => CommandResult> = { reconstruct: runReconstruct };

function run([name = '', file = '']: string[]): CommandResult {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    const known = Object.keys(COMMANDS).join(', ');
    return { faults: [`unknown command "${name}"; use: wahana -- <${known}> FILE.json`] };
  }
  if (!file) return { faults: [`no file given; use: wahana -- ${name} FILE.json`] };
  try {
    return command(readFileSync(file === '-' ? 0 : file, 'utf8'));
  } catch (error) {
    return { faults: [`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`] };
  }
}

const result = run(process.argv.slice(2));
if ('output' in result) process.stdout.write(`${result.output}\n`);
else {
  process.stderr.write(`${result.faults.join('\n')}\n`);
  process.exitCode = 2;
}
