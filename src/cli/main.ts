import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { packFile } from '../io/packs';
import type { CommandResult } from './command';
import { runGap } from './gap';
import { runMetrics } from './metrics';
import { runReconstruct } from './reconstruct';

/** Commands by name; each takes the text of one file, and its options by name. */
const COMMANDS: Record<string, Command> = {
  reconstruct: { run: runReconstruct, options: [] },
  metrics: { run: runMetrics, options: [] },
  gap: { run: gap, options: ['pack', 'format'] },
};

interface Command {
  run: (text: string, options: Record<string, string>) => CommandResult;
  options: string[];
}

/** The pack that the page opens on, as it is built. */
const EMBEDDED = fileURLToPath(new URL(`../../public/${packFile('')}`, import.meta.url));

function gap(text: string, { pack = EMBEDDED, format = 'json' }: Record<string, string>): CommandResult {
  if (format !== 'json' && format !== 'csv')
    return { faults: [`--format: "${format}" is neither json nor csv`] };
  return runGap(text, textOf(pack), pack, format);
}

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

/** A file that cannot be read. */
class Unreadable extends Error {}

/** The text of a file, "-" being standard input. */
function textOf(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new Unreadable(`cannot read "${file}": ${unreadable(error)}`);
  }
}

/** Files and options of a command; null where an option is unknown or lacks its value. */
function parted(
  args: string[],
  names: string[],
): { files: string[]; options: Record<string, string> } | null {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
    });
    return { files: positionals, options: values as Record<string, string> };
  } catch {
    return null;
  }
}

function run([name, ...args]: string[]): CommandResult {
  if (name === undefined) return { faults: [`no command given; commands: ${known}`] };
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) return { faults: [`unknown command "${name}"; commands: ${known}`] };
  const options = command.options.map((option) => ` [--${option} ${option.toUpperCase()}]`).join('');
  const given = parted(args, command.options);
  const [file, ...rest] = given?.files ?? [];
  if (!given || !file || rest.length > 0) {
    return {
      faults: [
        `${name} takes one file: npm run -s wahana -- ${name} FILE.json${options} ("-" reads standard input)`,
      ],
    };
  }
  try {
    return command.run(textOf(file), given.options);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { faults: [error.message] };
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
