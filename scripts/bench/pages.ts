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
  /** Answers with this text in place of a file, from its path. */
  replaced: Map<string, string>;
  close(): Promise<void>;
}

/** Serves a folder on any free port. */
export async function serveCounted(folder: string): Promise<Served> {
  const handle = staticHandler(folder);
  const answers: Answer[] = [];
  const replaced = new Map<string, string>();
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
      const text = replaced.get(path);
      if (text === undefined) void handle(request, response);
      else {
        response.writeHead(200, {
          'Content-Type': 'application/json',
          'Content-Length': Buffer.byteLength(text),
        });
        response.end(text);
      }
    };
    if (held?.test(path)) waiting.push(answer);
    else answer();
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    folder,
    answers,
    replaced,
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

/** Builds a page to compare with: a library and what it is to draw, and nothing else. */
export async function buildBarePage(name: string, define: Record<string, string> = {}): Promise<string> {
  const outDir = join(ROOT, '.cache/bench', name);
  await build({
    configFile: false,
    root: join(ROOT, 'scripts/bench', name),
    base: './',
    logLevel: 'error',
    define,
    worker: { format: 'es' },
    build: { target: 'es2022', outDir, emptyOutDir: true, chunkSizeWarningLimit: 2000 },
  });
  return outDir;
}

/** The bare map: the map library and the same polygons. */
export function buildBareMap(pack: Pack): Promise<string> {
  return buildBarePage('bare-map', { AREA_RINGS: JSON.stringify(pack.areas.map((area) => area.rings)) });
}
