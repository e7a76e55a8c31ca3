import { concentricLayout } from './concentric';
import { freeLayout } from './free';
import { levelsLayout } from './levels';
import { mapLayout } from './map';
import type { Layout, LayoutId } from './types';

/** All ways to place a network, by id. */
export const layouts: Record<LayoutId, Layout> = {
  levels: levelsLayout,
  free: freeLayout,
  map: mapLayout,
  concentric: concentricLayout,
};
