import { OPENING } from './packs';

/** The pack that an address asked for by name, given the file that was looked for; null for the page's own. */
export function askedPack(file: string): string | null {
  const id = /packs\/([^/]+)\.json$/.exec(file)?.[1] ?? null;
  return file.endsWith(OPENING) ? null : id;
}

/** The address of the page's own pack, with all else that was asked for. */
export function openingAddress(): string {
  const query = new URLSearchParams(location.search);
  query.delete('pack');
  return `${location.pathname}${query.size > 0 ? `?${query}` : ''}${location.hash}`;
}
