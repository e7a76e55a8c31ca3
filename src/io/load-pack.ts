import type { Pack } from '../schema/pack';
import { isAsBuilt } from './as-built';
import type { FileProblem } from './check-file';
import { ownFile } from './own';

/** Why a pack could not be opened, with what its sentence needs. */
export type PackProblem = FileProblem | { kind: 'unchecked'; file: string };

export type PackResult = { pack: Pack } | { problem: PackProblem };

/**
 * Fetches a pack from the page's own folder. One that is byte for byte the one that was checked when the page was built
 * is not checked again; any other is, by rules that are fetched for it.
 */
export async function loadPack(file: string): Promise<PackResult> {
  let bytes: ArrayBuffer;
  try {
    const response = await ownFile(file);
    if (!response.ok) return { problem: { kind: 'missing', file } };
    bytes = await response.arrayBuffer();
  } catch {
    return { problem: { kind: 'missing', file } };
  }
  const text = new TextDecoder().decode(bytes);
  if (await isAsBuilt(file, bytes)) return { pack: JSON.parse(text) as Pack };
  try {
    const { readPack } = await import('./read-pack');
    return readPack(file, text);
  } catch {
    return { problem: { kind: 'unchecked', file } };
  }
}
