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

  it.each([
    ['{', /^not JSON: /],
    ['{"rows":[]}', /^columns: missing$/],
    ['{"columns":2,"rows":[{"id":"a","tokens":["x"]}]}', /^rows\[0\]\.tokens\[0\]: "x" is neither/],
    [
      '{"columns":1,"rows":[{"id":"a","tokens":["1","2"]}]}',
      /^rows\[0\]\.tokens: 2 tokens for a table of 1$/,
    ],
    [
      '{"columns":1,"rows":[{"id":"a","tokens":[]},{"id":"a","tokens":[]}]}',
      /^rows\[1\]\.id: "a" is also the id of rows\[0\]$/,
    ],
    ['{"columns":2,"rows":[],"columnTotals":[1]}', /^columnTotals: 1 totals for a table of 2$/],
  ])('names the fault and its place in %s', (text, fault) => {
    const result = runReconstruct(text);
    expect('faults' in result ? result.faults[0] : 'no fault').toMatch(fault);
  });
});
