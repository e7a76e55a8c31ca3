import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { requireNode } from './lib/node-version.mjs';

requireNode();
const { install } = await import('./lib/install.mjs');
const { ROOT, runTool } = await import('./lib/run.mjs');
const { browser } = await import('./lib/browser.mjs');
const { freePort } = await import('./lib/serve.mjs');
const { browserCounts, checkCounts, unitCounts } = await import('./lib/counts.mjs');

const reports = join(ROOT, '.cache');
const unitReport = join(reports, 'unit.json');
const browserReport = join(reports, 'browser.json');

const total = { passed: 0, failed: 0 };

/** Runs one named step and adds its counts; a failure never keeps the next step from running. */
async function step(name, work) {
  console.log(`\n== ${name}`);
  const started = Date.now();
  const { passed, failed } = await work();
  total.passed += passed;
  total.failed += failed;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(
    `== ${name}: ${failed === 0 ? 'ok' : 'FAILED'}, ${passed} passed, ${failed} failed, ${seconds} s`,
  );
}

function close() {
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed === 0 ? 0 : 1);
}

if (!(await install())) {
  total.failed += 1;
  close();
}
mkdirSync(reports, { recursive: true });
for (const report of [unitReport, browserReport]) rmSync(report, { force: true });

const check = (tool, parameters) => async () => checkCounts(await runTool(tool, parameters));

await step('types', check('svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings']));
await step('lint', check('eslint', ['.', '--max-warnings', '0']));
await step('format', check('prettier', ['--check', '--log-level', 'warn', '.']));
await step('unit and data', async () => {
  const parameters = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`];
  const code = await runTool('vitest', parameters);
  const counts = unitCounts(unitReport);
  // A fault outside every test, such as an unhandled rejection, fails the run without failing a test.
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
});
await step('build', check('vite', ['build', '--logLevel', 'warn']));
await step('browser', async () => {
  const path = await browser();
  if (!path) return { passed: 0, failed: 1 };
  const env = {
    PLAYWRIGHT_CHROMIUM_PATH: path,
    PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport,
    WAHANA_TEST_PORT: String(await freePort()),
  };
  const code = await runTool('playwright', ['test', '--reporter=list,json'], { env });
  const counts = browserCounts(browserReport);
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
});
close();
