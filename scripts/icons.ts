import { chromium } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { browser as findOrInstall } from './lib/browser.mjs';
import { ROOT } from './lib/run.mjs';

/** The mark of the bar on its ground; a system that cuts icons to a shape of its own gets it smaller, on ground to the edge. */
function icon(isMaskable: boolean): string {
  const ground = isMaskable
    ? '<rect width="512" height="512" fill="#0c3b3a"/>'
    : '<rect width="512" height="512" rx="112" fill="#0c3b3a"/>';
  const scale = isMaskable ? 12.4 : 15.4;
  const shift = 256 - 14 * scale;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">${ground}<g transform="translate(${shift} ${shift}) scale(${scale})"><path d="M14 4l10 10-10 10L4 14zM14 4v20M4 14h20" fill="none" stroke="#fff" stroke-width="1.5"/><g fill="#fff"><circle cx="14" cy="4" r="2.6"/><circle cx="24" cy="14" r="2.6"/><circle cx="14" cy="24" r="2.6"/><circle cx="4" cy="14" r="2.6"/></g><circle cx="14" cy="14" r="4" fill="#ffc629"/></g></svg>\n`;
}

const executablePath = await findOrInstall();
if (!executablePath) process.exit(1);
const browser = await chromium.launch({
  executablePath,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const folder = join(ROOT, 'public/icons');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'icon.svg'), icon(false));
for (const [name, size, isMaskable] of [
  ['icon-192', 192, false],
  ['icon-512', 512, false],
  ['icon-maskable-512', 512, true],
] as const) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${icon(isMaskable)}`,
  );
  await page.screenshot({ path: join(folder, `${name}.png`), omitBackground: true });
  await page.close();
}
await browser.close();
