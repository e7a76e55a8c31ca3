import { alignmentOf, LEVEL_BITS, sideOf } from './tables';
import type { QrLevel } from './tables';

/** A square of modules, row by row; 1 is dark. */
export interface Matrix {
  side: number;
  dark: Uint8Array;
  /** Modules of patterns and information, which masks leave alone. */
  fixed: Uint8Array;
}

type Masking = (row: number, column: number) => boolean;

/** Where a mask turns modules over (ISO/IEC 18004:2015, table 10). */
export const MASKS: readonly Masking[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

function fix({ side, dark, fixed }: Matrix, row: number, column: number, isDark: boolean): void {
  if (row < 0 || column < 0 || row >= side || column >= side) return;
  dark[row * side + column] = Number(isDark);
  fixed[row * side + column] = 1;
}

/** Rings around a centre: dark where the distance is none of the light ones. */
function rings(matrix: Matrix, row: number, column: number, reach: number, light: number[]): void {
  for (let down = -reach; down <= reach; down += 1) {
    for (let across = -reach; across <= reach; across += 1) {
      const distance = Math.max(Math.abs(down), Math.abs(across));
      fix(matrix, row + down, column + across, !light.includes(distance));
    }
  }
}

/** A value with the remainder of its division by a generator behind it, both in bits. */
function withRemainder(value: number, bits: number, divisor: number): number {
  let rest = value;
  for (let bit = 0; bit < bits; bit += 1) rest = (rest << 1) ^ ((rest >>> (bits - 1)) * divisor);
  return (value << bits) | rest;
}

/** Level and mask, twice beside the finders (7.9). */
export function writeFormat(matrix: Matrix, level: QrLevel, mask: number): void {
  const { side } = matrix;
  const bits = withRemainder((LEVEL_BITS[level] << 3) | mask, 10, 0x537) ^ 0x5412;
  const bit = (at: number): boolean => ((bits >>> at) & 1) === 1;
  // Around the upper left finder, past the timing patterns.
  const around = [0, 1, 2, 3, 4, 5, 7, 8];
  around.forEach((row, at) => fix(matrix, row, 8, bit(at)));
  [7, 5, 4, 3, 2, 1, 0].forEach((column, at) => fix(matrix, 8, column, bit(8 + at)));
  for (let at = 0; at < 8; at += 1) fix(matrix, 8, side - 1 - at, bit(at));
  for (let at = 8; at < 15; at += 1) fix(matrix, side - 15 + at, 8, bit(at));
  fix(matrix, side - 8, 8, true);
}

/** The version, twice beside the finders, from version 7 on (7.10). */
function writeVersion(matrix: Matrix, version: number): void {
  if (version < 7) return;
  const bits = withRemainder(version, 12, 0x1f25);
  for (let at = 0; at < 18; at += 1) {
    const isDark = ((bits >>> at) & 1) === 1;
    const [far, near] = [matrix.side - 11 + (at % 3), Math.floor(at / 3)];
    fix(matrix, far, near, isDark);
    fix(matrix, near, far, isDark);
  }
}

/** A symbol with its patterns, and room for level, mask and data. */
export function emptyMatrix(version: number): Matrix {
  const side = sideOf(version);
  const matrix: Matrix = { side, dark: new Uint8Array(side * side), fixed: new Uint8Array(side * side) };
  for (let at = 0; at < side; at += 1) {
    fix(matrix, 6, at, at % 2 === 0);
    fix(matrix, at, 6, at % 2 === 0);
  }
  const last = side - 4;
  for (const [row, column] of [
    [3, 3],
    [3, last],
    [last, 3],
  ] as const)
    rings(matrix, row, column, 4, [2, 4]);
  const centres = alignmentOf(version);
  for (const row of centres) {
    for (const column of centres) {
      const inFinder =
        (row === 6 && column === 6) ||
        (row === 6 && column === side - 7) ||
        (row === side - 7 && column === 6);
      if (!inFinder) rings(matrix, row, column, 2, [1]);
    }
  }
  // Keeps the room; the bits follow with the mask.
  writeFormat(matrix, 'L', 0);
  writeVersion(matrix, version);
  return matrix;
}

/** Lays codewords in columns of two modules, from the right, upwards and downwards in turn (7.7.3). */
export function layCodewords({ side, dark, fixed }: Matrix, codewords: Uint8Array): void {
  let at = 0;
  for (let right = side - 1, upwards = true; right > 0; right -= 2, upwards = !upwards) {
    // The column of the timing pattern is left out.
    if (right === 6) right = 5;
    for (let step = 0; step < side; step += 1) {
      const row = upwards ? side - 1 - step : step;
      for (const column of [right, right - 1]) {
        const index = row * side + column;
        if (fixed[index] === 1 || at >= codewords.length * 8) continue;
        dark[index] = ((codewords[at >>> 3] ?? 0) >>> (7 - (at & 7))) & 1;
        at += 1;
      }
    }
  }
}

/** The symbol with a mask and what says so. */
export function masked(matrix: Matrix, level: QrLevel, mask: number): Matrix {
  const turned = { ...matrix, dark: matrix.dark.slice(), fixed: matrix.fixed.slice() };
  const masking = MASKS[mask];
  for (let row = 0; row < matrix.side; row += 1) {
    for (let column = 0; column < matrix.side; column += 1) {
      const index = row * matrix.side + column;
      if (matrix.fixed[index] === 0 && masking?.(row, column))
        turned.dark[index] = 1 - (turned.dark[index] ?? 0);
    }
  }
  writeFormat(turned, level, mask);
  return turned;
}

/** Dark and light modules that look like a finder with light ones before or after it. */
const FINDER_LIKE = ['00001011101', '10111010000'];

/** How hard a symbol is to read: less is better (7.8.3). */
export function penalty({ side, dark }: Matrix): number {
  let sum = 0;
  const rows = Array.from({ length: side }, (_, row) => dark.subarray(row * side, (row + 1) * side).join(''));
  const columns = Array.from({ length: side }, (_, column) => rows.map((row) => row[column]).join(''));
  for (const run of [...rows, ...columns]) {
    for (const [{ length }] of run.matchAll(/0{5,}|1{5,}/g)) sum += length - 2;
    for (const like of FINDER_LIKE) {
      for (let at = run.indexOf(like); at >= 0; at = run.indexOf(like, at + 1)) sum += 40;
    }
  }
  for (let row = 1; row < side; row += 1) {
    for (let column = 1; column < side; column += 1) {
      const index = row * side + column;
      const four =
        (dark[index] ?? 0) +
        (dark[index - 1] ?? 0) +
        (dark[index - side] ?? 0) +
        (dark[index - side - 1] ?? 0);
      if (four === 0 || four === 4) sum += 3;
    }
  }
  const share = dark.reduce((all, one) => all + one, 0) / dark.length;
  return sum + 10 * Math.floor(Math.abs(share - 0.5) * 20);
}
