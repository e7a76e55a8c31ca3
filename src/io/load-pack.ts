import { PACK_VERSION, pack as packSchema } from '../schema/pack';
import type { Pack } from '../schema/pack';

/** Why a pack could not be opened, with what its sentence needs. */
export type PackProblem =
  | { kind: 'missing'; file: string }
  | { kind: 'unreadable'; file: string }
  | { kind: 'version'; file: string; found: string; expected: string }
  | { kind: 'invalid'; file: string; where: string; count: number };

export type PackResult = { pack: Pack } | { problem: PackProblem };

/** Checks the text of a pack file whole: JSON, format version, then every rule of the schema. */
export function readPack(file: string, text: string): PackResult {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { problem: { kind: 'unreadable', file } };
  }
  const head = content as { format?: unknown; version?: unknown } | null;
  if (head?.format === 'wahana-pack' && head.version !== PACK_VERSION) {
    const found = JSON.stringify(head.version ?? null);
    return { problem: { kind: 'version', file, found, expected: String(PACK_VERSION) } };
  }
  const checked = packSchema.safeParse(content);
  if (checked.success) return { pack: checked.data };
  const { issues } = checked.error;
  const where = issues[0]?.path.map(String).join('.') ?? '';
  return { problem: { kind: 'invalid', file, where: where || file, count: issues.length } };
}

/** Fetches a pack from the page's own folder and checks it. */
export async function loadPack(file: string): Promise<PackResult> {
  try {
    const response = await fetch(file);
    if (!response.ok) return { problem: { kind: 'missing', file } };
    return readPack(file, await response.text());
  } catch {
    return { problem: { kind: 'missing', file } };
  }
}
