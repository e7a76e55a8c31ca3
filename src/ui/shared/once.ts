/** Styles that could not be had. The bundler's own helper asks for a style only once. */
const lost = new Set<string>();

/** Notes styles that cannot be had, so that the next caller of a part asks for them again. Call once, at the start. */
export function noteLostStyles(): void {
  const note = ({ target }: Event): void => {
    if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return;
    lost.add(target.href);
    target.remove();
  };
  addEventListener('error', note, true);
}

function fetchStyle(href: string): Promise<void> {
  return new Promise((done, fail) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', crossOrigin: '', href });
    link.onload = () => {
      lost.delete(href);
      done();
    };
    link.onerror = () => fail(new Error(href));
    document.head.append(link);
  });
}

/** Asks for a part once; a part that could not be had is asked for again the next time, with the styles that it lost. */
export function once<Part>(load: () => Promise<Part>): () => Promise<Part> {
  let asked: Promise<Part> | null = null;
  /** Styles that were lost while this part was on its way. */
  let own: string[] = [];
  return () => {
    if (asked) return asked;
    const before = new Set(lost);
    // All that is lost, since parts share styles; but a part that can be had does not fail for what only another lacks.
    const styles = [...lost].map((href) =>
      own.includes(href) ? fetchStyle(href) : fetchStyle(href).catch(() => undefined),
    );
    asked = Promise.all(styles)
      .then(load)
      .catch((reason: unknown) => {
        asked = null;
        own = [...own, ...[...lost].filter((href) => !before.has(href))];
        throw reason;
      });
    return asked;
  };
}

/** Lets a part come whose failure is told where the part is needed. */
export const quietly = (part: () => Promise<unknown>): void => void part().catch(() => undefined);
