import { expect, it } from 'vitest';
import { library, readyLibrary } from './library';
import { stylesheetOf } from './style';

it('draws ahead for the first picture alone: where a graph has been made, nothing is drawn out of sight', async () => {
  // There is no page to draw on here, so a drawing fails.
  await expect(readyLibrary()).rejects.toThrow('document');
  const { DrawnGraph } = await library();
  const nothing = (): void => {};
  const graph = new DrawnGraph({
    // Without an element the library keeps the graph and draws nothing.
    container: undefined as unknown as HTMLElement,
    style: stylesheetOf('light'),
    view: { zoom: 1, pan: [0, 0] },
    movable: false,
    onview: nothing,
    ontap: nothing,
    onhover: nothing,
    onmove: nothing,
    onidle: nothing,
  });
  graph.destroy();
  await expect(readyLibrary()).resolves.toBeUndefined();
});
