import type { ElementDefinition } from 'cytoscape';
import type * as drawn from './drawn';
import { stylesheetOf } from './style';

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

/** Makes the drawing library ready for its first picture, unless that has come already; its looks are of any theme. */
export async function readyLibrary(): Promise<void> {
  const { drawAhead } = await library();
  const at = (id: string, x: number, classes: string): ElementDefinition => ({
    group: 'nodes',
    data: { id, width: 14, height: 14, count: '1', letter: 12, text: id, ground: '#fff' },
    position: { x, y: x },
    classes,
  });
  const tie = (id: string, classes: string): ElementDefinition => ({
    group: 'edges',
    data: { id, source: 'a', target: 'b', weights: '0.5', distances: '9', turns: '4' },
    classes,
  });
  drawAhead(stylesheetOf('light'), [
    at('a', 20, 'circle counted'),
    at('b', 90, 'square open range'),
    at('c', 50, 'name'),
    at('d', 60, 'hexagon'),
    tie('e', 'tercatat'),
    tie('f', 'diwajibkan corners dimmed'),
    tie('g', 'diwajibkan curve strong'),
    tie('h', 'member corners'),
  ]);
}
