import type { GapAsk } from '../../schema/gap';
import type { Project, Scenario } from '../../schema/project';

/** One change of a project. `scenario-change` and `asks-set` give the whole of what they change, `at` and `to` a place. */
export type Edit =
  | { type: 'scenario-add'; scenario: Scenario; at?: number }
  | { type: 'scenario-change'; scenario: Scenario }
  | { type: 'scenario-remove'; id: string }
  | { type: 'scenario-move'; id: string; to: number }
  | { type: 'asks-set'; asks: GapAsk[] | null }
  | { type: 'project-rename'; name: string };

export type EditType = Edit['type'];

/** A project after an edit, and the edit that turns it back into what it was. */
export interface Edited {
  project: Project;
  inverse: Edit;
}

type Apply = { [Type in EditType]: (project: Project, edit: Extract<Edit, { type: Type }>) => Edited | null };

const placeOf = ({ scenarios }: Project, id: string): number =>
  scenarios.findIndex((scenario) => scenario.id === id);

/** A place that there is in a list of a length, the nearest to the one asked for. */
const within = (place: number, length: number): number => Math.min(Math.max(Math.trunc(place), 0), length);

const APPLY: Apply = {
  'scenario-add': (project, { scenario, at = project.scenarios.length }) => {
    if (placeOf(project, scenario.id) >= 0) return null;
    const scenarios = project.scenarios.toSpliced(within(at, project.scenarios.length), 0, scenario);
    return { project: { ...project, scenarios }, inverse: { type: 'scenario-remove', id: scenario.id } };
  },
  'scenario-change': (project, { scenario }) => {
    const at = placeOf(project, scenario.id);
    const before = project.scenarios[at];
    if (!before) return null;
    return {
      project: { ...project, scenarios: project.scenarios.with(at, scenario) },
      inverse: { type: 'scenario-change', scenario: before },
    };
  },
  'scenario-remove': (project, { id }) => {
    const at = placeOf(project, id);
    const scenario = project.scenarios[at];
    if (!scenario) return null;
    return {
      project: { ...project, scenarios: project.scenarios.toSpliced(at, 1) },
      inverse: { type: 'scenario-add', scenario, at },
    };
  },
  'scenario-move': (project, { id, to }) => {
    const from = placeOf(project, id);
    const scenario = project.scenarios[from];
    if (!scenario) return null;
    const others = project.scenarios.toSpliced(from, 1);
    return {
      project: { ...project, scenarios: others.toSpliced(within(to, others.length), 0, scenario) },
      inverse: { type: 'scenario-move', id, to: from },
    };
  },
  'asks-set': (project, { asks }) => ({
    project: { ...project, asks },
    inverse: { type: 'asks-set', asks: project.asks },
  }),
  'project-rename': (project, { name }) => ({
    project: { ...project, name },
    inverse: { type: 'project-rename', name: project.name },
  }),
};

/** Every kind of edit. */
export const editTypes = Object.keys(APPLY) as EditType[];

/**
 * Applies an edit and gives its inverse. Null where it cannot be applied: a scenario is added that stands there already,
 * or one is changed, moved or removed that does not. The given project stays as it is; when it was changed is no business
 * of an edit, so that undoing leads back to the very same.
 */
export function applyEdit(project: Project, edit: Edit): Edited | null {
  // The table has for each kind what takes that kind; the compiler cannot follow one through the other.
  return (APPLY[edit.type] as (project: Project, edit: Edit) => Edited | null)(project, edit);
}

/** What an edit is about, by the name that a person gave it; '' where it is about no one thing. */
export function subjectOf(project: Project, edit: Edit): string {
  if ('scenario' in edit) return edit.scenario.name;
  if ('id' in edit) return project.scenarios.find(({ id }) => id === edit.id)?.name ?? '';
  return edit.type === 'project-rename' ? edit.name : '';
}
