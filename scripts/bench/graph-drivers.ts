import type { Core } from 'cytoscape';
import type { Picture } from './picture';

declare global {
  interface Window {
    /** Milliseconds from a call to the frame in which the graph says that it is drawn; the app says so at its element. */
    untilGraph: (ask: () => void) => Promise<number>;
    /** Drags the graph to and fro, one step a frame; frames drawn in a second. */
    pan: (steps: number) => Promise<number>;
    /** Presses a node at the start of a frame; `keep` has the picture that answers it kept as well. */
    pressNode: (id: string, keep?: boolean) => Promise<Shown>;
    /** Not yet among the types of the library of the DOM. */
    scheduler: { postTask: (task: () => void, options: { priority: 'user-blocking' }) => Promise<void> };
  }
}

/**
 * When a press was seen: frames begun after the one that it came in until the picture marks the node, milliseconds until that
 * frame had been painted, and until all had been that follows in the picture, such as a column that opens.
 */
export interface Shown {
  frames: number;
  painted: number;
  whole: number;
  /** The picture of the frame that marks the node, where it was to be kept. */
  answer: Picture | null;
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
  const mouseOn = (graph: Core): ((type: string, at: [number, number]) => void) => {
    const container = graph.container();
    const target = container?.querySelector('canvas') ?? container;
    return (type, [x, y]) => {
      const box = container?.getBoundingClientRect();
      const at = { clientX: (box?.left ?? 0) + x, clientY: (box?.top ?? 0) + y };
      const buttons = type === 'mouseup' ? 0 : 1;
      target?.dispatchEvent(
        new MouseEvent(type, { ...at, button: 0, buttons, bubbles: true, cancelable: true, view: window }),
      );
    };
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
    const mouse = mouseOn(graph);
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

  window.pressNode = async (id, keep = false) => {
    const graph = window.graphOf();
    const mouse = mouseOn(graph);
    const app = isApp();
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
    // It comes after the frame's own style, layout and paint, and before what the page does next.
    const painted = (): Promise<number> =>
      new Promise((done) => {
        const told = (): void => done(performance.now() - start);
        void window.scheduler.postTask(told, { priority: 'user-blocking' });
      });
    const marked = (): boolean => graph.getElementById(`halo ${id}`).nonempty();
    const answered = new Promise<{ time: Promise<number>; answer: Picture | null }>((done) => {
      const look = (): void => {
        if (app && !marked()) return;
        graph.removeListener('render', look);
        counting = false;
        done({ time: painted(), answer: keep ? window.pictureNow() : null });
      };
      graph.on('render', look);
    });
    const followed = new Promise<number>((done) => {
      let changed = false;
      const watch = new MutationObserver(() => {
        if (!isIdle()) changed = true;
        else if (changed) {
          watch.disconnect();
          void painted().then(done);
        }
      });
      watch.observe(document, { subtree: true, attributeFilter: ['data-graph-idle'] });
    });
    mouse('mousedown', [x, y]);
    mouse('mouseup', [x, y]);
    requestAnimationFrame(next);
    const { time, answer } = await answered;
    const shown = await time;
    return { frames, painted: shown, whole: app ? await followed : shown, answer };
  };
}
