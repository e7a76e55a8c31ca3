/** Bytes of base64 that are written at a time: a function takes no more arguments than the stack has room for. */
const CHUNK = 0x8000;

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  step: GenericTransformStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(step);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Text compressed by gzip, in base64. */
export async function pack(text: string): Promise<string> {
  const bytes = await through(new TextEncoder().encode(text), new CompressionStream('gzip'));
  let letters = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    letters += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(letters);
}

/** The bytes of what `pack` or the build has written. */
export function unpack(data: string): Promise<Uint8Array<ArrayBuffer>> {
  const letters = atob(data);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  return through(bytes, new DecompressionStream('gzip'));
}
