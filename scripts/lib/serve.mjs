import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};
const COMPRESSED = new Set(['.html', '.js', '.mjs', '.css', '.json', '.svg', '.txt', '.webmanifest']);

/** The file a request's address names inside `root`, or null where it names none or leaves the folder. */
export function fileOf(root, address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return null;
  }
  if (path.includes('\0')) return null;
  const file = resolve(root, `.${path}`);
  if (file !== root && !file.startsWith(root + sep)) return null;
  return path.endsWith('/') ? join(file, 'index.html') : file;
}

/** A request handler that serves the files of `folder`, text compressed, names with a hash kept by the browser. */
export function staticHandler(folder) {
  const root = resolve(folder);
  const packed = new Map();
  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405);
    const file = fileOf(root, request.url ?? '/');
    const found = file ? await stat(file).catch(() => null) : null;
    if (!file || !found?.isFile()) return end(response, 404);
    const kind = extname(file);
    const headers = {
      'Content-Type': TYPES[kind] ?? 'application/octet-stream',
      'Cache-Control': file.startsWith(join(root, 'assets') + sep)
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      Vary: 'Accept-Encoding',
    };
    const accepts = String(request.headers['accept-encoding'] ?? '').includes('gzip');
    if (COMPRESSED.has(kind) && accepts) {
      const key = `${file}:${found.mtimeMs}:${found.size}`;
      // A file may be taken away between the look at it and its reading.
      const text = packed.has(key) ? null : await readFile(file).catch(() => null);
      const body = packed.get(key) ?? (text && gzipSync(text, { level: 9 }));
      if (!body) return end(response, 404);
      packed.set(key, body);
      response.writeHead(200, { ...headers, 'Content-Encoding': 'gzip', 'Content-Length': body.length });
      return response.end(request.method === 'HEAD' ? undefined : body);
    }
    response.writeHead(200, { ...headers, 'Content-Length': found.size });
    if (request.method === 'HEAD') return response.end();
    return createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
  };
}

function end(response, status) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(status === 404 ? 'Tidak ditemukan / Not found\n' : 'Tidak diizinkan / Not allowed\n');
}

/**
 * Serves `folder` on `port` or, where it is taken and `strict` is not set, on the next free one.
 *
 * @returns {Promise<{port: number, close: () => Promise<void>}>}
 */
export async function serve(folder, port, { strict = false } = {}) {
  const server = createServer(staticHandler(folder));
  const listen = (candidate) =>
    new Promise((done, failed) => {
      server.once('error', failed);
      server.listen(candidate, 'localhost', () => {
        server.off('error', failed);
        done(server.address().port);
      });
    });
  for (let candidate = port; ; candidate++) {
    try {
      const taken = await listen(candidate);
      return {
        port: taken,
        close: () =>
          new Promise((done) => {
            server.close(done);
            // A browser keeps its lines open for what it may ask next.
            server.closeAllConnections();
          }),
      };
    } catch (error) {
      if (strict || error.code !== 'EADDRINUSE' || candidate >= port + 100) throw error;
    }
  }
}

/** A port that is free now. */
export async function freePort() {
  const { port, close } = await serve('.', 0);
  await close();
  return port;
}
