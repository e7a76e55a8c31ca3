import { addStoryTexts } from '../../i18n/story';
import type { Session } from '../../state/session.svelte';
import type { KeyGroup } from './keys';

/** The keys of stories for the list of keys; the stage acts on them itself, and the page on the first two. */
export function storyKeys(session: Session): KeyGroup {
  addStoryTexts();
  const t = session.t.story;
  const { keys } = t;
  return {
    title: keys.title,
    entries: [
      { chords: ['c'], label: keys.capture, switched: true },
      { chords: ['k'], label: keys.back, switched: true },
      { chords: ['ArrowRight', 'PageDown', 'Space'], label: keys.next },
      { chords: ['ArrowLeft', 'PageUp'], label: keys.previous },
      { chords: ['Home', 'End'], label: keys.ends },
      { chords: ['b', '.'], label: t.black },
      { chords: ['l'], label: t.pointer, switched: true },
      { chords: ['s'], label: t.spotlight, switched: true },
      { chords: ['e'], label: t.wander, switched: true },
      { chords: ['r'], label: t.restore, switched: true },
      { chords: ['p'], label: t.presenter, switched: true },
      { chords: ['a'], label: t.autoplay, switched: true },
      { chords: ['f'], label: t.fullscreen, switched: true },
      { chords: ['F5'], label: keys.begin },
    ],
  };
}
