import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/lib/browser.mjs';

const PORT = Number(process.env.WAHANA_TEST_PORT ?? 4179);
const executablePath = await findBrowser();
const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Software rendering on a busy machine takes seconds for the first drawn map.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${PORT}/`,
    viewport: { width: 1440, height: 900 },
    locale: 'id-ID',
    actionTimeout: 20_000,
    trace: 'off',
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: asRoot ? ['--no-sandbox'] : [],
    },
  },
  webServer: {
    command: `node scripts/serve.mjs ${PORT} dist`,
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: false,
  },
});
