import { describe, expect, it, vi } from 'vitest';
import { network, pack } from '../../tests/build/embedded';
import { group, tie } from '../../tests/build/networks';
import { CLOSE_ABOVE } from '../domain/network/aggregate';
import { addGraphTexts } from '../i18n/graph';
import type { Network } from '../schema/network';
import { NetworkSession } from './network.svelte';
import { Session } from './session.svelte';

addGraphTexts();

const [kind, otherKind] = network.kinds.map(({ id }) => id);
/** What `many` closes into. */
const CLOSED = `closed.${kind}..unrecorded.`;
const many = Array.from({ length: CLOSE_ABOVE + 1 }, (_, at) => group(`many-${at}`));
const tier = (id: string) => group(id, { role: 'tier', kind: otherKind ?? '' });
const way: Pick<Network, 'groups' | 'ties'> = {
  groups: [tier('from'), tier('over'), tier('to')],
  ties: [tie('from', 'over'), tie('over', 'to')],
};

/** A session of a network with its measures taken, looked at through a link. */
async function opened(change: Pick<Network, 'groups' | 'ties'>, link: string): Promise<NetworkSession> {
  const session = new Session(pack, `#/explore?panes=both&${link}`);
  const found = new NetworkSession(session, { ...network, ...change }, []);
  found.takeMeasures();
  await vi.waitFor(() => expect(found.measures.progress).toBeNull());
  return found;
}

describe('the way between two groups', () => {
  it('is told with nothing to explain where all of it is seen', async () => {
    const { path, pathStop, pathHidden } = await opened(way, 'groups=from,to');
    expect(path).toEqual(['from', 'over', 'to']);
    expect([pathStop, pathHidden.size]).toEqual([null, 0]);
  });

  it('names its groups that a filter leaves out or a person hid, whichever they are', async () => {
    const hidden = await opened(way, 'groups=from,to&hidden=over');
    expect([...hidden.pathHidden]).toEqual(['over']);
    expect(hidden.drawnPath).toEqual(hidden.path);
    const filtered = await opened(way, `groups=from,to&less-kinds=${otherKind}`);
    expect([...filtered.pathHidden]).toEqual(['from', 'over', 'to']);
  });

  it('passes what is closed into a count without calling it hidden', async () => {
    const closed = { groups: [tier('from'), tier('to'), ...many], ties: [] as Network['ties'] };
    closed.ties = [tie('from', 'many-0'), tie('many-0', 'to')];
    const found = await opened(closed, 'groups=from,to');
    expect(found.drawnPath).toEqual(['from', CLOSED, 'to']);
    expect(found.pathHidden.size).toBe(0);
  });

  it('stops at an end that is closed into a count until that is opened', async () => {
    const closed = { groups: [tier('from'), ...many], ties: [tie('from', 'many-0')] };
    const found = await opened(closed, 'groups=from,many-0');
    expect(found.path).toBeNull();
    expect(found.pathStop).toMatchObject({ why: 'closed', end: { id: CLOSED } });
    found.toggleOpen(CLOSED);
    await vi.waitFor(() => expect(found.path).toEqual(['from', 'many-0']));
    expect(found.pathStop).toBeNull();
    // Loaded anew, the link still knows what was opened.
    const again = await opened(closed, `groups=from,${CLOSED}&opened=${CLOSED}`);
    expect(again.view).toMatchObject({ groups: ['from', CLOSED], opened: [CLOSED] });
    expect(again.session.notices).toEqual([]);
  });

  it('names a node also while a focus on it shows its groups one by one, and hides all of them', async () => {
    const closed = { groups: [tier('from'), ...many], ties: [] as Network['ties'] };
    const near = await opened(closed, `focus=${CLOSED},1`);
    expect(near.drawn.groups.map(({ id }) => id)).toEqual([CLOSED]);
    expect(near.session.notices).toEqual([]);
    const few = { groups: [tier('from'), ...many.slice(0, 3)], ties: [] as Network['ties'] };
    const single = await opened(few, `focus=${CLOSED},1`);
    expect(single.drawn.groups.map(({ id }) => id)).toEqual(['many-0', 'many-1', 'many-2']);
    expect(single.nameOf(CLOSED)).toBe(near.nameOf(CLOSED));
    const hidden = await opened(closed, `hidden=${CLOSED}`);
    expect(hidden.drawn.groups.map(({ id }) => id)).toEqual(['from']);
  });

  it('stops at a group that no source ties by itself, and at a network whose members are not recorded', async () => {
    const parts = {
      groups: [
        tier('from'),
        group('kinds', { role: 'kind', count: { low: 2, high: 2 } }),
        group('named', { role: 'network' }),
      ],
      ties: [tie('from', 'kinds')],
    };
    const numbered = await opened(parts, 'groups=from,kinds.1&opened=kinds');
    expect(numbered.pathStop).toMatchObject({ why: 'numbered', end: { id: 'kinds.1' } });
    const named = await opened(parts, 'groups=named,from');
    expect(named.pathStop).toMatchObject({ why: 'network', end: { id: 'named' } });
    expect((await opened(parts, 'groups=from,kinds')).pathStop).toBeNull();
  });
});
