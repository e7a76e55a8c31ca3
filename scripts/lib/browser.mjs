import { existsSync, readFileSync } from 'node:fs';
import { run } from './run.mjs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** An installed Chromium's path: the two variables first, then the usual places, then Playwright's own; else null. */
export async function findBrowser(environment = process.env) {
  const named = [environment.PLAYWRIGHT_CHROMIUM_PATH, environment.CHROME_BIN].filter(Boolean);
  const found = [...named, ...PLACES].find((path) => existsSync(path));
  if (found) return found;
  const { chromium } = await import('@playwright/test');
  const own = chromium.executablePath();
  return own && existsSync(own) ? own : null;
}

function isDebian() {
  if (!existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** A Chromium's path, installed first where the system lets this process do it; null, with a sentence, where there is none. */
export async function browser() {
  const found = await findBrowser();
  if (found) return found;
  if (isDebian() && process.getuid?.() === 0) {
    console.log('Memasang Chromium ... / Installing Chromium ...');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env });
    const fresh = await findBrowser();
    if (fresh) return fresh;
  }
  console.error(
    'Peramban tidak ditemukan: pasang Chromium atau Google Chrome, atau sebutkan tempatnya di PLAYWRIGHT_CHROMIUM_PATH. / ' +
      'No browser found: install Chromium or Google Chrome, or name its place in PLAYWRIGHT_CHROMIUM_PATH.',
  );
  return null;
}
