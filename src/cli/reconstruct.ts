import { checkInput } from '../domain/tables/input';
import { reconstruct } from '../domain/tables/reconstruct';

/** What a command gives back: text for stdout, or the faults for stderr. */
export type CommandResult = { output: string } | { faults: string[] };

/** Reads a printed table back from the text of its JSON file; every fault is one line with its place. */
export function runReconstruct(text: string): CommandResult {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    // The parser quotes the text that it stopped at, line breaks included.
    const message = error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error);
    return { faults: [`not JSON: ${message}`] };
  }
  const checked = checkInput(content);
  if ('faults' in checked) return checked;
  const { rows, contradictions, conflicts, ...answer } = reconstruct(checked.input);
  const shown = rows.map(({ id, cells }) => ({
    id,
    cells: cells.map(({ origins: _origins, ...cell }) => cell),
  }));
  return { output: JSON.stringify({ ...answer, rows: shown, contradictions, conflicts }) };
}
