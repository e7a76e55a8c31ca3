import { GAPS_VERSION } from '../schema/constants';
import { gaps as schema } from '../schema/gap';
import type { Gaps } from '../schema/gap';
import { loadBesidePack } from './beside-pack';
import { checkFile } from './check-file';
import type { FileProblem } from './check-file';

/** Why what gaps are judged by could not be opened, with what its sentence needs. */
export type GapsProblem = FileProblem | { kind: 'other-pack'; file: string; found: string };

export type GapsResult = { gaps: Gaps } | { problem: GapsProblem };

/** Checks the text of a file of standards and questions whole, and whose it is. */
export function readGaps(file: string, text: string, pack: string): GapsResult {
  const checked = checkFile(file, text, { format: 'wahana-gaps', version: GAPS_VERSION, schema });
  if ('problem' in checked) return checked;
  const gaps = checked.content;
  return gaps.pack === pack ? { gaps } : { problem: { kind: 'other-pack', file, found: gaps.pack } };
}

/** Fetches what gaps of a pack are judged by and checks it, once; `pack` is the id of the pack that it must belong to. */
export function loadGaps(file: string, pack: string): Promise<GapsResult> {
  return loadBesidePack<GapsResult>(file, pack, (text) => readGaps(file, text, pack));
}
