/** The pack that the page opens on unless its address asks for another. */
export const OPENING = 'packs/tanete-riattang-2006.json';

const fileOf = (id: string): string => `packs/${id}.json`;

/** The pack file that the query of an address asks for; names only, so that it stays in its folder. */
export function packFile(query: string): string {
  const asked = new URLSearchParams(query).get('pack') ?? '';
  return `./${/^[a-z0-9-]+$/.test(asked) ? fileOf(asked) : OPENING}`;
}

/** The address of a pack on this page, with what follows the # of a link. */
export function packAddress(id: string, link: string): string {
  const query = fileOf(id) === OPENING ? '' : `?pack=${encodeURIComponent(id)}`;
  return `${location.pathname}${query}#${link}`;
}
