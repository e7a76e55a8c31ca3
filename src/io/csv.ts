/** A cell of a CSV file: a number stays a number, a text stays a text, null is empty. */
export type CsvCell = string | number | null;

/** What spreadsheets take for the start of a formula, in its narrow and wide forms. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A text that is a number and nothing else, written with a point or a comma. */
const NUMBER = /^-?\d+([.,]\d+)?$/;

/** Text that a spreadsheet would take for a formula is kept text by a leading apostrophe. */
function field(value: CsvCell): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const safe = FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value;
  return /[",;\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV (RFC 4180) with a byte order mark, so that spreadsheets read it as UTF-8. */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}
