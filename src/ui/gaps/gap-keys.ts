import type { Session } from '../../state/session.svelte';
import { chordOf, isCovered, isTypedInto } from '../shell/keys';

/** What the letters and signs of this workspace do (design 6). */
export interface GapActs {
  /** Brings a part of the question into sight and the focus to it. */
  goTo: (part: 'need' | 'service' | 'rule') => void;
  save: () => void;
  /** Adds a unit in the selected area, or takes one. */
  amount: (by: 1 | -1) => void;
}

/** Handles the keys of this workspace, before those of the page, of which some are the same letters. */
export function gapKeys(session: Session, acts: GapActs): (event: KeyboardEvent) => void {
  const byChord = new Map<string, () => void>([
    ['n', () => acts.goTo('need')],
    ['s', () => acts.goTo('service')],
    ['r', () => acts.goTo('rule')],
    ['w', () => acts.save()],
    ['+', () => acts.amount(1)],
    ['-', () => acts.amount(-1)],
  ]);
  return (event) => {
    const { target } = event;
    const chord = chordOf(event);
    const act = byChord.get(chord);
    if (!act || !session.letters || event.isComposing || isTypedInto(target) || isCovered()) return;
    // On the map these signs enlarge and reduce.
    if (!/\p{L}/u.test(chord) && target instanceof Element && target.closest('[data-pane="map"]')) return;
    event.preventDefault();
    act();
  };
}
