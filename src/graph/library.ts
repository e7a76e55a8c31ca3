import type * as drawn from './drawn';

type Library = typeof drawn;

let asked: Promise<Library> | null = null;

/** Asks for the drawing library, once; after a failure the next caller asks again. */
export function library(): Promise<Library> {
  asked ??= import('./drawn').catch((reason: unknown) => {
    asked = null;
    throw reason;
  });
  return asked;
}
