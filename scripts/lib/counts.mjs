import { existsSync, readFileSync } from 'node:fs';

/** What a step's report adds to the closing line; a test that did not run counts as failed. */
const none = { passed: 0, failed: 1 };

function read(file) {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Counts of Vitest's JSON report; a file that could not be loaded counts as one failure, so does a missing report. */
export function unitCounts(file) {
  const report = read(file);
  if (!report) return none;
  const broken = report.testResults.filter(
    (result) =>
      result.status === 'failed' && result.assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const failed = report.numTotalTests - report.numPassedTests + broken;
  return { passed: report.numPassedTests, failed: report.numTotalTests === 0 ? Math.max(1, failed) : failed };
}

/** Counts of Playwright's JSON report; errors outside any test count one each, and no test at all is a failure. */
export function browserCounts(file) {
  const report = read(file);
  if (!report) return none;
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failed = unexpected + flaky + skipped + report.errors.length;
  return { passed: expected, failed: expected === 0 ? Math.max(1, failed) : failed };
}

/** A check that only succeeds or fails counts as one. */
export function checkCounts(code) {
  return code === 0 ? { passed: 1, failed: 0 } : none;
}
