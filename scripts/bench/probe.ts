/** What the probe in a page saw, in milliseconds since the navigation began. */
export interface Seen {
  firstPaint: number;
  /** When name and tabs were painted, and when search, languages, theme and help stood beside them. */
  shell: number | null;
  choices: number | null;
  /** When the map's areas were drawn. */
  idle: number | null;
  /** When the frame with them had been handed over, as far as the page waits for that; it says before that it is idle. */
  shown: number | null;
  /** When the map had its names and its key too. */
  complete: number | null;
}

/** A stretch of script that the browser called: when it began, how long it and all it called took, in ms. */
export interface OwnTask {
  start: number;
  duration: number;
  /** File and function, or what called it. */
  name: string;
}

declare global {
  interface Window {
    seen: Omit<Seen, 'firstPaint'>;
    /** Tasks of the page's own scripts in frames of over 50 ms, with what started them. */
    ownTasks: OwnTask[];
    /** Resolves when two frames have passed and the map says that all it shows agrees. */
    atRest: () => Promise<void>;
    /** Runs a change at the start of a frame; gives the time until the drawing it causes has ended. */
    untilDrawn: (change: () => void) => Promise<number>;
  }
}

/** What a long animation frame says of its scripts; not yet among the types of the library of the DOM. */
interface LongFrame extends PerformanceEntry {
  scripts: {
    startTime: number;
    duration: number;
    invoker: string;
    sourceURL: string;
    sourceFunctionName: string;
  }[];
}

/**
 * Runs in the page before anything else. The shell counts as painted in the frame after its bar stands in the page; the
 * map as idle when its element says that the areas are drawn, as shown when their frame is handed over, and as complete
 * when names and key have come. Drawing is seen at WebGL's own functions, so that both pages are measured alike.
 */
export function probe(): void {
  window.seen = { shell: null, choices: null, idle: null, shown: null, complete: null };
  const look = (): void => {
    if (window.seen.shell === null && document.querySelector('[data-pane="bar"]')) {
      window.seen.shell = -1;
      requestAnimationFrame(() =>
        setTimeout(() => {
          window.seen.shell = performance.now();
        }),
      );
    }
    if (window.seen.choices === null && document.querySelector('[data-pane="bar"] .choices'))
      window.seen.choices = performance.now();
    if (window.seen.idle === null && document.querySelector('[data-map-drawn]')) {
      window.seen.idle = performance.now();
      // The library says so within the frame; a task of first rank runs as soon as that has ended, before what the page asked for.
      const handed = (): void => {
        window.seen.shown = performance.now();
      };
      void window.scheduler.postTask(handed, { priority: 'user-blocking' });
    }
    if (window.seen.complete === null && document.querySelector('[data-map-idle]'))
      window.seen.complete = performance.now();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });

  window.ownTasks = [];
  // A script is the library's own where the browser called the library; what the page calls in it counts as the page's.
  new PerformanceObserver((list) => {
    for (const { scripts } of list.getEntries() as LongFrame[]) {
      for (const { startTime, duration, invoker, sourceURL, sourceFunctionName } of scripts) {
        if (!/^https?:/.test(sourceURL) || /\/(maplibre-gl|cytoscape)[-.]/.test(sourceURL)) continue;
        const name = `${sourceURL.split('/').at(-1)} ${sourceFunctionName || invoker}`;
        window.ownTasks.push({ start: startTime, duration, name });
      }
    }
  }).observe({ type: 'long-animation-frame', buffered: true });

  window.atRest = async () => {
    const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
    do {
      await frame();
      await frame();
    } while (!document.querySelector('[data-map-idle]'));
  };

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
