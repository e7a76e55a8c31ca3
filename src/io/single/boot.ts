import { HELD_ID, PART_TYPE } from './held';
import type { Held, SingleFile } from './held';
import { unpack } from './packing';

// The script of a page in one file: unpacks the app that lies in it and starts it. It is a script of its own, written into
// the page; its digest and the app's are the only ones that the page's policy lets run.

const HELP =
  'Berkas ini tidak dapat dibuka di peramban ini. Buka dengan Chrome, Edge, atau Firefox yang lebih baru; bila berkas terpotong saat disalin, salin ulang. / ' +
  'This file cannot be opened in this browser. Open it with a newer Chrome, Edge or Firefox; if it was cut off while copying, copy it again.';

function say(text: string): void {
  const place = document.querySelector('#app p') ?? document.body;
  place.textContent = text;
}

async function start(): Promise<void> {
  const page = `<!doctype html>\n${document.documentElement.outerHTML}\n`;
  const elements = document.querySelectorAll(`script[type="${PART_TYPE}"]`);
  const files = new Map(
    [...elements].map((part) => [part.getAttribute('data-name') ?? '', part.textContent]),
  );
  const held = JSON.parse(document.getElementById(HELD_ID)?.textContent ?? '') as Held;
  const text = async (name: string) => new TextDecoder().decode(await unpack(files.get(name) ?? ''));
  const workers: Record<string, string> = {};
  const names = [...files.keys()].filter((name) => name.startsWith('workers/'));
  const [style, app] = await Promise.all([
    text('app.css'),
    text('app.js'),
    ...names.map(async (name) => {
      const script = new Blob([await unpack(files.get(name) ?? '')], { type: 'text/javascript' });
      workers[name.slice('workers/'.length)] = URL.createObjectURL(script);
    }),
  ]);
  Object.assign(globalThis, { wahanaFile: { page, held, files, workers } satisfies SingleFile });
  if (location.hash === '' && held.view !== '') history.replaceState(null, '', `#${held.view}`);
  document.head.append(Object.assign(document.createElement('style'), { textContent: style }));
  document.body.append(Object.assign(document.createElement('script'), { type: 'module', textContent: app }));
}

start().catch(() => say(HELP));
