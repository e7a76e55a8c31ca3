/** Levels of error correction that links are written with: about 7 % and 15 % of the codewords may be lost. */
export type QrLevel = 'L' | 'M';

/** Versions, that is sizes, of a symbol. */
export const VERSIONS = 40;

/** Error correction codewords of each block by version, from version 1 (ISO/IEC 18004:2015, table 9). */
const CORRECTION: Record<QrLevel, readonly number[]> = {
  L: [
    7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, 30,
    30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
  ],
  M: [
    10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28,
    28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
  ],
};

/** Number of blocks by version (ISO/IEC 18004:2015, table 9). */
const BLOCKS: Record<QrLevel, readonly number[]> = {
  L: [
    1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17,
    18, 19, 19, 20, 21, 22, 24, 25,
  ],
  M: [
    1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29,
    31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
  ],
};

/** Bits of a level in the format information (table 12). */
export const LEVEL_BITS: Record<QrLevel, number> = { L: 1, M: 0 };

/** How the codewords of a version and level fall into blocks. */
export interface QrBlocks {
  blocks: number;
  /** Error correction codewords of each block. */
  correction: number;
  /** All codewords, and those of data. */
  codewords: number;
  data: number;
}

/** Modules along a side of a version. */
export function sideOf(version: number): number {
  return 4 * version + 17;
}

/** Centres of the alignment patterns along a side, rising; none in version 1 (annex E). */
export function alignmentOf(version: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  // Version 32 alone is not by the rule.
  const step = version === 32 ? 26 : Math.ceil((4 * version + 4) / (2 * count - 2)) * 2;
  const last = sideOf(version) - 7;
  return [6, ...Array.from({ length: count - 1 }, (_, index) => last - (count - 2 - index) * step)];
}

/** Modules that data and correction have, after all patterns and information. */
function freeModules(version: number): number {
  const side = sideOf(version);
  const count = alignmentOf(version).length;
  const alignment = count === 0 ? 0 : 25 * (count * count - 3) - 10 * (count - 2);
  const finders = 3 * 64;
  const timing = 2 * (side - 16);
  const format = 31;
  return side * side - finders - timing - format - alignment - (version >= 7 ? 36 : 0);
}

/** The blocks of a version and level. */
export function blocksOf(version: number, level: QrLevel): QrBlocks {
  const blocks = BLOCKS[level][version - 1] ?? 0;
  const correction = CORRECTION[level][version - 1] ?? 0;
  const codewords = Math.floor(freeModules(version) / 8);
  return { blocks, correction, codewords, data: codewords - blocks * correction };
}
