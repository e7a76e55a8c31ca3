import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A picture as one number of red, green and blue for each pixel, row by row. */
export interface Pixels {
  width: number;
  height: number;
  colours: Uint32Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOUR = { rgb: 2, indexed: 3, rgba: 6 };

/** The smallest difference of a prediction (PNG, W3C 2003, 9.4). */
function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

function* chunksOf(png: Buffer): Generator<{ type: string; data: Buffer }> {
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    yield {
      type: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    };
    at += 12 + length;
  }
}

/** The pixels of a PNG of 8 bits a channel without interlacing, as browsers write it; what shows through is dropped. */
export function readPng(png: Buffer): Pixels {
  const all = [...chunksOf(png)];
  const head = all[0]!.data;
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const [depth, type, interlaced] = [head[8], head[9], head[12]];
  if (depth !== 8 || interlaced !== 0 || (type !== COLOUR.rgb && type !== COLOUR.rgba))
    throw new Error('a PNG of another form than browsers write');
  const bytes = type === COLOUR.rgb ? 3 : 4;
  const packed = all.filter((chunk) => chunk.type === 'IDAT').map(({ data }) => data);
  const raw = inflateSync(Buffer.concat(packed));
  const line = width * bytes;
  const colours = new Uint32Array(width * height);
  let before = Buffer.alloc(line);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (line + 1)];
    const row = Buffer.from(raw.subarray(y * (line + 1) + 1, (y + 1) * (line + 1)));
    for (let x = 0; x < line; x += 1) {
      const left = x >= bytes ? row[x - bytes]! : 0;
      const above = before[x]!;
      const corner = x >= bytes ? before[x - bytes]! : 0;
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter!]!;
      row[x] = (row[x]! + guess) & 0xff;
    }
    for (let x = 0; x < width; x += 1) colours[y * width + x] = row.readUIntBE(x * bytes, 3);
    before = row;
  }
  return { width, height, colours };
}

/** A colour with the number of pixels that have it. */
type Counted = [colour: number, pixels: number];

const channel = (colour: number, which: number): number => (colour >> (16 - 8 * which)) & 0xff;

/** Widest spread of a channel among some colours, and which channel that is. */
function spread(box: Counted[]): { which: number; width: number } {
  const widths = [0, 1, 2].map((which) => {
    const values = box.map(([colour]) => channel(colour, which));
    return (
      values.reduce((most, value) => Math.max(most, value), 0) -
      values.reduce((least, value) => Math.min(least, value), 255)
    );
  });
  const width = Math.max(...widths);
  return { which: widths.indexOf(width), width };
}

/** So many colours that stand for all: the box that is widest and fullest is cut at its middle, again and again. */
function palette(counted: Counted[], most: number): number[] {
  const boxes = [counted];
  const weight = (box: Counted[]) =>
    spread(box).width * Math.sqrt(box.reduce((sum, [, pixels]) => sum + pixels, 0));
  while (boxes.length < most) {
    const at = boxes.reduce((best, box, index) => (weight(box) > weight(boxes[best]!) ? index : best), 0);
    const box = boxes[at]!;
    const { which, width } = spread(box);
    if (width === 0) break;
    const values = box.map(([colour]) => channel(colour, which));
    const middle = (Math.max(...values) + Math.min(...values)) / 2;
    boxes.splice(
      at,
      1,
      box.filter(([colour]) => channel(colour, which) <= middle),
      box.filter(([colour]) => channel(colour, which) > middle),
    );
  }
  // The colour that most pixels of a box have, so that the page's own colours stay what they are.
  return boxes.map((box) => box.reduce((best, one) => (one[1] > best[1] ? one : best))[0]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A picture as a PNG of so many colours, at most 256: of a screen a third or less of what it was. */
export function indexedPng({ width, height, colours }: Pixels, most = 128): Buffer {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const chosen = palette([...counts], most);
  const distance = (one: number, other: number) =>
    [0, 1, 2].reduce((sum, which) => sum + (channel(one, which) - channel(other, which)) ** 2, 0);
  const nearest = new Map(
    [...counts.keys()].map((colour) => [
      colour,
      chosen.reduce(
        (best, one, index) => (distance(one, colour) < distance(chosen[best]!, colour) ? index : best),
        0,
      ),
    ]),
  );
  const raw = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) raw[y * (width + 1) + 1 + x] = nearest.get(colours[y * width + x]!)!;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, COLOUR.indexed, 0, 0, 0], 8);
  const plte = Buffer.from(chosen.flatMap((colour) => [0, 1, 2].map((which) => channel(colour, which))));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', plte),
    chunk('IDAT', deflateSync(raw, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
