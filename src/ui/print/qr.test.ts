import fc from 'fast-check';
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { MOST_BYTES, QUIET_ZONE, qrCode, qrPath } from './qr';
import type { QrCode } from './qr';

/** The text that a reader of another make finds in a picture of the code, some pixels a module. */
function read({ rows }: QrCode, pixels = 3): string | null {
  const long = (rows.length + 2 * QUIET_ZONE) * pixels;
  const image = new Uint8ClampedArray(long * long * 4).fill(255);
  for (let y = 0; y < long; y += 1) {
    for (let x = 0; x < long; x += 1) {
      const [row, column] = [y, x].map((at) => Math.floor(at / pixels) - QUIET_ZONE) as [number, number];
      if (rows[row]?.[column]) image.fill(0, (y * long + x) * 4, (y * long + x) * 4 + 3);
    }
  }
  const found = jsQR(image, long, long, { inversionAttempts: 'dontInvert' });
  return found ? new TextDecoder().decode(new Uint8Array(found.binaryData)) : null;
}

const link = (length: number): string =>
  'https://contoh.id/#/explore?select=7308210001&x='.repeat(Math.ceil(length / 48)).slice(0, length);

describe('a QR code', () => {
  it('of links of all lengths is read back by another reader', () => {
    for (const length of [1, 60, 300, 997, 2331, 2332, MOST_BYTES])
      expect(read(qrCode(link(length))!), `${length} bytes`).toBe(link(length));
  });

  it('of any text is read back, whatever its signs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }), (text) => {
        // Half a pair of surrogates has no bytes of its own.
        expect(read(qrCode(text)!)).toBe(new TextDecoder().decode(new TextEncoder().encode(text)));
      }),
      { numRuns: 60 },
    );
    expect(qrCode('\uD800')).not.toBeNull();
  });

  it('is the smallest that the standard has for a link, and none where no version holds it', () => {
    // ISO/IEC 18004:2015, table 7: bytes of versions 1, 7, 10, 25 and 40 at level M, and of 40 at L.
    for (const [version, bytes] of [
      [1, 14],
      [7, 122],
      [10, 213],
      [25, 997],
      [40, 2331],
    ] as const) {
      expect(qrCode(link(bytes))!.version).toBe(version);
      if (version < 40) expect(qrCode(link(bytes + 1))!.version).toBe(version + 1);
    }
    expect(qrCode(link(MOST_BYTES))!.version).toBe(40);
    expect(qrCode(link(MOST_BYTES + 1))).toBeNull();
  });

  it('is read although a part of it is covered', () => {
    const text = 'https://contoh.id/wahana/#/explore?layer=posyandu';
    const { rows, version } = qrCode(text)!;
    // A smudge of five by five modules in the middle, less than 15 % of the codewords.
    const middle = Math.floor(rows.length / 2);
    const covered = (at: number): boolean => at >= middle && at < middle + 5;
    const hurt = rows.map((row, y) => row.map((dark, x) => dark || (covered(y) && covered(x))));
    expect(read({ rows: hurt, version })).toBe(text);
  });

  it('is drawn module by module within its quiet zone', () => {
    const code = qrCode('wahana')!;
    const drawn = code.rows.map((row) => row.map(() => false));
    for (const [, x, y, long] of qrPath(code).matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
      const from = Number(x) - QUIET_ZONE;
      drawn[Number(y) - QUIET_ZONE]!.fill(true, from, from + Number(long));
    }
    expect(drawn).toEqual(code.rows);
  });
});
