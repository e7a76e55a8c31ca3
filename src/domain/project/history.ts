import { applyEdit, subjectOf } from './edits';
import type { Edit, EditType } from './edits';
import type { Project } from '../../schema/project';

/** An edit that was made, with what takes it back and what it is called by. */
export interface Step {
  edit: Edit;
  inverse: Edit;
  type: EditType;
  subject: string;
}

/** What was done and can be undone, the last at the end; and what was undone and can be done again, the next at the end. */
export interface History {
  done: readonly Step[];
  undone: readonly Step[];
}

export interface Stepped {
  project: Project;
  history: History;
  step: Step;
}

/** Nothing done yet. */
export const NO_HISTORY: History = { done: [], undone: [] };

/** Makes an edit; what had been undone before cannot be done again. Null where the edit cannot be applied. */
export function doEdit(project: Project, history: History, edit: Edit): Stepped | null {
  const edited = applyEdit(project, edit);
  if (!edited) return null;
  const step = { edit, inverse: edited.inverse, type: edit.type, subject: subjectOf(project, edit) };
  return { project: edited.project, step, history: { done: [...history.done, step], undone: [] } };
}

/** Takes the last edit back. Null where there is none. */
export function undo(project: Project, { done, undone }: History): Stepped | null {
  const step = done.at(-1);
  const edited = step ? applyEdit(project, step.inverse) : null;
  if (!step || !edited) return null;
  return { project: edited.project, step, history: { done: done.slice(0, -1), undone: [...undone, step] } };
}

/** Makes the edit again that was taken back last. Null where there is none. */
export function redo(project: Project, { done, undone }: History): Stepped | null {
  const step = undone.at(-1);
  const edited = step ? applyEdit(project, step.edit) : null;
  if (!step || !edited) return null;
  return { project: edited.project, step, history: { done: [...done, step], undone: undone.slice(0, -1) } };
}
