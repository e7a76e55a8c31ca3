import { writeLink } from '../../state/link';
import type { Session } from '../../state/session.svelte';

/** Part of the address that gives the page a small bar of its own within a frame. */
const EMBED = 'embed';

/** Who can open an address: anyone, only who is on the same local network, or nobody but this computer. */
export type Reach = 'anyone' | 'nearby' | 'here' | 'file';

/** Hosts of private networks: RFC 1918, RFC 3927 and names that only a local network knows (RFC 6762). */
const PRIVATE = /^(?:10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|.*\.local$|[^.]+$)/;
const LOCAL = /^(?:localhost|.*\.localhost|127\..*|\[::1\]|0\.0\.0\.0)$/;

/** Who can open an address. */
export function reachOf({ protocol, hostname }: Pick<Location, 'protocol' | 'hostname'>): Reach {
  if (protocol === 'file:') return 'file';
  if (LOCAL.test(hostname)) return 'here';
  // An IPv6 address has colons and is looked at no further.
  return !hostname.includes(':') && PRIVATE.test(hostname) ? 'nearby' : 'anyone';
}

/** The link to what is shown; `theme` says whether it brings the theme of this screen along. */
export function linkOf(
  { addressed, pack }: Pick<Session, 'addressed' | 'pack'>,
  place: Pick<Location, 'href'>,
  options: { theme: boolean; embed?: boolean },
): string {
  const url = new URL(place.href);
  url.searchParams.delete(EMBED);
  if (options.embed) url.searchParams.set(EMBED, '1');
  const view = options.theme ? addressed : { ...addressed, theme: 'light' as const };
  url.hash = writeLink(view, pack);
  return url.href.replace(/#$/, '');
}

/** Text as it stands in an attribute in double quotes. */
const quoted = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** What a page of another site takes to show a link in a frame. */
export function embedSnippet(link: string, title: string): string {
  return `<iframe src="${quoted(link)}" title="${quoted(title)}" width="100%" height="640" style="border:0" loading="lazy" allow="fullscreen"></iframe>`;
}
