import { packAddress } from '../io/packs';
import type { OtherPack } from '../schema/pack';
import { writeLink } from './link';
import type { Session } from './session.svelte';
import { OPENING_NETWORK, openingView } from './view';

/**
 * The address of another pack in the language and theme of this one. Packs that differ by their networks are opened with
 * the network in sight.
 */
export function otherPackAddress(session: Session, other: OtherPack): string {
  const { language, theme, network } = session.addressed;
  const panes = network.panes === 'map' && other.simulated ? 'both' : network.panes;
  const view = { ...openingView(session.pack), language, theme, network: { ...OPENING_NETWORK, panes } };
  return packAddress(other.id, writeLink(view, session.pack));
}
