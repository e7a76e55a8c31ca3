import { join } from 'node:path';
import { requireNode } from './lib/node-version.mjs';

requireNode();
const { install } = await import('./lib/install.mjs');
const { ROOT, runTool } = await import('./lib/run.mjs');
const { serve } = await import('./lib/serve.mjs');

if (!(await install())) process.exit(1);
if ((await runTool('vite', ['build', '--logLevel', 'warn'])) !== 0) process.exit(1);
const { port } = await serve(join(ROOT, 'dist'), 4173);
console.log(`Wahana: http://localhost:${port}/  (Ctrl C: berhenti / stop)`);
