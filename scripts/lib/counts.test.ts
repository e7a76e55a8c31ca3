import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { browserCounts, checkCounts, unitCounts } from './counts.mjs';

const folder = mkdtempSync(join(tmpdir(), 'wahana-counts-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

describe('what a step adds to the closing line', () => {
  it('counts unit tests, those left out and files that did not load as failed', () => {
    const file = report({
      numTotalTests: 5,
      numPassedTests: 3,
      testResults: [
        { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
        { status: 'failed', assertionResults: [] },
        {
          status: 'passed',
          assertionResults: [{ status: 'passed' }, { status: 'passed' }, { status: 'skipped' }],
        },
      ],
    });
    expect(unitCounts(file)).toEqual({ passed: 3, failed: 3 });
  });

  it('counts browser tests, with those left out or passed at the second try as failed', () => {
    const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 1 };
    expect(browserCounts(report({ stats, errors: [{}] }))).toEqual({ passed: 7, failed: 4 });
  });

  it('takes no tests, a missing report and a broken one for a failure', () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
    expect(browserCounts(report({ stats, errors: [] })).failed).toBe(1);
    expect(unitCounts(report({ numTotalTests: 0, numPassedTests: 0, testResults: [] })).failed).toBe(1);
    expect(unitCounts(report('{')).failed).toBe(1);
    expect(browserCounts(join(folder, 'none.json'))).toEqual({ passed: 0, failed: 1 });
  });

  it('counts a check as one', () => {
    expect([checkCounts(0), checkCounts(2)]).toEqual([
      { passed: 1, failed: 0 },
      { passed: 0, failed: 1 },
    ]);
  });
});
