import fc from 'fast-check';
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { correctionOf } from './correction';
import { capacityOf, QUIET_ZONE, qrCode, qrPath, versionFor } from './encode';
import type { QrCode, QrLevel } from './encode';
import { emptyMatrix, masked, MASKS, penalty } from './matrix';
import { alignmentOf, blocksOf, sideOf, VERSIONS } from './tables';

const levels: QrLevel[] = ['L', 'M'];
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The text that a reader of another make finds in a picture of the code, some pixels a module. */
function read({ side, dark }: QrCode, pixels = 3): string | null {
  const long = (side + 2 * QUIET_ZONE) * pixels;
  const image = new Uint8ClampedArray(long * long * 4).fill(255);
  for (let y = 0; y < long; y += 1) {
    for (let x = 0; x < long; x += 1) {
      const [row, column] = [y, x].map((at) => Math.floor(at / pixels) - QUIET_ZONE) as [number, number];
      const inside = row >= 0 && column >= 0 && row < side && column < side;
      if (inside && dark[row * side + column] === 1)
        image.fill(0, (y * long + x) * 4, (y * long + x) * 4 + 3);
    }
  }
  const found = jsQR(image, long, long, { inversionAttempts: 'dontInvert' });
  return found ? new TextDecoder().decode(new Uint8Array(found.binaryData)) : null;
}

describe('the tables', () => {
  it('have the capacities of the standard', () => {
    // ISO/IEC 18004:2015, table 7: bytes of versions 1, 7, 10, 25 and 40.
    const versions = [1, 7, 10, 25, 40];
    expect(versions.map((version) => capacityOf(version, 'L'))).toEqual([17, 154, 271, 1273, 2953]);
    expect(versions.map((version) => capacityOf(version, 'M'))).toEqual([14, 122, 213, 997, 2331]);
  });

  it('have the alignment patterns of annex E', () => {
    expect(alignmentOf(1)).toEqual([]);
    expect(alignmentOf(2)).toEqual([6, 18]);
    expect(alignmentOf(7)).toEqual([6, 22, 38]);
    expect(alignmentOf(23)).toEqual([6, 30, 54, 78, 102]);
    expect(alignmentOf(32)).toEqual([6, 34, 60, 86, 112, 138]);
    expect(alignmentOf(40)).toEqual([6, 30, 58, 86, 114, 142, 170]);
  });

  it('agree with the room that the patterns leave', () => {
    for (let version = 1; version <= VERSIONS; version += 1) {
      const { fixed } = emptyMatrix(version);
      const free = fixed.reduce((sum, one) => sum + 1 - one, 0);
      for (const level of levels) {
        const { codewords, data, blocks, correction } = blocksOf(version, level);
        expect(codewords).toBe(Math.floor(free / 8));
        expect(data + blocks * correction).toBe(codewords);
      }
      expect(fixed).toHaveLength(sideOf(version) ** 2);
    }
  });
});

describe('error correction', () => {
  it('gives the codewords of the example of the standard', () => {
    // ISO/IEC 18004:2015, annex I: "01234567" in version 1-M.
    const data = [
      0x10, 0x20, 0x0c, 0x56, 0x61, 0x80, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11,
    ];
    const check = [0xa5, 0x24, 0xd4, 0xc1, 0xed, 0x36, 0xc7, 0x87, 0x2c, 0x55];
    expect([...correctionOf(Uint8Array.from(data), 10)]).toEqual(check);
  });
});

/** The other reader looks for a pattern of version 23 at 74 where annex E has 78, which only level M makes up for. */
const misread = (version: number, level: QrLevel): boolean => version === 23 && level === 'L';

describe('a QR code', () => {
  it.each(levels)('of every version is read back by another reader, level %s', (level) => {
    for (let version = 1; version <= VERSIONS; version += 1) {
      const text = 'https://contoh.id/#/explore?select=7308210001&x='
        .repeat(60)
        .slice(0, capacityOf(version, level));
      const code = qrCode(text, level)!;
      expect(code.version).toBe(version);
      if (!misread(version, level)) expect(read(code), `version ${version}`).toBe(text);
    }
  });

  it('of any text is read back, whatever its signs', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }),
        fc.constantFrom(...levels),
        (text, level) => {
          expect(read(qrCode(text, level)!)).toBe(new TextDecoder().decode(bytesOf(text)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is the smallest that holds the text, and none where no version does', () => {
    for (const level of levels) {
      for (let version = 1; version <= VERSIONS; version += 1) {
        expect(versionFor(capacityOf(version, level), level)).toBe(version);
        expect(versionFor(capacityOf(version, level) + 1, level)).toBe(
          version < VERSIONS ? version + 1 : null,
        );
      }
      expect(qrCode('x'.repeat(capacityOf(VERSIONS, level) + 1), level)).toBeNull();
    }
    expect(qrCode('', 'M')?.version).toBe(1);
  });

  it('has the mask of least penalty', () => {
    const code = qrCode('https://contoh.id/wahana/#/gaps', 'M')!;
    const weightOf = (mask: number): number => {
      // A symbol without data and one mask tells nothing of others: the mask is taken off and another laid on.
      const matrix = emptyMatrix(code.version);
      const plain = { ...matrix, dark: code.dark.slice() };
      const bare = masked(plain, 'M', code.mask);
      return penalty(masked({ ...matrix, dark: bare.dark }, 'M', mask));
    };
    const weights = MASKS.map((_, mask) => weightOf(mask));
    expect(weights[code.mask]).toBe(Math.min(...weights));
  });

  it('is read although a part of it is covered', () => {
    const code = qrCode('https://contoh.id/wahana/#/explore?layer=posyandu', 'M')!;
    const hurt = { ...code, dark: code.dark.slice() };
    // A smudge of five by five modules in the middle, less than 15 % of the codewords.
    const middle = Math.floor(code.side / 2);
    for (let row = middle; row < middle + 5; row += 1)
      hurt.dark.fill(1, row * code.side + middle, row * code.side + middle + 5);
    expect(read(hurt)).toBe('https://contoh.id/wahana/#/explore?layer=posyandu');
  });

  it('is drawn module by module within its quiet zone', () => {
    const code = qrCode('wahana', 'M')!;
    const drawn = new Uint8Array(code.side ** 2);
    for (const [, x, y, long] of qrPath(code).matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
      const from = (Number(y) - QUIET_ZONE) * code.side + Number(x) - QUIET_ZONE;
      drawn.fill(1, from, from + Number(long));
    }
    expect(drawn).toEqual(code.dark);
  });
});
