declare module 'polylabel' {
  /** The point of a polygon farthest from its edges, with that distance, in the polygon's own units. */
  export default function polylabel(
    polygon: number[][][],
    precision?: number,
  ): [number, number] & { distance: number };
}
