import type * as z from 'zod/mini';

/** Why a file of the page's own folder could not be opened, with what its sentence needs. */
export type FileProblem =
  | { kind: 'missing'; file: string }
  | { kind: 'unreadable'; file: string }
  | { kind: 'version'; file: string; found: string; expected: string }
  | { kind: 'invalid'; file: string; where: string; count: number };

/** What a file must be: the name and version of its format, and all its rules. */
export interface Rules<Content> {
  format: string;
  version: number;
  schema: z.ZodMiniType<Content>;
}

/** Checks the text of a file whole: JSON, format version, then every rule of the schema. */
export function checkFile<Content>(
  file: string,
  text: string,
  { format, version, schema }: Rules<Content>,
): { content: Content } | { problem: FileProblem } {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { problem: { kind: 'unreadable', file } };
  }
  const head = content as { format?: unknown; version?: unknown } | null;
  if (head?.format === format && head.version !== version) {
    const found = JSON.stringify(head.version ?? null);
    return { problem: { kind: 'version', file, found, expected: String(version) } };
  }
  const checked = schema.safeParse(content);
  if (checked.success) return { content: checked.data };
  const { issues } = checked.error;
  const where = issues[0]?.path.map(String).join('.') ?? '';
  return { problem: { kind: 'invalid', file, where: where || file, count: issues.length } };
}
