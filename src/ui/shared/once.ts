/** Asks for a part once; a part that could not be had is asked for again the next time. */
export function once<Part>(load: () => Promise<Part>): () => Promise<Part> {
  let asked: Promise<Part> | null = null;
  return () => {
    asked ??= load().catch((reason: unknown) => {
      asked = null;
      throw reason;
    });
    return asked;
  };
}

/** Lets a part come whose failure is told where the part is needed. */
export const quietly = (part: () => Promise<unknown>): void => void part().catch(() => undefined);
