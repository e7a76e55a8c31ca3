import { reconstruct } from '../domain/tables/reconstruct';
import { reconstructionInput } from '../schema/reconstruction';
import type { ReconstructionInput } from '../schema/reconstruction';

/** What a command gives back: text for stdout, or the faults for stderr. */
export type CommandResult = { output: string } | { faults: string[] };

function placeOf(path: PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}

function valueAt(input: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) => (value as Record<PropertyKey, unknown> | undefined)?.[part],
    input,
  );
}

/** Faults that a schema of shapes cannot see: doubled ids, rows too long, a wrong number of totals. */
function structureFaults(input: ReconstructionInput): string[] {
  const faults: string[] = [];
  const columns = typeof input.columns === 'number' ? input.columns : input.columns.length;
  const seen = new Set<string>();
  input.rows.forEach((row, index) => {
    if (seen.has(row.id)) faults.push(`rows[${index}].id: "${row.id}" stands twice`);
    seen.add(row.id);
    if (row.tokens.length > columns) {
      faults.push(`rows[${index}].tokens: ${row.tokens.length} tokens for ${columns} columns`);
    }
  });
  if (input.columnTotals && input.columnTotals.length !== columns) {
    faults.push(`columnTotals: ${input.columnTotals.length} totals for ${columns} columns`);
  }
  return faults;
}

/** Reads a printed table back from the text of its JSON file; every fault is one line with its place. */
export function runReconstruct(text: string): CommandResult {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return { faults: [`not JSON: ${error instanceof Error ? error.message : String(error)}`] };
  }
  const checked = reconstructionInput.safeParse(content);
  if (!checked.success) {
    return {
      faults: checked.error.issues.map((issue) => {
        const found = JSON.stringify(valueAt(content, issue.path)) ?? 'missing';
        const rule = issue.path.includes('tokens')
          ? 'is neither "-" nor a whole number in quotes'
          : `is not allowed here (${issue.code.replaceAll('_', ' ')})`;
        return `${placeOf(issue.path) || 'top'}: ${found.slice(0, 60)} ${rule}`;
      }),
    };
  }
  const faults = structureFaults(checked.data);
  if (faults.length > 0) return { faults };
  const { rows, ...rest } = reconstruct(checked.data);
  const shown = rows.map(({ id, cells }) => ({
    id,
    cells: cells.map(({ origins: _origins, ...cell }) => cell),
  }));
  return { output: JSON.stringify({ ...rest, rows: shown }) };
}
