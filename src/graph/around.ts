import type { View } from './drawn';
import type { Placement } from './layouts/types';

/** What stands around the picture, and over it: bands, columns, names at the edges, the small overview. */
export interface Around {
  placement: Placement;
  view: View;
  /** Size of the letters of names at the edges. */
  letters: number;
  /** Code of the selected area. */
  selected: string | null;
}

/**
 * Holds what is given back while the picture that it belongs to is yet to be drawn, so that both change in one frame.
 *
 * @returns what to show, by what is given and whether it has to wait; the first does not
 */
export function heldBack<Value>(): (next: Value | null, waits: boolean) => Value | null {
  let shown: Value | null = null;
  return (next, waits) => {
    if (!shown || !next || !waits) shown = next;
    return shown;
  };
}
