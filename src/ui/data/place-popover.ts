/** Space kept between the popover and what it points at or must not cross. */
const GAP = 10;
const EDGE = 8;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where a popover stands: its corner, the most height it may take, its side and how far along its arrow points. */
export interface Placement {
  left: number;
  top: number;
  maxHeight: number;
  side: 'below' | 'above';
  arrow: number;
}

/**
 * Places a popover below a cell, or above it where there is more room, inside the window and as far as it can be inside
 * the pane. All lengths are in pixels of the window.
 */
export function placePopover(
  anchor: Box,
  size: { width: number; height: number },
  pane: Box,
  screen: { width: number; height: number },
): Placement {
  const below = screen.height - EDGE - (anchor.bottom + GAP);
  const above = anchor.top - GAP - EDGE;
  const side = size.height <= below || below >= above ? 'below' : 'above';
  const room = Math.max(120, side === 'below' ? below : above);
  const height = Math.min(size.height, room);
  const centre = (anchor.left + anchor.right) / 2;
  const right = Math.min(pane.right, screen.width) - EDGE - size.width;
  const left = Math.max(EDGE, Math.min(centre - size.width / 2, right));
  const top = side === 'below' ? anchor.bottom + GAP : anchor.top - GAP - height;
  return {
    left,
    top: Math.max(EDGE, Math.min(top, screen.height - EDGE - height)),
    maxHeight: room,
    side,
    arrow: Math.max(14, Math.min(centre - left, size.width - 14)),
  };
}
