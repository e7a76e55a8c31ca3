import type { Session } from '../../state/session.svelte';
import { storyParts } from '../shell/parts';

/** Takes the answer into a story with one press. */
export async function toStory(session: Session): Promise<void> {
  try {
    await (await storyParts()).captureScene(session);
  } catch {
    session.notify('bad', session.t.problems.partFailed(session.t.shell.story));
  }
}
