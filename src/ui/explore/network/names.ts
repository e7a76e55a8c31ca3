import type { Group } from '../../../schema/network';
import type { NetworkSession } from '../../../state/network.svelte';

/** The name of the area that a group lies in; empty for what belongs to no single one. */
export function placeName({ session }: NetworkSession, { area }: Pick<Group, 'area'>): string {
  return session.pack.areas.find(({ code }) => code === area)?.name ?? '';
}
