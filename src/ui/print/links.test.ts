import { describe, expect, it } from 'vitest';
import { pack } from '../../../tests/build/embedded';
import { readLink } from '../../state/link';
import { Session } from '../../state/session.svelte';
import { embedSnippet, linkOf, reachOf } from './links';

const session = (hash: string): Session => new Session(pack, hash);
const code = pack.areas[0]!.code;

describe('a link to what is shown', () => {
  const shown = `#/explore?measure=count&select=${code}&lang=en&theme=projector`;

  it('opens the same view, with or without the theme of the screen', () => {
    const place = { href: `https://contoh.id/wahana/?pack=${pack.id}&embed=1#/data` };
    const link = new URL(linkOf(session(shown), place, { theme: true }));
    expect(`${link.origin}${link.pathname}${link.search}`).toBe(`https://contoh.id/wahana/?pack=${pack.id}`);
    expect(readLink(link.hash, pack)).toMatchObject({
      view: { measure: 'count', selection: [code], language: 'en', theme: 'projector' },
      dropped: [],
    });
    const plain = new URL(linkOf(session(shown), place, { theme: false }));
    expect(readLink(plain.hash, pack).view).toMatchObject({ selection: [code], theme: 'light' });
  });

  it('of the opening view is the address alone', () => {
    expect(linkOf(session(''), { href: 'https://contoh.id/#/explore' }, { theme: true })).toBe(
      'https://contoh.id/',
    );
  });

  it('for a frame asks for the small bar, and is escaped where it stands in a page', () => {
    const link = linkOf(session(shown), { href: 'https://contoh.id/?pack=a' }, { theme: false, embed: true });
    expect(link).toContain('?pack=a&embed=1#');
    const snippet = embedSnippet(link, 'Peta "kami" <b>');
    expect(snippet).toContain('?pack=a&amp;embed=1#');
    expect(snippet).toContain('title="Peta &quot;kami&quot; &lt;b>"');
    expect(snippet.match(/</g)).toHaveLength(2);
  });
});

describe('who can open an address', () => {
  const of = (address: string) => reachOf(new URL(address));

  it.each([
    ['file:///media/usb/wahana.html', 'file'],
    ['http://localhost:4173/', 'here'],
    ['http://127.0.0.1:4173/', 'here'],
    ['http://[::1]:4173/', 'here'],
    ['http://192.168.1.7:4173/', 'nearby'],
    ['http://10.0.0.2/', 'nearby'],
    ['http://172.20.0.2/', 'nearby'],
    ['http://balai.local/', 'nearby'],
    ['http://server-desa/', 'nearby'],
    ['https://contoh.id/wahana/', 'anyone'],
    ['http://172.40.0.2/', 'anyone'],
    ['http://[2001:db8::1]/', 'anyone'],
  ])('%s: %s', (address, reach) => {
    expect(of(address)).toBe(reach);
  });
});
