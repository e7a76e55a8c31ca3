import { addGapTexts } from '../../i18n/gaps';
import type { Session } from '../../state/session.svelte';
import type { KeyGroup } from './keys';

/** The keys of coverage gaps for the list of keys; that workspace acts on them itself. */
export function gapKeys(session: Session): KeyGroup {
  addGapTexts();
  const { gaps, shell } = session.t;
  const { keys } = gaps;
  return {
    title: shell.gaps,
    entries: [
      { chords: ['n'], label: keys.need, switched: true },
      { chords: ['s'], label: keys.service, switched: true },
      { chords: ['r'], label: keys.rule, switched: true },
      { chords: ['ArrowUp', 'ArrowDown'], label: keys.ranking },
      { chords: ['+', '-'], label: keys.amount, switched: true },
      { chords: ['w'], label: keys.save, switched: true },
    ],
  };
}
