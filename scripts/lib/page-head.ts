import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';
import { openingPacks } from './pack-digests.ts';

type OutputBundle = Rolldown.OutputBundle;

/** Everything the page may load comes from its own folder; scripts only as files of their own. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // The map library sets inline styles; styles cannot run code.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

type Chunk = Rolldown.OutputChunk;

/** A chunk and all that it imports at once. */
function closure(bundle: OutputBundle, start: Chunk, found = new Set<Chunk>()): Set<Chunk> {
  if (found.has(start)) return found;
  found.add(start);
  for (const name of start.imports) {
    const next = bundle[name];
    if (next?.type === 'chunk') closure(bundle, next, found);
  }
  return found;
}

/** Files that the entry asks for when it runs, apart from those that the page names already. */
interface Early {
  /** The workspace that the page opens with; its file does not wait for the shell's script to run. */
  workspace: Chunk[];
  map: Chunk[];
}

/** What the first workspace and the map library arrive in: the chunks imported later that hold them, with all these import. */
function earlyChunks(bundle: OutputBundle): Early {
  const chunks = Object.values(bundle).filter((output): output is Chunk => output.type === 'chunk');
  const named = new Set(
    chunks.filter((chunk) => chunk.isEntry).flatMap((chunk) => [...closure(bundle, chunk)]),
  );
  const late = (module: string): Chunk[] => {
    const entry = chunks.find((chunk) => chunk.isDynamicEntry && chunk.facadeModuleId?.endsWith(module));
    const found = entry ? [...closure(bundle, entry)].filter((chunk) => !named.has(chunk)) : [];
    for (const chunk of found) named.add(chunk);
    return found;
  };
  const workspace = late('/src/ui/explore/Explore.svelte');
  return { workspace, map: late('/src/map/maplibre.ts') };
}

function preloads(bundle: OutputBundle): HtmlTagDescriptor[] {
  const tags: HtmlTagDescriptor[] = [];
  const link = (attrs: Record<string, string | boolean>): void => {
    tags.push({ tag: 'link', attrs, injectTo: 'head' });
  };
  const font = Object.keys(bundle).find((name) => /hyperlegible-next-text.*\.woff2$/.test(name));
  if (font) link({ rel: 'preload', as: 'font', type: 'font/woff2', href: `./${font}`, crossorigin: true });
  for (const file of openingPacks('public/packs')) {
    link({ rel: 'preload', as: 'fetch', href: `./packs/${file}`, crossorigin: true });
  }
  const { workspace, map } = earlyChunks(bundle);
  for (const file of new Set(workspace.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]))) {
    link({ rel: 'preload', as: 'style', href: `./${file}`, crossorigin: true });
  }
  for (const { fileName } of workspace) {
    link({ rel: 'modulepreload', href: `./${fileName}`, crossorigin: true });
  }
  // Low priority: the shell's own script and style go first, the map library follows without waiting for them to run.
  for (const { fileName } of map) {
    link({ rel: 'modulepreload', href: `./${fileName}`, crossorigin: true, fetchpriority: 'low' });
  }
  return tags;
}

/** Puts the security policy and the early requests for font, pack, first workspace and map library into the built page. */
export function pageHead(): Plugin {
  return {
    name: 'wahana-page-head',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, context) => ({
        // Written as it stands: as a tag of Vite its apostrophes would be escaped and the policy hard to read.
        html: html.replace(
          '<head>',
          `<head>\n    <meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}" />`,
        ),
        tags: context.bundle ? preloads(context.bundle) : [],
      }),
    },
  };
}
