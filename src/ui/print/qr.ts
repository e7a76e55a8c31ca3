import { encode } from 'uqr';

/** A QR code as rows of modules, true for dark, without the quiet zone around it. */
export interface QrCode {
  rows: readonly (readonly boolean[])[];
  /** 1 to 40; each has four more modules along a side than the one before. */
  version: number;
}

/** Light modules that must stand around a symbol (ISO/IEC 18004:2015, 6.3.8). */
export const QUIET_ZONE = 4;

/** Bytes that the largest code holds at the lowest level of correction (table 7 of the same). */
export const MOST_BYTES = 2953;

/**
 * The code of a text as UTF-8, in the smallest version that holds it: with 15 % of it to spare, or with 7 % where it is long.
 *
 * @returns null where no code holds it
 */
export function qrCode(text: string): QrCode | null {
  // As bytes: the library's own reading of a text refuses half a pair of surrogates.
  const bytes = [...new TextEncoder().encode(text)];
  if (bytes.length > MOST_BYTES) return null;
  for (const ecc of ['M', 'L'] as const) {
    try {
      const { data, version } = encode(bytes, { ecc, border: 0 });
      return { rows: data, version };
    } catch (reason) {
      // That no version has the room at this level.
      if (!(reason instanceof RangeError)) throw reason;
    }
  }
  return null;
}

/** The dark modules as SVG path data, a unit each, quiet zone included: a rectangle for each run of a row. */
export function qrPath({ rows }: QrCode): string {
  const parts: string[] = [];
  for (const [y, row] of rows.entries()) {
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x += 1;
      const long = x - from + 1;
      parts.push(`M${from + QUIET_ZONE} ${y + QUIET_ZONE}h${long}v1h${-long}z`);
    }
  }
  return parts.join('');
}
