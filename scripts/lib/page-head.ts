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

/** The chunk that holds the map library, or undefined where nothing imports it. */
function mapChunk(bundle: OutputBundle): Rolldown.OutputChunk | undefined {
  return Object.values(bundle).find(
    (output): output is Rolldown.OutputChunk =>
      output.type === 'chunk' && output.moduleIds.some((id) => id.includes('/node_modules/maplibre-gl/')),
  );
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
  const map = mapChunk(bundle);
  // Low priority: the shell's own script and style go first, the map library follows without waiting for them to run.
  if (map) link({ rel: 'modulepreload', href: `./${map.fileName}`, crossorigin: true, fetchpriority: 'low' });
  return tags;
}

/** Puts the security policy and the early requests for font, pack and map library into the built page. */
export function pageHead(): Plugin {
  return {
    name: 'wahana-page-head',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, context) => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
          injectTo: 'head-prepend',
        },
        ...(context.bundle ? preloads(context.bundle) : []),
      ],
    },
  };
}
