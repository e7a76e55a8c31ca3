import { PACK_VERSION } from '../schema/constants';
import { pack as packSchema } from '../schema/pack';
import type { PackResult } from './load-pack';

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
