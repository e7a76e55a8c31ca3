import { projectFileName, projectText } from '../../io/project/file';
import { saveText } from '../../io/save';
import type { ProjectSession } from '../../state/project.svelte';

/** Hands the open project to the browser as a file. */
export function saveProject(opened: ProjectSession): void {
  const { project, session } = opened;
  const name = projectFileName(project);
  saveText(name, projectText(project), 'application/json');
  opened.say(session.t.project.fileSaved(name));
}
