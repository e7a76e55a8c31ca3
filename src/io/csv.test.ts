import { expect, it } from 'vitest';
import { toCsv } from './csv';

it('quotes separators, doubles quotes and disarms formulas', () => {
  const rows = [['a,b', 'c"d', '=1+1', '-5', '@x']];
  expect(toCsv(rows)).toBe('\uFEFF"a,b","c""d",\'=1+1,-5,\'@x\r\n');
});
