import { PACK_VERSION } from '../schema/constants';
import { pack as schema } from '../schema/pack';
import { checkFile } from './check-file';
import type { PackResult } from './load-pack';

/** Checks the text of a pack file whole. */
export function readPack(file: string, text: string): PackResult {
  const checked = checkFile(file, text, { format: 'wahana-pack', version: PACK_VERSION, schema });
  return 'problem' in checked ? checked : { pack: checked.content };
}
