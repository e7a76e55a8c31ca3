import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileOf, serve } from './serve.mjs';

describe('the file an address names', () => {
  it.each([
    ['/', '/site/index.html'],
    ['/assets/a.js?v=1', '/site/assets/a.js'],
    ['/folder/', '/site/folder/index.html'],
    ['/%C3%A9.txt', '/site/é.txt'],
  ])('%s is %s', (address, file) => {
    expect(fileOf('/site', address)).toBe(file);
  });

  it.each(['/..%2fsecret', '/%2e%2e%2fsecret', '/a/..%2f..%2fsecret', '/%00', '/%'])(
    '%s is refused',
    (address) => {
      expect(fileOf('/site', address)).toBeNull();
    },
  );

  it('does not take a neighbour with the same beginning for the folder', () => {
    expect(fileOf('/site', '/..%2fsite-secret/x')).toBeNull();
  });
});

describe('the server', () => {
  let folder = '';
  let server: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'wahana-serve-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<p>halo</p>');
    writeFileSync(join(folder, 'assets/a.js'), 'export {};');
    server = await serve(folder, 43_110);
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });
  const get = (path: string, init?: RequestInit): Promise<Response> =>
    fetch(`http://localhost:${server.port}${path}`, init);

  it('answers with the right kind, compressed, and keeps only names with a hash', async () => {
    const page = await get('/');
    expect(await page.text()).toBe('<p>halo</p>');
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('content-encoding')).toBe('gzip');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const script = await get('/assets/a.js');
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect(script.headers.get('cache-control')).toContain('immutable');
  });

  it('refuses what is not there and what is not a reading', async () => {
    expect((await get('/none.js')).status).toBe(404);
    expect((await get('/assets')).status).toBe(404);
    expect((await get('/', { method: 'POST', body: 'x' })).status).toBe(405);
  });

  it('takes the next port where one is taken, and fails where it must have that one', async () => {
    const second = await serve(folder, server.port);
    expect(second.port).toBeGreaterThan(server.port);
    await second.close();
    await expect(serve(folder, server.port, { strict: true })).rejects.toThrow(/EADDRINUSE/);
  });
});
