import { readdirSync } from 'node:fs';
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

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

/** A pack's main file; what else it says, `<pack>.study.json`, is fetched when it is read. */
const PACK_FILE = /^[^.]+\.json$/;

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

/** The chunks that the map library arrives in, apart from those the page itself already names. */
function mapChunks(bundle: OutputBundle): Chunk[] {
  const chunks = Object.values(bundle).filter((output): output is Chunk => output.type === 'chunk');
  const first = new Set(
    chunks.filter((chunk) => chunk.isEntry).flatMap((chunk) => [...closure(bundle, chunk)]),
  );
  const library = (chunk: Chunk): boolean =>
    chunk.moduleIds.some((id) => id.endsWith('/dist/maplibre-gl.mjs'));
  const late = chunks
    .filter((chunk) => chunk.isDynamicEntry)
    .map((chunk) => [...closure(bundle, chunk)])
    .find((all) => all.some(library));
  return (late ?? []).filter((chunk) => !first.has(chunk));
}

/** The workspace that the page opens with, so that its file does not wait for the shell's script to run. */
const FIRST_WORKSPACE = /\/ui\/explore\/Explore\.svelte$/;

function firstWorkspace(bundle: OutputBundle): { scripts: string[]; styles: string[] } {
  const chunks = Object.values(bundle).filter((output): output is Chunk => output.type === 'chunk');
  const shell = new Set(
    chunks.filter((chunk) => chunk.isEntry).flatMap((chunk) => [...closure(bundle, chunk)]),
  );
  const workspace = chunks.find((chunk) => FIRST_WORKSPACE.test(chunk.facadeModuleId ?? ''));
  const own = workspace ? [...closure(bundle, workspace)].filter((chunk) => !shell.has(chunk)) : [];
  const known = new Set([...shell].flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]));
  return {
    scripts: own.map((chunk) => chunk.fileName),
    styles: own
      .flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])])
      .filter((name) => !known.has(name)),
  };
}

function preloads(bundle: OutputBundle): HtmlTagDescriptor[] {
  const tags: HtmlTagDescriptor[] = [];
  const link = (attrs: Record<string, string | boolean>): void => {
    tags.push({ tag: 'link', attrs, injectTo: 'head' });
  };
  const font = Object.keys(bundle).find((name) => /hyperlegible-next-latin-wght-normal.*\.woff2$/.test(name));
  if (font) link({ rel: 'preload', as: 'font', type: 'font/woff2', href: `./${font}`, crossorigin: true });
  for (const file of readdirSync('public/packs').filter((name) => PACK_FILE.test(name))) {
    link({ rel: 'preload', as: 'fetch', href: `./packs/${file}`, crossorigin: true });
  }
  const { scripts, styles } = firstWorkspace(bundle);
  for (const name of styles) link({ rel: 'preload', as: 'style', href: `./${name}`, crossorigin: true });
  for (const name of scripts) link({ rel: 'modulepreload', href: `./${name}`, crossorigin: true });
  // Low priority: the shell's own script and style go first, the map library follows without waiting for them to run.
  for (const { fileName } of mapChunks(bundle)) {
    if (scripts.includes(fileName)) continue;
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
