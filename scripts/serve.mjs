import { join } from 'node:path';
import { ROOT } from './lib/run.mjs';
import { serve } from './lib/serve.mjs';

const port = Number(process.argv[2] ?? 4173);
const folder = join(ROOT, process.argv[3] ?? 'dist');
const server = await serve(folder, port, { strict: true });
console.log(`http://localhost:${server.port}/`);
