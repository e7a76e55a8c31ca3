import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GapAsk } from '../../schema/gap';
import type { Project, Scenario } from '../../schema/project';
import type { Scene, SceneText } from '../../schema/story';
import { applyEdit, editTypes } from './edits';
import type { Edit, EditType } from './edits';
import { doEdit, NO_HISTORY, redo, undo } from './history';
import type { History } from './history';

const scenarioOf = (id: string, name = id, units = 1): Scenario => ({
  id,
  name,
  question: { need: ['poor'], supply: ['group'], rule: { type: 'average' } },
  changes: [{ area: '1', units }],
  note: '',
});

const textOf = (text: string): SceneText => ({ id: text, en: '' });

const sceneOf = (id: string, title = id): Scene => ({
  id,
  title: textOf(title),
  caption: textOf(''),
  notes: textOf(''),
  view: '',
  figures: [],
  key: [],
  emphasis: [],
});

const start: Project = {
  format: 'wahana-project',
  version: 3,
  id: 'own',
  pack: 'place',
  name: 'Own',
  created: '2026-01-01T00:00:00.000Z',
  changed: '2026-01-01T00:00:00.000Z',
  scenarios: ['a', 'b', 'c'].map((id) => scenarioOf(id)),
  asks: null,
  stories: ['s', 't'].map((id) => ({
    id,
    name: textOf(id),
    scenes: ['x', 'y', 'z'].map((scene) => sceneOf(scene)),
  })),
};

/** What an edit is drawn from; which scenario it is about follows from the project that it meets. */
interface Draw {
  type: EditType;
  pick: number;
  place: number;
  text: string;
  units: number;
  fresh: string;
}

const anyDraw: fc.Arbitrary<Draw> = fc.record({
  type: fc.constantFrom(...editTypes),
  pick: fc.nat(40),
  place: fc.integer({ min: -3, max: 40 }),
  text: fc.string({ minLength: 1, maxLength: 12 }),
  units: fc.integer({ min: -9, max: 9 }),
  fresh: fc.uuid(),
});

/** For each kind of edit one that the project can take; null where it can take none of that kind. */
const EDIT: { [Type in EditType]: (project: Project, draw: Draw) => Edit | null } = {
  'scenario-add': ({ scenarios }, { fresh, text, units, place, pick }) => ({
    type: 'scenario-add',
    scenario: scenarioOf(fresh, text, units),
    ...(pick % 2 === 0 ? { at: Math.min(Math.abs(place), scenarios.length) } : {}),
  }),
  'scenario-change': ({ scenarios }, { pick, text, units }) => {
    const found = scenarios[pick % scenarios.length];
    return found ? { type: 'scenario-change', scenario: scenarioOf(found.id, text, units) } : null;
  },
  'scenario-note': ({ scenarios }, { pick, text, place }) => {
    const found = scenarios[pick % scenarios.length];
    return found ? { type: 'scenario-note', id: found.id, note: place % 2 === 0 ? '' : text } : null;
  },
  'scenario-remove': ({ scenarios }, { pick }) => {
    const found = scenarios[pick % scenarios.length];
    return found ? { type: 'scenario-remove', id: found.id } : null;
  },
  'scenario-move': ({ scenarios }, { pick, place }) => {
    const found = scenarios[pick % scenarios.length];
    return found ? { type: 'scenario-move', id: found.id, to: place } : null;
  },
  'asks-set': (_project, { text, pick }) => {
    const asks: GapAsk[] = [{ need: text, supply: ['group'], reason: { id: text, en: text } }];
    return { type: 'asks-set', asks: pick % 3 === 0 ? null : asks };
  },
  'story-add': ({ stories }, { fresh, text, place, pick }) => ({
    type: 'story-add',
    story: { id: fresh, name: textOf(text), scenes: pick % 3 === 0 ? [] : [sceneOf('x', text)] },
    ...(pick % 2 === 0 ? { at: Math.min(Math.abs(place), stories.length) } : {}),
  }),
  'story-rename': ({ stories }, { pick, text }) => {
    const found = stories[pick % stories.length];
    return found ? { type: 'story-rename', id: found.id, name: { id: text, en: text } } : null;
  },
  'story-remove': ({ stories }, { pick }) => {
    const found = stories[pick % stories.length];
    return found ? { type: 'story-remove', id: found.id } : null;
  },
  'scene-add': ({ stories }, { fresh, text, place, pick }) => {
    const story = stories[pick % stories.length];
    if (!story) return null;
    const at = pick % 2 === 0 ? { at: Math.min(Math.abs(place), story.scenes.length) } : {};
    return { type: 'scene-add', story: story.id, scene: sceneOf(fresh, text), ...at };
  },
  'scene-change': ({ stories }, { pick, text }) => {
    const story = stories[pick % stories.length];
    const found = story?.scenes[pick % story.scenes.length];
    return story && found
      ? { type: 'scene-change', story: story.id, scene: sceneOf(found.id, `${text}!`) }
      : null;
  },
  'scene-remove': ({ stories }, { pick }) => {
    const story = stories[pick % stories.length];
    const found = story?.scenes[pick % story.scenes.length];
    return story && found ? { type: 'scene-remove', story: story.id, id: found.id } : null;
  },
  'scene-move': ({ stories }, { pick, place }) => {
    const story = stories[pick % stories.length];
    const found = story?.scenes[pick % story.scenes.length];
    return story && found ? { type: 'scene-move', story: story.id, id: found.id, to: place } : null;
  },
  'project-rename': (_project, { text }) => ({ type: 'project-rename', name: text }),
};

/** Makes edits one after another; gives the states from the start to the end, and the history. */
function play(draws: readonly Draw[]): { states: Project[]; history: History; types: Set<EditType> } {
  const states = [start];
  const types = new Set<EditType>();
  let history = NO_HISTORY;
  for (const draw of draws) {
    const project = states.at(-1)!;
    const edit = EDIT[draw.type](project, draw);
    const stepped = edit && doEdit(project, history, edit);
    if (!stepped) continue;
    types.add(draw.type);
    states.push(stepped.project);
    ({ history } = stepped);
  }
  return { states, history, types };
}

describe('edits', () => {
  it('of every kind are drawn here', () => {
    const drawn = new Set(fc.sample(anyDraw, { numRuns: 300, seed: 4 }).map(({ type }) => type));
    expect([...drawn].sort()).toEqual([...editTypes].sort());
    expect([...play(fc.sample(anyDraw, { numRuns: 300, seed: 4 })).types].sort()).toEqual(
      [...editTypes].sort(),
    );
  });

  it('give an inverse that leads back to the very same, and leave what they are given as it is', () => {
    fc.assert(
      fc.property(fc.array(anyDraw, { maxLength: 12 }), anyDraw, (draws, last) => {
        const before = play(draws).states.at(-1)!;
        const copy = structuredClone(before);
        const edit = EDIT[last.type](before, last);
        if (!edit) return;
        const edited = applyEdit(before, edit)!;
        expect(before).toEqual(copy);
        const back = applyEdit(edited.project, edited.inverse)!;
        expect(back.project).toEqual(before);
        // The inverse of the inverse does the edit again, so that redoing needs nothing else.
        expect(applyEdit(back.project, back.inverse)!.project).toEqual(edited.project);
      }),
    );
  });

  it('undone one by one give every state back to the start, and redone every state to the end', () => {
    fc.assert(
      fc.property(fc.array(anyDraw, { maxLength: 40 }), (draws) => {
        const { states, history } = play(draws);
        let now = { project: states.at(-1)!, history };
        for (const state of states.slice(0, -1).reverse()) {
          now = undo(now.project, now.history)!;
          expect(now.project).toEqual(state);
        }
        expect(undo(now.project, now.history)).toBeNull();
        for (const state of states.slice(1)) {
          now = redo(now.project, now.history)!;
          expect(now.project).toEqual(state);
        }
        expect(redo(now.project, now.history)).toBeNull();
      }),
    );
  });

  it('mixed with undoing and redoing never lose the way back', () => {
    const anyStep = fc.oneof(anyDraw, fc.constant('undo' as const), fc.constant('redo' as const));
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 60 }), (steps) => {
        let project = start;
        let history = NO_HISTORY;
        for (const step of steps) {
          const edit = typeof step === 'string' ? null : EDIT[step.type](project, step);
          const next =
            step === 'undo'
              ? undo(project, history)
              : step === 'redo'
                ? redo(project, history)
                : edit && doEdit(project, history, edit);
          if (next) ({ project, history } = next);
        }
        for (let next = undo(project, history); next; next = undo(project, history))
          ({ project, history } = next);
        expect(project).toEqual(start);
      }),
    );
  });

  it('that cannot be made are not', () => {
    const refused: Edit[] = [
      { type: 'scenario-add', scenario: scenarioOf('a') },
      { type: 'scenario-change', scenario: scenarioOf('x') },
      { type: 'scenario-note', id: 'x', note: 'a' },
      { type: 'scenario-remove', id: 'x' },
      { type: 'scenario-move', id: 'x', to: 0 },
    ];
    for (const edit of refused) {
      expect(applyEdit(start, edit)).toBeNull();
      expect(doEdit(start, NO_HISTORY, edit)).toBeNull();
    }
  });

  it('put a removed scenario back in its place', () => {
    const { project, inverse } = applyEdit(start, { type: 'scenario-remove', id: 'b' })!;
    expect(project.scenarios.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(applyEdit(project, inverse)!.project.scenarios.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('are called by the name that what they are about had then', () => {
    const removed = doEdit(start, NO_HISTORY, { type: 'scenario-remove', id: 'b' })!;
    expect(removed.step).toMatchObject({ type: 'scenario-remove', subject: 'b' });
    const renamed = doEdit(start, NO_HISTORY, { type: 'project-rename', name: 'New' })!;
    expect(renamed.step.subject).toBe('New');
    expect(doEdit(start, NO_HISTORY, { type: 'asks-set', asks: [] })!.step.subject).toBe('');
  });
});
