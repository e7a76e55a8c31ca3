import { afterEach, describe, expect, it, vi } from 'vitest';
import { askedPack, openingAddress } from './asked-pack';
import { packAddress, packFile } from './packs';
import { fileName } from './save';

afterEach(() => vi.unstubAllGlobals());

describe('the pack of an address', () => {
  it('is the one asked for, by name alone, else the one that the page opens on', () => {
    const opening = packFile('');
    expect(packFile('?pack=example')).toBe('./packs/example.json');
    for (const query of ['?pack=', '?pack=../x', '?pack=a/b', '?pack=https://a', '?other=x']) {
      expect(packFile(query), query).toBe(opening);
    }
  });

  it('is told from the opening one by its file, and left for that with all else of the address', () => {
    expect(askedPack(packFile(''))).toBeNull();
    expect(askedPack(packFile('?pack=example'))).toBe('example');
    vi.stubGlobal('location', { pathname: '/wahana/', search: '?pack=example&embed=1', hash: '#/gaps' });
    expect(openingAddress()).toBe('/wahana/?embed=1#/gaps');
  });

  it('leads back to itself, and the opening one needs no query', () => {
    vi.stubGlobal('location', { pathname: '/wahana/' });
    const opening = packFile('').replace('./packs/', '').replace('.json', '');
    expect(packAddress(opening, '/explore')).toBe('/wahana/#/explore');
    expect(packAddress('example', '/explore?panes=both')).toBe('/wahana/?pack=example#/explore?panes=both');
  });
});

describe('the name of a file', () => {
  it('says that data are made up, once', () => {
    const name = (id: string, simulated: boolean) => fileName({ id, simulated }, 'ties', 'csv');
    expect(name('place', false)).toBe('wahana-place-ties.csv');
    expect(name('place', true)).toBe('wahana-simulasi-place-ties.csv');
    expect(name('contoh-simulasi', true)).toBe('wahana-contoh-simulasi-ties.csv');
    expect(fileName({ id: 'place', simulated: false }, '', 'csv')).toBe('wahana-place.csv');
  });
});
