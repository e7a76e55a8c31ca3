import type { Attachment } from 'svelte/attachments';
import { library } from './library';
import type { DrawnGraph, DrawnGraphOptions } from './drawn';

/** Draws a graph in an element for as long as the element stands; the library comes when it is first asked for. */
export function drawnIn(
  options: () => Omit<DrawnGraphOptions, 'container'>,
  onready: (graph: DrawnGraph | null) => void,
  onfail: () => void,
): Attachment<HTMLElement> {
  return (container) => {
    let gone = false;
    let graph: DrawnGraph | null = null;
    library().then(
      ({ DrawnGraph: Graph }) => {
        if (gone) return;
        graph = new Graph({ container, ...options() });
        onready(graph);
      },
      () => {
        if (!gone) onfail();
      },
    );
    return () => {
      gone = true;
      graph?.destroy();
      onready(null);
    };
  };
}

/** Follows the size of an element. */
export function followSize(
  onchange: (size: { width: number; height: number }) => void,
): Attachment<HTMLElement> {
  return (element) => {
    const measure = (): void => onchange({ width: element.clientWidth, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  };
}
