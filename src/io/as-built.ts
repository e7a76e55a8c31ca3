declare global {
  /** SHA-256 in hexadecimal of each pack by its file's name; put in by the build, absent elsewhere. */
  const PACK_DIGESTS: Record<string, string> | undefined;
}

/**
 * Whether a pack's bytes are those that the build has seen. No where there was no build, and where the browser computes
 * no digests because the page came over an open connection.
 */
export async function isAsBuilt(
  file: string,
  bytes: ArrayBuffer,
  digests = typeof PACK_DIGESTS === 'undefined' ? {} : PACK_DIGESTS,
): Promise<boolean> {
  const expected = digests[file.slice(file.lastIndexOf('/') + 1)];
  const { subtle } = globalThis.crypto as Partial<Crypto>;
  if (!expected || !subtle) return false;
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') === expected;
}
