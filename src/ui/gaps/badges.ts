import type { GapBadge } from '../../domain/gaps/types';

/** Badges in the order of their weight. */
export const gapBadges: GapBadge[] = ['pasti', 'mungkin', 'tidak'];
