import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { crc32, withDensity } from './png';

const ascii = (text: string): Uint8Array => Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)));

/** A chunk as the format has it: length, type, data, checksum. */
function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([ascii(type), data]);
  const ends = [Buffer.alloc(4), Buffer.alloc(4)] as const;
  ends[0].writeUInt32BE(data.length);
  ends[1].writeUInt32BE(crc32(body));
  return Buffer.concat([ends[0], body, ends[1]]);
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const picture = Buffer.concat([
  signature,
  chunk('IHDR', Uint8Array.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
  chunk('IDAT', deflateSync(Uint8Array.from([0, 255]))),
  chunk('IEND', new Uint8Array()),
]);

/** Types of the chunks in order, whose checksums hold. */
function chunks(png: Uint8Array): { type: string; data: Buffer }[] {
  const found: { type: string; data: Buffer }[] = [];
  const bytes = Buffer.from(png);
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    found.push({ type: body.subarray(0, 4).toString('latin1'), data: body.subarray(4) });
    at += 12 + length;
  }
  return found;
}

describe('a PNG picture', () => {
  it('has the checksum of the standard’s check value', () => {
    expect(crc32(ascii('123456789'))).toBe(0xcbf43926);
    expect(crc32(ascii('IEND'))).toBe(0xae426082);
  });

  it.each([96, 150, 300])('says that it is of %i dots per inch, and is otherwise as it was', (dpi) => {
    const dense = chunks(withDensity(new Uint8Array(picture), dpi));
    expect(dense.map(({ type }) => type)).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND']);
    const { data } = dense[1]!;
    expect(data.readUInt32BE(0)).toBe(data.readUInt32BE(4));
    expect(Math.abs(data.readUInt32BE(0) * 0.0254 - dpi)).toBeLessThan(0.02);
    expect(data[8]).toBe(1);
    const before = chunks(picture);
    expect(dense.filter(({ type }) => type !== 'pHYs')).toEqual(before);
  });
});
