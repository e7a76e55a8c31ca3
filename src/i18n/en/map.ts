import type { Shape } from '../shape';
import type { map as reference } from '../id/map';

export const map = {
  map: 'Map of the areas',
  keys:
    'Arrow keys move to the neighbouring area. Enter selects, Shift Enter compares, Escape clears. ' +
    'Plus, minus and zero change the size of the map.',
  north: 'N',
  northLong: 'North is up',
  scale: 'Scale',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show the whole area',
  tools: 'Map tools',
  attribution: 'Full note on the boundaries',
  noData: 'n/a',
} satisfies Shape<typeof reference>;
