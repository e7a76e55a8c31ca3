import { checkInput } from '../domain/tables/input';
import { reconstruct } from '../domain/tables/reconstruct';
import { parseJson } from './command';
import type { CommandResult } from './command';

/** Reads a printed table back from the text of its JSON file; every fault is one line with its place. */
export function runReconstruct(text: string): CommandResult {
  const parsed = parseJson(text);
  if ('faults' in parsed) return parsed;
  const checked = checkInput(parsed.content);
  if ('faults' in checked) return checked;
  const { rows, contradictions, conflicts, ...answer } = reconstruct(checked.input);
  const shown = rows.map(({ id, cells }) => ({
    id,
    cells: cells.map(({ origins: _origins, ...cell }) => cell),
  }));
  return { output: JSON.stringify({ ...answer, rows: shown, contradictions, conflicts }) };
}
