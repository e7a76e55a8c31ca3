import { network as embedded } from '../../tests/build/embedded';
import { largeNetwork } from '../../tests/build/networks';
import type { Network } from '../../src/schema/network';

const GENERATED = 600;
const MARK = 'made.';

/**
 * The network of the pack with 600 generated groups and their ties beside its own. Generated groups follow the pack's nodes,
 * so that opening a node shows them. All of it counts as simulated, for one file cannot hold both.
 */
export function fullNetwork(): Network {
  const made = largeNetwork(GENERATED);
  const own = new Set(embedded.groups.map(({ id }) => id));
  const mark = (id: string): string => `${MARK}${id}`;
  const groups = made.groups.map((group) => {
    const node = group.id.replace(/\.\d+$/, '');
    return {
      ...group,
      id: mark(group.id),
      ...(group.role === 'single' && own.has(node) ? { parent: node } : {}),
    };
  });
  const ties = made.ties.map((tie) => ({
    ...tie,
    id: mark(tie.id),
    from: mark(tie.from),
    to: mark(tie.to),
  }));
  return {
    ...made,
    groups: [...embedded.groups.map((group) => ({ ...group, simulated: true as const })), ...groups],
    ties: [...embedded.ties.map((tie) => ({ ...tie, simulated: true as const })), ...ties],
  };
}

/** The part of an address that opens every node of a network. */
export function allOpened({ groups }: Network): string {
  const nodes = groups.filter(({ role }) => role === 'kind').map(({ id }) => encodeURIComponent(id));
  return `#/explore?opened=${nodes.join(',')}`;
}
