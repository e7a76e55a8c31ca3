/** A rectangle of the window, in pixels. */
export interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}
type Size = Pick<Place, 'width' | 'height'>;

/** Pixels between the card and what it tells of, and between the card and the edge of the window. */
const GAP = 14;
const EDGE = 12;
/** Pixels that a ring stands off what it points at. */
const OFF = 4;
/** Rings of less than this in pixels point at nothing. */
const LEAST = 8;

/** A ring around an element, within the window; null where nothing of it is seen. */
export function ringAround(box: Place, window: Size): Place | null {
  const left = Math.max(2, box.left - OFF);
  const top = Math.max(2, box.top - OFF);
  const width = Math.min(window.width - 2, box.left + box.width + OFF) - left;
  const height = Math.min(window.height - 2, box.top + box.height + OFF) - top;
  return width < LEAST || height < LEAST ? null : { left, top, width, height };
}

/** Area in which two rectangles lie over each other. */
function shared(first: Place, second: Place): number {
  const across = Math.min(first.left + first.width, second.left + second.width);
  const down = Math.min(first.top + first.height, second.top + second.height);
  return (
    Math.max(0, across - Math.max(first.left, second.left)) *
    Math.max(0, down - Math.max(first.top, second.top))
  );
}

/** Where the card stands: beside a ring if there is room, else where it lies over the rings least. */
export function placeCard(rings: readonly Place[], card: Size, window: Size): { left: number; top: number } {
  const right = Math.max(EDGE, window.width - card.width - EDGE);
  const bottom = Math.max(EDGE, window.height - card.height - EDGE);
  const across = (left: number) => Math.min(right, Math.max(EDGE, left));
  const down = (top: number) => Math.min(bottom, Math.max(EDGE, top));
  const beside = rings.flatMap((ring) => {
    const end = { left: ring.left + ring.width + GAP, top: ring.top + ring.height + GAP };
    const before = { left: ring.left - card.width - GAP, top: ring.top - card.height - GAP };
    return [
      { left: end.left, top: ring.top },
      { left: before.left, top: ring.top },
      { left: end.left, top: ring.top + ring.height - card.height },
      { left: before.left, top: ring.top + ring.height - card.height },
      { left: ring.left, top: end.top },
      { left: ring.left + ring.width - card.width, top: end.top },
      { left: ring.left, top: before.top },
      { left: ring.left + ring.width - card.width, top: before.top },
    ];
  });
  const corners = [bottom, EDGE].flatMap((top) => [right, EDGE].map((left) => ({ left, top })));
  const middle = { left: (EDGE + right) / 2, top: (EDGE + bottom) / 2 };
  const places = rings.length === 0 ? [middle] : [...beside, ...corners];
  let best = middle;
  let least = Infinity;
  for (const { left, top } of places) {
    const place = { left: across(left), top: down(top) };
    const over = rings.reduce((sum, ring) => sum + shared({ ...place, ...card }, ring), 0);
    if (over < least) [best, least] = [place, over];
  }
  return { left: Math.round(best.left), top: Math.round(best.top) };
}

/** A ring without what a card that fills the width of the window hides of it above or below. */
export function besideCard(ring: Place, card: Place): Place | null {
  if (shared(ring, card) === 0) return ring;
  const below = card.top + card.height + GAP;
  const end = ring.top + ring.height;
  const rest =
    card.top - ring.top >= end - below
      ? { ...ring, height: card.top - GAP - ring.top }
      : { ...ring, top: below, height: end - below };
  return rest.height < LEAST ? null : rest;
}
