import { reconstructionInput, reconstructionOutline } from '../../schema/reconstruction';
import type { ReconstructionInput, ReconstructionOutline } from '../../schema/reconstruction';
import { faultLine } from '../../schema/faults';
import { tokenValue } from './placements';

/** Cells past which a table is refused: its answer alone would fill memory. */
const CELLS = 2_000_000;

/** Number of columns of an input. */
export function columnCount({ columns }: Pick<ReconstructionOutline, 'columns'>): number {
  return typeof columns === 'number' ? columns : columns.length;
}

/** Faults between the parts of an input: ids, lengths and size. Looks at nothing else, so parts may be malformed. */
function outlineFaults(outline: ReconstructionOutline): string[] {
  const { rows, columnTotals } = outline;
  const columns = columnCount(outline);
  const has = `the table has ${columns} ${columns === 1 ? 'column' : 'columns'}`;
  if (columns * Math.max(1, rows.length) > CELLS) {
    return [`the table: ${rows.length} rows of ${columns} columns are more than ${CELLS} cells`];
  }
  const faults: string[] = [];
  const seen = new Map<string, number>();
  for (const [index, { id, tokens }] of rows.entries()) {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, index);
    else faults.push(`rows[${index}].id: ${JSON.stringify(id)} is also the id of rows[${first}]`);
    if (tokens.length > columns) faults.push(`rows[${index}].tokens: ${tokens.length} tokens, but ${has}`);
  }
  if (columnTotals && columnTotals.length !== columns) {
    faults.push(`columnTotals: ${columnTotals.length} totals, but ${has}`);
  }
  return faults;
}

/** Sums too large to be exact. */
function sumFaults({ rows, columnTotals }: ReconstructionInput): string[] {
  const past = `add to more than ${Number.MAX_SAFE_INTEGER}`;
  let cells = 0;
  for (const { tokens, printedTotal } of rows) {
    const sum = tokens.reduce((total, token) => total + tokenValue(token), 0);
    cells += Math.max(sum, printedTotal ?? 0);
  }
  const totals = (columnTotals ?? []).reduce((sum, total) => sum + total, 0);
  return [
    ...(cells > Number.MAX_SAFE_INTEGER ? [`rows: the numbers ${past}`] : []),
    ...(totals > Number.MAX_SAFE_INTEGER ? [`columnTotals: the totals ${past}`] : []),
  ];
}

/**
 * Checks what was read from a file or given by a caller. Returns the table, or every fault as one English line each that
 * says where and what.
 */
export function checkInput(raw: unknown): { input: ReconstructionInput } | { faults: string[] } {
  const parsed = reconstructionInput.safeParse(raw);
  const outline = reconstructionOutline.safeParse(raw);
  const faults = [
    ...(parsed.success
      ? sumFaults(parsed.data)
      : parsed.error.issues.map((issue) => faultLine('the table', issue))),
    ...(outline.success ? outlineFaults(outline.data) : []),
  ];
  return parsed.success && faults.length === 0 ? { input: parsed.data } : { faults };
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
