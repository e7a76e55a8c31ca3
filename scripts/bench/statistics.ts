/** The middle value, or the mean of the two middle ones; none where one of them is missing. */
export function median(values: number[]): number {
  if (values.some(Number.isNaN)) return NaN;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** One line of the report: a figure, and the most or the least it may be where the project has set a limit. */
export interface Line {
  name: string;
  value: number;
  unit: string;
  limit?: number;
  least?: number;
}

/** Whether a line keeps its limits; a line without any always does. */
export function keeps(line: Line): boolean {
  const { value, limit, least } = line;
  return (limit === undefined || value <= limit) && (least === undefined || value >= least);
}

/** Whether a line has a limit to keep. */
export function isLimited({ limit, least }: Line): boolean {
  return limit !== undefined || least !== undefined;
}

const figure = (value: number): string =>
  Number.isFinite(value) ? value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0) : 'none';

const rounded = (value: number): string => `${Math.round(value * 100) / 100}`;

const limitOf = ({ limit, least, unit }: Line): string =>
  [
    limit === undefined ? '' : `at most ${rounded(limit)} ${unit}`.trim(),
    least === undefined ? '' : `at least ${rounded(least)} ${unit}`.trim(),
  ].join('');

/** The report as a table in plain text. */
export function tableOf(lines: Line[]): string {
  const rows = lines.map((line) => [
    line.name,
    `${figure(line.value)} ${line.unit}`.trim(),
    limitOf(line),
    isLimited(line) ? (keeps(line) ? 'pass' : 'FAIL') : '',
  ]);
  const head = ['measured', 'median', 'limit', ''];
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

/** Runs of work that is timed. */
const RUNS = 5;

/** Milliseconds that some work takes, the middle of five runs; the first, unmeasured, warms up. */
export function timed(work: () => unknown): number {
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const start = performance.now();
    work();
    if (run > 0) times.push(performance.now() - start);
  }
  return median(times);
}
