import type * as maplibre from './maplibre';

type Library = typeof maplibre;

let asked: Promise<Library> | null = null;
let here: Library | null = null;

/** The map library, as soon as it has been asked for and has come: known at once, without waiting for a task. */
export function libraryNow(): Library | null {
  return here;
}

/** Asks for the map library, once; after a failure the next caller asks again. */
export function library(): Promise<Library> {
  asked ??= import('./maplibre').then(
    (loaded) => (here = loaded),
    (reason: unknown) => {
      asked = null;
      throw reason;
    },
  );
  return asked;
}
