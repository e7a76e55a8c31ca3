import { STUDY_VERSION, study as schema } from '../schema/study';
import type { Study } from '../schema/study';
import { checkFile } from './check-file';
import type { FileProblem } from './check-file';

/** Why a study file could not be opened, with what its sentence needs. */
export type StudyProblem = FileProblem | { kind: 'other-pack'; file: string; found: string };

export type StudyResult = { study: Study } | { problem: StudyProblem };

/** Checks the text of a study file whole, and whose it is. */
export function readStudy(file: string, text: string, pack: string): StudyResult {
  const checked = checkFile(file, text, { format: 'wahana-study', version: STUDY_VERSION, schema });
  if ('problem' in checked) return checked;
  const study = checked.content;
  return study.pack === pack ? { study } : { problem: { kind: 'other-pack', file, found: study.pack } };
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
