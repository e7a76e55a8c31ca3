import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PACK_VERSION } from '../src/schema/constants';
import { pack as packSchema } from '../src/schema/pack';
import type { Pack } from '../src/schema/pack';
import { STUDY_VERSION } from '../src/schema/study';
import type { Study } from '../src/schema/study';
import { checkReferences } from './check';
import { PackFault } from './fault';
import { makeAreas } from './polygons';
import { readAuthored } from './read';
import { readBack } from './readBack';

/** A pack and what else its source states, as two files: the second is read only when it is looked at. */
export interface BuiltPack {
  pack: Pack;
  study: Study;
}

/**
 * Builds a pack from the files that people edit.
 *
 * @param directory folder of the pack's files
 * @throws PackFault with one line per fault
 */
export function buildPack(directory: string): BuiltPack {
  const authored = readAuthored(directory);
  const result = packSchema.safeParse({
    format: 'wahana-pack',
    version: PACK_VERSION,
    ...authored.pack,
    ...makeAreas(authored),
    ...authored.kinds,
    tables: authored.tables.map(readBack),
    contradictions: authored.contradictions,
    study: `${authored.pack.id}.study.json`,
  });
  if (!result.success) {
    throw new PackFault(
      result.error.issues.map((issue) => `pack: ${issue.path.join('.')}: ${issue.message}`),
    );
  }
  const study: Study = {
    format: 'wahana-study',
    version: STUDY_VERSION,
    pack: authored.pack.id,
    statements: authored.statements,
    diagram: authored.diagram,
  };
  const built = { pack: result.data, study };
  const faults = checkReferences(built);
  if (faults.length > 0) throw new PackFault(faults);
  return built;
}

/** The files of a built pack by name, minified, each with a closing line break. */
export function packFiles({ pack, study }: BuiltPack): Record<string, string> {
  return {
    [`${pack.id}.json`]: `${JSON.stringify(pack)}\n`,
    [`${pack.id}.study.json`]: `${JSON.stringify(study)}\n`,
  };
}

const here = dirname(fileURLToPath(import.meta.url));

function main(): void {
  const target = join(here, '../public/packs');
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(join(here, 'packs')).sort()) {
    const files = packFiles(buildPack(join(here, 'packs', name)));
    for (const [file, content] of Object.entries(files)) writeFileSync(join(target, file), content);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main();
  } catch (error) {
    if (!(error instanceof PackFault)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
