import { PROJECT_VERSION } from '../../schema/constants';

/** Brings what a file of one version holds up to the next version. What it is given has been checked for no rule but JSON's. */
export type Migration = (content: Record<string, unknown>) => Record<string, unknown>;

/**
 * What leads from each former version to the one after it. Whoever raises `PROJECT_VERSION` adds the way from the version
 * before, and a file of that version to `tests/fixtures/projects`, which a test opens for ever.
 */
export const MIGRATIONS: Readonly<Record<number, Migration>> = {
  // Version 2 holds stories.
  1: (content) => ({ ...content, stories: [] }),
  // In version 3 every scenario has a note, which may be empty.
  2: (content) =>
    Array.isArray(content.scenarios)
      ? { ...content, scenarios: content.scenarios.map((scenario: unknown) => withNote(scenario)) }
      : content,
};

/** A scenario with a note; what is none is left to the rules. */
function withNote(scenario: unknown): unknown {
  return typeof scenario === 'object' && scenario !== null ? { note: '', ...scenario } : scenario;
}

/** What a file is migrated by: up to which version, and by which steps. */
export interface Way {
  version: number;
  migrations: Readonly<Record<number, Migration>>;
}

const WAY: Way = { version: PROJECT_VERSION, migrations: MIGRATIONS };

/** The content of a file brought up to this version, or null where no way leads from its version. */
export function migrate(
  content: Record<string, unknown>,
  { version, migrations }: Way = WAY,
): Record<string, unknown> | null {
  let now = content;
  while (now.version !== version) {
    const from = now.version;
    const step = typeof from === 'number' && Object.hasOwn(migrations, from) ? migrations[from] : undefined;
    if (!step || typeof from !== 'number') return null;
    now = { ...step(now), version: from + 1 };
  }
  return now;
}
