import { readdirSync, readFileSync } from 'node:fs';
import { compile } from 'svelte/compiler';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import X from '@lucide/svelte/icons/x';
import { staticIcons } from './static-icons.mjs';

const FOLDER = 'node_modules/@lucide/svelte/dist/icons';

/** What an icon of the library becomes when the page is built. */
function made(name: string): string {
  const filename = `${process.cwd()}/${FOLDER}/${name}`;
  const result = staticIcons().markup?.({ content: readFileSync(filename, 'utf8'), filename });
  return (result as { code: string }).code;
}

describe('static icons', () => {
  it('have the elements and figures of the library, in a size of their own', () => {
    const { body } = render(X, { props: { size: 17 } });
    expect(body).toContain('<path d="M18 6 6 18"');
    expect(body).toContain('width="17"');
    expect(body).toContain('aria-hidden="true"');
    expect(body).not.toContain('lucide-icon');
  });

  it('can be made of every icon of the library', () => {
    const names = readdirSync(FOLDER).filter((name) => name.endsWith('.svelte'));
    expect(names.length).toBeGreaterThan(1000);
    const without = names.filter((name) => !/<(path|circle|rect|line|poly\w+|ellipse) /.test(made(name)));
    expect(without).toEqual([]);
    for (const name of names.slice(0, 20)) expect(() => compile(made(name), { runes: true })).not.toThrow();
  });

  it('say so where an icon has another form', () => {
    const filename = `/x/@lucide/svelte/dist/icons/odd.svelte`;
    expect(() => staticIcons().markup?.({ content: '<svg />', filename })).toThrow(/odd\.svelte/);
    expect(staticIcons().markup?.({ content: '<svg />', filename: '/src/ui/Own.svelte' })).toBeUndefined();
  });
});
