import { readFileSync } from 'node:fs';
import type { CommandResult } from './command';
import { runMetrics } from './metrics';
import { runReconstruct } from './reconstruct';

/** Commands by name; each takes the text of one file. */
const COMMANDS: Record<string, (text: string) => CommandResult> = {
  reconstruct: runReconstruct,
  metrics: runMetrics,
};

const known = Object.keys(COMMANDS).join(', ');

/** Why a file cannot be read, in words. */
function unreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
  const words: Record<string, string> = {
    ENOENT: 'no such file',
    EISDIR: 'it is a folder',
    EACCES: 'not allowed',
  };
  return words[code] ?? code;
}

function run([name, file, ...rest]: string[]): CommandResult {
  if (name === undefined) return { faults: [`no command given; commands: ${known}`] };
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) return { faults: [`unknown command "${name}"; commands: ${known}`] };
  if (!file || rest.length > 0) {
    return {
      faults: [`${name} takes one file: npm run -s wahana -- ${name} FILE.json ("-" reads standard input)`],
    };
  }
  try {
    return command(readFileSync(file === '-' ? 0 : file, 'utf8'));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return { faults: [`cannot read "${file}": ${unreadable(error)}`] };
  }
}

const result = run(process.argv.slice(2));
if ('output' in result) {
  for (const warning of result.warnings ?? []) process.stderr.write(`warning: ${warning}\n`);
  process.stdout.write(`${result.output}\n`);
} else {
  process.stderr.write(`${result.faults.join('\n')}\n`);
  process.exitCode = 2;
}
