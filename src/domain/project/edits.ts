import type { GapAsk } from '../../schema/gap';
import type { Project, Scenario } from '../../schema/project';
import type { Scene, SceneText, Story } from '../../schema/story';

/** One change of a project. Those that change or set give the whole of what they change; `at` and `to` are places. */
export type Edit =
  | { type: 'scenario-add'; scenario: Scenario; at?: number }
  | { type: 'scenario-change'; scenario: Scenario }
  | { type: 'scenario-note'; id: string; note: string }
  | { type: 'scenario-remove'; id: string }
  | { type: 'scenario-move'; id: string; to: number }
  | { type: 'asks-set'; asks: GapAsk[] | null }
  | { type: 'story-add'; story: Story; at?: number }
  | { type: 'story-rename'; id: string; name: SceneText }
  | { type: 'story-remove'; id: string }
  | { type: 'scene-add'; story: string; scene: Scene; at?: number }
  | { type: 'scene-change'; story: string; scene: Scene }
  | { type: 'scene-remove'; story: string; id: string }
  | { type: 'scene-move'; story: string; id: string; to: number }
  | { type: 'project-rename'; name: string };

export type EditType = Edit['type'];

/** A project after an edit, and the edit that turns it back into what it was. */
export interface Edited {
  project: Project;
  inverse: Edit;
}

type Apply = { [Type in EditType]: (project: Project, edit: Extract<Edit, { type: Type }>) => Edited | null };

interface Named {
  id: string;
}

/** A list after a change, with what the inverse of that change needs; null where the list does not allow it. */
type Changed<Item> = { list: Item[]; at: number; before: Item } | null;

/** A place that there is in a list of a length, the nearest to the one asked for. */
const within = (place: number, length: number): number => Math.min(Math.max(Math.trunc(place), 0), length);

function added<Item extends Named>(list: readonly Item[], item: Item, at = list.length): Item[] | null {
  if (list.some(({ id }) => id === item.id)) return null;
  return list.toSpliced(within(at, list.length), 0, item);
}

function changed<Item extends Named>(list: readonly Item[], item: Item): Changed<Item> {
  const at = list.findIndex(({ id }) => id === item.id);
  const before = list[at];
  return before ? { list: list.with(at, item), at, before } : null;
}

function removed<Item extends Named>(list: readonly Item[], id: string): Changed<Item> {
  const at = list.findIndex((item) => item.id === id);
  const before = list[at];
  return before ? { list: list.toSpliced(at, 1), at, before } : null;
}

function moved<Item extends Named>(list: readonly Item[], id: string, to: number): Changed<Item> {
  const found = removed(list, id);
  if (!found) return null;
  return { ...found, list: found.list.toSpliced(within(to, found.list.length), 0, found.before) };
}

/** The project with other scenes in one of its stories; null where there is no such story, or the scenes are none. */
function withScenes(
  project: Project,
  story: string,
  change: (scenes: readonly Scene[]) => { list: Scene[]; inverse: Edit } | null,
): Edited | null {
  const found = project.stories.find(({ id }) => id === story);
  const result = found ? change(found.scenes) : null;
  if (!found || !result) return null;
  const stories = changed(project.stories, { ...found, scenes: result.list })!.list;
  return { project: { ...project, stories }, inverse: result.inverse };
}

const APPLY: Apply = {
  'scenario-add': (project, { scenario, at }) => {
    const scenarios = added(project.scenarios, scenario, at);
    return (
      scenarios && {
        project: { ...project, scenarios },
        inverse: { type: 'scenario-remove', id: scenario.id },
      }
    );
  },
  'scenario-change': (project, { scenario }) => {
    const found = changed(project.scenarios, scenario);
    return (
      found && {
        project: { ...project, scenarios: found.list },
        inverse: { type: 'scenario-change', scenario: found.before },
      }
    );
  },
  'scenario-note': (project, { id, note }) => {
    const scenario = project.scenarios.find((one) => one.id === id);
    const found = scenario && changed(project.scenarios, { ...scenario, note });
    if (!found) return null;
    return {
      project: { ...project, scenarios: found.list },
      inverse: { type: 'scenario-note', id, note: found.before.note },
    };
  },
  'scenario-remove': (project, { id }) => {
    const found = removed(project.scenarios, id);
    return (
      found && {
        project: { ...project, scenarios: found.list },
        inverse: { type: 'scenario-add', scenario: found.before, at: found.at },
      }
    );
  },
  'scenario-move': (project, { id, to }) => {
    const found = moved(project.scenarios, id, to);
    return (
      found && {
        project: { ...project, scenarios: found.list },
        inverse: { type: 'scenario-move', id, to: found.at },
      }
    );
  },
  'asks-set': (project, { asks }) => ({
    project: { ...project, asks },
    inverse: { type: 'asks-set', asks: project.asks },
  }),
  'story-add': (project, { story, at }) => {
    const stories = added(project.stories, story, at);
    return stories && { project: { ...project, stories }, inverse: { type: 'story-remove', id: story.id } };
  },
  'story-rename': (project, { id, name }) => {
    const story = project.stories.find((one) => one.id === id);
    const found = story && changed(project.stories, { ...story, name });
    if (!found) return null;
    return {
      project: { ...project, stories: found.list },
      inverse: { type: 'story-rename', id, name: found.before.name },
    };
  },
  'story-remove': (project, { id }) => {
    const found = removed(project.stories, id);
    return (
      found && {
        project: { ...project, stories: found.list },
        inverse: { type: 'story-add', story: found.before, at: found.at },
      }
    );
  },
  'scene-add': (project, { story, scene, at }) =>
    withScenes(project, story, (scenes) => {
      const list = added(scenes, scene, at);
      return list && { list, inverse: { type: 'scene-remove', story, id: scene.id } };
    }),
  'scene-change': (project, { story, scene }) =>
    withScenes(project, story, (scenes) => {
      const found = changed(scenes, scene);
      return found && { list: found.list, inverse: { type: 'scene-change', story, scene: found.before } };
    }),
  'scene-remove': (project, { story, id }) =>
    withScenes(project, story, (scenes) => {
      const found = removed(scenes, id);
      return (
        found && {
          list: found.list,
          inverse: { type: 'scene-add', story, scene: found.before, at: found.at },
        }
      );
    }),
  'scene-move': (project, { story, id, to }) =>
    withScenes(project, story, (scenes) => {
      const found = moved(scenes, id, to);
      return found && { list: found.list, inverse: { type: 'scene-move', story, id, to: found.at } };
    }),
  'project-rename': (project, { name }) => ({
    project: { ...project, name },
    inverse: { type: 'project-rename', name: project.name },
  }),
};

/** Every kind of edit. */
export const editTypes = Object.keys(APPLY) as EditType[];

/**
 * Applies an edit and gives its inverse. Null where it cannot be applied: something is added that stands there already, or
 * changed, moved or removed that does not. The given project stays as it is; when it was changed is no business of an
 * edit, so that undoing leads back to the very same.
 */
export function applyEdit(project: Project, edit: Edit): Edited | null {
  // The table has for each kind what takes that kind; the compiler cannot follow one through the other.
  return (APPLY[edit.type] as (project: Project, edit: Edit) => Edited | null)(project, edit);
}

/** A text in the first of its languages that it has. */
const inWords = (text: SceneText | undefined): string => (text && (text.id.trim() || text.en.trim())) ?? '';

/** What an edit is about, by the name that a person gave it; '' where it is about no one thing. */
export function subjectOf({ scenarios, stories }: Project, edit: Edit): string {
  switch (edit.type) {
    case 'scenario-add':
    case 'scenario-change':
      return edit.scenario.name;
    case 'scenario-note':
    case 'scenario-remove':
    case 'scenario-move':
      return scenarios.find(({ id }) => id === edit.id)?.name ?? '';
    case 'story-add':
      return inWords(edit.story.name);
    case 'story-rename':
      return inWords(edit.name);
    case 'story-remove':
      return inWords(stories.find(({ id }) => id === edit.id)?.name);
    case 'scene-add':
    case 'scene-change':
      return inWords(edit.scene.title);
    case 'scene-remove':
    case 'scene-move': {
      const story = stories.find(({ id }) => id === edit.story);
      return inWords(story?.scenes.find(({ id }) => id === edit.id)?.title);
    }
    case 'project-rename':
      return edit.name;
    case 'asks-set':
      return '';
  }
}
