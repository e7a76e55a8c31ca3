import { checkProject } from '../io/project/file';
import type { ProjectProblem } from '../io/project/file';
import * as store from '../io/project/store';
import type { Pack } from '../schema/pack';
import type { Project } from '../schema/project';
import { newId } from './project-names';

/** A project that a page holds, as it is opened. */
export interface HeldProject {
  project: Project;
  /** Its revision in the browser's storage; 0 where it is not stored. */
  revision: number;
  /** `later`: this browser has stored a later state; `beside`: an earlier one, which is left as it is. */
  stored: 'later' | 'same' | 'beside' | null;
}

/**
 * Reads the project that a page in one file holds. Where this browser has stored a later state of it that can be opened,
 * that goes first; beside an earlier one it becomes a project of its own, so that nothing is overwritten.
 */
export async function readHeldProject(
  content: unknown,
  pack: Pack,
): Promise<HeldProject | { problem: ProjectProblem }> {
  const result = checkProject(content, pack);
  if ('problem' in result) return result;
  const { project } = result;
  const known = await store.storedProject(project.id).catch(() => null);
  if (!known) return { project, revision: 0, stored: null };
  const kept = checkProject(known.content, pack);
  if ('project' in kept && new Date(kept.project.changed) >= new Date(project.changed)) {
    const isSame = kept.project.changed === project.changed;
    return { project: kept.project, revision: known.revision, stored: isSame ? 'same' : 'later' };
  }
  return { project: { ...project, id: newId() }, revision: 0, stored: 'beside' };
}

/** The name of the file that the page is. */
export function pageFileName(): string {
  const name = location.pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
