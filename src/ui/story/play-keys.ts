import { chordOf } from '../shell/keys';

/** What can be done while a story is told. */
export type PlayCommand =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'black'
  | 'pointer'
  | 'spotlight'
  | 'theme'
  | 'presenter'
  | 'begin'
  | 'fullscreen'
  | 'autoplay'
  | 'wander'
  | 'restore'
  | 'leave';

/** The keys of a told story, clickers' among them: those send Page keys, a full stop or B, and F5, which would load the page anew. */
export const PLAY_KEYS: Record<PlayCommand, string[]> = {
  next: ['ArrowRight', 'PageDown', 'Space', 'ArrowDown'],
  previous: ['ArrowLeft', 'PageUp', 'ArrowUp', 'Shift Space'],
  first: ['Home'],
  last: ['End'],
  black: ['b', '.'],
  pointer: ['l'],
  spotlight: ['s'],
  theme: ['t'],
  presenter: ['p'],
  begin: ['F5', 'Shift F5'],
  fullscreen: ['f'],
  autoplay: ['a'],
  wander: ['e'],
  restore: ['r'],
  leave: ['Escape'],
};

const BY_CHORD = new Map(
  Object.entries(PLAY_KEYS).flatMap(([command, chords]) =>
    chords.map((chord) => [chord, command as PlayCommand] as const),
  ),
);

/** What a pressed key asks for while a story is told; null for any other, and where a button has Space to itself. */
export function playCommandOf(event: KeyboardEvent, letters: boolean): PlayCommand | null {
  const chord = chordOf(event);
  const command = BY_CHORD.get(chord) ?? null;
  if (command === null) return null;
  if (!letters && /^\p{L}$/u.test(chord)) return null;
  const onButton = event.target instanceof Element && event.target.closest('button') !== null;
  return onButton && chord === 'Space' ? null : command;
}
