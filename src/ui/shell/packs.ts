import { hasPack } from '../../io/own';
import type { OtherPack } from '../../schema/pack';
import { otherPackAddress } from '../../state/other-pack';
import type { Session } from '../../state/session.svelte';

export interface PackChoice {
  id: string;
  label: string;
  title: string;
  run: () => void;
}

/** What opening another pack is called: the example and the way back by what they are, where only one is meant. */
function labelOf({ pack, format }: Session, t: Session['t'], other: OtherPack): string {
  const { packs } = t.shell;
  const alone = pack.others?.filter(({ simulated }) => simulated === other.simulated).length === 1;
  if (alone && other.simulated) return packs.openSimulation;
  if (alone && pack.simulated) return packs.backToResearch;
  return packs.open(format.text(other.title));
}

/** The other packs that this page can open, named in the language of the given texts. */
export function packChoices(session: Session, t: Session['t'] = session.t): PackChoice[] {
  return (session.pack.others ?? [])
    .filter(({ id }) => hasPack(id))
    .map((other) => ({
      id: other.id,
      label: labelOf(session, t, other),
      title: session.format.text(other.title),
      run: () => location.assign(otherPackAddress(session, other)),
    }));
}
