import { STORIES_VERSION } from '../schema/constants';
import { stories as schema } from '../schema/story';
import type { Stories } from '../schema/story';
import { loadBesidePack } from './beside-pack';
import { checkFile } from './check-file';
import type { FileProblem } from './check-file';

/** Why the ready stories of a pack could not be opened, with what the sentence needs. */
export type StoriesProblem = FileProblem | { kind: 'other-pack'; file: string; found: string };

export type StoriesResult = { stories: Stories } | { problem: StoriesProblem };

/** Checks the text of a file of ready stories whole, and whose it is. */
export function readStories(file: string, text: string, pack: string): StoriesResult {
  const checked = checkFile(file, text, { format: 'wahana-stories', version: STORIES_VERSION, schema });
  if ('problem' in checked) return checked;
  const stories = checked.content;
  return stories.pack === pack ? { stories } : { problem: { kind: 'other-pack', file, found: stories.pack } };
}

/** Fetches the ready stories of a pack and checks them, once; `pack` is the id of the pack that they must belong to. */
export function loadStories(file: string, pack: string): Promise<StoriesResult> {
  return loadBesidePack<StoriesResult>(file, pack, (text) => readStories(file, text, pack));
}
