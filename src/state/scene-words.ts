import type { Scene } from '../schema/story';
import type { Session } from './session.svelte';

/** What a workspace has to say in a scene of what it shows; the rest is left blank. */
export type SceneWords = Partial<Omit<Scene, 'id'>>;

const sayers = new WeakMap<Session, () => SceneWords>();

/** Lets the open workspace say what a scene of it says; gives what ends that. */
export function sayInScenes(session: Session, say: () => SceneWords): () => void {
  sayers.set(session, say);
  return () => {
    if (sayers.get(session) === say) sayers.delete(session);
  };
}

/** What the open workspace says in a scene of what it shows; nothing where it has no words of its own. */
export function sceneWords(session: Session): SceneWords {
  return sayers.get(session)?.() ?? {};
}
