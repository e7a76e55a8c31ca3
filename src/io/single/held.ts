/** What a page in one file holds beside the app: which data, what it opens on, and what a person has added. */
export interface Held {
  format: 'wahana-single';
  version: 1;
  /** Id of the pack whose files lie in the page. */
  pack: string;
  /** The link after #, which says what is looked at; '' for what the pack opens on. */
  view: string;
  /** A project as its own file has it, or null; whoever reads it checks it as such a file. */
  project: unknown;
}

/** A file that lies in the page: its bytes compressed by gzip and written in base64. */
export interface Packed {
  /** Where the served page would fetch it: `packs/x.json`; or a part of the app, such as `app.js`. */
  name: string;
  data: string;
}

/** What the start of a page in one file hands to the app. */
export interface SingleFile {
  /** The page's own text as it was opened. */
  page: string;
  held: Held;
  /** Files of the page's folder by name, packed. */
  files: ReadonlyMap<string, string>;
  /** Addresses of the workers' scripts by name. */
  workers: Readonly<Record<string, string>>;
}

/** The page without project that the build makes, from the page's folder. */
export const TEMPLATE = './single/wahana.html';
/** Sorts of the elements that hold packed parts, and the name of the one that holds the rest. */
export const PART_TYPE = 'application/x-wahana-part';
export const HELD_ID = 'wahana-held';

const BEGIN = '<!--wahana holds-->';
const END = '<!--wahana held-->';
const HELD_TAG = `<script type="application/json" id="${HELD_ID}">`;
const CLOSE = '</script>';

/** An element that holds a part; it is no script that runs, and its letters need no escaping. */
export function partElement({ name, data }: Packed): string {
  return `<script type="${PART_TYPE}" data-name="${name}">${data}${CLOSE}`;
}

/** All that a page holds beside the app, as elements. No text of a project can end its element: no `<` is written as such. */
export function heldElements(held: Held, files: readonly Packed[]): string {
  const text = JSON.stringify(held).replaceAll('<', '\\u003c');
  return [BEGIN, `${HELD_TAG}${text}${CLOSE}`, ...files.map(partElement), END].join('\n');
}

/** A page in one file with other things held; null where the text is no such page. */
export function withHeld(page: string, held: Held, files: readonly Packed[]): string | null {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END, begin);
  if (begin < 0 || end < 0) return null;
  return page.slice(0, begin) + heldElements(held, files) + page.slice(end + END.length);
}

/** What the text of a page in one file holds, still unchecked; null where it is no such page. */
export function heldIn(page: string): Held | null {
  const begin = page.indexOf(HELD_TAG);
  const end = page.indexOf(CLOSE, begin);
  if (begin < 0 || end < 0) return null;
  try {
    const held = JSON.parse(page.slice(begin + HELD_TAG.length, end)) as Partial<Held> | null;
    return held?.format === 'wahana-single' ? (held as Held) : null;
  } catch {
    return null;
  }
}

/** Whether a text is a page and not what a project's own file holds. */
export const isPage = (text: string): boolean => /^\s*<!doctype html/i.test(text);

/** Whether a page goes on to its end, so that what it lacks was never in it. */
export const isWholePage = (text: string): boolean => /<\/html>\s*$/i.test(text);
