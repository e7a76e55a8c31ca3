/** The pack that the page opens on unless its address asks for another. */
const OPENING = 'packs/tanete-riattang-2006.json';

const fileOf = (id: string): string => `packs/${id}.json`;

/** The pack file that the query of an address asks for; names only, so that it stays in its folder. */
export function packFile(query: string): string {
  const asked = new URLSearchParams(query).get('pack') ?? '';
  return `./${/^[a-z0-9-]+$/.test(asked) ? fileOf(asked) : OPENING}`;
}

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

/** The address of a pack on this page, with what follows the # of a link. */
export function packAddress(id: string, link: string): string {
  const query = fileOf(id) === OPENING ? '' : `?pack=${encodeURIComponent(id)}`;
  return `${location.pathname}${query}#${link}`;
}
