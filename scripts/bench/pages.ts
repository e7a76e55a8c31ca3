import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'vite';
import type { Pack } from '../../src/schema/pack';
import { ROOT } from '../lib/run.mjs';
import { staticHandler } from '../lib/serve.mjs';

/** One answer of the server: the path and the bytes of its body as sent. */
export interface Answer {
  path: string;
  bytes: number;
}

/** A folder served for measuring: what was sent is counted, and answers can be held back. */
export interface Served {
  url: string;
  folder: string;
  answers: Answer[];
  /** Holds back answers whose path matches, until `release` is called. */
  hold(pattern: RegExp): void;
  release(): void;
  close(): Promise<void>;
}

/** Serves a folder on any free port. */
export async function serveCounted(folder: string): Promise<Served> {
  const handle = staticHandler(folder);
  const answers: Answer[] = [];
  let held: RegExp | null = null;
  let waiting: (() => void)[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const answer = (): void => {
      const head = response.writeHead.bind(response);
      response.writeHead = ((status: number, headers: Record<string, unknown>) => {
        if (status === 200) answers.push({ path, bytes: Number(headers['Content-Length'] ?? 0) });
        return head(status, headers as never);
      }) as typeof response.writeHead;
      void handle(request, response);
    };
    if (held?.test(path)) waiting.push(answer);
    else answer();
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    folder,
    answers,
    hold: (pattern) => {
      held = pattern;
    },
    release: () => {
      held = null;
      for (const answer of waiting) answer();
      waiting = [];
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** Builds the page to compare with: the map library and the same polygons, and nothing else. */
export async function buildBareMap(pack: Pack): Promise<string> {
  const outDir = join(ROOT, '.cache/bench/bare');
  await build({
    configFile: false,
    root: join(ROOT, 'scripts/bench/bare'),
    base: './',
    logLevel: 'error',
    define: { AREA_RINGS: JSON.stringify(pack.areas.map((area) => area.rings)) },
    worker: { format: 'es' },
    build: { target: 'es2022', outDir, emptyOutDir: true, chunkSizeWarningLimit: 2000 },
  });
  return outDir;
}
