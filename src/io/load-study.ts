import { STUDY_VERSION, study as schema } from '../schema/study';
import type { Study } from '../schema/study';
import { loadBesidePack } from './beside-pack';
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

/** Fetches what else a pack's source states and checks it, once; `pack` is the id of the pack that it must belong to. */
export function loadStudy(file: string, pack: string): Promise<StudyResult> {
  return loadBesidePack<StudyResult>(file, pack, (text) => readStudy(file, text, pack));
}
