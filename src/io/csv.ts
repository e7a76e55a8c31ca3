/** A cell of a CSV file: a number stays a number, a text stays a text, null is empty. */
export type CsvCell = string | number | null;

/** What spreadsheets take for the start of a formula, in its narrow and wide forms. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A text that is a number and nothing else, written with a point or a comma. */
const NUMBER = /^-?\d+([.,]\d+)?$/;

/** How a file is written: what parts its fields, and how a figure stands in it. */
interface CsvForm {
  separator: ',' | ';';
  figure: (value: number) => string;
}

/** For programs: every digit of a figure. */
const EXACT: CsvForm = { separator: ',', figure: String };

/** Digits of a figure that a reader takes away; no count has more, and no density is known so finely. */
const DIGITS = 6;

/** A figure without the digits that division leaves; whole ones, counts above all, keep every digit. */
function rounded(value: number): number {
  const whole = Math.trunc(Math.abs(value)).toString().length;
  return Number.isInteger(value) ? value : Number(value.toPrecision(Math.max(DIGITS, whole + 1)));
}

/** What a spreadsheet that is set to the language takes for fields and figures. */
const FORMS: Record<'id' | 'en', CsvForm> = {
  id: { separator: ';', figure: (value) => String(rounded(value)).replace('.', ',') },
  en: { separator: ',', figure: (value) => String(rounded(value)) },
};

/** Text that a spreadsheet would take for a formula is kept text by a leading apostrophe. */
function field(value: CsvCell, { figure }: CsvForm): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? figure(value) : '';
  const safe = FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value;
  return /[",;\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Rows as CSV (RFC 4180) with a byte order mark, so that spreadsheets read it as UTF-8. In a language they are written for its
 * readers: figures rounded, and in Indonesian with a decimal comma and semicolons between the fields. Without one every digit is
 * kept, for programs.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[], language?: 'id' | 'en'): string {
  const form = language ? FORMS[language] : EXACT;
  const lines = rows.map((row) => row.map((cell) => field(cell, form)).join(form.separator));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
