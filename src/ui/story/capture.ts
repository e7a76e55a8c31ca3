import { addStoryTexts } from '../../i18n/story';
import { sceneWords } from '../../state/scene-words';
import type { Session } from '../../state/session.svelte';
import { StorySession } from '../../state/story.svelte';
import { mapHeading } from '../explore/legend-text';

/** Notes what the page shows as the last scene of the person's own story, and says where it went. */
export async function captureScene(session: Session): Promise<void> {
  addStoryTexts();
  const { workspace } = session.view;
  if (workspace === 'story') return;
  const title = workspace === 'explore' ? mapHeading(session) : session.t.shell[workspace];
  const name = await new StorySession(session).capture(title, sceneWords(session));
  if (name !== null) session.project?.say(session.t.story.captured(name), 'undo');
}
