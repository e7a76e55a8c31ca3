import type { Point, Shape } from './types';

/** A turn around the middle, as a point at some distance from it; 0 is up. */
function polar(turn: number, distance: number): Point {
  const angle = turn * 2 * Math.PI - Math.PI / 2;
  return [Math.cos(angle) * distance, Math.sin(angle) * distance];
}

const ARM = 0.4;

/** Corners of the shapes in a square from -1 to 1; circle and square are drawn as such. */
const CORNERS: Record<Exclude<Shape, 'circle' | 'square'>, Point[]> = {
  hexagon: [
    [-1, 0],
    [-0.5, -0.87],
    [0.5, -0.87],
    [1, 0],
    [0.5, 0.87],
    [-0.5, 0.87],
  ],
  plus: [
    [-ARM, -1],
    [ARM, -1],
    [ARM, -ARM],
    [1, -ARM],
    [1, ARM],
    [ARM, ARM],
    [ARM, 1],
    [-ARM, 1],
    [-ARM, ARM],
    [-1, ARM],
    [-1, -ARM],
    [-ARM, -ARM],
  ],
  diamond: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
  triangle: [
    [0, -0.94],
    [1, 0.84],
    [-1, 0.84],
  ],
  star: Array.from({ length: 10 }, (_, index) => polar(index / 10, index % 2 === 0 ? 1 : 0.46)),
};

/** Half the width of a square of the same weight as a circle of radius 1. */
export const SQUARE = 0.86;

/** Corners of a shape in a square from -1 to 1; null for a circle. */
export function cornersOf(shape: Shape): Point[] | null {
  if (shape === 'circle') return null;
  if (shape !== 'square') return CORNERS[shape];
  return [
    [-SQUARE, -SQUARE],
    [SQUARE, -SQUARE],
    [SQUARE, SQUARE],
    [-SQUARE, SQUARE],
  ];
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** SVG path data of a shape of some radius around a point. */
export function shapePath(shape: Shape, radius: number, [x, y]: Point = [0, 0]): string {
  const corners = cornersOf(shape);
  if (corners) {
    return `M${corners.map(([cx, cy]) => `${rounded(x + cx * radius)} ${rounded(y + cy * radius)}`).join('L')}Z`;
  }
  const half = rounded(radius);
  return `M${rounded(x - radius)} ${rounded(y)}a${half} ${half} 0 1 0 ${2 * half} 0a${half} ${half} 0 1 0 ${-2 * half} 0Z`;
}
