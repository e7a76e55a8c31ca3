/** A file of a release: SHA-256 of its bytes in hexadecimal, and how many they are. */
export interface ReleasedFile {
  digest: string;
  bytes: number;
}

/** All that the page is made of, as the build lists it. */
export interface Release {
  /** Tells releases apart: of two that differ in a file it is another. */
  version: string;
  /** By path from the page's folder. */
  files: Record<string, ReleasedFile>;
}

/** Why files could not be kept: no room, not to be had, or not those of the release. */
export type KeepingProblem = 'full' | 'network' | 'changed';

/** Why a page does not let a new version take over: a talk runs, or it has something that the browser does not store. */
export type Objection = 'talk' | 'unsaved';

/** What the service worker tells its pages about keeping the files of its release. */
export type KeepingNews =
  | { type: 'keeping'; done: number; total: number }
  | { type: 'kept' }
  | { type: 'not-kept'; problem: KeepingProblem };

/** What the service worker asks each page before a new version takes over; answered on the port that comes along. */
export interface Preparing {
  type: 'prepare';
}

/** What a page asks of the service worker: to keep what is missing, or, with a port for the answer, to take over. */
export interface OfflineRequest {
  type: 'keep' | 'take';
}

/** Whether a new version takes over; `silent` where another page did not answer. */
export type TakeAnswer = { taken: true } | { taken: false; objection: Objection | 'silent' };

/** The path of an address from the page's folder, `index.html` for the folder itself; null for an address outside of it. */
export function pathWithin(folder: string, address: string): string | null {
  const { origin, pathname } = new URL(address);
  const base = new URL(folder);
  if (origin !== base.origin || !pathname.startsWith(base.pathname)) return null;
  let path: string;
  try {
    path = decodeURIComponent(pathname.slice(base.pathname.length));
  } catch {
    return null;
  }
  return path === '' ? 'index.html' : path;
}
