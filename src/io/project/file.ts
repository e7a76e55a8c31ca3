import { PROJECT_VERSION, RESIDENTS } from '../../schema/constants';
import { placeText } from '../../schema/faults';
import type { Pack } from '../../schema/pack';
import { project as projectSchema } from '../../schema/project';
import type { Project } from '../../schema/project';
import { plainName } from '../save';
import { heldIn, isPage, isWholePage } from '../single/held';
import { migrate } from './migrations';
import type { Way } from './migrations';

/** Largest project file that is read, in bytes: far above what a person makes, far below what a page can hold. */
export const MOST_BYTES = 20_000_000;
const FORMAT = 'wahana-project';
/** Keys that reach what all objects share; nothing that is written here has them. */
const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);

/** Why a project cannot be opened, with what its sentence needs. */
export type ProjectProblem =
  | { kind: 'too-large'; most: number }
  | { kind: 'unreadable' }
  | { kind: 'not-project' }
  | { kind: 'newer'; found: number; expected: number }
  | { kind: 'other-version'; found: string; expected: number }
  | { kind: 'unsafe'; where: string }
  | { kind: 'invalid'; where: string; count: number }
  | { kind: 'other-pack'; found: string }
  | { kind: 'unknown'; where: string; found: string };

export type ProjectResult = { project: Project } | { problem: ProjectProblem };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where the first unsafe key stands, however deep; null where there is none. */
function unsafeKey(content: unknown): string | null {
  const waiting: { value: unknown; path: string }[] = [{ value: content, path: '' }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next;
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      const place = path ? `${path}.${key}` : key;
      if (UNSAFE.has(key)) return place;
      waiting.push({ value: inner, path: place });
    }
  }
  return null;
}

/** The first area or kind that a project names and its pack does not have. */
function unknownName({ scenarios, asks }: Project, pack: Pack): ProjectProblem | null {
  const areas = new Set(pack.areas.map(({ code }) => code));
  const kinds = new Set(pack.kinds.map(({ id }) => id));
  const needs = new Set([...kinds, RESIDENTS]);
  const first = (known: ReadonlySet<string>, names: readonly string[], where: string): ProjectProblem[] => {
    const found = names.find((name) => !known.has(name));
    return found === undefined ? [] : [{ kind: 'unknown', where, found }];
  };
  const problems = [
    ...scenarios.flatMap(({ question, changes }, index) => [
      ...first(needs, question.need, `scenarios[${index}].question.need`),
      ...first(kinds, question.supply, `scenarios[${index}].question.supply`),
      ...first(
        areas,
        changes.map(({ area }) => area),
        `scenarios[${index}].changes`,
      ),
    ]),
    ...(asks ?? []).flatMap(({ need, supply }, index) => [
      ...first(needs, [need], `asks[${index}].need`),
      ...first(kinds, supply, `asks[${index}].supply`),
    ]),
  ];
  return problems[0] ?? null;
}

/**
 * Checks whole what a file or the browser's storage holds, brought up to this version first; nothing of it is taken unless
 * all of it can be.
 */
export function checkProject(content: unknown, pack: Pack, way?: Way): ProjectResult {
  if (!isObject(content) || content.format !== FORMAT) return { problem: { kind: 'not-project' } };
  const unsafe = unsafeKey(content);
  if (unsafe !== null) return { problem: { kind: 'unsafe', where: unsafe } };
  const { version } = content;
  const expected = way?.version ?? PROJECT_VERSION;
  if (typeof version === 'number' && version > expected)
    return { problem: { kind: 'newer', found: version, expected } };
  const current = migrate(content, way);
  if (!current)
    return { problem: { kind: 'other-version', found: JSON.stringify(version ?? null), expected } };
  if (typeof current.pack === 'string' && current.pack !== pack.id)
    return { problem: { kind: 'other-pack', found: current.pack } };
  const checked = projectSchema.safeParse(current);
  if (!checked.success) {
    const { issues } = checked.error;
    return {
      problem: { kind: 'invalid', where: placeText(FORMAT, issues[0]?.path ?? []), count: issues.length },
    };
  }
  const problem = unknownName(checked.data, pack);
  return problem ? { problem } : { project: checked.data };
}

/** What a text that may be cut off holds of a project, still unchecked; null where it is cut off or no such text. */
function contentOf(text: string): { content: unknown } | null {
  if (isPage(text)) {
    const held = heldIn(text);
    return held || isWholePage(text) ? { content: held?.project } : null;
  }
  try {
    return { content: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

/** Checks the text of a project file, or of a page in one file that holds a project. */
export function readProject(text: string, pack: Pack, way?: Way): ProjectResult {
  const read = contentOf(text);
  return read ? checkProject(read.content, pack, way) : { problem: { kind: 'unreadable' } };
}

/** Reads a project file; one that is too large is not read at all. */
export async function readProjectFile(file: Blob, pack: Pack): Promise<ProjectResult> {
  if (file.size > MOST_BYTES) return { problem: { kind: 'too-large', most: MOST_BYTES } };
  try {
    return readProject(await file.text(), pack);
  } catch {
    return { problem: { kind: 'unreadable' } };
  }
}

/** A project as the text of its file. */
export function projectText(project: Project): string {
  return `${JSON.stringify(project, null, 2)}\n`;
}

/** The name of a project's file: its own name in letters that every system takes. */
export function projectFileName({ name, pack }: Pick<Project, 'name' | 'pack'>): string {
  return `${plainName(name) || pack}.wahana.json`;
}
