/** What the probe in a page saw, in milliseconds since the navigation began. */
export interface Seen {
  firstPaint: number;
  shell: number | null;
  idle: number | null;
}

declare global {
  interface Window {
    seen: { shell: number | null; idle: number | null };
    /** Runs a change at the start of a frame; gives the time until the drawing it causes has ended. */
    untilDrawn: (change: () => void) => Promise<number>;
  }
}

/**
 * Runs in the page before anything else. The shell counts as painted in the frame after its bar stands in the page; the
 * map as idle when its element says so. Drawing is seen at WebGL's own functions, so that both pages are measured alike.
 */
export function probe(): void {
  window.seen = { shell: null, idle: null };
  const look = (): void => {
    if (window.seen.shell === null && document.querySelector('#app header, #app [role=banner]')) {
      window.seen.shell = -1;
      requestAnimationFrame(() =>
        setTimeout(() => {
          window.seen.shell = performance.now();
        }),
      );
    }
    if (window.seen.idle === null && document.querySelector('[data-map-idle]'))
      window.seen.idle = performance.now();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });

  let drawn: ((gl: WebGL2RenderingContext) => void) | null = null;
  const prototype = WebGL2RenderingContext.prototype;
  for (const name of ['drawElements', 'drawArrays'] as const) {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the context below
    const original = prototype[name] as (...parameters: unknown[]) => void;
    prototype[name] = function (this: WebGL2RenderingContext, ...parameters: unknown[]): void {
      original.apply(this, parameters);
      const notify = drawn;
      drawn = null;
      // The frame's other draws follow in the same task; reading a pixel after it waits for all of them.
      if (notify) queueMicrotask(() => notify(this));
    };
  }
  window.untilDrawn = (change) =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        const start = performance.now();
        drawn = (gl) => {
          gl.bindFramebuffer(gl.FRAMEBUFFER, null);
          gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
          // A message comes after the frame's own style, layout and paint.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => done(performance.now() - start);
          port2.postMessage(null);
        };
        change();
      });
    });
}
