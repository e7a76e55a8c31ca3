import type { Session } from '../../state/session.svelte';
import { chordOf, isAsking, isCovered, isTypedInto } from '../shell/keys';

/** What the letters and signs of this workspace do (design 6). */
export interface GapActs {
  /** Brings a part of the question into sight and the focus to it. */
  goTo: (part: 'need' | 'service' | 'rule') => void;
  save: () => void;
  /** Adds a unit in the selected area, or takes one. */
  amount: (by: 1 | -1) => void;
  /** Takes the last change of the what-if back, or does it again; false leaves that to the project. */
  takeBack: () => boolean;
  doAgain: () => boolean;
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
  const steps = new Map<string, () => boolean>([
    ['Control z', acts.takeBack],
    ['Control Shift z', acts.doAgain],
    ['Control y', acts.doAgain],
  ]);
  return (event) => {
    const { target } = event;
    const chord = chordOf(event);
    const step = steps.get(chord);
    if (step && !isTypedInto(target) && !isAsking() && step()) event.preventDefault();
    const act = byChord.get(chord);
    if (!act || !session.letters || event.isComposing || isTypedInto(target) || isCovered()) return;
    // On the map these signs enlarge and reduce.
    if (!/\p{L}/u.test(chord) && target instanceof Element && target.closest('[data-pane="map"]')) return;
    event.preventDefault();
    act();
  };
}
