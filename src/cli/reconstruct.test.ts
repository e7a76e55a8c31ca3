import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runReconstruct } from './reconstruct';

describe('the command reconstruct', () => {
  it('prints the table read back', () => {
    const table = { columns: 2, rows: [{ id: 'a', tokens: ['3'] }], columnTotals: [0, 3] };
    const result = runReconstruct(JSON.stringify(table));
    expect('output' in result && JSON.parse(result.output)).toMatchObject({
      exact: true,
      solutions: 1,
      rows: [
        {
          id: 'a',
          cells: [
            { basis: 'proved', low: 0 },
            { basis: 'proved', low: 3 },
          ],
        },
      ],
      contradictions: [],
    });
  });

  const row = (tokens: string, id = 'a'): string => `{"id":"${id}","tokens":${tokens}}`;

  it.each([
    ['{\n "rows": [\n}', /^not JSON: .+$/],
    ['[]', /^the table: \[\] is not a table with "columns" and "rows"$/],
    ['{"rows":[]}', /^columns: missing$/],
    ['{"columns":0,"rows":[]}', /^columns: 0 is neither a list of column names nor a whole number/],
    ['{"columns":1000000000,"rows":[]}', /^the table: 0 rows of 1000000000 columns are more than/],
    [
      `{"columns":2,"rows":[${row('["x"]')}]}`,
      /^rows\[0\]\.tokens\[0\]: "x" is neither "-" nor a whole number/,
    ],
    [`{"columns":2,"rows":[${row('["1.520"]')}]}`, /^rows\[0\]\.tokens\[0\]: .* without separators$/],
    [`{"columns":2,"rows":[${row('["1", 5]')}]}`, /^rows\[0\]\.tokens\[1\]: 5 is neither .* in quotes/],
    [
      `{"columns":1,"rows":[${row('["1","2"]')}]}`,
      /^rows\[0\]\.tokens: 2 tokens, but the table has 1 column$/,
    ],
    [`{"columns":1,"rows":[${row('[]')},${row('[]')}]}`, /^rows\[1\]\.id: "a" is also the id of rows\[0\]$/],
    ['{"columns":2,"rows":[],"columnTotals":[1]}', /^columnTotals: 1 totals, but the table has 2 columns$/],
    ['{"columns":1,"rows":[],"columnTotals":[-1]}', /^columnTotals\[0\]: -1 is not a whole number from 0/],
    ['{"columns":1,"rows":[],"grandTotal":1.5}', /^grandTotal: 1\.5 is not a whole number from 0/],
    [`{"columns":2,"rows":[${row('["9007199254740991","9"]')}]}`, /^rows: the numbers add to more than/],
    [
      '{"columns":1,"rows":[],"trust":["rows","kolom"]}',
      /^trust: "kolom" is none of "rows", "columns", "grand"$/,
    ],
    ['{"columns":1,"rows":[],"trust":{"row":true}}', /^trust: "row" is none of "rows", "columns", "grand"$/],
    ['{"columns":1,"rows":[],"trust":{"rows":"yes"}}', /^trust: .*"yes" is neither true nor false$/],
  ])('names the fault and its place in %s', (text, fault) => {
    const result = runReconstruct(text);
    const faults = 'faults' in result ? result.faults : [];
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(fault);
  });

  it('names every fault on a line of its own', () => {
    const rows = [row('["x","1","2"]'), row('["1"]')].join();
    const result = runReconstruct(`{"columns":2,"rows":[${rows}],"columnTotals":[1],"trust":5}`);
    const places = 'faults' in result ? result.faults.map((fault) => fault.split(':')[0]) : [];
    expect(places).toEqual(['rows[0].tokens[0]', 'trust', 'rows[0].tokens', 'rows[1].id', 'columnTotals']);
  });
});

describe('the shell', () => {
  const shell = (args: string[], input = ''): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], { encoding: 'utf8', input });

  it('prints JSON alone for a file and for standard input', () => {
    const file = 'tests/fixtures/tables/pmks.json';
    const named = shell(['reconstruct', file]);
    expect(named).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(named.stdout)).toMatchObject({ exact: true, solutions: 1, contradictions: [] });
    expect(shell(['reconstruct', '-'], readFileSync(file, 'utf8')).stdout).toBe(named.stdout);
  }, 60_000);

  it.each([
    [[], 'no command given; commands: reconstruct, metrics'],
    [['frob'], 'unknown command "frob"; commands: reconstruct, metrics'],
    [['reconstruct'], 'reconstruct takes one file'],
    [['reconstruct', 'absent.json'], 'cannot read "absent.json": no such file'],
    [['reconstruct', 'src'], 'cannot read "src": it is a folder'],
  ])(
    'refuses %j in one line',
    (args, line) => {
      const { status, stdout, stderr } = shell(args);
      expect(status).toBe(2);
      expect(stdout).toBe('');
      expect(stderr.trimEnd().split('\n')).toEqual([expect.stringContaining(line)]);
    },
    60_000,
  );
});
