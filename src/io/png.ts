/** Bytes of the signature and of the first chunk (IHDR), which always come first (PNG, W3C 2003, 5.2 and 11.2.2). */
const BEFORE = 8 + 25;
const INCH = 0.0254;

/** Checksum of a chunk: CRC-32 of ISO 3309, reflected, as PNG prescribes in its annex D. */
export function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

/** A PNG picture that says how large it is on paper: a pHYs chunk of so many dots per inch after the first chunk. */
export function withDensity(png: Uint8Array, dpi: number): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  const perMetre = Math.round(dpi / INCH);
  view.setUint32(0, 9);
  chunk.set(
    [...'pHYs'].map((letter) => letter.charCodeAt(0)),
    4,
  );
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  // The unit is the metre.
  view.setUint8(16, 1);
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, BEFORE));
  whole.set(chunk, BEFORE);
  whole.set(png.subarray(BEFORE), BEFORE + chunk.length);
  return whole;
}
