/** A point in pixels from the top left corner. */
export type Point = [number, number];

/** Width and height in CSS pixels. */
export interface Size {
  width: number;
  height: number;
}
