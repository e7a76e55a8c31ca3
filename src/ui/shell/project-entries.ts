import { addProjectTexts } from '../../i18n/project';
import type { Session } from '../../state/session.svelte';
import { projectParts } from './parts';
import type { Command, EntryActions } from './entries';

async function toFile(session: Session): Promise<void> {
  try {
    const [{ saveProject }, project] = await Promise.all([projectParts(), session.openProject()]);
    saveProject(project);
  } catch {
    session.notify('bad', session.t.problems.partFailed(session.t.shell.project));
  }
}

/** What can be done with the project, named in the language of the given texts. */
export function projectCommands(session: Session, t: Session['t'], actions: EntryActions): Command[] {
  addProjectTexts();
  const words = t.project;
  const { project } = session;
  const list: Command[] = [
    {
      id: 'project',
      icon: 'project',
      label: t.shell.project,
      also: [words.create, words.rename, words.fromFile, words.remove],
      run: actions.project,
    },
    {
      id: 'project save',
      icon: 'save',
      label: `${t.shell.project}: ${words.toFile}`,
      quiet: true,
      run: () => void toFile(session),
    },
  ];
  if (project?.canUndo) {
    list.push({
      id: 'project undo',
      icon: 'reset',
      label: words.undo,
      hint: () => project.undoName,
      chord: 'Control z',
      run: () => project.undo(),
    });
  }
  if (project?.canRedo) {
    list.push({
      id: 'project redo',
      icon: 'reset',
      label: words.redo,
      hint: () => project.redoName,
      chord: 'Control Shift z',
      run: () => project.redo(),
    });
  }
  return list;
}
