declare global {
  interface Window {
    /** Milliseconds from a call to the frame in which the graph says that it is drawn; the app says so at its element. */
    untilGraph: (ask: () => void) => Promise<number>;
    /** Drags the graph to and fro, one step a frame; frames drawn in a second. */
    pan: (steps: number) => Promise<number>;
    /** Presses a node at the start of a frame. */
    pressNode: (id: string) => Promise<Shown>;
  }
}

/** When a press was seen: frames begun after the one that it came in, and milliseconds until that frame had been painted. */
export interface Shown {
  frames: number;
  painted: number;
}

/** Runs in both pages before anything else, so that they are driven and measured alike. */
export function driveGraph(): void {
  const PIXELS = 4;
  const isApp = (): boolean => document.querySelector('[data-graph-layout]') !== null;
  const isIdle = (): boolean => document.querySelector('[data-graph-idle]') !== null;

  window.untilGraph = (ask) =>
    new Promise((done) => {
      const start = performance.now();
      ask();
      if (document.getElementById('graph')) {
        window.graphOf().one('render', () => done(performance.now() - start));
        return;
      }
      const watch = new MutationObserver(() => {
        if (!isIdle()) return;
        watch.disconnect();
        done(performance.now() - start);
      });
      watch.observe(document, { subtree: true, childList: true, attributeFilter: ['data-graph-idle'] });
    });

  /** Sends the library what a mouse would send it at a pixel of its frame. */
  const mouse = (type: string, [x, y]: [number, number]): void => {
    const container = window.graphOf().container();
    const box = container?.getBoundingClientRect();
    const at = { clientX: (box?.left ?? 0) + x, clientY: (box?.top ?? 0) + y };
    const buttons = type === 'mouseup' ? 0 : 1;
    (container?.querySelector('canvas') ?? container)?.dispatchEvent(
      new MouseEvent(type, { ...at, button: 0, buttons, bubbles: true, cancelable: true, view: window }),
    );
  };

  /** A pixel as far as may be from every node, so that a drag moves the frame. */
  const emptySpot = (): [number, number] => {
    const graph = window.graphOf();
    const boxes = graph.nodes().map((node) => node.renderedBoundingBox());
    const gap = (x: number, y: number): number =>
      Math.min(
        ...boxes.map(({ x1, x2, y1, y2 }) =>
          Math.hypot(Math.max(x1 - x, 0, x - x2), Math.max(y1 - y, 0, y - y2)),
        ),
      );
    let best: { gap: number; at: [number, number] } = { gap: -1, at: [0, 0] };
    for (let x = 8; x < graph.width() - 8; x += 12) {
      for (let y = 8; y < graph.height() - 8; y += 12) {
        const found = gap(x, y);
        if (found > best.gap) best = { gap: found, at: [x, y] };
      }
    }
    return best.at;
  };

  const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));

  window.pan = async (steps) => {
    const graph = window.graphOf();
    const [x, y] = emptySpot();
    const before = { ...graph.pan() };
    const at = (step: number): [number, number] => [x + PIXELS * Math.min(step, steps - step), y];
    let drawn = 0;
    const count = (): void => void (drawn += 1);
    mouse('mousedown', [x, y]);
    // Past the distance from which the library takes a press for a drag.
    mouse('mousemove', [x + 3 * PIXELS, y]);
    mouse('mousemove', [x, y]);
    await frame();
    await frame();
    graph.on('render', count);
    const start = await frame();
    let farthest = 0;
    for (let step = 1; step <= steps; step++) {
      mouse('mousemove', at(step));
      farthest = Math.max(farthest, Math.abs(graph.pan().x - before.x));
      await frame();
    }
    const seconds = (performance.now() - start) / 1000;
    graph.removeListener('render', count);
    mouse('mouseup', at(steps));
    if (farthest < steps) throw new Error('the graph was not panned');
    return drawn / seconds;
  };

  window.pressNode = async (id) => {
    const graph = window.graphOf();
    const node = graph.getElementById(id);
    const { x, y } = node.renderedPosition();
    await frame();
    const start = performance.now();
    let frames = 0;
    let counting = true;
    const next = (): void => {
      if (!counting) return;
      frames += 1;
      requestAnimationFrame(next);
    };
    const shown = new Promise<Shown>((done) => {
      let changed = !isApp();
      const painted = (): void => {
        counting = false;
        // A message comes after the frame's own style, layout and paint.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done({ frames, painted: performance.now() - start });
        port2.postMessage(null);
      };
      if (!isApp()) {
        graph.one('render', painted);
        return;
      }
      const watch = new MutationObserver(() => {
        if (!isIdle()) changed = true;
        else if (changed) {
          watch.disconnect();
          painted();
        }
      });
      watch.observe(document, { subtree: true, attributeFilter: ['data-graph-idle'] });
    });
    mouse('mousedown', [x, y]);
    mouse('mouseup', [x, y]);
    requestAnimationFrame(next);
    return shown;
  };
}
