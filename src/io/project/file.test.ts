import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pack } from '../../../tests/build/embedded';
import { PROJECT_VERSION } from '../../schema/constants';
import { nameFrom } from '../../schema/project';
import type { Project } from '../../schema/project';
import { heldElements } from '../single/held';
import { MOST_BYTES, projectFileName, projectText, readProject, readProjectFile } from './file';
import { MIGRATIONS, migrate } from './migrations';
import type { Way } from './migrations';

const FOLDER = 'tests/fixtures/projects';
const read = (file: string): string => readFileSync(`${FOLDER}/${file}`, 'utf8');
const text = read(`version-${PROJECT_VERSION}.wahana.json`);
const whole = JSON.parse(text) as Project;
/** The problem of a file whose content is the whole one with something else in it. */
const problemOf = (change: Record<string, unknown>) => {
  const result = readProject(JSON.stringify({ ...whole, ...change }), pack);
  return 'problem' in result ? result.problem : null;
};

describe('files of every version', () => {
  const versions = Array.from({ length: PROJECT_VERSION }, (_, index) => index + 1);

  it('are kept here, and no others', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(
      versions.map((version) => `version-${version}.wahana.json`).sort(),
    );
  });

  it.each(versions)('version %i opens', (version) => {
    const result = readProject(read(`version-${version}.wahana.json`), pack);
    expect(result).toHaveProperty('project.version', PROJECT_VERSION);
    expect(result).toHaveProperty('project.name', 'Rencana posyandu dan KUBE');
    expect(result).toHaveProperty('project.scenarios.length', 2);
    expect(result).toHaveProperty(
      'project.scenarios.0.note',
      'Usulan rapat kecamatan.\nBelum dibahas di forum.',
    );
    expect(result).toHaveProperty('project.scenarios.1.note', '');
  });

  it.each(versions.slice(0, -1))('have a way from version %i to the next', (version) => {
    expect(MIGRATIONS[version]).toBeTypeOf('function');
  });
});

describe('a project file', () => {
  it('opens whole, and is written so that it opens again', () => {
    expect(readProject(text, pack)).toEqual({ project: whole });
    expect(readProject(projectText(whole), pack)).toEqual({ project: whole });
  });

  it('cut off anywhere is not read', () => {
    const end = text.trimEnd().length;
    for (let at = 0; at < end; at += 7)
      expect(readProject(text.slice(0, at), pack)).toEqual({ problem: { kind: 'unreadable' } });
  });

  it('that is a page cut off is not read, and one that holds no project is none', () => {
    const elements = heldElements(
      { format: 'wahana-single', version: 1, pack: whole.pack, view: '', project: whole },
      [],
    );
    const page = `<!doctype html>\n<html><body>${elements}</body></html>\n`;
    expect(readProject(page, pack)).toEqual({ project: whole });
    const held = page.indexOf('</script>');
    for (let at = '<!doctype html>'.length; at < held; at += 97)
      expect(readProject(page.slice(0, at), pack)).toEqual({ problem: { kind: 'unreadable' } });
    expect(readProject('<!doctype html><html><body></body></html>', pack)).toEqual({
      problem: { kind: 'not-project' },
    });
  });

  it.each(['null', '[]', '1', '{}', '{"format":"wahana-pack","version":1}'])('that is %s is none', (bad) => {
    expect(readProject(bad, pack)).toEqual({ problem: { kind: 'not-project' } });
  });

  it('of a newer version names both versions', () => {
    expect(problemOf({ version: PROJECT_VERSION + 1, more: true })).toEqual({
      kind: 'newer',
      found: PROJECT_VERSION + 1,
      expected: PROJECT_VERSION,
    });
  });

  it.each([0, -1, 0.5, '1', null, undefined])('of version %s, which never was, is refused', (version) => {
    expect(problemOf({ version })).toHaveProperty('kind', 'other-version');
  });

  it('of another pack names it', () => {
    expect(problemOf({ pack: 'elsewhere' })).toEqual({ kind: 'other-pack', found: 'elsewhere' });
  });

  it.each(['__proto__', 'constructor', 'prototype'])('with a key %s anywhere is refused', (key) => {
    const places: [string, string][] = [
      [text.replace('"format"', `"${key}": {"polluted": true}, "format"`), key],
      [text.replace('"rule": {', `"rule": { "${key}": {},`), `scenarios.0.question.rule.${key}`],
      [text.replace('"units": 2', `"units": 2, "${key}": 1`), `scenarios.0.changes.0.${key}`],
    ];
    for (const [bad, where] of places)
      expect(readProject(bad, pack)).toEqual({ problem: { kind: 'unsafe', where } });
    expect({}).not.toHaveProperty('polluted');
  });

  it('as deep as a file can be ends in a sentence', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    const result = readProject(text.replace('"asks": [', `"asks": [${deep},`), pack);
    expect(result).toHaveProperty('problem');
  });

  const scenario = whole.scenarios[0]!;
  const withScenario = (change: object) => ({ scenarios: [{ ...scenario, ...change }] });
  it.each([
    ['a key that this version does not know', { more: 1 }],
    ['an id that leads elsewhere', { id: '../up' }],
    ['an id that all objects have', { id: 'constructor' }],
    ['no name', { name: '  ' }],
    ['a name of two lines', { name: 'a\nb' }],
    ['a name that is too long', { name: 'a'.repeat(121) }],
    ['a date that is none', { created: 'yesterday' }],
    ['a date without its time', { changed: '2026-11-24' }],
    ['scenarios that are no list', { scenarios: {} }],
    ['two scenarios of one id', { scenarios: [scenario, scenario] }],
    [
      'units that are not whole',
      withScenario({ changes: [{ area: scenario.changes[0]!.area, units: 0.5 }] }),
    ],
    ['a question without a rule', withScenario({ question: { need: ['kube'], supply: ['kube'] } })],
    ['a note that is too long', withScenario({ note: 'a'.repeat(4001) })],
    ['asks that are a text', { asks: 'none' }],
  ])('with %s breaks a rule', (_what, change) => {
    expect(problemOf(change)).toHaveProperty('kind', 'invalid');
  });

  it('says where it breaks a rule', () => {
    expect(problemOf(withScenario({ name: '\n' }))).toEqual({
      kind: 'invalid',
      where: 'scenarios[0].name',
      count: 1,
    });
  });

  it.each([
    [withScenario({ changes: [{ area: 'nowhere', units: 1 }] }), 'nowhere'],
    [withScenario({ question: { ...scenario.question, need: ['nothing'] } }), 'nothing'],
    [withScenario({ question: { ...scenario.question, supply: ['residents'] } }), 'residents'],
    [{ asks: [{ need: 'nothing', supply: [], reason: { id: '', en: '' } }] }, 'nothing'],
  ])('that names what the pack does not have is refused', (change, found) => {
    expect(problemOf(change)).toMatchObject({ kind: 'unknown', found });
  });

  it('may ask about residents', () => {
    expect(problemOf(withScenario({ question: { ...scenario.question, need: ['residents'] } }))).toBeNull();
  });

  it('that is too large is not read at all', async () => {
    const large = { size: MOST_BYTES + 1, text: () => Promise.reject(new Error('read')) } as unknown as Blob;
    expect(await readProjectFile(large, pack)).toEqual({ problem: { kind: 'too-large', most: MOST_BYTES } });
    expect(await readProjectFile(new Blob([text]), pack)).toEqual({ project: whole });
  });

  it('that cannot be read ends in a sentence', async () => {
    const gone = { size: 10, text: () => Promise.reject(new Error('gone')) } as unknown as Blob;
    expect(await readProjectFile(gone, pack)).toEqual({ problem: { kind: 'unreadable' } });
  });

  it('goes by its name in letters that every system takes', () => {
    expect(projectFileName({ name: 'Rencana “Posyandu” / 2027', pack: 'place' })).toBe(
      'rencana-posyandu-2027.wahana.json',
    );
    expect(projectFileName({ name: 'Façade: é', pack: 'place' })).toBe('facade-e.wahana.json');
    expect(projectFileName({ name: '日本', pack: 'place' })).toBe('place.wahana.json');
  });
});

describe('a name as it is typed', () => {
  it.each([
    ['  Rencana  ', 'Rencana'],
    ['a\nb\tc', 'a b c'],
    [' \u0000 ', ''],
    ['x'.repeat(300), 'x'.repeat(120)],
    [`${'x'.repeat(119)}😀`, 'x'.repeat(119)],
  ])('%j is kept as %j', (typed, kept) => {
    expect(nameFrom(typed)).toBe(kept);
    if (kept) expect(problemOf({ name: kept })).toBeNull();
  });
});

describe('migrations', () => {
  // Two made-up former versions, as the real ones will be led up.
  const way: Way = {
    version: 3,
    migrations: {
      1: ({ title, ...rest }) => ({ ...rest, name: title }),
      2: (content) => ({ ...content, asks: null }),
    },
  };

  it('lead from each version through all the later ones', () => {
    expect(migrate({ version: 1, title: 'A' }, way)).toEqual({ version: 3, name: 'A', asks: null });
    expect(migrate({ version: 2, name: 'A' }, way)).toEqual({ version: 3, name: 'A', asks: null });
    expect(migrate({ version: 3, name: 'A' }, way)).toEqual({ version: 3, name: 'A' });
  });

  it.each([0, 4, 1.5, '1', null, 'toString', '__proto__'])('lead nowhere from version %s', (version) => {
    expect(migrate({ version }, way)).toBeNull();
  });

  it('come before the rules, and leave what they are given as it is', () => {
    const { version, ...rest } = whole;
    const old = { ...rest, version: version - 1, asks: undefined };
    const copy = structuredClone(old);
    const led: Way = { version, migrations: { [version - 1]: (content) => ({ ...content, asks: null }) } };
    expect(readProject(JSON.stringify(old), pack, led)).toEqual({ project: { ...whole, asks: null } });
    expect(old).toEqual(copy);
  });
});
