import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldElements, heldIn, isPage, withHeld } from './held';
import type { Held } from './held';
import { pack, unpack } from './packing';

const held = (project: unknown, view = ''): Held => ({
  format: 'wahana-single',
  version: 1,
  pack: 'any',
  view,
  project,
});
const page = (project: unknown): string =>
  `<!doctype html>\n<body>${heldElements(held(project), [{ name: 'packs/a.json', data: 'AA==' }])}<script>run()</script></body>`;

/** Texts that would end their element, or be taken for a mark or a pattern. */
const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('</script>', '<!--', '-->', '<!--wahana held-->', '<script>', '$&', "$'", '\u2028', ']]>'),
);
const project = fc.dictionary(fc.string(), fc.oneof(nasty, fc.array(nasty), fc.constant(null)), {
  noNullPrototype: true,
});

describe('what a page holds', () => {
  it('comes out as it went in, whatever its texts', () => {
    fc.assert(
      fc.property(project, nasty, (content, view) => {
        const text = withHeld(page(null), held(content, view), []) ?? '';
        expect(heldIn(text)).toEqual(JSON.parse(JSON.stringify(held(content, view))));
      }),
    );
  });

  it('never opens or ends an element', () => {
    fc.assert(
      fc.property(project, (content) => {
        const elements = heldElements(held(content), []);
        expect(elements.match(/</g)).toHaveLength(heldElements(held(null), []).split('<').length - 1);
      }),
    );
  });

  it('takes the place of what was held, files and all, and leaves the rest', () => {
    const text =
      withHeld(page({ name: 'one' }), held({ name: 'two' }), [{ name: 'packs/b.json', data: 'BB==' }]) ?? '';
    expect(text).not.toContain('packs/a.json');
    expect(text).toContain('packs/b.json');
    expect(text.endsWith('<script>run()</script></body>')).toBe(true);
    expect(withHeld(text, held({ name: 'one' }), [{ name: 'packs/a.json', data: 'AA==' }])).toBe(
      page({ name: 'one' }),
    );
  });

  it('is nothing where a page is another or cut off', () => {
    const whole = page({ name: 'one' });
    expect(withHeld('<!doctype html><p>', held(null), [])).toBeNull();
    expect(heldIn('<!doctype html><p>')).toBeNull();
    for (let at = 0; at < whole.indexOf('</script>'); at += 5) expect(heldIn(whole.slice(0, at))).toBeNull();
  });

  it('tells pages from project files', () => {
    expect(isPage(page(null))).toBe(true);
    expect(isPage('\n<!DOCTYPE html>')).toBe(true);
    expect(isPage('{"format":"wahana-project","name":"<!doctype html>"}')).toBe(false);
  });
});

it('texts of any length and letters are packed and unpacked', async () => {
  for (const text of [
    '',
    'Bône 😀',
    'x'.repeat(200_000),
    JSON.stringify(Array.from({ length: 40_000 }, Math.random)),
  ])
    expect(new TextDecoder().decode(await unpack(await pack(text)))).toBe(text);
});
