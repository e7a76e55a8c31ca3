import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { packDigests } from '../../scripts/lib/pack-digests';
import { isAsBuilt } from './as-built';
import { loadPack } from './load-pack';

const FILE = 'public/packs/tanete-riattang-2006.json';
const bytes = readFileSync(FILE);
const buffer = (content: Uint8Array): ArrayBuffer => Uint8Array.from(content).buffer;

describe('a pack as it was built', () => {
  it('is known by its bytes and its name', async () => {
    const digests = await packDigests('public/packs');
    expect(digests['tanete-riattang-2006.json']).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(await isAsBuilt(`./packs/tanete-riattang-2006.json`, buffer(bytes), digests)).toBe(true);
    expect(await isAsBuilt('./packs/other.json', buffer(bytes), digests)).toBe(false);
  });

  it('is no longer itself with one bit changed', async () => {
    const changed = Uint8Array.from(bytes);
    changed[100]! ^= 1;
    expect(await isAsBuilt(FILE, buffer(changed), await packDigests('public/packs'))).toBe(false);
  });

  it('is not known without a build', async () => {
    expect(await isAsBuilt(FILE, buffer(bytes))).toBe(false);
  });
});

it('that breaks a rule stops the build', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'packs-'));
  writeFileSync(join(folder, 'broken.json'), JSON.stringify({ format: 'wahana-pack', version: 1 }));
  await expect(packDigests(folder)).rejects.toThrow(/broken\.json/);
});

describe('a pack that is fetched', () => {
  const answering = (body: BodyInit, status = 200) =>
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })));
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is taken at its word where its bytes are those of the build, and checked where they are not', async () => {
    // Valid to the digest alone: what the rules refuse shows which of the two has looked.
    const odd = '{"odd":true}';
    answering(odd);
    expect(await loadPack('./packs/odd.json')).toMatchObject({ problem: { kind: 'invalid' } });
    vi.stubGlobal('PACK_DIGESTS', { 'odd.json': createHash('sha256').update(odd).digest('hex') });
    expect(await loadPack('./packs/odd.json')).toEqual({ pack: { odd: true } });
  });

  it('is checked where the browser computes no digests', async () => {
    const odd = Buffer.from('{"odd":true}');
    answering(buffer(odd));
    vi.stubGlobal('PACK_DIGESTS', { 'odd.json': createHash('sha256').update(odd).digest('hex') });
    vi.stubGlobal('crypto', {});
    expect(await loadPack('./packs/odd.json')).toMatchObject({ problem: { kind: 'invalid' } });
  });

  it('is missing where there is none and where nobody answers', async () => {
    const problem = { kind: 'missing', file: FILE };
    answering('', 404);
    expect(await loadPack(FILE)).toEqual({ problem });
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
    expect(await loadPack(FILE)).toEqual({ problem });
  });

  it('is not opened unchecked where the rules cannot be had', async () => {
    vi.doMock('./read-pack', () => {
      throw new Error('no network');
    });
    answering(buffer(bytes));
    expect(await loadPack(FILE)).toEqual({ problem: { kind: 'unchecked', file: FILE } });
    vi.doUnmock('./read-pack');
  });
});
