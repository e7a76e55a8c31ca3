import { correctionOf } from './correction';
import { emptyMatrix, layCodewords, masked, MASKS, penalty } from './matrix';
import { blocksOf, VERSIONS } from './tables';
import type { QrLevel } from './tables';

export type { QrLevel } from './tables';

/** A QR code as a square of modules, without the quiet zone around it. */
export interface QrCode {
  /** Modules along a side. */
  side: number;
  /** Row by row, 1 for dark. */
  dark: Uint8Array;
  version: number;
  level: QrLevel;
  mask: number;
}

/** Light modules that must stand around a symbol (ISO/IEC 18004:2015, 6.3.8). */
export const QUIET_ZONE = 4;

/** Bits that a version needs before the bytes: mode and their number. */
const headBits = (version: number): number => 4 + (version < 10 ? 8 : 16);

/** Bytes that a version holds. */
export function capacityOf(version: number, level: QrLevel): number {
  return Math.floor((blocksOf(version, level).data * 8 - headBits(version)) / 8);
}

/** The smallest version that holds so many bytes; null where none does. */
export function versionFor(bytes: number, level: QrLevel): number | null {
  for (let version = 1; version <= VERSIONS; version += 1) {
    if (capacityOf(version, level) >= bytes) return version;
  }
  return null;
}

/** Data codewords: mode, number of bytes, the bytes, and what fills the rest (7.4). */
function dataOf(bytes: Uint8Array, version: number, level: QrLevel): Uint8Array {
  const data = new Uint8Array(blocksOf(version, level).data);
  let at = 0;
  const put = (value: number, bits: number): void => {
    for (let bit = bits - 1; bit >= 0; bit -= 1, at += 1) {
      data[at >>> 3] = (data[at >>> 3] ?? 0) | (((value >>> bit) & 1) << (7 - (at & 7)));
    }
  };
  put(0b0100, 4);
  put(bytes.length, headBits(version) - 4);
  for (const byte of bytes) put(byte, 8);
  at = Math.min(at + 4, data.length * 8);
  at = Math.ceil(at / 8) * 8;
  for (let pad = 0xec; at < data.length * 8; pad ^= 0xec ^ 0x11) put(pad, 8);
  return data;
}

/** All codewords in the order in which they are laid: blocks one codeword each in turn, data first (7.6). */
function codewordsOf(data: Uint8Array, version: number, level: QrLevel): Uint8Array {
  const { blocks, correction, codewords } = blocksOf(version, level);
  const short = Math.floor(data.length / blocks);
  const shortBlocks = blocks - (data.length % blocks);
  let from = 0;
  const parts = Array.from({ length: blocks }, (_, index) => {
    const part = data.subarray(from, (from += short + (index < shortBlocks ? 0 : 1)));
    return { part, check: correctionOf(part, correction) };
  });
  const all: number[] = [];
  for (let at = 0; at <= short; at += 1) {
    for (const { part } of parts) if (at < part.length) all.push(part[at] ?? 0);
  }
  for (let at = 0; at < correction; at += 1) for (const { check } of parts) all.push(check[at] ?? 0);
  const laid = new Uint8Array(codewords);
  laid.set(all);
  return laid;
}

/**
 * Encodes a text in byte mode as UTF-8, in the smallest version that holds it, with the mask that is the easiest to read
 * (ISO/IEC 18004:2015).
 *
 * @returns null where the text is too long for any version
 */
export function qrCode(text: string, level: QrLevel): QrCode | null {
  const bytes = new TextEncoder().encode(text);
  const version = versionFor(bytes.length, level);
  if (version === null) return null;
  const matrix = emptyMatrix(version);
  layCodewords(matrix, codewordsOf(dataOf(bytes, version, level), version, level));
  const [best] = MASKS.map((_, mask) => {
    const found = masked(matrix, level, mask);
    return { found, mask, weight: penalty(found) };
  }).sort((one, other) => one.weight - other.weight);
  if (!best) return null;
  return { side: best.found.side, dark: best.found.dark, version, level, mask: best.mask };
}

/** The dark modules as SVG path data, a unit each, quiet zone included: a rectangle for each run of a row. */
export function qrPath({ side, dark }: QrCode): string {
  const parts: string[] = [];
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      if (dark[row * side + column] !== 1) continue;
      const from = column;
      while (column + 1 < side && dark[row * side + column + 1] === 1) column += 1;
      const length = column - from + 1;
      parts.push(`M${from + QUIET_ZONE} ${row + QUIET_ZONE}h${length}v1h${-length}z`);
    }
  }
  return parts.join('');
}
