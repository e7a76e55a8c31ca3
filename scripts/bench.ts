import { chromium } from '@playwright/test';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { build } from 'vite';
import type { Pack } from '../src/schema/pack';
import { benchEncoding, benchReading } from './bench/computing';
import { benchGaps } from './bench/gaps';
import { benchGraph } from './bench/graph';
import { benchPageMeasures } from './bench/graph-measures';
import { benchLoad } from './bench/load';
import { benchNetworks } from './bench/network';
import { buildBareMap, serveCounted } from './bench/pages';
import { benchProject } from './bench/project';
import { isLimited, keeps, tableOf } from './bench/statistics';
import type { Line } from './bench/statistics';
import { benchStory } from './bench/story';
import { benchSwitch } from './bench/switch';
import { browser as findOrInstall } from './lib/browser.mjs';
import { openingPacks } from './lib/pack-digests';
import { ROOT } from './lib/run.mjs';

function embeddedPack(): Pack {
  const folder = join(ROOT, 'public/packs');
  const [file] = openingPacks(folder);
  return JSON.parse(readFileSync(join(folder, file ?? ''), 'utf8')) as Pack;
}

async function benchPages(pack: Pack): Promise<Line[]> {
  const executablePath = await findOrInstall();
  if (!executablePath) return [];
  await build({ root: ROOT, logLevel: 'error' });
  const app = await serveCounted(join(ROOT, 'dist'));
  const bare = await serveCounted(await buildBareMap(pack));
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const { lines, bareAddress } = await benchLoad(browser, app, bare);
    return [
      ...lines,
      ...(await benchSwitch(browser, app, bareAddress, pack.areas.length)),
      ...(pack.stories ? await benchStory(browser, app, bareAddress, pack) : []),
      ...(await benchProject(executablePath, app, pack)),
      ...(pack.network ? await benchGraph(browser, app, pack.network) : []),
      ...(pack.network ? await benchPageMeasures(browser, app, pack.network) : []),
    ];
  } finally {
    await browser.close();
    await Promise.all([app.close(), bare.close()]);
  }
}

const flag = process.argv.indexOf('--json');
const target = resolve(flag >= 0 ? (process.argv[flag + 1] ?? '') : join(ROOT, '.cache/bench.json'));
const pack = embeddedPack();
const lines = [
  ...benchReading(pack),
  ...benchEncoding(pack),
  ...benchGaps(pack),
  ...benchNetworks(),
  ...(await benchPages(pack)),
];

console.log(tableOf(lines));
const failed = lines.filter((line) => !keeps(line)).length;
console.log(`\n${lines.filter(isLimited).length - failed} limits kept, ${failed} broken`);
mkdirSync(dirname(target), { recursive: true });
const machine = { processors: cpus().length, model: cpus()[0]?.model ?? '', node: process.version };
writeFileSync(target, `${JSON.stringify({ machine, lines }, null, 2)}\n`);
console.log(target);
process.exitCode = failed === 0 ? 0 : 1;
