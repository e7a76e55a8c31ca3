import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** A link of a page whose server has or has not what it asks for. */
class Link {
  rel = '';
  href = '';
  onload: () => void = () => undefined;
  onerror: () => void = () => undefined;
  remove(): void {}
}

const broken = new Set<string>();
let asked: string[] = [];
let tell: (event: { target: unknown }) => void = () => undefined;

/** What a bundler does for a part: its style first, which it asks for only once, then its script. */
function part(styles: string[]): () => Promise<string> {
  const seen = new Set<string>();
  return () => {
    const lost = styles.filter((href) => !seen.has(href) && broken.has(href));
    for (const href of styles) seen.add(href);
    for (const href of lost) tell({ target: Object.assign(new Link(), { rel: 'stylesheet', href }) });
    return lost.length > 0 ? Promise.reject(new Error(lost.join())) : Promise.resolve('here');
  };
}

describe('a part asked for once', () => {
  beforeEach(() => {
    vi.resetModules();
    broken.clear();
    asked = [];
    vi.stubGlobal('HTMLLinkElement', Link);
    vi.stubGlobal('addEventListener', (_: string, listen: typeof tell) => (tell = listen));
    vi.stubGlobal('document', {
      createElement: () => new Link(),
      head: {
        append: (link: Link) => {
          asked.push(link.href);
          if (broken.has(link.href)) link.onerror();
          else link.onload();
        },
      },
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('comes once, and after a failure again with the style that it lost', async () => {
    const { noteLostStyles, once } = await import('./once');
    noteLostStyles();
    broken.add('help.css');
    const help = once(part(['help.css']));
    await expect(help()).rejects.toThrow('help.css');
    await expect(help()).rejects.toThrow('help.css');
    broken.clear();
    await expect(help()).resolves.toBe('here');
    expect(asked).toEqual(['help.css', 'help.css']);
    await help();
    expect(asked).toHaveLength(2);
  });

  it('asks for a style that another part lost, which it may share, and comes without it', async () => {
    const { noteLostStyles, once } = await import('./once');
    noteLostStyles();
    broken.add('shared.css').add('help.css');
    const help = once(part(['shared.css', 'help.css']));
    await expect(help()).rejects.toThrow();
    broken.delete('shared.css');
    await expect(once(part([]))()).resolves.toBe('here');
    expect(asked).toEqual(['shared.css', 'help.css']);
    // What has come is not asked for again; what has not, is.
    await expect(once(part([]))()).resolves.toBe('here');
    expect(asked).toEqual(['shared.css', 'help.css', 'help.css']);
  });
});
