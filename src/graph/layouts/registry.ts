import { levelsLayout } from './levels';
import type { Layout, LayoutId } from './types';

/** All ways to place a network, by id. */
export const layouts = {
  levels: levelsLayout,
} as Record<LayoutId, Layout>;
