import cytoscape from 'cytoscape';
import type { Core, ElementDefinition, EventObject, StylesheetJson } from 'cytoscape';
import type { Point, Size } from './types';

/** Where the frame looks: pixels of the picture times `zoom` plus `pan` are pixels of the frame. */
export interface View {
  zoom: number;
  pan: Point;
}

/** What stands under the pointer. */
export type Target = { node: string } | { tie: string } | null;

export interface DrawnGraphOptions {
  container: HTMLElement;
  style: StylesheetJson;
  view: View;
  /** Whether nodes can be moved by hand. */
  movable: boolean;
  onview: (view: View) => void;
  ontap: (target: Target, shift: boolean) => void;
  onhover: (target: Target, at: Point | null) => void;
  /** A node was moved by hand. */
  onmove: (id: string, to: Point) => void;
  /** Everything it was told has been drawn. */
  onidle: () => void;
}

const FARTHEST = 0.08;
const NEAREST = 6;

const targetOf = (event: EventObject): Target => {
  const element = event.target as {
    isNode?: () => boolean;
    id?: () => string;
    data?: (key: string) => unknown;
  };
  if (!element.isNode || !element.data || !element.id) return null;
  return element.isNode() ? { node: element.id() } : { tie: String(element.data('tie')) };
};

/** Whether a graph has been made since the page was opened. */
let made = false;

/** The graph drawn on a canvas: created once, then changed by what differs from before. */
export class DrawnGraph {
  readonly #graph: Core;
  readonly #options: DrawnGraphOptions;
  #known = new Map<string, ElementDefinition>();
  #style: StylesheetJson;
  #marked: Record<'hovered' | 'focused', string | null> = { hovered: null, focused: null };
  #telling = true;

  constructor(options: DrawnGraphOptions) {
    this.#options = options;
    this.#style = options.style;
    const { container, style, view, movable } = options;
    this.#graph = cytoscape({
      container,
      style,
      zoom: view.zoom,
      pan: { x: view.pan[0], y: view.pan[1] },
      minZoom: FARTHEST,
      maxZoom: NEAREST,
      boxSelectionEnabled: false,
      autounselectify: true,
      autoungrabify: !movable,
      layout: { name: 'preset' },
    });
    this.#listen();
    made = true;
  }

  /** Takes the elements of a scene; those that are the same objects as before are left alone. */
  setElements(elements: ElementDefinition[]): void {
    const graph = this.#graph;
    const before = this.#known;
    const next = new Map(elements.map((element) => [String(element.data.id), element]));
    const gone = [...before.keys()].filter((id) => !next.has(id));
    const changed = elements.filter((element) => before.get(String(element.data.id)) !== element);
    this.#known = next;
    // Nothing differs, so nothing would be drawn; who waits for the drawing is told all the same.
    if (gone.length === 0 && changed.length === 0) return void graph.forceRender();
    graph.batch(() => {
      for (const id of gone) graph.getElementById(id).remove();
      const added: ElementDefinition[] = [];
      let parted = gone.length > 0;
      for (const element of changed) {
        const { id, source, target } = element.data as { id: string; source?: string; target?: string };
        const known = before.get(id);
        const rewired = known !== undefined && (known.data.source !== source || known.data.target !== target);
        if (rewired) {
          parted = true;
          graph.getElementById(id).remove();
        }
        const drawn = graph.getElementById(id);
        if (known === undefined || rewired || drawn.empty()) {
          added.push(element);
          continue;
        }
        // What is told is styled anew, which costs more than being moved.
        if (element.data !== known.data) drawn.data(element.data);
        if (element.position) drawn.position(element.position);
        if (element.classes !== known.classes) drawn.classes(element.classes ?? '');
      }
      graph.add(added);
      if (parted) {
        // An end that was taken away took its ties with it, so they are added anew.
        graph.add(
          elements.filter(({ data, group }) => group === 'edges' && graph.getElementById(data.id!).empty()),
        );
      }
      for (const name of ['hovered', 'focused'] as const) {
        const id = this.#marked[name];
        if (id !== null) graph.getElementById(id).addClass(name);
      }
    });
  }

  setStyle(style: StylesheetJson): void {
    if (style === this.#style) return;
    this.#style = style;
    this.#graph.style(style);
  }

  setMovable(movable: boolean): void {
    this.#graph.autoungrabify(!movable);
  }

  /** Moves the frame without telling the owner of it. */
  setView({ zoom, pan }: View): void {
    const before = this.#graph.pan();
    if (this.#graph.zoom() === zoom && before.x === pan[0] && before.y === pan[1]) return;
    this.#telling = false;
    this.#graph.viewport({ zoom, pan: { x: pan[0], y: pan[1] } });
    this.#telling = true;
  }

  resize(_size: Size): void {
    this.#graph.resize();
  }

  /** Marks the element under the pointer, or the one that the keyboard is on. */
  mark(name: 'hovered' | 'focused', id: string | null): void {
    const before = this.#marked[name];
    if (before === id) return;
    if (before !== null) this.#graph.getElementById(before).removeClass(name);
    if (id !== null) this.#graph.getElementById(id).addClass(name);
    this.#marked[name] = id;
  }

  destroy(): void {
    this.#graph.destroy();
  }

  #listen(): void {
    const graph = this.#graph;
    const { onview, ontap, onhover, onmove, onidle } = this.#options;
    graph.on('viewport', () => {
      const { x, y } = graph.pan();
      if (this.#telling) onview({ zoom: graph.zoom(), pan: [x, y] });
    });
    graph.on('tap', (event) => {
      ontap(targetOf(event), Boolean((event.originalEvent as MouseEvent | undefined)?.shiftKey));
    });
    graph.on('mousemove', (event) => {
      const at = event.renderedPosition;
      onhover(targetOf(event), at ? [at.x, at.y] : null);
    });
    graph.container()?.addEventListener('pointerleave', () => onhover(null, null));
    // What belongs to a node goes with it.
    graph.on('drag', 'node', (event) => {
      const node = event.target as cytoscape.NodeSingular;
      const { x, y } = node.position();
      for (const prefix of ['halo', 'ring'])
        graph.getElementById(`${prefix} ${node.id()}`).position({ x, y });
      const start = node.scratch('start') as { x: number; y: number } | undefined;
      const name = graph.getElementById(`name ${node.id()}`);
      if (start && name.nonempty()) {
        const at = name.position();
        name.position({ x: at.x + x - start.x, y: at.y + y - start.y });
      }
      node.scratch('start', { x, y });
    });
    graph.on('grab', 'node', (event) => {
      const node = event.target as cytoscape.NodeSingular;
      node.scratch('start', { ...node.position() });
    });
    graph.on('dragfree', 'node', (event) => {
      const node = event.target as cytoscape.NodeSingular;
      const { x, y } = node.position();
      onmove(node.id(), [x, y]);
    });
    graph.on('render', onidle);
  }
}

/** Side of the unseen graph that is drawn ahead, in pixels. */
const AHEAD = 120;

/**
 * Draws a few elements out of sight, in a style that will be used, so that the first picture finds the library ready: it is
 * large, and half of the time that its first drawing takes goes into making its parts ready. Where a graph has been made, the
 * parts are ready and nothing is drawn.
 */
export function drawAhead(style: StylesheetJson, elements: ElementDefinition[]): void {
  if (made) return;
  const container = document.createElement('div');
  Object.assign(container.style, {
    position: 'fixed',
    top: '0',
    left: '0',
    pointerEvents: 'none',
    width: `${AHEAD}px`,
    height: `${AHEAD}px`,
    visibility: 'hidden',
  });
  container.setAttribute('aria-hidden', 'true');
  document.body.append(container);
  const end = (): void => {
    graph.destroy();
    container.remove();
  };
  const nothing = (): void => {};
  const graph = new DrawnGraph({
    container,
    style,
    view: { zoom: 1, pan: [0, 0] },
    movable: false,
    onview: nothing,
    ontap: nothing,
    onhover: nothing,
    onmove: nothing,
    // It is in the midst of drawing when it says so.
    onidle: () => void setTimeout(end),
  });
  graph.setElements(elements);
}
