import { reconstructionInput } from '../../schema/reconstruction';
import type { ReconstructionInput } from '../../schema/reconstruction';

/** Cells past which a table is refused: its answer alone would fill memory. */
const CELLS = 2_000_000;

interface Issue {
  path: PropertyKey[];
  message: string;
}

/** "rows[3].tokens[2]: ...", as a person would write the place. */
function fault({ path, message }: Issue): string {
  const where = path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
  return `${where === '' ? 'the table' : where}: ${message}`;
}

/** Number of columns of an input. */
export function columnCount(input: Pick<ReconstructionInput, 'columns'>): number {
  return typeof input.columns === 'number' ? input.columns : input.columns.length;
}

/** Faults between the parts of an input whose parts are each well formed. */
function jointFaults(input: ReconstructionInput): string[] {
  const faults: string[] = [];
  const columns = columnCount(input);
  if (columns * Math.max(1, input.rows.length) > CELLS) {
    return [`the table: ${input.rows.length} rows of ${columns} columns are more than ${CELLS} cells`];
  }
  const seen = new Map<string, number>();
  let sum = 0;
  for (const [index, row] of input.rows.entries()) {
    const first = seen.get(row.id);
    if (first === undefined) seen.set(row.id, index);
    else faults.push(`rows[${index}].id: "${row.id}" is also the id of rows[${first}]`);
    if (row.tokens.length > columns) {
      faults.push(`rows[${index}].tokens: ${row.tokens.length} tokens for a table of ${columns}`);
    }
    const tokens = row.tokens.reduce((total, token) => total + (token === '-' ? 0 : Number(token)), 0);
    sum += Math.max(tokens, row.printedTotal ?? 0);
  }
  if (sum > Number.MAX_SAFE_INTEGER) faults.push('rows: the numbers add to more than 9007199254740991');
  const totals = input.columnTotals ?? [];
  if (input.columnTotals && totals.length !== columns) {
    faults.push(`columnTotals: ${totals.length} totals for a table of ${columns}`);
  }
  if (totals.reduce((sum, total) => sum + total, 0) > Number.MAX_SAFE_INTEGER) {
    faults.push('columnTotals: the totals add to more than 9007199254740991');
  }
  return faults;
}

/**
 * Checks what was read from a file or given by a caller. Returns the table, or every fault as one English line each that
 * says where and what.
 */
export function checkInput(raw: unknown): { input: ReconstructionInput } | { faults: string[] } {
  const parsed = reconstructionInput.safeParse(raw);
  if (!parsed.success) return { faults: parsed.error.issues.map(fault) };
  const faults = jointFaults(parsed.data);
  return faults.length > 0 ? { faults } : { input: parsed.data };
}

/** Which totals a table trusts: by default all; a list trusts only what it names. */
export function trustOf({ trust }: ReconstructionInput): { rows: boolean; columns: boolean; grand: boolean } {
  if (Array.isArray(trust)) {
    return {
      rows: trust.includes('rows'),
      columns: trust.includes('columns'),
      grand: trust.includes('grand'),
    };
  }
  return { rows: trust?.rows ?? true, columns: trust?.columns ?? true, grand: trust?.grand ?? true };
}
