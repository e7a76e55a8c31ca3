import { STUDY_VERSION, study as studySchema } from '../schema/study';
import type { Study } from '../schema/study';

/** Why a study file could not be opened, with what its sentence needs. */
export type StudyProblem =
  | { kind: 'missing'; file: string }
  | { kind: 'unreadable'; file: string }
  | { kind: 'version'; file: string; found: string; expected: string }
  | { kind: 'invalid'; file: string; where: string; count: number }
  | { kind: 'other-pack'; file: string; found: string };

export type StudyResult = { study: Study } | { problem: StudyProblem };

/** Checks the text of a study file whole: JSON, format version, every rule of the schema, and whose it is. */
export function readStudy(file: string, text: string, pack: string): StudyResult {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { problem: { kind: 'unreadable', file } };
  }
  const head = content as { format?: unknown; version?: unknown } | null;
  if (head?.format === 'wahana-study' && head.version !== STUDY_VERSION) {
    const found = JSON.stringify(head.version ?? null);
    return { problem: { kind: 'version', file, found, expected: String(STUDY_VERSION) } };
  }
  const checked = studySchema.safeParse(content);
  if (!checked.success) {
    const { issues } = checked.error;
    const where = issues[0]?.path.map(String).join('.') ?? '';
    return { problem: { kind: 'invalid', file, where: where || file, count: issues.length } };
  }
  if (checked.data.pack !== pack) return { problem: { kind: 'other-pack', file, found: checked.data.pack } };
  return { study: checked.data };
}

/** Studies under way and read, by file and pack. One that could not be had is asked for again. */
const studies = new Map<string, Promise<StudyResult>>();

async function fetchStudy(file: string, pack: string): Promise<StudyResult> {
  try {
    const response = await fetch(`./packs/${encodeURIComponent(file)}`);
    if (!response.ok) return { problem: { kind: 'missing', file } };
    return readStudy(file, await response.text(), pack);
  } catch {
    return { problem: { kind: 'missing', file } };
  }
}

/**
 * Fetches what else a pack's source states, from beside the packs in the page's own folder, and checks it; once, so that
 * it stays at hand when the network is cut off.
 *
 * @param file name of the file as the pack gives it; it cannot lead out of the folder
 * @param pack id of the pack that the file must belong to
 */
export async function loadStudy(file: string, pack: string): Promise<StudyResult> {
  const key = `${pack} ${file}`;
  const asked = studies.get(key) ?? fetchStudy(file, pack);
  studies.set(key, asked);
  const result = await asked;
  if ('problem' in result) studies.delete(key);
  return result;
}
