import type { Session } from '../../state/session.svelte';
import { chordOf, isCovered, isTypedInto } from '../shell/keys';

/**
 * Handles the workspace's letters and signs before the keys of the page, of which some are the same; never while something is
 * typed, a dialog is open, or letters are switched off.
 */
export function letterKeys(
  session: Session,
  acts: Readonly<Record<string, () => void>>,
): (event: KeyboardEvent) => void {
  return (event) => {
    const { target } = event;
    const chord = chordOf(event);
    const act = Object.hasOwn(acts, chord) ? acts[chord] : undefined;
    if (!act || !session.letters || event.isComposing || isTypedInto(target) || isCovered()) return;
    // On the map these signs enlarge and reduce.
    if (!/\p{L}/u.test(chord) && target instanceof Element && target.closest('[data-pane="map"]')) return;
    event.preventDefault();
    act();
  };
}
