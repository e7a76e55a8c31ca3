import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { indexedPng, readPng } from './indexed-png';

/** A chunk as PNG has it; its checksum is not looked at. */
function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
}

/** A PNG of red, green and blue whose rows come already filtered. */
function png(width: number, rows: number[][]): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(rows.length, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('pictures of few colours', () => {
  it('read every filter of PNG', () => {
    // Twice the colour 10 20 30 in every row, each row filtered in another way.
    const rows = [
      [0, 10, 20, 30, 10, 20, 30],
      [1, 10, 20, 30, 0, 0, 0],
      [2, 0, 0, 0, 0, 0, 0],
      [3, 5, 10, 15, 0, 0, 0],
      [4, 0, 0, 0, 0, 0, 0],
    ];
    const { width, height, colours } = readPng(png(2, rows));
    expect([width, height]).toEqual([2, 5]);
    expect([...colours]).toEqual(Array.from({ length: 10 }, () => 0x0a141e));
  });

  it('keep the colours that most pixels have, and take the nearest for the others', () => {
    const [white, near, ink] = [0xffffff, 0xfdfdfd, 0x17212b];
    const colours = new Uint32Array([white, white, near, ink, ink, white]);
    const made = indexedPng({ width: 3, height: 2, colours }, 2);
    const at = made.indexOf('PLTE') + 4;
    const palette = [made.readUIntBE(at, 3), made.readUIntBE(at + 3, 3)];
    expect(palette.sort()).toEqual([ink, white].sort());
    expect(indexedPng({ width: 3, height: 2, colours }, 8).indexOf('PLTE')).toBe(at - 4);
  });
});
