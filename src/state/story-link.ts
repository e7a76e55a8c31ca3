import type { StoryView } from '../schema/view';

/** The id of a story, then its scene from 1, then `play` while it is told. */
const STORY = /^([a-z0-9-]*)(?:\.([1-9]\d{0,3}))?(\.play)?$/;

/** The part of a link that says which story is looked at; what equals the opening view is left out. */
export function storyParts({ story, scene, playing }: StoryView): [string, string][] {
  if (story === null && scene === 0 && !playing) return [];
  return [['story', `${story ?? ''}${scene > 0 ? `.${scene + 1}` : ''}${playing ? '.play' : ''}`]];
}

/** The view that such a part stands for; null where it is not understood. */
export function readStory(written: string): StoryView | null {
  const [whole, story = '', scene = '1', play] = STORY.exec(written) ?? [];
  if (whole === undefined || whole === '') return null;
  return { story: story || null, scene: Number(scene) - 1, playing: play !== undefined };
}
