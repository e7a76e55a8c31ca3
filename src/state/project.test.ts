import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { editTypes } from '../domain/project/edits';
import { createFormatter } from '../i18n/format';
import { en } from '../i18n/en';
import { id } from '../i18n/id';
import { addProjectTexts } from '../i18n/project';
import type { ProjectProblem } from '../io/project/file';
import type { SaveResult } from '../io/project/store';
import type { Pack } from '../schema/pack';
import type { Project, Scenario } from '../schema/project';
import { freeName, newId } from './project-names';
import { projectProblemText } from './project-words';
import { openProject } from './project.svelte';
import { Session } from './session.svelte';

const pack = JSON.parse(readFileSync('public/packs/tanete-riattang-2006.json', 'utf8')) as Pack;

/** Saves that were asked for, each with what answers it. */
const saves: { project: Project; revision: number; answer: (result: SaveResult) => void }[] = [];
vi.mock('../io/project/store', () => ({
  lastOpened: () => Promise.resolve(null),
  storedProjects: () => Promise.resolve([]),
  askToPersist: () => Promise.resolve(true),
  saveProject: (project: Project, revision: number) =>
    new Promise<SaveResult>((answer) => saves.push({ project, revision, answer })),
}));

beforeEach(() => {
  for (const name of ['addEventListener', 'removeEventListener']) vi.stubGlobal(name, () => undefined);
  vi.stubGlobal('BroadcastChannel', undefined);
});
afterEach(() => {
  vi.unstubAllGlobals();
  saves.length = 0;
});

const scenarioOf = (name: string): Scenario => ({
  id: newId(),
  name,
  question: { need: ['residents'], supply: [pack.kinds[0]!.id], rule: { type: 'residents', perUnit: 500 } },
  changes: [{ area: pack.areas[0]!.code, units: 1 }],
  note: '',
});
const opened = () => openProject(new Session(pack, ''));
const add = (name: string) => ({ type: 'scenario-add' as const, scenario: scenarioOf(name) });

describe('a project session', () => {
  it('says that an edit is saved only when it is', async () => {
    const project = await opened();
    expect(project.saved).toBe('new');
    expect(project.apply(add('A'))).toBe(true);
    expect(project.project.scenarios.map(({ name }) => name)).toEqual(['A']);
    expect(project.saved).toBe('saving');
    saves[0]!.answer({ revision: 1 });
    await project.settled();
    expect(project.saved).toBe('saved');
    expect(project.persistent).toBe(true);
  });

  it('saves edits that come while it saves together, over the revision that came of that', async () => {
    const project = await opened();
    for (const name of ['A', 'B', 'C']) project.apply(add(name));
    expect(saves).toHaveLength(1);
    saves[0]!.answer({ revision: 1 });
    await vi.waitFor(() => expect(saves).toHaveLength(2));
    expect(project.saved).toBe('saving');
    expect(saves[1]).toMatchObject({ revision: 1 });
    expect(saves[1]!.project.scenarios).toHaveLength(3);
    saves[1]!.answer({ revision: 2 });
    await project.settled();
    expect(project.saved).toBe('saved');
    expect(saves).toHaveLength(2);
  });

  it.each(['full', 'refused'] as const)('keeps what storage that is %s did not take', async (problem) => {
    const project = await opened();
    project.apply(add('A'));
    saves[0]!.answer({ problem });
    await project.settled();
    expect([project.saved, project.refusal]).toEqual(['unsaved', problem]);
    expect(project.project.scenarios).toHaveLength(1);
    // The next edit saves both.
    project.apply(add('B'));
    expect(saves[1]).toMatchObject({ revision: 0 });
    saves[1]!.answer({ revision: 1 });
    await project.settled();
    expect([project.saved, project.refusal]).toEqual(['saved', null]);
  });

  it('stops saving where another tab has saved, until a copy is made', async () => {
    const project = await opened();
    project.apply(add('A'));
    const { id: former } = project.project;
    saves[0]!.answer({ conflict: { id: former, pack: pack.id, revision: 4, content: {} } });
    await project.settled();
    expect([project.saved, project.elsewhere]).toEqual(['unsaved', 'changed']);
    project.apply(add('B'));
    await project.settled();
    expect(saves).toHaveLength(1);
    await project.keepCopy();
    expect(saves[1]).toMatchObject({ revision: 0, project: { scenarios: [{ name: 'A' }, { name: 'B' }] } });
    expect(saves[1]!.project.id).not.toBe(former);
    expect(project.elsewhere).toBeNull();
    expect(project.canUndo).toBe(true);
  });

  it('names what it undoes and does again, in the language of the page', async () => {
    const project = await opened();
    const edit = add('Dua posyandu');
    project.apply(edit);
    expect(project.undoName).toBe(id.project.edits['scenario-add']('Dua posyandu'));
    project.apply({ type: 'scenario-remove', id: edit.scenario.id });
    expect(project.undoName).toBe(id.project.edits['scenario-remove']('Dua posyandu'));
    project.undo();
    expect(project.toast).toMatchObject({ text: id.project.undone(project.redoName), offer: 'redo' });
    expect(project.project.scenarios).toEqual([edit.scenario]);
    project.redo();
    expect(project.project.scenarios).toEqual([]);
    project.redo();
    expect(project.toast).toMatchObject({ text: id.project.nothingToRedo, offer: null });
  });

  it('refuses an edit that could not be opened again, and changes nothing', async () => {
    const project = await opened();
    const before = project.project;
    expect(project.apply({ type: 'project-rename', name: ' ' })).toBe(false);
    expect(project.apply({ type: 'scenario-remove', id: 'none' })).toBe(false);
    expect(project.apply({ type: 'scenario-add', scenario: { ...scenarioOf('A'), id: '__proto__' } })).toBe(
      false,
    );
    expect(project.project).toBe(before);
    expect(project.canUndo).toBe(false);
    expect(project.toast?.text).toBe(id.project.refusedEdit);
    expect(saves).toEqual([]);
  });

  it('takes an edit as it is at that moment', async () => {
    const project = await opened();
    const edit = add('A');
    project.apply(edit);
    edit.scenario.changes[0]!.units = 9;
    expect(project.project.scenarios[0]!.changes[0]!.units).toBe(1);
  });

  it('is opened once for a page', async () => {
    const session = new Session(pack, '');
    const [one, two] = await Promise.all([session.openProject(), session.openProject()]);
    expect(one).toBe(two);
    expect(session.project).toBe(one);
  });
});

describe('names and words', () => {
  it('make a name free, however long', () => {
    expect(freeName('A', [])).toBe('A');
    expect(freeName('A', ['A', 'A (2)'])).toBe('A (3)');
    const long = 'x'.repeat(120);
    expect(freeName(long, [long])).toBe(`${'x'.repeat(116)} (2)`);
  });

  it('give ids that are safe and never the same', () => {
    const ids = Array.from({ length: 200 }, newId);
    expect(new Set(ids).size).toBe(200);
    expect(ids.every((one) => /^[a-f0-9]{32}$/.test(one))).toBe(true);
  });

  const problems: ProjectProblem[] = [
    { kind: 'too-large', most: 20_000_000 },
    { kind: 'unreadable' },
    { kind: 'not-project' },
    { kind: 'newer', found: 7, expected: 1 },
    { kind: 'other-version', found: '"1"', expected: 3 },
    { kind: 'unsafe', where: 'a.__proto__' },
    { kind: 'invalid', where: 'name', count: 3 },
    { kind: 'other-pack', found: 'elsewhere' },
    { kind: 'unknown', where: 'asks[0].need', found: 'x' },
  ];
  it.each([
    ['id', id],
    ['en', en],
  ] as const)('have a sentence of its own for each problem and each edit in %s', (language, t) => {
    addProjectTexts();
    const format = createFormatter(language);
    const sentences = problems.map((problem) => projectProblemText(t, format, 'a.json', problem));
    expect(new Set(sentences).size).toBe(problems.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^a\.json .*\.$/);
    for (const words of [t.project.edits, t.project.done]) {
      const said = editTypes.map((type) => words[type]('A'));
      expect(new Set(said).size).toBe(editTypes.length);
    }
  });
});
