import cytoscape from 'cytoscape';
import type { Core, ElementDefinition } from 'cytoscape';
import type { Change, Picture } from '../picture';

declare global {
  interface Window {
    /** Draws a picture in a frame of its size, in place of the one before. */
    draw: (picture: Picture) => void;
    /** What the next press changes. */
    onpress: Change | null;
    /** Changes the picture at once. */
    change: (change: Change) => void;
  }
}

const container = document.getElementById('graph') as HTMLElement;
let graph: Core | null = null;

/** The same elements with the same stylesheet, each at its place, and nothing else. */
window.draw = ({ elements, style, view, size }) => {
  graph?.destroy();
  container.style.width = `${size.width}px`;
  container.style.height = `${size.height}px`;
  graph = cytoscape({
    container,
    elements: elements as ElementDefinition[],
    style,
    ...view,
    boxSelectionEnabled: false,
    autounselectify: true,
    autoungrabify: true,
    layout: { name: 'preset' },
  });
  graph.on('tap', 'node', () => {
    if (window.onpress) window.change(window.onpress);
  });
};
window.change = ({ gone, added, changed, view }) => {
  const drawn = graph;
  if (!drawn) return;
  drawn.batch(() => {
    for (const id of gone) drawn.getElementById(id).remove();
    drawn.add(added);
    for (const { id, data, position, classes } of changed) {
      const element = drawn.getElementById(id);
      if (data) element.data(data);
      if (position) element.position(position);
      if (classes !== undefined) element.classes(classes);
    }
  });
  drawn.viewport(view);
  // Drawn also where nothing differs, so that who waits for it is told.
  drawn.forceRender();
};
window.onpress = null;
