/** The middle value, or the mean of the two middle ones. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** One line of the report: a figure, and the limit it must keep where the project has set one. */
export interface Line {
  name: string;
  value: number;
  unit: string;
  limit?: number;
}

/** Whether a line keeps its limit; a line without a limit always does. */
export function keeps(line: Line): boolean {
  return line.limit === undefined || line.value <= line.limit;
}

const figure = (value: number): string =>
  Number.isFinite(value) ? value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0) : 'none';

/** The report as a table in plain text. */
export function tableOf(lines: Line[]): string {
  const rows = lines.map((line) => [
    line.name,
    `${figure(line.value)} ${line.unit}`.trim(),
    line.limit === undefined ? '' : `${line.limit} ${line.unit}`.trim(),
    line.limit === undefined ? '' : keeps(line) ? 'pass' : 'FAIL',
  ]);
  const head = ['measured', 'median', 'at most', ''];
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) =>
          column === 1 || column === 2
            ? cell.padStart(widths[column] ?? 0)
            : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
